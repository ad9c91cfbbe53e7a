import { defineTool, flags, reads, unless, when, writes } from "../tool.ts";

export default defineTool({
  name: "brotli, unbrotli",
  source: "brotli 1.2, c/tools/brotli.c, github.com/google/brotli",
  options: { ...flags("-d|--decompress -t|--test -c|--stdout -k|--keep -v|--verbose -h|--help -V|--version -f|--force -n|--no-copy-stat") },
  operands: ["file*"],
  does: [reads("file:{file}", when("--stdout"), when("file")), writes("file:{file:input}.br", unless("--stdout", "--test"))],
  examples: {
    allow: ["brotli -t a.br", "brotli -dc a.br"],
    guard: { "brotli -c .env": ["disclose secret:/repo/.env"], "brotli /srv/a": ["write file:/srv/a.br"] },
    doubt: { "brotli --frobnicate": "unknown-option" },
  },
});
