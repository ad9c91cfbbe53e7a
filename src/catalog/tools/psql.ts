import { readPsql } from "../../languages/sql/index.ts";
import { known } from "../../languages/shell/index.ts";
import { defineTool, flags, values, writes, type Call, type Engine, type Options, type Examples } from "../tool.ts";
import { everyValue } from "./_every-value.ts";
import { reportFile, reportInput, reportWord } from "./_sql.ts";

const plainValues: Options = values(
  "-v|--variable|--set -F|--field-separator -P|--pset -R|--record-separator -T|--table-attr -h|--host -p|--port -U|--username",
);
const options: Options = {
  ...flags(
    "-l|--list -V|--version -X|--no-psqlrc -1|--single-transaction -a|--echo-all -b|--echo-errors -e|--echo-queries -E|--echo-hidden -n|--no-readline -q|--quiet -s|--single-step -S|--single-line",
  ),
  ...flags(
    "-A|--no-align --csv -H|--html -t|--tuples-only -x|--expanded -z|--field-separator-zero -0|--record-separator-zero -w|--no-password -W|--password",
  ),
  ...plainValues,
  // The first operand is the database too.
  ...values("-c|--command -d|--dbname|database -f|--file -o|--output"),
  "-L, --log-file": { takes: "value", does: [writes("file:{--log-file}")] },
};

const derive = (call: Call, engine: Engine): void => {
  if ((call.slots.get("database") ?? []).length > 1) engine.doubt("unknown-operand", "the database is named twice");
  for (const output of call.slots.get("--output") ?? []) {
    if (output.value === undefined) engine.doubt("dynamic-word", output.text);
    else if (output.value.startsWith("|")) engine.shell(known(output.value.slice(1)), "psql --output");
    else engine.effect("write", `file:${output.value}`);
  }
  const commands = call.slots.get("--command") ?? [];
  const files = call.slots.get("--file") ?? [];
  for (const word of commands) reportWord(word, readPsql, engine);
  for (const path of files) reportFile(path, call, readPsql, engine);
  if (commands.length + files.length === 0 && !call.slots.has("--list") && !call.slots.has("--version"))
    reportInput(call, readPsql, engine);
};

export default defineTool({
  name: "psql",
  source: "psql(1), PostgreSQL 15",
  options,
  operands: ["database?", "user?"],
  target: { family: "database", values: { engine: "postgres", host: "{--host}", port: "{--port}", database: "{database}" } },
  derive,
  get examples(): Examples {
    return {
      allow: [
        "psql -l",
        "psql -V",
        "psql -h db1 -U app -d app -c 'SELECT 1'",
        "psql app -Atc '\\dt+'",
        "psql app -c 'EXPLAIN SELECT * FROM orders' -c 'SELECT count(*) FROM pg_stat_activity'",
        "psql postgres://db1/app -X -f read.sql",
        "psql app < read.sql",
        "echo 'SELECT 1' | psql app",
        `psql ${everyValue(plainValues)} -l app`,
      ],
      guard: {
        "psql app -c 'SELECT * FROM orders'": [],
        "psql app -c 'DELETE FROM orders'": ["delete database-rows:DELETE FROM orders"],
        "psql app -c 'UPDATE orders SET a = 1'": ["write database-rows:UPDATE orders SET a = 1"],
        "psql app -c 'DROP TABLE orders'": ["delete database-schema:DROP TABLE orders"],
        "psql app -f change.sql": ["delete database-rows:DELETE FROM orders"],
        "psql app -f -  < change.sql": ["delete database-rows:DELETE FROM orders"],
        "psql app -c '\\i change.sql'": ["delete database-rows:DELETE FROM orders"],
        "psql app < change.sql": ["delete database-rows:DELETE FROM orders"],
        "psql app -c '\\! rm /srv/x'": ["delete file:/srv/x"],
        "psql app -o /srv/x -c 'SELECT 1'": ["write file:/srv/x"],
        "psql app -o '|rm /srv/x' -c 'SELECT 1'": ["delete file:/srv/x"],
        "psql -L /srv/log app -c 'SELECT 1'": ["write file:/srv/log"],
        "psql app": ["execute session:database client"],
      },
      doubt: {
        'psql app -c "$SQL"': "unknown-statement",
        "psql app -f $FILE": "dynamic-program",
        "psql -d prod dev -c 'SELECT 1'": "unknown-operand",
        "curl x | psql app": "unknown-input",
        "psql app -c '\\c other'": "unknown-statement",
        "psql --frob": "unknown-option",
      },
    };
  },
});
