import { defineTool, executes } from "../tool.ts";

export default defineTool({
  name: "jello",
  source: "README.md, github.com/kellyjonbrazil/jello",
  // The query is Python, whatever stands in it.
  syntax: "words",
  operands: ["word*"],
  does: [executes("code:{word}", { kind: "like", slot: "word", pattern: /^[^-]|^-\w*[qi]/ })],
  examples: {
    allow: ["jello", "jello -s", "jello -rl"],
    guard: { "jello -r _.a": ["execute code:_.a"], "jello -q": ["execute code:-q"] },
    doubt: { "jello $X": "dynamic-word" },
  },
});
