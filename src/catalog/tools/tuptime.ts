import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "tuptime",
  source: "tuptime(1) 5.2.6",
  // It also notes how long the machine has been up, as its timer does every few minutes.
  options: {
    ...flags(
      "-b|--bootid -c|--csv -i|--invert -k|--kernel -l|--list -n|--noup -p|--power -r|--reverse -s|--seconds -t|--table -v|--verbose -V|--version -h|--help",
    ),
    ...values("-A|--at -d|--date -e|--dec -E|--exclude -o|--order -S|--since --tat --tsince --tuntil -U|--until"),
    "-f, --filedb": { takes: "value", does: [writes("file:{--filedb}")] },
    "-g, --graceful": { takes: "flag", does: [writes("store:shutdowns that tuptime knows")] },
    "-q, --quiet": { takes: "flag", does: [writes("store:uptimes that tuptime knows")] },
  },
  operands: [],
  variables: { TUPTIME_DBF: "target" },
  examples: {
    allow: ["tuptime", "tuptime -t -k -r --since 3", "tuptime --csv --tat 1700000000"],
    guard: {
      "tuptime -f a.db": ["write file:/repo/a.db"],
      "tuptime -g": ["write store:shutdowns that tuptime knows"],
      "tuptime -q": ["write store:uptimes that tuptime knows"],
    },
    doubt: { "tuptime --frobnicate": "unknown-option" },
  },
});
