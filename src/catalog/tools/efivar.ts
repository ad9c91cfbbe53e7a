import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "efivar",
  source: "src/efivar.c, efivar 39",
  options: { ...flags("-v|--verbose -l|--list -p|--print -d|--print-decimal -L|--list-guids -?|--help --usage"), ...values("-n|--name") },
  operands: [],
  examples: { allow: ["efivar -l", "efivar -p -n x"], guard: {}, doubt: { "efivar -w -n x": "unknown-option" } },
});
