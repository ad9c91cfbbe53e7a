import { defineTool, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "mysql_config_editor",
  // `--debug` writes a trace where the program was built with it.
  source: "client/mysql_config_editor.cc, github.com/mysql/mysql-server of 2023 (its tables of options and commands)",
  options: { ...flags("-v|--verbose -V|--version") },
  withoutCommand: "help",
  commands: {
    print: { /*READ*/ options: { ...flags("--all"), ...values("-G|--login-path") }, operands: [] },
    help: readsOnly,
    "set, remove, reset": changes(writes("account:MySQL logins")),
  },
  examples: {
    allow: [
      "mysql_config_editor print --all",
      "mysql_config_editor print -G staging",
      "mysql_config_editor -v print --login-path=client",
      "mysql_config_editor -V",
    ],
    guard: {
      "mysql_config_editor reset": ["write account:MySQL logins"],
      "mysql_config_editor set --login-path=x --host=db -u me -p": ["write account:MySQL logins"],
      "mysql_config_editor remove --login-path=x": ["write account:MySQL logins"],
    },
    doubt: { "mysql_config_editor frobnicate": "unknown-command", "mysql_config_editor --debug=d:t:o,/tmp/x print": "unknown-option" },
  },
});
