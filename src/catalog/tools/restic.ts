import { defineTool, deletes, discloses, executes, flags, like, reads, readsOnly, unlike, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "restic",
  source: "restic 0.16, documentation",
  syntax: "pflag",
  options: {
    ...flags("--json -q|--quiet -v|--verbose --no-lock --no-cache --cleanup-cache --insecure-tls"),
    ...values(
      "-r|--repo -p|--password-file --key-hint --cache-dir --cacert --limit-download --limit-upload --retry-lock --tls-client-cert",
    ),
    // What it cannot open it names: the content of the file.
    "--repository-file": { takes: "value", does: [reads("file:{--repository-file}")] },
    "--password-command": { takes: "value", does: [executes("code:{--password-command}")] },
    // Backend settings can name the program that connects (sftp.command).
    "-o, --option": { takes: "value", does: [executes("code:restic -o {--option}")] },
  },
  optionsMayFollow: true,
  commands: {
    "snapshots, ls, stats, find, diff, list, check, version, help": readsOnly,
    cat: { operands: ["type", "id?"], does: [discloses("secret:key of the repository", like("type", /^(?:masterkey|key|blob|pack)$/))] },
    key: { commands: { list: readsOnly, "add, remove, passwd": changes(writes("secret:key of the repository")) } },
    "forget, prune": {
      optionsOnlyRead: true,
      operands: ["id*"],
      options: flags("-n|--dry-run"),
      does: [deletes("backup:restic repository")],
      preview: [unlike("--dry-run", /^false$/)],
    },
    "backup, copy, init, migrate, rebuild-index, repair, rewrite, tag, unlock, recover": changes(writes("store:restic repository")),
    "restore, dump": changes(discloses("secret:files of the backup")),
    mount: changes(executes("session:mounted backup")),
  },
  examples: {
    allow: [
      "restic snapshots",
      "restic -r /srv/backup ls latest",
      "restic cat config",
      "restic forget --keep-last 5 --dry-run",
      "restic key list",
      "restic -r 1 --repository-file 1 -p 1 --key-hint 1 --cache-dir 1 --cacert 1 --limit-download 1 --limit-upload 1 --retry-lock 1 --tls-client-cert 1 stats",
    ],
    guard: {
      "restic backup x": ["write store:restic repository"],
      "restic restore x": ["disclose secret:files of the backup"],
      "restic mount x": ["execute session:mounted backup"],
      "restic prune --dry-run=false": ["delete backup:restic repository"],
      "restic cat masterkey": ["disclose secret:key of the repository"],
      "restic --password-command id ls latest": ["execute code:id"],
      "restic --repository-file .env snapshots": ["disclose secret:/repo/.env"],
      "restic -o sftp.command=id ls latest": ["execute code:restic -o sftp.command=id"],
      "restic forget --keep-last 1 --prune": ["delete backup:restic repository"],
      "restic prune": ["delete backup:restic repository"],
      "restic key add": ["write secret:key of the repository"],
      "restic -r 1 --repository-file 1 -p 1 --key-hint 1 --cache-dir 1 --cacert 1 --limit-download 1 --limit-upload 1 --retry-lock 1 --tls-client-cert 1 cat key":
        ["disclose secret:key of the repository"],
    },
    doubt: { "restic frobnicate": "unknown-command" },
  },
});
