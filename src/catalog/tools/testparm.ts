import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "testparm",
  source: "recalled from testparm(1), Samba 4.17",
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
