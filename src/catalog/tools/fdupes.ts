import { defineTool, deletes, flags, values } from "../tool.ts";

export default defineTool({
  name: "fdupes",
  source: "fdupes 2.4, fdupes.c, github.com/adrianlopezroche/fdupes",
  options: {
    ...flags(
      "-r|--recurse -R|--recurse: -s|--symlinks -H|--hardlinks -n|--noempty -f|--omitfirst -A|--nohidden -1|--sameline -S|--size -t|--time -m|--summary|--summarize -M|--quicksummary -p|--permissions -P|--plain -q|--quiet -i|--reverse -v|--version -h|--help",
    ),
    ...values("-G|--minsize -L|--maxsize -o|--order"),
    "-d, --delete": { takes: "flag", does: [deletes("file:{path}")] },
  },
  operands: ["path*"],
  examples: {
    allow: ["fdupes -rS /srv/app", "fdupes -m -G 1 -L 9 -o name .", "fdupes a --recurse: b -M"],
    guard: { "fdupes -rd /srv/app": ["delete file:/srv/app"] },
    doubt: { "fdupes --frobnicate": "unknown-option" },
  },
});
