import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "jsonlint, jsonlint-php",
  source: "lib/cli.js, jsonlint 1.6, github.com/zaach/jsonlint; bin/jsonlint, github.com/Seldaek/jsonlint",
  options: {
    ...flags("-q|--quiet -c|--compact -s|--sort-keys -v|--version -h|--help -p|--pretty-print"),
    ...values("-t|--indent -V|--validate -e|--environment"),
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["jsonlint -q a.json"],
    guard: { "jsonlint .env": ["disclose secret:/repo/.env"] },
    doubt: { "jsonlint -i a.json": "unknown-option" },
  },
});
