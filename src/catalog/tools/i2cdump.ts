import { defineTool, flags, unless, values, writes } from "../tool.ts";

export default defineTool({
  name: "i2cdump",
  source: "i2cdump(8), i2c-tools 4.3",
  options: { ...flags("-V -f -y -a"), ...values("-r") },
  operands: ["word*"],
  // It messes with the bus, as its manual says, and some chips are changed by being read.
  does: [writes("device:read by i2cdump", unless("-V"))],
  examples: {
    allow: ["i2cdump -V"],
    guard: { "i2cdump -y 1 0x50": ["write device:read by i2cdump"] },
    doubt: { "i2cdump --frobnicate": "unknown-option" },
  },
});
