import { defineTool, discloses, unless } from "../tool.ts";
import { dumpOptions, dumpsRows } from "./_pg-dump.ts";

export default defineTool({
  name: "pg_dumpall",
  source: "pg_dumpall(1), PostgreSQL 15",
  options: dumpOptions,
  operands: [],
  does: [
    ...dumpsRows,
    // Roles come with the hashes of their passwords, whatever else is left out.
    discloses("secret:passwords of roles", unless("--no-role-passwords", "--tablespaces-only", "--data-only", "--version")),
  ],
  target: { family: "database", values: { engine: "postgres", host: "{--host}", port: "{--port}", database: "{database}" } },
  examples: {
    allow: [
      "pg_dumpall -g --no-role-passwords",
      "pg_dumpall -s --no-role-passwords",
      "pg_dumpall --tablespaces-only -s",
      "pg_dumpall --version",
    ],
    guard: {
      "pg_dumpall --roles-only": ["disclose secret:passwords of roles"],
      "pg_dumpall -f /srv/x --tablespaces-only": ["write file:/srv/x"],
      "pg_dumpall -s": ["disclose secret:passwords of roles"],
      "pg_dumpall -a": [],
    },
    doubt: { "pg_dumpall --frob": "unknown-option" },
  },
});
