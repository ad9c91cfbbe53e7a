import { defineTool, flags, reads, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "ptx",
  source: "ptx(1), GNU coreutils 9.1",
  options: {
    ...flags("-A|--auto-reference -G|--traditional -O -T -r|--references -R|--right-side-refs -f|--ignore-case -t|--typeset-mode"),
    ...values(
      "-F|--flag-truncation -M|--macro-name -S|--sentence-regexp -W|--word-regexp -b|--break-file -g|--gap-size -i|--ignore-file -o|--only-file -w|--width --format",
    ),
  },
  operands: ["input?", "output?"],
  does: [
    reads("file:{input}", when("input")),
    reads("file:{output}", when("output"), unless("--traditional")),
    writes("file:{output}", when("--traditional"), when("output")),
  ],
  examples: {
    allow: ["ptx -w 80 a"],
    guard: {
      "ptx .env": ["disclose secret:/repo/.env"],
      "ptx a .env": ["disclose secret:/repo/.env"],
      "ptx -G -F x -M x -S x -W x -b x -g 1 -i x -o x -w 80 --format roff a /srv/x": ["write file:/srv/x"],
    },
    doubt: {},
  },
});
