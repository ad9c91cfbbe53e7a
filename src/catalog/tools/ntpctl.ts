import { defineTool, values } from "../tool.ts";

export default defineTool({
  name: "ntpctl",
  source: "ntpctl(8), OpenNTPD 7.9",
  options: { ...values("-s") },
  operands: [],
  examples: { allow: ["ntpctl -s all"], guard: {}, doubt: { "ntpctl --frobnicate": "unknown-option" } },
});
