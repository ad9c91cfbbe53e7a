import { defineTool } from "../tool.ts";
import { writesDeviceUnless } from "./_devices.ts";

export default defineTool({
  name: "sfdisk",
  source: "sfdisk(8), util-linux 2.38.1",
  syntax: "words",
  operands: ["word*"],
  derive: writesDeviceUnless(
    /^(?:-l|--list|-d|--dump|-J|--json|-V|--verify|-F|--list-free|-s|--show-size|-g|--show-geometry|-T|--list-types|-v|--version|-h|--help)$/,
  ),
  examples: { allow: ["sfdisk -d /dev/sda"], guard: { "sfdisk --delete /dev/sda": ["write device:/dev/sda"] }, doubt: {} },
});
