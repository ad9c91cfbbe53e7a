import { passesLines } from "./_printing.ts";
import { attached, defineTool, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "sort, gsort",
  source: "sort(1), GNU coreutils 9.1",
  options: {
    ...flags(
      "-b|--ignore-leading-blanks -d|--dictionary-order -f|--ignore-case -g|--general-numeric-sort -i|--ignore-nonprinting -M|--month-sort -h|--human-numeric-sort -n|--numeric-sort -R|--random-sort -r|--reverse -V|--version-sort -c -C -m|--merge -s|--stable -u|--unique -z|--zero-terminated --debug",
    ),
    ...values(
      "--random-source --sort --batch-size --compress-program --files0-from -k|--key -o|--output -S|--buffer-size -t|--field-separator -T|--temporary-directory --parallel",
    ),
    ...attached("--check"),
  },
  operands: ["file*"],
  does: [
    reads("file:{file}", when("file")),
    reads("file:{--random-source}", when("--random-source")),
    writes("file:{--output}", when("--output")),
  ],
  // What it names is known only then.
  derive: ({ slots }, engine) => {
    for (const list of slots.get("--files0-from") ?? []) engine.doubt("dynamic-word", `files named in ${list.text}`);
  },
  // Started with `-d` or without arguments, never through a shell.
  runs: [{ language: "argv", from: "--compress-program" }],
  prints: passesLines(/^-[bdfghinMrRsuV]+$/),
  examples: {
    allow: [
      "sort -k2,2n -t : /etc/passwd",
      "sort -u -S 10M --parallel 2 a.log",
      "sort -rn",
      "sort --compress-program ls a.log",
      "kubectl get pods -o name | sort -u | xargs -n1 kubectl logs",
    ],
    guard: {
      "sort a -o /srv/x": ["write file:/srv/x"],
      "sort -k 2 .env": ["disclose secret:/repo/.env"],
      "sort --random-source .env -R a": ["disclose secret:/repo/.env"],
    },
    doubt: {
      "sort --files0-from=list": "dynamic-word",
      "sort --compress-program frobnicate a": "unknown-program",
      "sort --compress-prog sh a": "unknown-option",
      "sort $F": "dynamic-word",
    },
  },
});
