import { defineTool, values } from "../tool.ts";

export default defineTool({
  name: "ntpctl",
  source: "recalled from ntpctl(8), OpenNTPD 6.2",
  options: { ...values("-s") },
  operands: [],
  examples: { allow: ["ntpctl -s all"], guard: {}, doubt: { "ntpctl --frobnicate": "unknown-option" } },
});
