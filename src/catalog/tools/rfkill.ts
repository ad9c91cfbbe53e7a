import { changes } from "./_changes.ts";
import { defineTool, flags, readsOnly, values, writes } from "../tool.ts";

export default defineTool({
  name: "rfkill",
  source: "rfkill(8) and its option table, util-linux/util-linux of 2026-08",
  options: { ...flags("-J|--json -n|--noheadings -r|--raw -h|--help -V|--version --output-all"), ...values("-o|--output") },
  commands: { "list, event, help": readsOnly, "block, unblock, toggle": changes(writes("network:radio {argument}")) },
  withoutCommand: "help",
  examples: {
    allow: ["rfkill", "rfkill list wifi", "rfkill -o ID,TYPE list"],
    guard: { "rfkill block wifi": ["write network:radio wifi"] },
    doubt: { "rfkill frob": "unknown-command" },
  },
});
