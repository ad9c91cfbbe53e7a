import { defineTool, deletes, disrupts, discloses, flags, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "rbw",
  source: "src/bin/rbw/main.rs, github.com/doy/rbw",
  options: flags("-h|--help -V|--version"),
  withoutCommand: "help",
  commands: {
    "list, ls": { options: { ...flags("--raw"), ...values("--fields") }, operands: [] },
    search: { options: { ...flags("--raw"), ...values("--fields --folder") }, operands: ["term"] },
    unlocked: { operands: [] },
    config: { withoutCommand: "help", commands: { show: { operands: [] }, "set, unset": changes(writes("configuration:rbw")) } },
    "get, code, totp, history, generate, gen": changes(discloses("secret:Bitwarden vault")),
    // What unlocks it, and the copy of the vault that is asked.
    "unlock, login, register, sync, lock, add, edit": changes(writes("secret:Bitwarden vault")),
    "remove, rm, purge": changes(deletes("secret:Bitwarden vault")),
    "stop-agent": changes(disrupts("process:rbw-agent")),
    help: { operands: ["word*"] },
    "gen-completions": { operands: ["shell"] },
  },
  examples: {
    allow: ["rbw ls --fields name,user", "rbw unlocked", "rbw search --folder ops db", "rbw config show"],
    guard: {
      "rbw get db": ["disclose secret:Bitwarden vault"],
      "rbw config set email a@example.org": ["write configuration:rbw"],
      "rbw add db": ["write secret:Bitwarden vault"],
      "rbw purge": ["delete secret:Bitwarden vault"],
      "rbw stop-agent": ["disrupt process:rbw-agent"],
    },
    doubt: { "rbw frobnicate": "unknown-command" },
  },
});
