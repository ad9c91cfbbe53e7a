import { defineTool } from "../tool.ts";
import { writesDeviceUnless } from "./_devices.ts";

export default defineTool({
  name: "partprobe",
  source: "partprobe(8), parted 3.5",
  syntax: "words",
  operands: ["word*"],
  derive: writesDeviceUnless(/^(?:-d|--dry-run|-s|--summary|-v|--version|-h|--help)$/),
  examples: { allow: ["partprobe -d -s"], guard: { "partprobe /dev/sda": ["write device:/dev/sda"] }, doubt: {} },
});
