import { defineTool, writes } from "../tool.ts";

export default defineTool({
  name: "lvdisplay",
  source: "lvdisplay(8), LVM 2.03",
  optionsOnlyRead: true,
  // A setting may name a log file or a command to run (lvm.conf(5)).
  options: { "--config": { takes: "value", does: [writes("configuration:lvm {--config}")] } },
  examples: {
    allow: ["lvdisplay", "lvdisplay -m /dev/vg0/root"],
    guard: { "lvdisplay --config log/file=/etc/cron.d/x": ["write configuration:lvm log/file=/etc/cron.d/x"] },
    doubt: {},
  },
});
