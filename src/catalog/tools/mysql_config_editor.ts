import { defineTool, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "mysql_config_editor",
  source: "recalled from mysql_config_editor, MySQL 8.4 reference manual 6.6.7",
  withoutCommand: "help",
  commands: {
    print: { /*READ*/ options: { ...flags("--all"), ...values("-G|--login-path") }, operands: [] },
    help: readsOnly,
    "set, remove, reset": changes(writes("account:MySQL logins")),
  },
  examples: {
    allow: ["mysql_config_editor print --all"],
    guard: { "mysql_config_editor reset": ["write account:MySQL logins"] },
    doubt: { "mysql_config_editor frobnicate": "unknown-command" },
  },
});
