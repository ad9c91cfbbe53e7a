import { readSql } from "../../languages/sql/index.ts";
import { defineTool, flags, values, writes, type Call, type Engine } from "../tool.ts";
import { reportFile, reportInput, reportWord, type ReadClient } from "./_sql.ts";

/** Commands of the client (`:r`, `:!!`, `:out`, `!!`, `ED`), and variables it puts in from the environment. */
const isClients = /^\s*(?::|!!|ed\b|reset\b|quit\b|exit\b)|\$\(/im;
/** Batches are read each on its own: a string that would reach across `GO` is then a doubt. */
const read: ReadClient = (text) => {
  if (isClients.test(text)) return { statements: [], commands: [], doubts: [{ detail: "a command of sqlcmd, or a variable" }] };
  const batches = text.split(/^\s*go(?:\s+\d+)?\s*$/im).map((batch) => readSql(batch, "mssql"));
  return { statements: batches.flatMap((batch) => batch.statements), doubts: batches.flatMap((batch) => batch.doubts), commands: [] };
};

const derive = (call: Call, engine: Engine): void => {
  const queries = [...(call.slots.get("-Q") ?? []), ...(call.slots.get("-q") ?? [])];
  const files = call.slots.get("-i") ?? [];
  for (const word of queries) reportWord(word, read, engine);
  for (const path of files) reportFile(path, call, read, engine);
  if (call.slots.has("-q")) engine.effect("execute", "session:sqlcmd");
  if (queries.length + files.length === 0 && !call.slots.has("-?") && !call.slots.has("-L")) reportInput(call, read, engine);
};

export default defineTool({
  name: "sqlcmd",
  source: "sqlcmd utility 18, learn.microsoft.com/sql/tools/sqlcmd",
  options: {
    ...flags("-? -C -E -G -I -N -M -R -W -b -e -k -p -u -x"),
    ...values("-S -d -U -P -Q -q -i -t -l -w -a -s -h -y -Y -m -V -H -K -F -c"),
    "-o": { takes: "value", does: [writes("file:{-o}")] },
  },
  operands: [],
  target: { family: "database", values: { engine: "mssql", host: "{-S}", database: "{-d}" } },
  derive,
  examples: {
    allow: ["sqlcmd -Q 'SELECT @@SERVERNAME'", "sqlcmd -S db1 -d app -U sa -C -W -h -1 -Q 'SELECT name FROM sys.databases'"],
    guard: {
      "sqlcmd -S db1 -Q 'DELETE FROM orders'": ["delete database-rows:DELETE FROM orders"],
      "sqlcmd -q 'SELECT @@VERSION'": ["execute session:sqlcmd"],
      "sqlcmd -S db1 -i change.sql": ["delete database-rows:DELETE FROM orders"],
      "sqlcmd -S db1": ["execute session:database client"],
      "sqlcmd -o /srv/x -Q 'SELECT @@VERSION'": ["write file:/srv/x"],
    },
    doubt: {
      "sqlcmd -Q ':!! rm x'": "unknown-statement",
      "sqlcmd -Q 'SELECT $(X)'": "unknown-statement",
      "sqlcmd -Q \"SELECT 'a\nGO\nDROP TABLE x --'\"": "unknown-statement",
      'sqlcmd -Q "$SQL"': "unknown-statement",
      "sqlcmd --frobnicate": "unknown-option",
    },
  },
});
