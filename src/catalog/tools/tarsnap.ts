import { defineTool, flags, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "tarsnap",
  source: "tar/cmdline.c, tarsnap 1.0.41",
  options: {
    ...flags(
      "--list-archives --print-stats -v|--verbose --fsck-prune --version --no-default-config --humanize-numbers --iso-dates --hashes --no-quiet -t|--list -c --dry-run",
    ),
    ...values("-f|--file --keyfile --cachedir"),
  },
  operands: ["path*"],
  // A trial stores nothing.
  preview: [when("--dry-run"), unless("--fsck-prune")],
  does: [writes("backup:tarsnap archive {--file:?}", when("-c")), writes("backup:tarsnap cache", when("--fsck-prune"))],
  examples: {
    allow: [
      "tarsnap --list-archives -v",
      "tarsnap --print-stats -f nightly",
      "tarsnap -c --dry-run --print-stats /srv/app",
      "tarsnap --keyfile k --cachedir c -tv -f nightly",
    ],
    guard: {
      "tarsnap -c -f nightly /srv/app": ["write backup:tarsnap archive nightly"],
      "tarsnap --fsck-prune --dry-run": ["write backup:tarsnap cache"],
      "tarsnap --fsck-prune": ["write backup:tarsnap cache"],
    },
    doubt: { "tarsnap -d -f x": "unknown-option" },
  },
});
