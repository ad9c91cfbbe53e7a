import { doubtUnknownWords, grepOptions, grepRows, namesFile, readsHere } from "./_grep.ts";
import { defineTool } from "../tool.ts";

export default defineTool({
  name: "rgrep",
  source: "rgrep of Debian's grep 3.8: a script that runs `grep -r`",
  optionsOnlyRead: true,
  judgesUnknown: true,
  options: grepOptions,
  operands: ["pattern?", "file*"],
  does: grepRows,
  derive: (call, engine) => {
    if (!namesFile(call, "file", "--regexp", "--file")) readsHere(engine);
    doubtUnknownWords(call, engine);
  },
  variables: { GREP_COLOR: "setting", GREP_COLORS: "setting" },
  examples: {
    allow: ["rgrep -n error /var/log", 'rgrep "$X" src', "rgrep -e x", "rgrep -e a -m 1 README.md"],
    guard: {
      "cd /home/agent/.aws && rgrep x": ["disclose secret:/home/agent/.aws"],
      "rgrep --include=.env x .": ["disclose secret:/repo/.env"],
      "rgrep x .env": ["disclose secret:/repo/.env"],
      "rgrep -e x .env": ["disclose secret:/repo/.env"],
      "rgrep -f .env x": ["disclose secret:/repo/.env"],
    },
    doubt: { "rgrep $X a": "dynamic-word", 'rgrep -f"$X" a': "dynamic-word" },
  },
});
