import { defineTool, discloses, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "aws-vault",
  source: "aws-vault 7, README",
  options: { ...flags("--debug --prompt-once"), ...values("--backend --prompt") },
  commands: {
    "list, ls": readsOnly,
    exec: {
      ...changes(discloses("secret:AWS credentials")),
      // Its own options may stand after the profile too: only two dashes tell the command.
      derive: ({ words }, engine) => {
        const at = words.findIndex((word) => word.value === "--");
        if (at === -1) engine.effect("execute", "code:with AWS credentials");
        else engine.argv(words.slice(at + 1));
      },
    },
    "export, login": changes(discloses("secret:AWS credentials")),
    "add, remove, rotate, clear": changes(writes("secret:AWS credentials")),
  },
  examples: {
    allow: ["aws-vault list", "aws-vault --backend 1 --prompt 1 list"],
    guard: {
      "aws-vault export x": ["disclose secret:AWS credentials"],
      "aws-vault exec x ls": ["disclose secret:AWS credentials", "execute code:with AWS credentials"],
      "aws-vault exec x -- rm a": ["disclose secret:AWS credentials", "delete file:/repo/a"],
      "aws-vault add x": ["write secret:AWS credentials"],
    },
    doubt: { "aws-vault frobnicate": "unknown-command" },
  },
});
