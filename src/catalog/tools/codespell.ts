import { defineTool, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "codespell",
  source: "codespell 2.2 README",
  options: {
    ...flags("-c|--enable-colors -d|--disable-colors -f|--check-filenames -H|--check-hidden --summary --count --version"),
    ...values("-S|--skip -L|--ignore-words-list -A -B -C|--context --builtin -q|--quiet-level"),
    "-w, --write-changes": { takes: "flag", does: [writes("file:{path:.}")] },
  },
  operands: ["path*"],
  does: [reads("file:{path}", when("path"))],
  examples: {
    allow: ["codespell docs", "codespell -L ba -S a docs"],
    guard: { "codespell -w src": ["write file:/repo/src"], "codespell .env": ["disclose secret:/repo/.env"] },
    doubt: { "codespell --frobnicate": "unknown-option" },
  },
});
