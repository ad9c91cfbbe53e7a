import { defineTool, flags, when, writes } from "../tool.ts";

export default defineTool({
  name: "vgscan",
  source: "vgscan(8), LVM 2.03",
  optionsOnlyRead: true,
  does: [writes("volume:device nodes", when("--cache", "--mknodes", "--notifydbus"))],
  options: { ...flags("--cache --mknodes --notifydbus"), "--config": { takes: "value", does: [writes("configuration:lvm {--config}")] } },
  examples: {
    allow: ["vgscan", "vgscan -v"],
    guard: { "vgscan --mknodes": ["write volume:device nodes"], "vgscan --config log/file=/x": ["write configuration:lvm log/file=/x"] },
    doubt: {},
  },
});
