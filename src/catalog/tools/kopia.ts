import { defineTool, flags, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "kopia",
  source: "cli/, Kopia 0.23, github.com/kopia/kopia",
  withoutCommand: "help",
  commands: {
    "snapshot, snap": {
      withoutCommand: "help",
      commands: {
        "list, ls": {
          /*READ*/ options: {
            ...flags(
              "-a|--all -i|--incomplete -h|--human-readable -d|--delta -m|--manifest-id --retention --storage-stats --reverse --mtime --owner -l|--show-identical --json",
            ),
            ...values("-n|--max-results --tags"),
          },
          operands: ["source*"],
        },
        "create, delete, restore, expire, migrate, fix, pin, estimate": changes(writes("backup:kopia snapshots")),
      },
    },
    "repository, repo": {
      withoutCommand: "help",
      commands: {
        status: { options: flags("--json"), operands: [] },
        "create, connect, disconnect, set-parameters, change-password, repair, sync-to, upgrade": changes(
          writes("backup:kopia repository"),
        ),
      },
    },
    policy: {
      withoutCommand: "help",
      commands: {
        "list, ls": { options: flags("--json"), operands: [] },
        "show, get": { options: flags("--json --global"), operands: ["target*"] },
        "set, edit, delete, import": changes(writes("backup:kopia policy")),
      },
    },
    maintenance: {
      withoutCommand: "help",
      commands: {
        info: { options: flags("--json"), operands: [] },
        "run, set": changes(writes("backup:kopia maintenance")),
      },
    },
    "blob, content, index": {
      withoutCommand: "help",
      commands: {
        "stats, list, ls": {
          options: {
            ...flags(
              "--json -h|--human-readable -l|--long -s|--summary -r|--raw --data-only --deleted --deleted-only -c|--compression --superseded",
            ),
            ...values("--prefix --exclude-prefix --min-size --max-size --sort"),
          },
          operands: [],
        },
      },
    },
  },
  examples: {
    allow: [
      "kopia repository status",
      "kopia snapshot list --all",
      "kopia policy show --global",
      "kopia policy list",
      "kopia maintenance info",
      "kopia blob stats",
    ],
    guard: {
      "kopia snapshot delete x": ["write backup:kopia snapshots"],
      "kopia repository disconnect": ["write backup:kopia repository"],
      "kopia policy set x": ["write backup:kopia policy"],
      "kopia maintenance run": ["write backup:kopia maintenance"],
    },
    doubt: { "kopia repository status -s": "unknown-option", "kopia frobnicate": "unknown-command" },
  },
});
