import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "pvck",
  source: "pvck(8) and tools/command-lines.in, LVM 2.03",
  options: { ...flags("-t|--test -v|--verbose -q|--quiet -h|--help --version"), ...values("--dump --labelsector --pvmetadatacopy") },
  operands: ["device*"],
  examples: {
    allow: ["pvck /dev/sda1", "pvck --dump headers /dev/sda1"],
    guard: {},
    doubt: { "pvck --repair -f x /dev/sda1": "unknown-option" },
  },
});
