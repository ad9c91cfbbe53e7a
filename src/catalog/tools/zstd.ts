import { attached, defineTool, deletes, flags, reads, unless, unlike, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "zstd, unzstd, zstdmt, pzstd",
  source: "zstd(1) 1.5.4",
  options: {
    ...flags(
      "-z|--compress -d|--uncompress|--decompress -t|--test -l|--list -k|--keep --rm -f|--force -c|--stdout -v|--verbose -q|--quiet -r|--recursive -C --check --no-check --ultra --adapt --rsyncable --single-thread -NUM -h|-H|--help -V|--version --no-progress --progress --sparse --no-sparse --pass-through --train --exclude-compressed --no-dictID",
    ),
    ...values("-o -D --filelist --output-dir-flat --output-dir-mirror --trace -M|--memory"),
    ...attached("-b -e -i -T|--threads --fast --long --patch-from --format --stream-size --size-hint -B --maxdict --dictID"),
  },
  operands: ["file*"],
  does: [
    reads("file:{file}", when("file"), unless("--list", "--test")),
    writes("file:{-o}", when("-o")),
    writes("file:{file}.zst", unless("-o", "--stdout", "--list", "--test", "--decompress", "--train", "-b"), unlike("file", /^-$/)),
    writes("file:{file}", when("--decompress"), unless("-o", "--stdout", "--list", "--test"), unlike("file", /^-$/)),
    // Of several modes the last one counts.
    reads("file:{file}", when("file"), when("--list", "--test"), when("--decompress", "--compress"), when("--stdout")),
    writes("file:{file}", when("--list", "--test"), when("--decompress", "--compress"), unless("-o", "--stdout"), unlike("file", /^-$/)),
    deletes("file:{file}", when("--rm"), when("file")),
    writes("file:dictionary", when("--train"), unless("-o")),
    writes("file:{--output-dir-flat}", when("--output-dir-flat")),
    writes("file:{--output-dir-mirror}", when("--output-dir-mirror")),
    writes("file:{--trace}", when("--trace")),
  ],
  derive: ({ words, slots }, engine) => {
    // What it names is known only then, and shown where there is no such file.
    for (const list of slots.get("--filelist") ?? []) engine.doubt("dynamic-word", `files named in ${list.text}`);
    // `unzstd` decompresses without an option.
    if (words.length === 0) engine.doubt("unknown-input", "zstd");
  },
  variables: { ZSTD_CLEVEL: "setting", ZSTD_NBTHREADS: "setting" },
  examples: {
    allow: ["zstd -dc a.zst", "zstd -l a.zst", "zstd -t -D dict a.zst", "zstd -b3 a"],
    guard: {
      "zstd -19 -T4 -D d -M 1G /srv/a": ["write file:/srv/a.zst"],
      "zstd -d /srv/a.zst": ["write file:/srv/a.zst"],
      "zstd -t -d /srv/a.zst": ["write file:/srv/a.zst"],
      "zstd -l -dc .env": ["disclose secret:/repo/.env"],
      "zstd -c .env": ["disclose secret:/repo/.env"],
      "zstd a -o /srv/b": ["write file:/srv/b"],
      "zstd -c --rm /srv/a": ["delete file:/srv/a"],
      "zstd --train a": ["write file:/repo/dictionary"],
      "zstd -c a --output-dir-flat /srv/o --output-dir-mirror /srv/m --trace /srv/t": [
        "write file:/srv/o",
        "write file:/srv/m",
        "write file:/srv/t",
      ],
    },
    doubt: { zstd: "unknown-input", "zstd -dc --filelist l": "dynamic-word", "zstd --filelist": "missing-value" },
  },
});
