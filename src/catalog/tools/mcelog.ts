import { defineTool, deletes, flags, unless } from "../tool.ts";

export default defineTool({
  name: "mcelog",
  source: "recalled from mcelog(8) 194",
  options: { ...flags("--client --version --help --is-cpu-supported --ascii") },
  operands: [],
  // What it shows is then gone from the kernel.
  does: [deletes("log:machine checks", unless("--client", "--version", "--help", "--is-cpu-supported", "--ascii"))],
  examples: {
    allow: ["mcelog --client"],
    guard: { mcelog: ["delete log:machine checks"] },
    doubt: { "mcelog --daemon": "unknown-option" },
  },
});
