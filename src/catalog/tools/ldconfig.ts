import { defineTool, flags, unless, writes } from "../tool.ts";

export default defineTool({
  name: "ldconfig",
  source: "ldconfig(8) 2.36",
  options: flags("-p|--print-cache -v|--verbose -V|--version"),
  operands: ["folder*"],
  does: [writes("file:/etc/ld.so.cache", unless("--print-cache", "--version"))],
  examples: {
    allow: ["ldconfig -p"],
    guard: { ldconfig: ["write file:/etc/ld.so.cache"] },
    doubt: {},
  },
});
