import { defineTool, flags, unless, writes } from "../tool.ts";

export default defineTool({
  // Probing a bus can confuse what hangs on it.
  name: "i2cdetect",
  source: "i2cdetect(8) and tools/i2cdetect.c, i2c-tools 4.4",
  options: { ...flags("-l -V -F") },
  operands: ["bus?"],
  does: [writes("device:probed by i2cdetect", unless("-l", "-V", "-F"))],
  examples: {
    allow: ["i2cdetect -l", "i2cdetect -F 1"],
    guard: { "i2cdetect 1": ["write device:probed by i2cdetect"] },
    doubt: { "i2cdetect --frobnicate": "unknown-option" },
  },
});
