import { defineTool, flags, unlike, values, writes } from "../tool.ts";

export default defineTool({
  name: "stty",
  source: "stty(1), GNU coreutils 9.1",
  options: { ...flags("-a|--all -g|--save"), ...values("-F|--file") },
  operands: ["setting*"],
  does: [writes("session:terminal", unlike("setting", /^(?:size|speed)$/))],
  examples: {
    allow: ["stty -a", "stty size"],
    guard: { "stty -F /dev/ttyS0 raw": ["write session:terminal"] },
    doubt: { "stty --frobnicate": "unknown-option" },
  },
});
