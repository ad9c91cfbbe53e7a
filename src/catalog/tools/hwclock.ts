import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "hwclock",
  source: "hwclock(8), util-linux 2.38.1",
  options: {
    ...flags(
      "-r|--show --get --predict --getepoch -u|--utc -l|--localtime -v|--verbose -D|--debug --noadjfile -h|--help -V|--version --directisa",
    ),
    ...values("-f|--rtc --adjfile --date --delay"),
  },
  operands: [],
  examples: {
    allow: ["hwclock", "hwclock --show --utc", "hwclock -r -f /dev/rtc1"],
    guard: {},
    doubt: { "hwclock -w": "unknown-option", "hwclock --systohc": "unknown-option", "hwclock --set --date x": "unknown-option" },
  },
});
