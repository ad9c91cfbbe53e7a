import { attached, defineTool, flags, reads, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "split, gsplit",
  source: "split(1), GNU coreutils 9.1",
  options: {
    ...flags("-d -x -e|--elide-empty-files -u|--unbuffered --verbose"),
    ...values("-a|--suffix-length --additional-suffix -b|--bytes -C|--line-bytes --filter -l|--lines -n|--number -t|--separator"),
    ...attached("--numeric-suffixes --hex-suffixes"),
  },
  operands: ["input?", "prefix?"],
  does: [reads("file:{input}", when("--filter", "--number"), when("input")), writes("file:{prefix:x}aa", unless("--filter"))],
  runs: [{ language: "shell", from: "--filter" }],
  examples: {
    allow: ["split --filter='ls' a"],
    guard: {
      "split -a 2 --additional-suffix x -b 1M -C 1K -l 5 -t x a /srv/p": ["write file:/srv/paa"],
      split: ["write file:/repo/xaa"],
      "split --filter='rm a' b": ["delete file:/repo/a"],
      "split -n 1/2 .env": ["disclose secret:/repo/.env", "write file:/repo/xaa"],
      "split -n 2 a /srv/p": ["write file:/srv/paa"],
      "split --filter ls b c": [],
    },
    doubt: { "split --filter='frobnicate' a": "unknown-program" },
  },
});
