import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "testparm",
  source: "testparm(1), docs-xml/manpages/testparm.1.xml, Samba 4, github.com/samba-team/samba",
  options: {
    ...flags("-s|--suppress-prompt -v|--verbose -V|--version --show-all-parameters"),
    ...values("--section-name --parameter-name -d|--debuglevel -L"),
  },
  operands: ["file?", "host?", "address?"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["testparm -s", "testparm -sv --parameter-name=workgroup"],
    guard: { "testparm -s .env": ["disclose secret:/repo/.env"] },
    doubt: { "testparm --frobnicate": "unknown-option" },
  },
});
