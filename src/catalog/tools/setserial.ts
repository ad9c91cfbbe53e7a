import { defineTool, flags, unless, writes } from "../tool.ts";

export default defineTool({
  name: "setserial",
  source: "recalled from setserial(8) 2.17",
  options: { ...flags("-g -a -b -G -v -V") },
  operands: ["device*"],
  does: [writes("device:serial port", unless("-g", "-V"))],
  examples: {
    allow: ["setserial -g /dev/ttyS0"],
    guard: { "setserial -a /dev/ttyS0 baud_base 1": ["write device:serial port"] },
    doubt: { "setserial --frobnicate": "unknown-option" },
  },
});
