import { defineTool } from "../tool.ts";

export default defineTool({
  name: "systemd-detect-virt",
  source: "systemd-detect-virt(1) 252",
  optionsOnlyRead: true,
  examples: { allow: ["systemd-detect-virt --vm"], guard: {}, doubt: {} },
});
