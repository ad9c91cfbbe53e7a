import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "efibootmgr",
  source: "efibootmgr(8) 17",
  options: flags("-v|--verbose -u|--unicode -V|--version -h|--help"),
  operands: [],
  examples: {
    allow: ["efibootmgr -v"],
    guard: {},
    doubt: { "efibootmgr -n 0001": "unknown-option" },
  },
});
