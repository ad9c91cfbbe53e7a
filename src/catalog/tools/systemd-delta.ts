import { defineTool } from "../tool.ts";

export default defineTool({
  name: "systemd-delta",
  source: "systemd-delta(1) 252",
  optionsOnlyRead: true,
  examples: { allow: ["systemd-delta --type=overridden"], guard: {}, doubt: {} },
});
