import { defineTool, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "tarsnap",
  source: "tar/cmdline.c, tarsnap 1.0.41",
  options: {
    ...flags(
      "--list-archives --print-stats -v|--verbose --fsck-prune --version --no-default-config --humanize-numbers --iso-dates --hashes --no-quiet -t|--list",
    ),
    ...values("-f|--file --keyfile --cachedir"),
  },
  operands: [],
  does: [writes("backup:tarsnap cache", when("--fsck-prune"))],
  examples: {
    allow: ["tarsnap --list-archives -v", "tarsnap --print-stats -f nightly", "tarsnap --keyfile k --cachedir c -tv -f nightly"],
    guard: { "tarsnap --fsck-prune": ["write backup:tarsnap cache"] },
    doubt: { "tarsnap -d -f x": "unknown-option" },
  },
});
