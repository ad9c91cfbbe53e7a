import { defineTool } from "../tool.ts";

export default defineTool({
  name: "systemd-cgls",
  source: "systemd-cgls(1) 252",
  optionsOnlyRead: true,
  examples: { allow: ["systemd-cgls -u ssh.service"], guard: {}, doubt: {} },
});
