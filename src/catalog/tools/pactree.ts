import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "pactree",
  source: "recalled from pactree(8), pacman-contrib 1.10",
  options: {
    ...flags("-a|--ascii -c|--color -g|--graph -l|--linear -o|--optional -r|--reverse -s|--sync -u|--unique -h|--help"),
    ...values("-b|--dbpath -d|--depth"),
  },
  operands: ["package"],
  examples: { allow: ["pactree -r bash", "pactree -d 2 bash"], guard: {}, doubt: { "pactree --frobnicate": "unknown-option" } },
});
