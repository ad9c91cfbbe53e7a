import { type Command, defineTool, discloses, executes, flags, like, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

const flagsThatRead = flags(
  "-v|--verbose -q|--quiet -n|--dry-run -R|--recursive --fast-list --json --files-only --dirs-only -d -p -s --csv --hash -M|--metadata --no-modtime --no-mimetype --one-way --download --size-only --checksum -c --use-json-log -P|--progress --human-readable --absolute -a|--all --full --stat --original --encrypted --long -i --ignore-case --no-traverse -C -D -U -l -L",
);
const valuesThatRead = values(
  "--max-depth --include --exclude --filter --min-size --max-size --min-age --max-age --transfers --checkers --log-level -F|--format --separator --hash-type --contimeout --timeout --retries --tpslimit --bwlimit --order-by --sort --level",
);
/** A connection string may set backend options, some of which are commands. */
const read: Command = {
  options: { ...flagsThatRead, ...valuesThatRead },
  operands: ["path*"],
  does: [executes("code:backend options in {path}", like("path", /^[^/]*,/))],
};

export default defineTool({
  name: "rclone",
  source: "rclone 1.64, documentation",
  syntax: "pflag",
  commands: {
    "ls, lsl, lsd, lsf, lsjson, size, about, check, cryptcheck, hashsum, md5sum, sha1sum, tree": read,
    "listremotes, version, help": { options: { ...flagsThatRead, ...valuesThatRead }, operands: ["argument*"] },
    config: {
      commands: {
        "file, paths, redacted, providers": { operands: ["remote?"] },
        "show, dump": changes(discloses("secret:rclone remotes")),
        "create, update, delete, password, reconnect, disconnect, touch, encryption": changes(writes("configuration:rclone remotes")),
      },
    },
  },
  examples: {
    allow: [
      "rclone lsd backups:",
      "rclone size backups:db --json",
      "rclone lsf -R --max-depth 2 backups:db",
      "rclone listremotes",
      "rclone config file",
    ],
    guard: {
      "rclone ls ':sftp,host=h,ssh=id:/'": ["execute code:backend options in :sftp,host=h,ssh=id:/"],
      "rclone config show": ["disclose secret:rclone remotes"],
      "rclone config delete x": ["write configuration:rclone remotes"],
      "rclone ls --max-depth a,b --include a,b --exclude a,b --filter a,b --min-size a,b --max-size a,b --min-age a,b --max-age a,b --transfers a,b --checkers a,b --log-level a,b --format a,b --separator a,b --hash-type a,b --contimeout a,b --timeout a,b --retries a,b --tpslimit a,b --bwlimit a,b --order-by a,b --sort a,b --level a,b a,b:":
        ["execute code:backend options in a,b:"],
    },
    doubt: {
      "rclone frobnicate": "unknown-command",
      "rclone copy a: b:": "unknown-command",
      "rclone ls a: --sftp-ssh id": "unknown-option",
      "rclone check a: b: --combined /srv/x": "unknown-option",
    },
  },
});
