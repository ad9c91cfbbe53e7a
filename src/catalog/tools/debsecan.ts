import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "debsecan",
  source: "recalled from debsecan(1) 0.4",
  options: { ...flags("--only-fixed --disable-https"), ...values("--format --suite --cve") },
  operands: [],
  examples: { allow: ["debsecan --suite bookworm --only-fixed"], guard: {}, doubt: { "debsecan --update-history": "unknown-option" } },
});
