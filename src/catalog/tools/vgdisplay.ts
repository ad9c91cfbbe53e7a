import { defineTool, writes } from "../tool.ts";

export default defineTool({
  name: "vgdisplay",
  source: "vgdisplay(8), LVM 2.03",
  optionsOnlyRead: true,
  // A setting may name a log file or a command to run (lvm.conf(5)).
  options: { "--config": { takes: "value", does: [writes("configuration:lvm {--config}")] } },
  examples: {
    allow: ["vgdisplay", "vgdisplay -v vg0"],
    guard: { "vgdisplay --config log/file=/etc/cron.d/x": ["write configuration:lvm log/file=/etc/cron.d/x"] },
    doubt: {},
  },
});
