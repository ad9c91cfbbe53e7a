import { defineTool, writes } from "../tool.ts";

export default defineTool({
  name: "lvmdiskscan",
  source: "lvmdiskscan(8), LVM 2.03",
  optionsOnlyRead: true,
  // A setting may name a log file or a command to run (lvm.conf(5)).
  options: { "--config": { takes: "value", does: [writes("configuration:lvm {--config}")] } },
  examples: {
    allow: ["lvmdiskscan", "lvmdiskscan -l"],
    guard: { "lvmdiskscan --config log/file=/etc/cron.d/x": ["write configuration:lvm log/file=/etc/cron.d/x"] },
    doubt: {},
  },
});
