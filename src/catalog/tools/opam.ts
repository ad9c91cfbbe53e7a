import { changes } from "./_changes.ts";
import { defineTool, flags, readsOnly, writes, type Command } from "../tool.ts";

const listing: Command = {
  commands: { "list, show": readsOnly, "*": changes(writes("package:opam")) },
  withoutCommand: { command: "list" },
};

export default defineTool({
  name: "opam",
  source: "recalled from opam(1) 2.1",
  options: flags("--version --help -q|--quiet -v|--verbose"),
  commands: { "list, show, info, search": readsOnly, "switch, pin, repository, repo": listing, "*": changes(writes("package:opam")) },
  withoutCommand: "help",
  examples: {
    allow: ["opam list", "opam switch", "opam switch show", "opam -q pin list", "opam show dune"],
    guard: {
      "opam install dune": ["write package:opam"],
      "opam switch 5.1": ["write package:opam"],
      "opam exec -- dune build": ["write package:opam"],
    },
    doubt: { "opam $X": "dynamic-word" },
  },
});
