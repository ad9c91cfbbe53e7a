import { known } from "../../languages/shell/index.ts";
import { defineTool, readsOnly, values, writes } from "../tool.ts";

export default defineTool({
  name: "etckeeper",
  source: "recalled from etckeeper(8) 1.18: with git, its default",
  options: values("-d"),
  commands: {
    // Runs git with these words in the folder.
    vcs: {
      syntax: "words",
      operands: ["word*"],
      derive: ({ slots }, engine) =>
        engine.argv([known("git"), known("-C"), slots.get("-d")?.at(-1) ?? known("/etc"), ...(slots.get("word") ?? [])]),
    },
    "unclean, list-installed": readsOnly,
    "--version, --help": {},
    "*": { syntax: "words", operands: ["word*"], does: [writes("file:/etc")] },
  },
  withoutCommand: "help",
  examples: {
    allow: ["etckeeper vcs diff", "etckeeper vcs log --oneline -5", "etckeeper -d /etc unclean"],
    guard: {
      "etckeeper commit 'change x'": ["write file:/etc"],
      "etckeeper -d /srv init": ["write file:/etc"],
    },
    doubt: { "etckeeper vcs frobnicate": "unknown-command", "etckeeper -d $X vcs $Y": "dynamic-word" },
  },
});
