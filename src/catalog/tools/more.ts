import { defineTool, flags, reads, unlike, values } from "../tool.ts";

export default defineTool({
  name: "more, most, pg",
  source: "more(1), util-linux 2.38.1; most(1) 5.2",
  options: {
    ...flags(
      "-d|--silent -f|--logical -l|--no-pause -e|--exit-on-eof -c|--print-over -p|--clean-print -s|--squeeze -u|--plain -1 -a -b -k -m -r -t -v -w -z -C",
    ),
    ...values("-n|--lines -NUM"),
  },
  operands: ["word*"],
  does: [reads("file:{word}", unlike("word", /^\+(?:\d+|\/.*)$/))],
  examples: {
    allow: ["more +20 -n 5 a.log", "more -d a.log"],
    guard: { "more .env": ["disclose secret:/repo/.env"] },
    doubt: { "more $(ls)": "dynamic-word" },
  },
});
