import { defineTool } from "../tool.ts";
import { writesDeviceUnless } from "./_devices.ts";

export default defineTool({
  name: "badblocks",
  source: "badblocks(8), e2fsprogs 1.47.0",
  syntax: "words",
  operands: ["word*"],
  derive: writesDeviceUnless(/^(?:-V|--version|-h|--help)$/),
  examples: { allow: ["badblocks -V"], guard: { "badblocks -w /dev/sda": ["write device:/dev/sda"] }, doubt: {} },
});
