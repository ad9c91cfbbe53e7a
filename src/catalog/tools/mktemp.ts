import { attached, defineTool, flags, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "mktemp, gmktemp",
  source: "mktemp(1), GNU coreutils 9.1",
  options: { ...flags("-d|--directory -u|--dry-run -q|--quiet -t"), ...values("--suffix -p"), ...attached("--tmpdir") },
  operands: ["template?"],
  preview: [when("--dry-run")],
  does: [
    // A new name in the folder for temporary files, which no other program knows.
    writes("scratch:/tmp/tmp.?", unless("template", "-p", "--tmpdir")),
    writes("scratch:/tmp/{template}", when("template"), when("-t"), unless("-p", "--tmpdir")),
    writes("file:{template}", when("template"), unless("-t", "-p", "--tmpdir")),
    writes("file:{-p}/{template:tmp.x}", when("-p")),
    writes("file:{--tmpdir}/{template:tmp.x}", when("--tmpdir")),
  ],
  examples: {
    allow: ["mktemp -u"],
    guard: {
      mktemp: ["write scratch:/tmp/tmp.?"],
      // mktemp(1): a template ends in three X or more, which become random characters; nothing is unfinished here.
      "mktemp -t a.XXXX": ["write scratch:/tmp/a.XXXX"],
      "mktemp -d --suffix .x a.XXXX": ["write file:/repo/a.XXXX"],
      "mktemp -p /etc": ["write file:/etc/tmp.x"],
      // A template again: three X are the fewest.
      "mktemp --tmpdir=/srv a.XXX": ["write file:/srv/a.XXX"],
      "mktemp -p /tmp/scratch": ["write scratch:/tmp/scratch/tmp.x"],
    },
    doubt: { "mktemp a b": "unknown-operand" },
  },
});
