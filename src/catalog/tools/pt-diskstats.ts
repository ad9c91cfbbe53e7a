import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "pt-diskstats",
  source: "recalled from pt-diskstats(1), Percona Toolkit 3.5",
  options: {
    ...flags("--headers --help --version --zero-rows"),
    ...values("--columns-regex --devices-regex --group-by --interval --iterations --sample-time --show-timestamps"),
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["pt-diskstats --interval 1 --iterations 3"],
    guard: { "pt-diskstats .env": ["disclose secret:/repo/.env"] },
    doubt: { "pt-diskstats --frobnicate": "unknown-option" },
  },
});
