import { defineTool, disrupts } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "systemd-notify",
  source: "systemd-notify(1), systemd 252",
  ...changes(disrupts("service:notified manager")),
  examples: {
    allow: [],
    guard: { "systemd-notify x": ["disrupt service:notified manager"] },
    doubt: {},
  },
});
