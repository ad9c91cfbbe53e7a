import { defineTool } from "../tool.ts";

export default defineTool({
  name: "systemd-cgtop",
  source: "systemd-cgtop(1) 252",
  optionsOnlyRead: true,
  examples: { allow: ["systemd-cgtop -b -n 1"], guard: {}, doubt: {} },
});
