import { attached, defineTool, flags, reads, unless, unlike, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "xz, unxz, lzma, unlzma, lzip",
  source: "xz(1) 5.4.1",
  options: {
    ...flags(
      "-z|--compress -d|--uncompress|--decompress -t|--test -l|--list -k|--keep -f|--force -c|--to-stdout|--stdout --single-stream --no-sparse --ignore-check -0|--fast -1 -2 -3 -4 -5 -6 -7 -8 -9|--best -e|--extreme --no-adjust -q|--quiet -v|--verbose -Q|--no-warn --robot --info-memory -h|--help -H|--long-help -V|--version --no-sync",
    ),
    ...values(
      "-S|--suffix -F|--format -C|--check -T|--threads -M|--memory|--memlimit --memlimit-compress --memlimit-decompress --block-size --block-list --flush-timeout",
    ),
    ...attached("--lzma1 --lzma2 --x86 --arm --arm64 --powerpc --delta --files --files0"),
  },
  operands: ["file*"],
  derive: ({ slots }, engine) => {
    // With --force what is not compressed is shown as it is.
    if (slots.has("--files") || slots.has("--files0")) engine.doubt("dynamic-word", "files named in a file");
  },
  does: [
    reads("file:{file}", when("file"), unless("--list", "--test")),
    writes("file:{file}", unless("--stdout", "--list", "--test"), unlike("file", /^-$/)),
    // Of several modes the last one counts: `xz -l -d` decompresses and removes the file.
    reads("file:{file}", when("file"), when("--list", "--test"), when("--decompress", "--compress"), when("--stdout")),
    writes("file:{file}", when("--list", "--test"), when("--decompress", "--compress"), unless("--stdout"), unlike("file", /^-$/)),
  ],
  variables: { XZ_DEFAULTS: "setting", XZ_OPT: "setting" },
  examples: {
    allow: ["xz -dc a.log.xz", "xz -lv a.xz", "unxz -t a.xz", "xz -c -S x -F xz -C crc32 -T 2 -M 1G --block-size 1M a"],
    guard: {
      "xz -S x -F xz -C crc32 -T 2 -M 1G --memlimit-compress 1 --memlimit-decompress 1 --block-size 1 --block-list 1 --flush-timeout 1 /srv/a":
        ["write file:/srv/a"],
      "xz -l -d a": ["write file:/repo/a"],
      "xz -t -dc .env": ["disclose secret:/repo/.env"],
      "xz -c .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "xz $(ls)": "dynamic-word", "xz -dcf --files=list": "dynamic-word", "xz -c --files0": "dynamic-word" },
  },
});
