import { attached, defineTool, executes, flags, like, reads, unlike, values, writes, type Call, type Engine } from "../tool.ts";
import { isRemotePath, pathAt } from "./_ssh.ts";

/** Remote shells that are ssh with nothing but an address and a key. */
const plainShell =
  /^ssh(?:\s+-(?:p\s*\d+|i\s*[\w./~-]+|l\s*[\w-]+|[46CTqvx]+|o\s*(?:StrictHostKeyChecking|ConnectTimeout|BatchMode)=\w+))*$/;
const deleting = [
  "--delete",
  "--delete-before",
  "--delete-during",
  "--delete-delay",
  "--delete-after",
  "--delete-excluded",
  "--delete-missing-args",
];

const transfer = ({ slots }: Call, engine: Engine): void => {
  const paths = slots.get("path") ?? [];
  for (const path of paths) if (path.value === undefined) return engine.doubt("dynamic-word", path.text);
  const target = paths.at(-1)?.value ?? "?";
  // A single path is listed, and a trial run changes nothing; `--dry-run=false` is not one.
  const isTrial = slots.has("--list-only") || slots.get("--dry-run")?.every(({ value }) => value === "") === true;
  if (paths.length < 2 || isTrial) return;
  for (const { value = "?" } of paths.slice(0, -1)) {
    engine.effect("read", `file:${isRemotePath(value) ? pathAt(value) : value}`);
    if (slots.has("--remove-source-files")) engine.effect("delete", isRemotePath(value) ? `remote:${value}` : `file:${value}`);
  }
  const resource = isRemotePath(target) ? (`remote:${target}` as const) : (`file:${target}` as const);
  engine.effect("write", resource);
  if (deleting.some((option) => slots.has(option))) engine.effect("delete", resource);
};

export default defineTool({
  name: "rsync",
  source: "rsync(1), rsync 3.2.7, Debian 12",
  options: {
    ...flags(
      "-v|--verbose -q|--quiet --no-motd -c|--checksum -a|--archive -r|--recursive --inc-recursive --no-inc-recursive -R|--relative --no-implied-dirs -b|--backup -u|--update --inplace --append --append-verify -d|--dirs --mkpath -l|--links -L|--copy-links --copy-unsafe-links --safe-links --munge-links -k|--copy-dirlinks -K|--keep-dirlinks -H|--hard-links -p|--perms -E|--executability -A|--acls -X|--xattrs -o|--owner -g|--group --devices --copy-devices --specials -D -t|--times -U|--atimes --open-noatime -N|--crtimes -O|--omit-dir-times -J|--omit-link-times --super --fake-super -S|--sparse --preallocate -n|--dry-run -W|--whole-file --no-whole-file -x|--one-file-system --existing --ignore-non-existing --ignore-existing --remove-source-files --delete-before --delete-during|--del --delete-delay --delete-after --delete-excluded --delete --ignore-missing-args --delete-missing-args --ignore-errors --force --partial --delay-updates -m|--prune-empty-dirs --numeric-ids -I|--ignore-times --size-only -y|--fuzzy -z|--compress -C|--cvs-exclude -F -0|--from0 -s|--secluded-args --protect-args --blocking-io --stats -8|--8-bit-output -h|--human-readable --progress -P -i|--itemize-changes --list-only --fsync -4|--ipv4 -6|--ipv6 -V|--version --help --no-perms --no-owner --no-group --no-times --no-links --no-recursive --no-relative --no-devices --no-specials",
    ),
    ...values(
      "--chmod --backup-dir --suffix --chown --usermap --groupmap --max-delete --max-size --min-size --partial-dir --timeout --contimeout --modify-window -T|--temp-dir --compare-dest --copy-dest --link-dest --compress-choice --compress-level --skip-compress --exclude --include --address --port --sockopts --outbuf --out-format --log-file-format --password-file --bwlimit --stop-after --stop-at --protocol --iconv --checksum-seed --checksum-choice -B|--block-size",
    ),
    ...attached("--info --debug --stderr"),
    "-e, --rsh": { takes: "value", does: [executes("code:{--rsh}", unlike("--rsh", plainShell))] },
    "--rsync-path": {
      takes: "value",
      does: [executes("code:{--rsync-path}", unlike("--rsync-path", /^(?:sudo )?(?:\/usr\/bin\/)?rsync$/))],
    },
    "-M, --remote-option": { takes: "value", does: [executes("code:rsync {--remote-option}")] },
    "--log-file, --write-batch, --only-write-batch": { takes: "value", does: [writes("file:{--only-write-batch}")] },
    "--read-batch": { takes: "value", does: [writes("file:from batch {--read-batch}")] },
    // Names that do not exist are shown.
    "--exclude-from, --include-from, --files-from": { takes: "value", does: [reads("file:{--files-from}")] },
    "-f, --filter": { takes: "value", does: [reads("file:{--filter}", like("--filter", /^(?:\.|:|merge|dir-merge)[,\w+!/-]*[ _](.+)$/s))] },
    "--early-input": { takes: "value", does: [reads("file:{--early-input}")] },
    "--write-devices": { takes: "flag", does: [writes("device:target")] },
    "--daemon": { takes: "flag", does: [executes("service:rsync daemon")] },
  },
  operands: ["path*"],
  derive: transfer,
  examples: {
    allow: [
      "rsync web-1:/srv/",
      "rsync -av --list-only web-1:/srv/ x",
      "rsync -avzn --delete -e 'ssh -p 22 -i ~/k' a/ web-1:/srv/",
      "rsync --dry-run --rsync-path='sudo rsync' a b",
    ],
    guard: {
      "rsync -n -f merge_.env a b": ["disclose secret:/repo/.env"],
      "rsync -a a/ /srv/b": ["write file:/srv/b"],
      "rsync -a web-1:/srv/.env x.log b": ["disclose secret:/srv/.env", "write file:/repo/b"],
      "rsync -a --remove-source-files --delete a web-1:b": ["delete file:/repo/a", "write remote:web-1:b", "delete remote:web-1:b"],
      "rsync --dry-run=false a b": ["write file:/repo/b"],
      "rsync -n -e ./x --rsync-path ./y -M--log-file=z --log-file=/srv/l a web-1:b": [
        "execute code:./x",
        "execute code:./y",
        "execute code:rsync --log-file=z",
        "write file:/srv/l",
      ],
      "rsync -n --read-batch x --early-input .env --write-devices a b": [
        "write file:/repo/from batch x",
        "disclose secret:/repo/.env",
        "write device:target",
      ],
      "rsync -n --files-from=.env / host:/": ["disclose secret:/repo/.env"],
      "rsync --daemon": ["execute service:rsync daemon"],
    },
    doubt: { "rsync $A b": "dynamic-word", "rsync -n --frob a b": "unknown-option" },
  },
});
