import { connects, defineTool, flags, like } from "../tool.ts";

export default defineTool({
  name: "finger, pinky",
  source: "finger(1), bsd-finger (voidstarzero/bsd-finger); pinky(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  options: flags("-b -f -h -i -l -m -p -q -s -w"),
  operands: ["user*"],
  does: [connects("host:{user}", like("user", /@([^@]+)$/))],
  examples: { allow: ["finger ops", "finger -l", "pinky -l root"], guard: {}, doubt: {} },
});
