import { defineTool } from "../tool.ts";
import { writesDeviceUnless } from "./_devices.ts";

export default defineTool({
  name: "growpart",
  source: "growpart(1), cloud-utils 0.33",
  syntax: "words",
  operands: ["word*"],
  derive: writesDeviceUnless(/^(?:-N|--dry-run|-h|--help|-v)$/),
  examples: { allow: ["growpart -N /dev/sda 1"], guard: { "growpart /dev/sda 1": ["write device:/dev/sda"] }, doubt: {} },
});
