import { defineTool } from "../tool.ts";

export default defineTool({
  name: "systemd-escape",
  source: "systemd-escape(1) 252",
  optionsOnlyRead: true,
  examples: { allow: ["systemd-escape --path /srv/x"], guard: {}, doubt: {} },
});
