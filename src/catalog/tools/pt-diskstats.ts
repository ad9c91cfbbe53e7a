import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "pt-diskstats",
  source: "pt-diskstats(1), Percona Toolkit 3.5",
  options: {
    ...flags("--help --version --show-inactive --show-timestamps"),
    ...values("--columns-regex --devices-regex --group-by --headers --interval --iterations --sample-time"),
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["pt-diskstats --interval 1 --iterations 3"],
    guard: { "pt-diskstats .env": ["disclose secret:/repo/.env"] },
    doubt: { "pt-diskstats --show-timestamps --save-samples=/srv/x": "unknown-option", "pt-diskstats --frobnicate": "unknown-option" },
  },
});
