import { attached, defineTool, flags, reads, unlike, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "diffoscope",
  source: "diffoscope/main.py of diffoscope 78, and uses of later options in guix, rebuilderd and vessel",
  options: {
    ...flags("--debug --no-default-limits --new-file --progress --no-progress --output-empty -h|--help --version"),
    ...attached("--list-tools"),
    ...values(
      "--exclude --exclude-directory-metadata --exclude-command --text-color --css --jquery --max-diff-block-lines --max-diff-block-lines-parent --max-diff-block-lines-saved --max-report-size --max-report-child-size --max-text-report-size --max-diff-input-lines --max-container-depth --fuzzy-threshold",
    ),
    ...values("--text --html --html-dir --json --markdown --restructured-text --profile"),
  },
  operands: ["file*"],
  does: [
    reads("file:{file}", when("file")),
    ...["--text", "--html", "--html-dir", "--json", "--markdown", "--restructured-text", "--profile"].map((name) =>
      writes(`file:{${name}}`, unlike(name, /^-$/)),
    ),
  ],
  examples: {
    allow: [
      "diffoscope /etc/nginx/nginx.conf /etc/nginx/nginx.conf.bak",
      "diffoscope --exclude '*.pyc' --max-report-size 100 a.log b.log",
      "diffoscope --text - --text-color always a.log b.log",
    ],
    guard: {
      "diffoscope a.log .env": ["disclose secret:/repo/.env"],
      "diffoscope --html /srv/x --text a --html-dir b --json c --markdown d --restructured-text e --profile f a.log b.log": [
        "write file:/repo/a",
        "write file:/srv/x",
        "write file:/repo/b",
        "write file:/repo/c",
        "write file:/repo/d",
        "write file:/repo/e",
        "write file:/repo/f",
      ],
    },
    doubt: { "diffoscope --frob a b": "unknown-option" },
  },
});
