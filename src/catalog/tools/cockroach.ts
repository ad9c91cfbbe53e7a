import { readSql } from "../../languages/sql/index.ts";
import { type Call, defineTool, disrupts, type Engine, flags, readsOnly, values } from "../tool.ts";
import { changes } from "./_changes.ts";
import { reportInput, reportWord, type ReadClient } from "./_sql.ts";

const read: ReadClient = (text) => ({ ...readSql(text, "cockroach"), commands: [] });

const readStatements = (call: Call, engine: Engine): void => {
  const statements = call.slots.get("--execute") ?? [];
  for (const word of statements) reportWord(word, read, engine);
  if (statements.length === 0) reportInput(call, read, engine);
};

export default defineTool({
  name: "cockroach",
  source: "cockroach 23.1, documentation: cockroach Commands",
  syntax: "pflag",
  options: { ...flags("--insecure"), ...values("--certs-dir --host --url -p|--port -u|--user --format -d|--database") },
  optionsMayFollow: true,
  target: { family: "database", values: { engine: "cockroach", url: "{--url}", host: "{--host}", database: "{--database}" } },
  commands: {
    version: readsOnly,
    node: { commands: { "status, ls": {}, "decommission, drain, recommission": changes(disrupts("database-server:CockroachDB node")) } },
    sql: { options: { ...values("-e|--execute") }, operands: [], derive: readStatements },
  },
  examples: {
    allow: [
      "cockroach version",
      "cockroach node status --host=db1",
      "cockroach sql -e 'SHOW TABLES'",
      "cockroach --certs-dir 1 --host 1 --url 1 -p 1 -u 1 --format 1 -d 1 node ls",
    ],
    guard: {
      "cockroach sql -e 'DROP TABLE orders'": ["delete database-schema:DROP TABLE orders"],
      "cockroach sql": ["execute session:database client"],
      "cockroach node drain": ["disrupt database-server:CockroachDB node"],
    },
    doubt: {},
  },
});
