import { defineTool } from "../tool.ts";

export default defineTool({
  name: "systemd-path",
  source: "systemd-path(1) 252",
  optionsOnlyRead: true,
  examples: { allow: ["systemd-path temporary"], guard: {}, doubt: {} },
});
