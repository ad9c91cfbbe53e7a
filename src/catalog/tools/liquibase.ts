import { type Command, defineTool, deletes, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

const read: Command = {
  options: values(
    "--url --username --password --changelog-file --changeLogFile --default-schema-name --contexts --labels --reference-url --reference-username --reference-password --format --log-level --count --tag",
  ),
  operands: [],
};

export default defineTool({
  name: "liquibase",
  source: "liquibase 4.24, documentation: Commands; LiquibaseLauncher.java: libraries of the folder are loaded first",
  loads: [{ files: "liquibase.properties liquibase.local.properties liquibase_libs liquibase.flowfile.yaml", even: "always" }],
  options: { ...values("--url --username --password --changelog-file --changeLogFile --default-schema-name --log-level") },
  commands: {
    "history, status, validate, diff, list-locks, update-sql, rollback-count-sql, future-rollback-sql": read,
    "update, update-count, update-to-tag, rollback, rollback-count, rollback-to-date, changelog-sync, clear-checksums, mark-next-changeset-ran, tag, release-locks, execute-sql":
      changes(writes("database-schema:liquibase")),
    "drop-all": changes(deletes("database-schema:all objects")),
  },
  examples: {
    allow: [
      "liquibase history",
      "liquibase --url 1 --username 1 --password 1 --changelog-file 1 --changeLogFile 1 --default-schema-name 1 --log-level 1 status",
    ],
    guard: { "liquibase update x": ["write database-schema:liquibase"], "liquibase drop-all x": ["delete database-schema:all objects"] },
    doubt: {
      "liquibase frobnicate": "unknown-command",
      "liquibase update-sql --output-file /srv/x": "unknown-option",
      "liquibase --classpath x.jar status": "unknown-option",
    },
  },
});
