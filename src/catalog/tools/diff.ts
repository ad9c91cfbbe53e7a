import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "diff, gdiff, colordiff",
  source: "diff(1), GNU diffutils 3.8; colordiff(1) 1.0.20",
  optionsOnlyRead: true,
  options: {
    ...flags(
      "-q|--brief -s -c -u -e|--ed -n|--rcs -y|--side-by-side -p -t -T -l|--paginate -r|--recursive -N|--new-file -i -E -Z -b -w -B -a -d -H",
    ),
    ...values(
      "-C -U -W|--width -F -S|--starting-file -x|--exclude -X|--exclude-from -I -D|--ifdef -L|--label --from-file --to-file --palette --tabsize --horizon-lines",
    ),
  },
  operands: ["file*"],
  does: [
    reads("file:{file}", when("file")),
    reads("file:{--exclude-from}", when("--exclude-from")),
    reads("file:{--from-file}", when("--from-file")),
    reads("file:{--to-file}", when("--to-file")),
  ],
  examples: {
    allow: ["diff -u a b", "diff -rq -x '*.log' /srv/a /srv/b", "diff <(ls a) <(ls b)"],
    guard: {
      "diff -U 3 a .env": ["disclose secret:/repo/.env"],
      "diff -X .env a b": ["disclose secret:/repo/.env"],
      "diff --from-file .env a": ["disclose secret:/repo/.env"],
      "diff --to-file=.env a": ["disclose secret:/repo/.env"],
    },
    doubt: { "diff $(ls) b": "dynamic-word" },
  },
});
