import { grepOptions, grepRows } from "./_grep.ts";
import { defineTool, executes } from "../tool.ts";

export default defineTool({
  name: "zgrep, zegrep, zfgrep, bzgrep, bzegrep, bzfgrep, xzgrep, xzegrep, xzfgrep, lzgrep, zstdgrep, zipgrep",
  source:
    "zgrep(1) gzip 1.12, bzgrep(1) bzip2 1.0.8, xzgrep(1) xz 5.4.1, zstdgrep(1) zstd 1.5.4, zgrep(1) zutils 1.12: grep on decompressed files",
  optionsOnlyRead: true,
  options: {
    ...grepOptions,
    // zutils: the program that decompresses.
    ...Object.fromEntries(
      ["--bz2", "--gz", "--lz", "--xz", "--zst"].map((name) => [name, { takes: "value" as const, does: [executes(`code:{${name}}`)] }]),
    ),
  },
  operands: ["pattern?", "file*"],
  does: grepRows,
  variables: { GREP: "shell" },
  examples: {
    allow: ["zgrep -i error /var/log/syslog.2.gz", "xzgrep -e a -m 2 b.log.xz", "bzgrep -c x a.log.bz2"],
    guard: {
      "zgrep --include=.env x a.gz": ["disclose secret:/repo/.env"],
      "zgrep x .env": ["disclose secret:/repo/.env"],
      "zgrep -e x .env": ["disclose secret:/repo/.env"],
      "zgrep --gz=./x --bz2 ./x --lz ./x --xz ./x --zst ./x a b.gz": [
        "execute code:./x",
        "execute code:./x",
        "execute code:./x",
        "execute code:./x",
        "execute code:./x",
      ],
      "zgrep -f .env a.gz": ["disclose secret:/repo/.env"],
      "GREP='rm a' zgrep x b.gz": ["delete file:/repo/a"],
    },
    doubt: { "zgrep $X a.gz": "dynamic-word", "zgrep [ab]* a.gz": "dynamic-word", 'zgrep -f"$X" a.gz': "dynamic-word" },
  },
});
