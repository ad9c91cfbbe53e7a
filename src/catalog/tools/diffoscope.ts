import { attached, defineTool, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "diffoscope",
  source: "recalled from diffoscope(1) 240",
  options: {
    ...flags(
      "--debug --no-default-limits --new-file --no-progress --list-tools --list-missing-tools --list-debian-substvars --help --version",
    ),
    ...attached("--progress --text-color"),
    ...values(
      "--exclude --exclude-directory-metadata --diff-context --diff-mask --max-diff-block-lines --max-report-size --max-text-report-size --max-page-size --max-diff-input-lines --max-container-depth --fuzzy-threshold",
    ),
    ...values("--text --html --html-dir --json --markdown --restructured-text --profile"),
  },
  operands: ["file*"],
  does: [
    reads("file:{file}", when("file")),
    ...["--text", "--html", "--html-dir", "--json", "--markdown", "--restructured-text", "--profile"].map((name) =>
      writes(`file:{${name}}`, when(name)),
    ),
  ],
  examples: {
    allow: ["diffoscope /etc/nginx/nginx.conf /etc/nginx/nginx.conf.bak", "diffoscope --exclude '*.pyc' --max-report-size 100 a.log b.log"],
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
