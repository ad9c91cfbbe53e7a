import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "pt-mext",
  source: "POD of bin/pt-mext, Percona Toolkit 3.5.7",
  syntax: "posix",
  options: flags("-r|--relative --help --version"),
  operands: ["command*"],
  runs: [{ language: "argv", from: "command" }],
  examples: {
    allow: ["pt-mext -r -- mysqladmin extended-status -i10 -c3"],
    guard: { "pt-mext -r -- rm a": ["delete file:/repo/a"] },
    doubt: { "pt-mext --frob -- ls": "unknown-option" },
  },
});
