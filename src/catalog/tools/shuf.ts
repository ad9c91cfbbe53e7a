import { defineTool, flags, reads, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "shuf, gshuf",
  source: "shuf(1), GNU coreutils 9.1",
  options: {
    ...flags("-e|--echo -r|--repeat -z|--zero-terminated"),
    ...values("-i|--input-range -n|--head-count -o|--output --random-source"),
  },
  operands: ["word*"],
  does: [reads("file:{word}", unless("--echo"), when("word")), writes("file:{--output}", when("--output"))],
  examples: {
    allow: ["shuf -n 1 a.log", "shuf -e a .env", "shuf -i 1-5 --random-source a"],
    guard: { "shuf -o /srv/x a": ["write file:/srv/x"], "shuf .env": ["disclose secret:/repo/.env"] },
    doubt: {},
  },
});
