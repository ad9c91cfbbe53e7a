import { attached, defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "edac-util",
  source: "edac-util.c, edac-utils 0.18",
  options: { ...flags("-h|--help -q|--quiet -v|--verbose -s|--status"), ...attached("-r|--report") },
  operands: [],
  examples: { allow: ["edac-util -v", "edac-util --report=ce"], guard: {}, doubt: { "edac-util --frobnicate": "unknown-option" } },
});
