import { known } from "../../languages/shell/index.ts";
import { defineTool, values, writes } from "../tool.ts";

export default defineTool({
  name: "etckeeper",
  source: "etckeeper(8) and the script (MItsutoshiNAKANO/etckeeper): with git, its default",
  help: "alone",
  commands: {
    // Runs git with these words in the folder, which is named behind the command and before all else.
    vcs: {
      syntax: "posix",
      options: values("-d"),
      operands: ["word*"],
      derive: ({ slots }, engine) =>
        engine.argv([known("git"), known("-C"), slots.get("-d")?.at(-1) ?? known("/etc"), ...(slots.get("word") ?? [])]),
    },
    unclean: { options: values("-d") },
    "list-installed": { options: values("-d"), operands: ["form?"] },
    "-h, --help": {},
    "*": { syntax: "words", operands: ["word*"], does: [writes("file:/etc")] },
  },
  withoutCommand: "help",
  examples: {
    allow: [
      "etckeeper vcs diff",
      "etckeeper vcs log --oneline -5",
      "etckeeper unclean -d /srv/etc",
      "etckeeper vcs -d /srv status --short",
    ],
    guard: {
      "etckeeper init --help": ["write file:/etc"],
      "etckeeper commit 'change x'": ["write file:/etc"],
      "etckeeper vcs -d /main commit -m x": ["write git-ref:main"],
    },
    doubt: {
      "etckeeper vcs frobnicate": "unknown-command",
      "etckeeper vcs -d $X $Y": "dynamic-word",
      "etckeeper -d /srv unclean": "unknown-option",
    },
  },
});
