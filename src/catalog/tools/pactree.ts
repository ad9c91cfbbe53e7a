import { attached, defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "pactree",
  source: "src/pactree.c, pacman-contrib 1.13",
  options: {
    ...flags("-a|--ascii -c|--color -g|--graph -l|--linear -r|--reverse -s|--sync -u|--unique -h|--help -V|--version"),
    ...attached("-o|--optional"),
    ...values("-b|--dbpath -d|--depth"),
  },
  operands: ["package"],
  examples: {
    allow: ["pactree -r bash", "pactree -d 2 --optional=1 bash"],
    guard: {},
    doubt: { "pactree --frobnicate": "unknown-option" },
  },
});
