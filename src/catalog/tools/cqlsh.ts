import { readSql } from "../../languages/sql/index.ts";
import { defineTool, executes, flags, values, type Call, type Engine } from "../tool.ts";
import { reportFile, reportInput, reportWord, type ReadClient } from "./_sql.ts";

const read: ReadClient = (text) => ({ ...readSql(text, "cassandra"), commands: [] });

const derive = (call: Call, engine: Engine): void => {
  const statements = call.slots.get("--execute") ?? [];
  const files = call.slots.get("--file") ?? [];
  for (const word of statements) reportWord(word, read, engine);
  for (const path of files) reportFile(path, call, read, engine);
  if (statements.length + files.length === 0 && !call.slots.has("--version")) reportInput(call, read, engine);
};

export default defineTool({
  name: "cqlsh",
  source: "cqlsh, Apache Cassandra 5.0 documentation, Tools",
  options: {
    ...flags("-C|--color --no-color --ssl --debug --tty --version --insecure-password-without-warning"),
    ...values(
      "-u|--username -p|--password -k|--keyspace -f|--file -e|--execute --encoding --cqlversion --protocol-version --connect-timeout --request-timeout --consistency-level --serial-consistency-level",
    ),
    // They name a browser, a class to load and files that hold passwords.
    ...Object.fromEntries(
      ["--browser", "--cqlshrc", "--credentials"].map((name) => [name, { takes: "value" as const, does: [executes(`code:{${name}}`)] }]),
    ),
  },
  operands: ["host?", "port?"],
  target: { family: "database", values: { engine: "cassandra", host: "{host}", port: "{port}", database: "{--keyspace}" } },
  derive,
  examples: {
    allow: ["cqlsh --version"],
    guard: {
      "cqlsh db1 -e 'DROP TABLE orders'": ["delete database-schema:DROP TABLE orders"],
      "cqlsh db1 -k app -f change.sql": ["delete database-rows:DELETE FROM orders"],
      "cqlsh db1": ["execute session:database client"],
      "cqlsh --version --browser x": ["execute code:x"],
      "cqlsh --version --cqlshrc x": ["execute code:x"],
      "cqlsh --version --credentials x": ["execute code:x"],
    },
    doubt: { 'cqlsh -e "$CQL"': "unknown-statement", "cqlsh --frob": "unknown-option" },
  },
});
