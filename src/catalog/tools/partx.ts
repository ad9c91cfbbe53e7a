import { defineTool } from "../tool.ts";
import { writesDeviceUnless } from "./_devices.ts";

export default defineTool({
  name: "partx",
  source: "partx(8), util-linux 2.38.1",
  syntax: "words",
  operands: ["word*"],
  derive: writesDeviceUnless(
    /^(?:-s|--show|-l|--list|-P|--pairs|-r|--raw|-b|--bytes|-o|--output|-g|--noheadings|-v|--verbose|-V|--version|-h|--help)$/,
  ),
  examples: { allow: ["partx -s /dev/sda"], guard: { "partx -d /dev/sda": ["write device:/dev/sda"] }, doubt: {} },
});
