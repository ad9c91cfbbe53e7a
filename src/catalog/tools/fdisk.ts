import { defineTool } from "../tool.ts";
import { writesDeviceUnless } from "./_devices.ts";

export default defineTool({
  name: "fdisk, cfdisk",
  source: "fdisk(8), cfdisk(8), util-linux 2.38.1",
  syntax: "words",
  operands: ["word*"],
  derive: writesDeviceUnless(
    /^(?:-l|--list|-x|--list-details|-o\S*|--output|-s|--getsz|-u\S*|-L\S*|--color(?:=.*)?|-h|--help|-V|--version|--bytes)$/,
  ),
  examples: { allow: ["fdisk -l /dev/sda"], guard: { "fdisk /dev/sda": ["write device:/dev/sda"] }, doubt: {} },
});
