import { defineTool, flags, unless, when, writes } from "../tool.ts";

export default defineTool({
  name: "setserial",
  source: "setserial.c, setserial 2.17",
  options: { ...flags("-g -a -b -G -q -v -V") },
  operands: ["device", "setting*"],
  does: [writes("device:serial port", when("setting"), unless("-g", "-V"))],
  examples: {
    allow: ["setserial -g /dev/ttyS0 /dev/ttyS1", "setserial -a /dev/ttyS0"],
    guard: { "setserial -a /dev/ttyS0 baud_base 1": ["write device:serial port"] },
    doubt: { "setserial --frobnicate": "unknown-option" },
  },
});
