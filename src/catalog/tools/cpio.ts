import { defineTool, discloses, executes, flags, reads, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "cpio",
  source: "cpio(1), GNU cpio 2.13",
  options: {
    ...flags(
      "-i|--extract -o|--create -p|--pass-through -t|--list -B -c --force-local -v|--verbose --quiet -V|--dot -b|--swap -f|--nonmatching -n|--numeric-uid-gid -r|--rename -s|--swap-bytes -S|--swap-halfwords --to-stdout --only-verify-crc -A|--append --device-independent --reproducible --ignore-devno --renumber-inodes -l|--link --absolute-filenames --no-absolute-filenames",
    ),
    ...flags(
      "-0|--null -a|--reset-access-time -L|--dereference -d|--make-directories -m|--preserve-modification-time --no-preserve-owner --sparse -u|--unconditional",
    ),
    ...values(
      "-F|-I|--file -O -C|--io-size --block-size -D|--directory -H|--format -R|--owner -W|--warning -M|--message -E|--pattern-file --rsh-command --rmt-command",
    ),
  },
  operands: ["word*"],
  does: [
    reads("file:{--file}", when("--list", "--to-stdout"), when("--file")),
    writes("file:{--directory:.}", when("--extract"), unless("--list", "--to-stdout", "--only-verify-crc")),
    // Absolute names in the archive are kept.
    writes("file:/", when("--extract"), unless("--list", "--to-stdout", "--only-verify-crc", "--no-absolute-filenames")),
    writes("file:{word}", when("--pass-through"), when("word")),
    writes("file:{--file}", when("--create", "--append"), when("--file")),
    writes("file:{-O}", when("-O")),
    // The names of what it packs arrive on its input.
    discloses("secret:files named on the input", when("--create"), unless("--file", "-O")),
    executes("code:{--rsh-command}", when("--rsh-command")),
    executes("code:{--rmt-command}", when("--rmt-command")),
    reads("file:{--pattern-file}", when("--pattern-file")),
  ],
  examples: {
    allow: ["cpio -it -F a.cpio", "cpio -tv"],
    guard: {
      "cpio -idm -D /srv --no-absolute-filenames": ["write file:/srv"],
      "cpio -i": ["write file:/repo", "write file:/"],
      "cpio -o": ["disclose secret:files named on the input"],
      "cpio -o -O /srv/x": ["write file:/srv/x"],
      "cpio -o -F /srv/x": ["write file:/srv/x"],
      "cpio -C 1 --block-size 1 -H newc -R root -W none -M x -p /srv": ["write file:/srv"],
      "cpio -it --rsh-command=x --rmt-command=y": ["execute code:x", "execute code:y"],
      "cpio -it -F .env -E /dev/null": ["disclose secret:/repo/.env"],
      "cpio -it -E .env": ["disclose secret:/repo/.env"],
      "cpio -p -F f -O /dev/null -D d -E e --rsh-command r --rmt-command m /srv": [
        "write file:/srv",
        "write output:/dev/null",
        "execute code:r",
        "execute code:m",
      ],
    },
    doubt: { "cpio --frob": "unknown-option" },
  },
});
