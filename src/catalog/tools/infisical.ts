import { defineTool, discloses, executes, readsOnly } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "infisical",
  source: "Infisical CLI 0.31 reference, infisical.com/docs/cli",
  syntax: "pflag",
  withoutCommand: "help",
  commands: {
    "secrets, export, token, login, user, vault, dynamic-secrets, gateway": always(discloses("secret:infisical")),
    run: always(executes("code:with secrets in its environment")),
    scan: always(executes("code:infisical scan")),
    help: readsOnly,
  },
  examples: {
    allow: ["infisical help"],
    guard: {
      "infisical secrets": ["disclose secret:infisical"],
      "infisical run": ["execute code:with secrets in its environment"],
      "infisical scan": ["execute code:infisical scan"],
    },
    doubt: { "infisical frobnicate": "unknown-command" },
  },
});
