import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "finger, pinky",
  source: "recalled from finger(1), bsd-finger 0.17; pinky(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  options: flags("-b -f -h -i -l -m -p -q -s -w"),
  operands: ["user*"],
  examples: { allow: ["finger ops", "finger -l", "pinky -l root"], guard: {}, doubt: {} },
});
