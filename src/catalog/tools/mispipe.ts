import { defineTool } from "../tool.ts";

export default defineTool({
  name: "mispipe, pee",
  source: "mispipe(1), pee(1) of moreutils 0.63",
  syntax: "words",
  operands: ["command*"],
  // Each word is a shell command of its own; options of pee are none that runs.
  derive: ({ words }, engine) => {
    for (const word of words) if (!/^--(?:no-)?ignore-(?:sigpipe|write-errors)$/.test(word.value ?? "")) engine.shell(word);
  },
  examples: {
    allow: ["mispipe 'ls -l' 'wc -l'", "ls | pee 'wc -l' 'head -n 3'"],
    guard: { "ls | pee 'rm a' 'wc -l'": ["delete file:/repo/a"] },
    doubt: { "pee $X": "dynamic-program" },
  },
});
