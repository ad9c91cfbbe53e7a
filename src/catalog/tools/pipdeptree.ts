import { defineTool, executes, flags, values } from "../tool.ts";

export default defineTool({
  name: "pipdeptree",
  source: "pipdeptree 2.23 --help, github.com/tox-dev/pipdeptree",
  options: {
    ...flags(
      "-v|--version -h|--help -a|--all -f|--freeze -j|--json --json-tree --mermaid -l|--local-only -u|--user-only -r|--reverse --license --exclude-dependencies",
    ),
    ...values("-w|--warn -p|--packages -e|--exclude -d|--depth --path --encoding --graph-output"),
    // Asks that interpreter for its packages.
    "--python": { takes: "value", does: [executes("code:{--python}")] },
  },
  operands: [],
  examples: {
    allow: ["pipdeptree", "pipdeptree -r -p requests", "pipdeptree --json-tree --warn silence"],
    guard: { "pipdeptree --python /tmp/x": ["execute code:/tmp/x"] },
    doubt: { "pipdeptree --frobnicate": "unknown-option" },
  },
});
