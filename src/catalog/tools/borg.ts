import { defineTool, deletes, discloses, executes, flags, readsOnly, values, when, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "borg",
  source: "borg(1) 1.2",
  options: {
    ...flags(
      "--info -v|--verbose --debug --critical --error --warning -p|--progress --log-json --show-version --show-rc --bypass-lock -V|--version -h|--help",
    ),
    ...values("--lock-wait --debug-topic --umask --upload-ratelimit"),
    "--debug-profile": { takes: "value", does: [writes("file:{--debug-profile}")] },
    "--rsh": { takes: "value", does: [executes("code:{--rsh}")] },
    "--remote-path": { takes: "value", does: [executes("code:{--remote-path}")] },
  },
  optionsMayFollow: true,
  commands: {
    "list, info, diff, help": readsOnly,
    check: {
      optionsOnlyRead: true,
      operands: ["archive*"],
      options: { "--repair": { takes: "flag", does: [writes("backup:borg repository")] } },
    },
    "delete, prune": {
      optionsOnlyRead: true,
      operands: ["archive*"],
      options: flags("-n|--dry-run"),
      does: [deletes("backup:borg repository")],
      preview: [when("--dry-run")],
    },
    key: { commands: { "export, import, change-passphrase": changes(discloses("secret:key of the repository")) } },
    "create, init, compact, recreate, rename, upgrade, transfer, break-lock, config": changes(writes("store:borg repository")),
    "extract, export-tar, mount": changes(discloses("secret:files of the backup")),
    "with-lock, serve": changes(executes("code:borg")),
  },
  examples: {
    allow: [
      "borg list /srv/backup",
      "borg info /srv/backup::shop",
      "borg prune -n --keep-daily 7 /srv/backup",
      "borg check /srv/backup",
      "borg --lock-wait 1 --debug-topic 1 --umask 1 --upload-ratelimit 1 list",
    ],
    guard: {
      "borg create x": ["write store:borg repository"],
      "borg extract x": ["disclose secret:files of the backup"],
      "borg with-lock x": ["execute code:borg"],
      "borg list --debug-profile /srv/x r": ["write file:/srv/x"],
      "borg --rsh id list": ["execute code:id"],
      "borg list --remote-path /tmp/x r": ["execute code:/tmp/x"],
      "borg check --repair r": ["write backup:borg repository"],
      "borg delete /srv/backup::shop": ["delete backup:borg repository"],
      "borg key export r": ["disclose secret:key of the repository"],
    },
    doubt: { "borg frobnicate": "unknown-command" },
  },
});
