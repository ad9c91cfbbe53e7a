import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "debsecan",
  source: "src/debsecan 0.4, github.com/Samson-W/debsecan",
  options: { ...flags("--only-fixed --no-obsolete --show-whitelist --disable-https-check"), ...values("--format --suite --line-length") },
  operands: [],
  examples: { allow: ["debsecan --suite bookworm --only-fixed"], guard: {}, doubt: { "debsecan --update-history": "unknown-option" } },
});
