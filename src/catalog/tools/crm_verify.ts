import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "crm_verify",
  source: "recalled from crm_verify(8), Pacemaker 2.1",
  options: { ...flags("-L|--live-check -V|--verbose -Q|--quiet -$|--version"), ...values("-x|--xml-file") },
  operands: [],
  examples: { allow: ["crm_verify -L -V"], guard: {}, doubt: { "crm_verify -S /srv/x": "unknown-option" } },
});
