import { attached, defineTool, deletes, discloses, flags, reads, values, when, writes, type Options } from "../tool.ts";

const options: Options = {
  ...flags(
    "-h|--help --version --system --user -m|--merge -k|--dmesg -r|--reverse --show-cursor --utc -x|--catalog -W|--no-hostname -l|--full --no-full -a|--all -f|--follow --no-tail -q|--quiet --no-pager -e|--pager-end -N|--fields",
  ),
  ...flags(
    "--list-boots --list-namespaces --list-invocations --disk-usage --verify --header --list-catalog --dump-catalog --truncate-newline --force -NUM",
  ),
  ...values(
    "-M|--machine -D|--directory --file --namespace -S|--since -U|--until -c|--cursor --after-cursor --cursor-file -u|--unit --user-unit -t|--identifier -T|--exclude-identifier -p|--priority --facility -g|--grep",
  ),
  ...values("-o|--output --output-fields --interval --verify-key -F|--field -I|--invocation"),
  ...attached("-n|--lines -b|--boot --case-sensitive"),
  "--vacuum-size": { takes: "value", does: [deletes("log:journal")] },
  "--vacuum-files": { takes: "value", does: [deletes("log:journal")] },
  "--vacuum-time": { takes: "value", does: [deletes("log:journal")] },
  "--sync, --flush, --rotate": { takes: "flag", does: [writes("log:journal")] },
  "--relinquish-var": { takes: "flag", does: [writes("configuration:journal")] },
  "--smart-relinquish-var": { takes: "flag", does: [writes("configuration:journal")] },
  "--update-catalog": { takes: "flag", does: [writes("configuration:journal catalog")] },
  "--setup-keys": { takes: "flag", does: [discloses("secret:journal verification key")] },
};

export default defineTool({
  name: "journalctl",
  source: "journalctl(1), systemd 252, Debian 12",
  options,
  operands: ["match*"],
  does: [reads("log:journal"), reads("file:{--file}", when("--file")), writes("file:{--cursor-file}", when("--cursor-file"))],
  examples: {
    allow: [
      "journalctl -u nginx --since '1 hour ago' --no-pager",
      "journalctl -xeu nginx",
      "journalctl -b -1 -p err",
      "journalctl -n 50 -f _SYSTEMD_UNIT=nginx.service",
      "journalctl --disk-usage",
      "journalctl --list-boots",
      "journalctl -k -o json",
      "journalctl --file /var/log/journal/x/system.journal",
    ],
    guard: {
      "journalctl --vacuum-size=100M": ["delete log:journal"],
      "journalctl --vacuum-files 2": ["delete log:journal"],
      "journalctl --vacuum-time=2d": ["delete log:journal"],
      "journalctl --rotate": ["write log:journal"],
      "journalctl --relinquish-var": ["write configuration:journal"],
      "journalctl --smart-relinquish-var": ["write configuration:journal"],
      "journalctl --update-catalog": ["write configuration:journal catalog"],
      "journalctl --setup-keys": ["disclose secret:journal verification key"],
      "journalctl --cursor-file=/srv/c": ["write file:/srv/c"],
      "journalctl --file ~/.ssh/id_rsa": ["disclose secret:/home/agent/.ssh/id_rsa"],
    },
    doubt: { "journalctl --image=x": "unknown-option", "journalctl --root=/mnt": "unknown-option" },
  },
});
