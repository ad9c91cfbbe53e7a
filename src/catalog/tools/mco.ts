import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "mco",
  source: "mco 2.12, MCollective documentation",
  commands: {
    "ping, find, inventory, facts": {
      options: { ...flags("-v|--verbose"), ...values("-F|--wf -I|--wi -C|--wc -t|--timeout") },
      operands: ["argument*"],
    },
  },
  examples: {
    allow: ["mco ping"],
    guard: {},
    doubt: { "mco frobnicate": "unknown-command", "mco service nginx restart": "unknown-command", "mco ping -c /tmp/x": "unknown-option" },
  },
});
