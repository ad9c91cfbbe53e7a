import { known } from "../../languages/shell/index.ts";
import { defineTool } from "../tool.ts";

export default defineTool({
  name: "test, [",
  source: "test(1), GNU coreutils 9.1; bash(1) 5.2, CONDITIONAL EXPRESSIONS",
  syntax: "words",
  judgesUnknown: true,
  operands: ["word*"],
  // bash expands the subscript of an array name after `-v`, with the commands in it.
  derive: ({ words }, engine) => {
    for (const [at, word] of words.entries()) {
      const name = words[at + 1];
      if (word.value !== "-v" || !name) continue;
      if (name.value === undefined) engine.doubt("dynamic-word", name.text);
      else if (/[$`]/.test(name.value)) engine.shell(known(`: "${name.value}"`));
    }
  },
  examples: {
    allow: ["test -f /srv/x", "[ $(ls) -gt 3 ]", 'test "$(ls)" = b', "[ -v PATH ]", "test"],
    guard: {},
    doubt: { "test -v $X": "dynamic-word", "[ -v 'a[$(frobnicate)]' ]": "unknown-program" },
  },
});
