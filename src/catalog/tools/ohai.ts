import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "ohai",
  source: "ohai(1) 18",
  options: flags("-v|--version -h|--help"),
  operands: ["attribute*"],
  examples: {
    allow: ["ohai ipaddress"],
    guard: {},
    doubt: { "ohai -d /tmp/x": "unknown-option" },
  },
});
