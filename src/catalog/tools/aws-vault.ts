import { defineTool, discloses, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "aws-vault",
  source: "aws-vault 7, README",
  options: { ...flags("--debug --prompt-once"), ...values("--backend --prompt") },
  commands: {
    "list, ls": readsOnly,
    "exec, export, login": changes(discloses("secret:AWS credentials")),
    "add, remove, rotate, clear": changes(writes("secret:AWS credentials")),
  },
  examples: {
    allow: ["aws-vault list", "aws-vault --backend 1 --prompt 1 list"],
    guard: { "aws-vault exec x": ["disclose secret:AWS credentials"], "aws-vault add x": ["write secret:AWS credentials"] },
    doubt: { "aws-vault frobnicate": "unknown-command" },
  },
});
