import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "tre",
  source: "README.md, github.com/dduan/tre",
  options: {
    ...flags("-a|--all -d|--directories -j|--json -s|--simple -h|--help -V|--version"),
    ...values("-c|--color -E|--exclude -l|--limit"),
    // Writes aliases, with which the shell then opens each file.
    "-e, --editor": { takes: "flag", does: [writes("configuration:aliases of tre")] },
    "-p, --portable": "flag",
  },
  operands: ["folder*"],
  examples: {
    allow: ["tre -a -l 2 src", "tre -E 'node_modules' --json"],
    guard: { "tre -e": ["write configuration:aliases of tre"] },
    doubt: { "tre --frobnicate": "unknown-option" },
  },
});
