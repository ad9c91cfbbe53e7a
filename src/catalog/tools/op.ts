import { defineTool, discloses, flags, readsOnly, values } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "op",
  source: "op 2, 1Password CLI reference",
  options: { ...flags("--cache --debug --iso-timestamps --no-color"), ...values("--account --format --config --encoding --session") },
  commands: {
    whoami: readsOnly,
    "item, document, vault, group, user, account": { commands: { list: readsOnly } },
    "read, inject, run, signin": changes(discloses("secret:1Password")),
  },
  examples: {
    allow: [
      "op whoami",
      "op item list",
      "op vault list --format json",
      "op --account 1 --format 1 --config 1 --encoding 1 --session 1 whoami",
    ],
    guard: { "op read x": ["disclose secret:1Password"] },
    doubt: { "op frobnicate": "unknown-command", "op item get x": "unknown-command" },
  },
});
