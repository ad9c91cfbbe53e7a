import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "crm_verify",
  source: "crm_verify(8), tools/crm_verify.c, Pacemaker 3",
  options: { ...flags("-L|--live-check -V|--verbose -q|-Q|--quiet -$|--version"), ...values("-x|--xml-file") },
  operands: [],
  // What it cannot parse is shown.
  does: [reads("file:{--xml-file}", when("--xml-file"))],
  examples: {
    allow: ["crm_verify -L -V"],
    guard: { "crm_verify -x .env": ["disclose secret:/repo/.env"] },
    doubt: { "crm_verify -S /srv/x": "unknown-option" },
  },
});
