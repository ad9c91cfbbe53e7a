import { defineTool, flags, unless, values, writes } from "../tool.ts";

export default defineTool({
  name: "multipath",
  source: "multipath(8), multipath-tools 0.9",
  options: { ...flags("-l -d -t -T -h -i"), ...values("-v -p") },
  operands: ["device?"],
  does: [writes("volume:multipath maps", unless("-l", "-d", "-t", "-T", "-h"))],
  examples: {
    allow: ["multipath -ll", "multipath -v 2 -l mpatha", "multipath -t"],
    guard: { multipath: ["write volume:multipath maps"], "multipath -v 2 -p x mpatha": ["write volume:multipath maps"] },
    doubt: { "multipath -F": "unknown-option", "multipath -ll -f mpatha": "unknown-option" },
  },
});
