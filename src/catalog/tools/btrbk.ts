import { type Command, defineTool, deletes, executes, flags, values, writes } from "../tool.ts";

const asks: Command = { operands: ["filter*"] };
const acts: Command = {
  operands: ["filter*"],
  does: [writes("backup:btrbk {filter:all}"), deletes("backup:btrbk {filter:all}")],
  preview: [{ kind: "any", slots: ["--dry-run"] }],
};

export default defineTool({
  name: "btrbk",
  source: "doc/btrbk.1.asciidoc 0.32.6, github.com/digint/btrbk",
  options: {
    ...flags(
      "-n|--dry-run -p|--preserve --preserve-snapshots --preserve-backups --wipe -v|--verbose -q|--quiet -t|--table -L|--long -1|--single-column --pretty -S|--print-schedule --progress -h|--help --version --related --raw",
    ),
    ...values("--exclude -l|--loglevel --format"),
    // Settings say how the other machine is reached, and by which programs.
    "-c, --config": { takes: "value", does: [executes("code:{--config}")] },
    "--override": { takes: "value", does: [executes("code:{--override}")] },
    "--lockfile": { takes: "value", does: [writes("file:{--lockfile}")] },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "stats, list, usage, origin, diff, extents, ls, dryrun": asks,
    config: { commands: { "print, print-all": asks } },
    "run, snapshot, resume, prune, archive, clean": acts,
  },
  examples: {
    allow: ["btrbk list latest", "btrbk -L stats /mnt/data", "btrbk -n run", "btrbk dryrun", "btrbk config print"],
    guard: {
      "btrbk run /mnt/data": ["write backup:btrbk /mnt/data", "delete backup:btrbk /mnt/data"],
      "btrbk --exclude 1 -l 1 --format 1 -c x --override a=b --lockfile l prune": [
        "execute code:x",
        "execute code:a=b",
        "write file:/repo/l",
        "write backup:btrbk all",
        "delete backup:btrbk all",
      ],
    },
    doubt: { "btrbk frobnicate": "unknown-command" },
  },
});
