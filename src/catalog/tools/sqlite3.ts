import { readSqliteShell } from "../../languages/sql/index.ts";
import { defineTool, flags, values, type Call, type Engine, type Options, type Examples } from "../tool.ts";
import { everyValue } from "./_every-value.ts";
import { reportFile, reportInput, reportWord } from "./_sql.ts";

const plainValues: Options = values("-mmap -newline -nullvalue -separator -maxsize -vfs -nonce");
const options: Options = {
  ...flags(
    "-append -ascii -bail -batch -box -column -csv -deserialize -echo -header -noheader -help -html -interactive -json -line -list -markdown -memtrace -nofollow -quote -readonly -safe -stats -table -tabs -version -zip",
  ),
  ...plainValues,
  ...values("-cmd -init"),
};

const derive = (call: Call, engine: Engine): void => {
  if (call.slots.has("-version") || call.slots.has("-help")) return;
  for (const path of call.slots.get("-init") ?? []) reportFile(path, call, readSqliteShell, engine);
  for (const word of call.slots.get("-cmd") ?? []) reportWord(word, readSqliteShell, engine);
  const statements = call.slots.get("statement") ?? [];
  for (const word of statements) reportWord(word, readSqliteShell, engine);
  if (statements.length === 0) reportInput(call, readSqliteShell, engine);
};

export default defineTool({
  name: "sqlite3",
  source: "sqlite3 3.40 -help; Command Line Shell For SQLite, sqlite.org/cli.html",
  syntax: "single-mixed",
  options,
  operands: ["database?", "statement*"],
  target: { family: "database", values: { engine: "sqlite", database: "{database}" } },
  derive,
  get examples(): Examples {
    return {
      allow: [
        "sqlite3 --version",
        "sqlite3 app.db .schema",
        "sqlite3 -readonly app.db '.tables'",
        "sqlite3 app.db 'EXPLAIN QUERY PLAN SELECT * FROM orders'",
        "sqlite3 app.db < read.sql",
        `sqlite3 ${everyValue(plainValues)} app.db .tables`,
      ],
      guard: {
        "sqlite3 app.db 'SELECT * FROM orders'": [],
        "sqlite3 app.db 'DELETE FROM invoices'": ["delete database-rows:DELETE FROM invoices"],
        "sqlite3 app.db '.shell rm /srv/x'": ["delete file:/srv/x"],
        "sqlite3 app.db '.backup /srv/x'": ["write file:/srv/x"],
        "sqlite3 -cmd 'DELETE FROM orders' app.db .tables": ["delete database-rows:DELETE FROM orders"],
        "sqlite3 -init change.sql app.db .tables": ["delete database-rows:DELETE FROM orders"],
        "sqlite3 app.db '.read change.sql'": ["delete database-rows:DELETE FROM orders"],
        "sqlite3 app.db < change.sql": ["delete database-rows:DELETE FROM orders"],
        "sqlite3 app.db": ["execute session:database client"],
      },
      doubt: {
        'sqlite3 app.db "$SQL"': "unknown-statement",
        "sqlite3 app.db .frobnicate": "unknown-statement",
        "sqlite3 app.db -A c": "unknown-option",
      },
    };
  },
});
