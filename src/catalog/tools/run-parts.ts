import { defineTool, executes, flags, unless, values } from "../tool.ts";

export default defineTool({
  name: "run-parts",
  source: "run-parts(8), debianutils 5.7",
  options: { ...flags("--test --list -v|--verbose --report --reverse --lsbsysinit -V|--version -h|--help"), ...values("--regex") },
  operands: ["folder"],
  does: [executes("code:programs in {folder}", unless("--test", "--list"))],
  examples: {
    allow: ["run-parts --test /etc/cron.daily"],
    guard: { "run-parts --regex x /etc/cron.daily": ["execute code:programs in /etc/cron.daily"] },
    doubt: { "run-parts --frobnicate": "unknown-option" },
  },
});
