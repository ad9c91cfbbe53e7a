import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "upower",
  source: "upower(1), upower 0.99.20, Debian 12",
  options: {
    ...flags("-e|--enumerate -d|--dump -w|--wakeups -m|--monitor --monitor-detail -v|--version -h|--help"),
    ...values("-i|--show-info"),
  },
  operands: [],
  examples: {
    allow: ["upower -d", "upower -i /org/freedesktop/UPower/devices/battery_BAT0"],
    guard: {},
    doubt: { "upower --frobnicate": "unknown-option" },
  },
});
