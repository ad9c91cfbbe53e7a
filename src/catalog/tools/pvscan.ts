import { defineTool, flags, when, writes } from "../tool.ts";

export default defineTool({
  name: "pvscan",
  source: "pvscan(8), LVM 2.03",
  optionsOnlyRead: true,
  operands: ["device*"],
  // Without --cache it only prints; with it, volumes are recorded online and, with -a, activated.
  does: [writes("volume:physical volumes online", when("--cache"))],
  options: { ...flags("--cache"), "--config": { takes: "value", does: [writes("configuration:lvm {--config}")] } },
  examples: {
    allow: ["pvscan", "pvscan -n"],
    guard: {
      "pvscan --cache -aay": ["write volume:physical volumes online"],
      "pvscan --config log/file=/x": ["write configuration:lvm log/file=/x"],
    },
    doubt: {},
  },
});
