import { defineTool, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "tarsnap",
  source: "recalled from tarsnap(1) 1.0.40",
  options: {
    ...flags("--list-archives --print-stats -v --fsck-prune --version --no-default-config --humanize-numbers -t"),
    ...values("-f --keyfile --cachedir"),
  },
  operands: [],
  does: [writes("backup:tarsnap cache", when("--fsck-prune"))],
  examples: {
    allow: ["tarsnap --list-archives -v", "tarsnap --print-stats -f nightly", "tarsnap --keyfile k --cachedir c -tv -f nightly"],
    guard: { "tarsnap --fsck-prune": ["write backup:tarsnap cache"] },
    doubt: { "tarsnap -d -f x": "unknown-option" },
  },
});
