import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "powertop",
  source: "powertop(8) 2.14",
  options: {
    ...flags("-h|--help -V|--version -q|--quiet"),
    ...values("-t|--time -i|--iteration"),
    "--auto-tune": { takes: "flag", does: [writes("kernel:power management")] },
    "-c, --calibrate": { takes: "flag", does: [writes("kernel:power management")] },
    "-C, --csv": { takes: "attached", does: [writes("file:{--csv}")] },
    "-r, --html": { takes: "attached", does: [writes("file:{--html}")] },
  },
  operands: [],
  examples: {
    allow: ["powertop -t 5 -i 1"],
    guard: {
      "powertop --auto-tune": ["write kernel:power management"],
      "powertop -c": ["write kernel:power management"],
      "powertop --csv=/srv/x": ["write file:/srv/x"],
      "powertop --html=/srv/x": ["write file:/srv/x"],
    },
    doubt: {},
  },
});
