import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "agrind",
  source: "recalled from the README of rcoh/angle-grinder 0.19",
  options: { ...flags("-h|--help -V|--version -v|--verbosity"), ...values("-f|--file -o|--output") },
  operands: ["query"],
  does: [reads("file:{--file}", when("--file"))],
  examples: {
    allow: ["tail -n 100 a.log | agrind '* | json | count by status'", "agrind -f a.log -o json '*'"],
    guard: { "agrind -f .env '*'": ["disclose secret:/repo/.env"] },
    doubt: { "agrind --self-update": "unknown-option" },
  },
});
