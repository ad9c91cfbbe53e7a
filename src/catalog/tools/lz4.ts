import { defineTool, deletes, flags, reads, unless, when, writes } from "../tool.ts";

export default defineTool({
  name: "lz4, unlz4",
  source: "lz4(1) 1.9.4",
  options: {
    ...flags(
      "-d|--decompress|--uncompress -z|--compress -t|--test --list -c|--stdout|--to-stdout -k|--keep -f|--force -v|--verbose -q|--quiet -m|--multiple -h|--help -V|--version --rm",
    ),
  },
  operands: ["input?", "output?"],
  does: [
    reads("file:{input}", when("--to-stdout"), when("input")),
    writes("file:{output:beside the input}", unless("--to-stdout", "--test", "--list")),
    // Of several modes the last one counts.
    writes("file:{output:beside the input}", when("--test", "--list"), when("--uncompress", "-z", "--compress"), unless("--to-stdout")),
    deletes("file:{input}", when("--rm"), when("input")),
  ],
  examples: {
    allow: ["lz4 -t a.lz4", "lz4 -dc a.lz4", "lz4 --list a.lz4"],
    guard: {
      "lz4 -dc .env": ["disclose secret:/repo/.env"],
      "lz4 a /srv/b": ["write file:/srv/b"],
      "lz4 -t -d a /srv/b": ["write file:/srv/b"],
      "lz4 -t --rm /srv/a": ["delete file:/srv/a"],
    },
    doubt: { "lz4 --frobnicate": "unknown-option" },
  },
});
