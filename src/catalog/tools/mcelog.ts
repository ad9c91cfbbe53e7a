import { defineTool, deletes, flags, unless } from "../tool.ts";

export default defineTool({
  name: "mcelog",
  source: "mcelog.c, mcelog 208",
  options: { ...flags("--client --ping --version --help --is-cpu-supported --ascii") },
  operands: [],
  // What it shows is then gone from the kernel.
  does: [deletes("log:machine checks", unless("--client", "--ping", "--version", "--help", "--is-cpu-supported", "--ascii"))],
  examples: {
    allow: ["mcelog --client", "mcelog --ping"],
    guard: { mcelog: ["delete log:machine checks"] },
    doubt: { "mcelog --daemon": "unknown-option" },
  },
});
