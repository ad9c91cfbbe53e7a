import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "agrind",
  source: "src/bin/agrind.rs and README of rcoh/angle-grinder 0.19",
  options: { ...flags("-h|--help -V|--version"), ...values("-f|--file -o|--output -m|--format") },
  operands: ["query"],
  does: [reads("file:{--file}", when("--file"))],
  examples: {
    allow: ["tail -n 100 a.log | agrind '* | json | count by status'", "agrind -f a.log -o json '*'", "agrind -m '{x}' '* | json'"],
    guard: { "agrind -f .env '*'": ["disclose secret:/repo/.env"] },
    doubt: { "agrind --self-update": "unknown-option" },
  },
});
