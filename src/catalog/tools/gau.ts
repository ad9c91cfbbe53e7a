import { defineTool, executes, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "gau",
  source: "README.md, github.com/lc/gau",
  options: {
    ...flags("-h --fp --json --subs --verbose --version"),
    ...values("--blacklist --fc --from --ft --mc --mt --providers --proxy --retries --timeout --threads --to"),
    "--config": { takes: "value", does: [executes("code:{--config}")] },
    "--o": { takes: "value", does: [writes("file:{--o}")] },
  },
  operands: ["domain*"],
  examples: {
    allow: ["gau --subs --providers wayback shop.example.org", "gau --from 202401 --fc 404 --json shop.example.org"],
    guard: { "gau --o out.txt a.example.org": ["write file:/repo/out.txt"], "gau --config x a.example.org": ["execute code:x"] },
    doubt: { "gau --frobnicate": "unknown-option" },
  },
});
