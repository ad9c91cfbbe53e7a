import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "mcelog",
  source: "recalled from mcelog(8) 194",
  options: { ...flags("--client --version --help --is-cpu-supported --ascii") },
  operands: [],
  examples: { allow: ["mcelog --client"], guard: {}, doubt: { "mcelog --daemon": "unknown-option" } },
});
