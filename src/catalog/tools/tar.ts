import { inFolders, showFile } from "./_operands.ts";
import { attached, connects, defineTool, deletes, executes, flags, like, reads, unless, unlike, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "tar, gtar",
  source: "tar(1), GNU tar 1.34",
  syntax: "bundle",
  options: {
    ...flags(
      "-A|--catenate|--concatenate -c|--create --delete -d|--diff|--compare -r|--append --test-label -t|--list -u|--update -x|--extract|--get -G|--incremental --ignore-failed-read --check-device --no-check-device --no-seek -n|--seek -S|--sparse --exclude-backups --exclude-caches --exclude-vcs --null --no-null --no-recursion --recursion",
    ),
    ...flags(
      "--anchored --no-anchored --ignore-case --no-ignore-case --wildcards --no-wildcards --wildcards-match-slash --no-wildcards-match-slash --keep-directory-symlink --keep-newer-files -k|--keep-old-files --no-overwrite-dir --overwrite --overwrite-dir --recursive-unlink --remove-files --skip-old-files -U|--unlink-first -W|--verify -O|--to-stdout",
    ),
    ...flags(
      "-m|--touch --no-same-owner --no-same-permissions --numeric-owner -p|--preserve-permissions|--same-permissions --same-owner -s|--preserve-order --acls --no-acls --selinux --no-selinux --xattrs --no-xattrs --force-local -M|--multi-volume -B|--read-full-records -i|--ignore-zeros --posix --old-archive --clamp-mtime",
    ),
    ...flags(
      "-a|--auto-compress -j|--bzip2 -J|--xz --lzip --lzma --lzop --no-auto-compress --zstd -z|--gzip|--gunzip|--ungzip -Z|--compress --hard-dereference -h|--dereference --one-file-system -P|--absolute-names --full-time -l|--check-links -R|--block-number --show-omitted-dirs --show-transformed-names --utc -v|--verbose -w|--interactive --restrict",
    ),
    ...values(
      "-f|--file -C|--directory --exclude -X|--exclude-from -b|--blocking-factor -H|--format -V|--label -K|--starting-file -N|--newer|--after-date --newer-mtime --strip-components --transform|--xform --mode --mtime --owner --group --sort --suffix --warning --quoting-style --add-file --exclude-tag --level -L|--tape-length --record-size",
    ),
    ...values(
      "-T|--files-from -g|--listed-incremental --index-file -I|--use-compress-program --to-command --checkpoint-action -F|--info-script|--new-volume-script --rmt-command --rsh-command --volno-file",
    ),
    ...attached("--checkpoint --totals --backup --occurrence --one-top-level --atime-preserve"),
  },
  operands: ["member*"],
  does: [
    writes("file:{--file}", when("--create", "--append", "--update", "--concatenate", "--delete"), unlike("--file", /^-$/)),
    reads("file:{member}", when("--create", "--append", "--update", "--to-stdout"), when("member")),
    reads("file:{--add-file}", when("--add-file")),
    reads("file:{--file}", when("--to-stdout", "--list", "--compare"), unlike("--file", /^-$/)),
    deletes("file:{member}", when("--remove-files"), when("member")),
    writes("file:{--directory:.}", when("--get"), unless("--to-stdout", "--to-command")),
    writes("file:/", when("--get"), when("--absolute-names")),
    writes("file:{--one-top-level}", when("--get"), when("--one-top-level")),
    writes("file:{--listed-incremental}", when("--listed-incremental")),
    writes("file:{--index-file}", when("--index-file")),
    writes("file:{--volno-file}", when("--volno-file")),
    connects("remote:{--file}", like("--file", /^([^/:]+):/), unless("--force-local")),
    // Lines of the list that start with a dash are options.
    executes("code:options in {--files-from}", when("--files-from")),
    executes("code:{--rmt-command}", when("--rmt-command")),
    executes("code:{--rsh-command}", when("--rsh-command")),
  ],
  runs: [
    { language: "shell", from: "--use-compress-program" },
    { language: "shell", from: "--to-command" },
    { language: "shell", from: "--new-volume-script" },
  ],
  derive: ({ slots }, engine) => {
    const isPacking = ["--create", "--append", "--update"].some((name) => slots.has(name));
    const members = isPacking ? (slots.get("member") ?? []) : [];
    const elsewhere = inFolders(slots.get("--directory") ?? [], members);
    for (const path of elsewhere) showFile(engine, path);
    for (const path of [...members, ...elsewhere]) engine.packs(path);
    for (const action of slots.get("--checkpoint-action") ?? []) {
      const command = /^exec=(.*)$/s.exec(action.value ?? "")?.[1];
      if (action.value === undefined) engine.doubt("dynamic-word", action.text);
      else if (command !== undefined) engine.shell({ text: command, value: command }, "--checkpoint-action");
    }
  },
  variables: { TAPE: "code", TAR_OPTIONS: "code", TAR_RSH: "code" },
  examples: {
    allow: [
      "tar tzf a.tgz",
      "tar -tvf a.tar member",
      "tar -xOf a.tar etc/hosts",
      "tar cf - src",
      "tar -C src -cf - a.txt /srv/b",
      "tar -df a.tar",
      "tar -tf a.tar --checkpoint=1 --checkpoint-action=dot --exclude x --warning no-timestamp",
    ],
    guard: {
      "tar -C ~/.kube -cf - config": ["disclose secret:/home/agent/.kube/config"],
      "tar -xOf a.tar app/.env": ["disclose secret:/repo/app/.env"],
      "tar xzf a.tgz -C /srv": ["write file:/srv"],
      "tar -A -f a.tar b.tar": ["write file:/repo/a.tar"],
      "tar xf a.tar": ["write file:/repo"],
      "tar -xPf a.tar": ["write file:/repo", "write file:/"],
      "tar czf /srv/a.tgz src": ["write file:/srv/a.tgz"],
      "tar -c --exclude e -X x -b 1 -H pax -V v -K k -N now --newer-mtime now --strip-components 1 --transform s/a/b/ --mode 7 --mtime now --owner o --group g --sort name --suffix .x --warning none --quoting-style c --exclude-tag t --level 0 -L 9 --record-size 512 --remove-files -f - /srv/x":
        ["delete file:/srv/x"],
      "tar -c --add-file a --index-file /dev/null --to-command ls --checkpoint-action dot --rmt-command r --rsh-command s --remove-files -f - /srv/x":
        ["delete file:/srv/x", "write output:/dev/null", "execute code:r", "execute code:s"],
      "tar -xf a --one-top-level=/etc/x -C /tmp/scratch/y": ["write scratch:/tmp/scratch/y", "write file:/etc/x"],
      "tar cf - ~/.ssh": ["disclose secret:/home/agent/.ssh"],
      "tar cf - --add-file .env": ["disclose secret:/repo/.env"],
      "tar -xOf .env": ["disclose secret:/repo/.env"],
      "tar -cf - --remove-files /srv/x": ["delete file:/srv/x"],
      "tar -tf a --index-file=/srv/i": ["write file:/srv/i"],
      "tar -cf - -g /srv/s --volno-file /srv/v src": ["write file:/srv/s", "write file:/srv/v"],
      "tar -tf a -T list": ["execute code:options in list"],
      "tar -tf h:a --rsh-command=x --rmt-command=y": ["execute code:y", "execute code:x"],
      "tar -tf a --checkpoint=1 --checkpoint-action=exec='rm a'": ["delete file:/repo/a"],
      "tar -tf a -I 'rm a'": ["delete file:/repo/a"],
      "tar -xf a --to-command='rm a'": ["delete file:/repo/a"],
      "tar -tMf a -F 'rm a'": ["delete file:/repo/a"],
    },
    doubt: {
      'tar -cf - -C "$X" a': "dynamic-word",
      "tar * a.tar": "dynamic-word",
      "tar -tf a --frob": "unknown-option",
      "tar xqf a": "unknown-option",
    },
  },
});
