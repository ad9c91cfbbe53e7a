import { defineTool, executes, like, reads } from "../tool.ts";

export default defineTool({
  name: "combine",
  source: "combine(1) and the script, moreutils 0.70",
  syntax: "words",
  operands: ["first", "how", "second"],
  // Perl opens the names: `cmd|` runs, `>x` empties x.
  does: [
    reads("file:{first}"),
    reads("file:{second}"),
    executes("code:{first}", like("first", /[|<>]/)),
    executes("code:{second}", like("second", /[|<>]/)),
  ],
  examples: {
    allow: ["combine a.txt not b.txt"],
    guard: {
      "combine .env or /dev/null": ["disclose secret:/repo/.env"],
      "combine /dev/null or .env": ["disclose secret:/repo/.env"],
      "combine 'rm x|' or b": ["execute code:rm x|"],
      "combine a or '> b'": ["execute code:> b"],
    },
    doubt: { "combine a and b c": "unknown-operand" },
  },
});
