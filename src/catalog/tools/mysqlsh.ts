import { readMysqlClient } from "../../languages/sql/index.ts";
import {
  attached,
  defineTool,
  executes,
  flags,
  like,
  unless,
  values,
  when,
  writes,
  type Call,
  type Engine,
  type Options,
} from "../tool.ts";
import { everyValue } from "./_every-value.ts";
import { reportInput, reportWord } from "./_sql.ts";

const plainValues: Options = values(
  "-h|--host -P|--port -u|--user -D|--schema|--database --connect-timeout --compression-algorithms --compression-level --result-format --server-public-key-path --log-level --histignore --ssl-key --ssl-cert --ssl-ca --ssl-capath --ssl-cipher --ssl-crl --ssl-crlpath --ssl-mode --tls-version --tls-ciphersuites --auth-method --uri",
);
const sqlModes = ["--sql", "--sqlc", "--sqlx"];

/** In SQL mode its own commands begin with a backslash, too, and are not those of `mysql`. */
const derive = (call: Call, engine: Engine): void => {
  if (!sqlModes.some((mode) => call.slots.has(mode)) || call.slots.has("--version")) return;
  const statements = call.slots.get("--execute") ?? [];
  for (const word of statements) {
    if (/\\(?!G\s*;?\s*$)/.test(word.value ?? "")) engine.doubt("unknown-statement", word.text);
    reportWord(word, readMysqlClient, engine);
  }
  if (statements.length === 0) {
    const { input } = call;
    if (input.kind !== "inherited" && !(input.kind === "known" && !input.text.includes("\\")))
      engine.doubt("unknown-input", "commands of the shell");
    reportInput(call, readMysqlClient, engine);
  }
};

export default defineTool({
  // Without a SQL mode it runs JavaScript or Python, where a session can do everything. Not declared: --ssh and its files,
  // plugin folders, `--import`, `--dba`, the API behind `--`.
  name: "mysqlsh",
  source: "mysqlshdk/shellcore/shell_options.cc, MySQL Shell 8.4.8, github.com/mysql/mysql-shell",
  options: {
    ...flags(
      `-p --mx|--mysqlx --mc|--mysql --cluster --replicaset --redirect-primary --redirect-secondary ${sqlModes.join(" ")} --js|--javascript --py|--python --table --tabbed -E|--vertical --get-server-public-key -i --force --syslog --passwords-from-stdin --column-type-info --name-cache -A|--no-name-cache --nw|--no-wizard --no-password -V|--version -?|--help --trace-proto`,
    ),
    ...plainValues,
    ...values("-e|--execute"),
    ...attached(
      "--password -S|--socket -C|--compress --json --interactive --quiet-start --verbose --show-warnings --password1 --password2 --password3 --log-sql --dba-log-sql",
    ),
    "--log-file": { takes: "value", does: [writes("file:{--log-file}")] },
    "--pager": { takes: "value", does: [executes("code:{--pager}")] },
    "-c, --pyc": { takes: "value", does: [executes("code:{--pyc}")] },
    "--pym": { takes: "value", does: [executes("code:{--pym}")] },
  },
  operands: ["uri?"],
  does: [
    executes("code:JavaScript or Python", unless(...sqlModes, "--version")),
    executes("code:JavaScript or Python", when("--javascript", "--python")),
    // Its parameters can make the client send files.
    executes("code:parameters of {uri}", like("uri", /\?/)),
    executes("code:parameters of {--uri}", like("--uri", /\?/)),
  ],
  target: { family: "database", values: { engine: "mysql", host: "{--host}", port: "{--port}" } },
  derive,
  examples: {
    allow: [
      `mysqlsh ${everyValue(plainValues)} u@h --sql -e 'SELECT 1'`,
      "mysqlsh --sql -h db1 -u mon -e 'SHOW PROCESSLIST'",
      "mysqlsh mon@db1 --sqlc --result-format json -e 'SHOW REPLICA STATUS\\G'",
    ],
    guard: {
      "mysqlsh --sql mon@db1 -e 'DELETE FROM orders'": ["delete database-rows:DELETE FROM orders"],
      "mysqlsh mon@db1 -e 'session.runSql(x)'": ["execute code:JavaScript or Python"],
      "mysqlsh --sql mon@db1 -e 'SELECT 1' --js": ["execute code:JavaScript or Python"],
      "mysqlsh --sql mon@db1 -e 'SELECT 1' --pyc x": ["execute code:x"],
      "mysqlsh --sql mon@db1 -e 'SELECT 1' --pym x": ["execute code:x"],
      "mysqlsh --sql 'mon@db1?local-infile=1' -e 'SELECT 1'": ["execute code:parameters of mon@db1?local-infile=1"],
      "mysqlsh --sql --uri 'mon@db1?local-infile=1' -e 'SELECT 1'": ["execute code:parameters of mon@db1?local-infile=1"],
      "mysqlsh --sql mon@db1 -e 'SELECT 1' --pager x --log-file /srv/x": ["write file:/srv/x", "execute code:x"],
      "mysqlsh --sql mon@db1 <<< 'DROP TABLE a'": ["delete database-schema:DROP TABLE a"],
    },
    doubt: {
      "mysqlsh --sql mon@db1 -e '\\system rm a'": "unknown-statement",
      "mysqlsh --sql mon@db1 -f a.sql": "unknown-option",
      "mysqlsh mon@db1 -- util dump-instance x": "unknown-operand",
      "mysqlsh --sql --ssh u@h mon@db1 -e 'SELECT 1'": "unknown-option",
    },
  },
});
