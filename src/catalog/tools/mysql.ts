import { readMysqlClient } from "../../languages/sql/index.ts";
import {
  attached,
  defineTool,
  discloses,
  executes,
  flags,
  unlike,
  values,
  writes,
  type Call,
  type Engine,
  type Options,
  type Examples,
} from "../tool.ts";
import { everyValue } from "./_every-value.ts";
import { reportInput, reportWord } from "./_sql.ts";

/** Options of every client of the family. */
export const mysqlConnection: Options = {
  ...flags(
    "-C|--compress --protocol-compression --ssl --skip-ssl --no-defaults --print-defaults --enable-cleartext-plugin --get-server-public-key",
  ),
  ...values(
    "-h|--host -P|--port -u|--user -S|--socket --protocol --default-character-set --connect-timeout --net-buffer-length --max-allowed-packet --default-auth --login-path",
  ),
  ...values(
    "--ssl-ca --ssl-capath --ssl-cert --ssl-cipher --ssl-crl --ssl-crlpath --ssl-key --ssl-mode --tls-version --tls-ciphersuites --bind-address --server-public-key-path",
  ),
  ...attached("-p|--password --ssl-verify-server-cert"),
  // Option files name plugins, pagers and statements; plugins are loaded.
  ...Object.fromEntries(
    ["--defaults-file", "--defaults-extra-file", "--defaults-group-suffix", "--plugin-dir"].map((name) => [
      name,
      { takes: "value" as const, does: [executes(`code:{${name}}`)] },
    ]),
  ),
};
const plainValues: Options = values("--prompt --select-limit --max-join-size");
const options: Options = {
  ...mysqlConnection,
  ...plainValues,
  ...flags(
    "-A|--no-auto-rehash -B|--batch -b|--no-beep -E|--vertical -f|--force -G|--named-commands -H|--html -i|--ignore-spaces -N|--skip-column-names --column-names -n|--unbuffered -q|--quick -r|--raw -s|--silent -t|--table",
  ),
  ...flags(
    "-U|--safe-updates --i-am-a-dummy -v|--verbose -V|--version -w|--wait -X|--xml --comments --skip-comments --show-warnings --line-numbers -L|--skip-line-numbers --skip-reconnect --reconnect --sigint-ignore --binary-mode --column-type-info --skip-pager --skip-auto-rehash --abort-source-on-error",
  ),
  ...values("-e|--execute -D|--database|database --init-command"),
  // A server may then ask for any file that the client can read.
  "--local-infile": {
    takes: "attached",
    does: [discloses("secret:files the server asks for", unlike("--local-infile", /^(?:0|off|false)$/i))],
  },
  "--tee": { takes: "value", does: [writes("file:{--tee}")] },
  "--pager": { takes: "attached", does: [executes("code:{--pager}")] },
};

const derive = (call: Call, engine: Engine): void => {
  const statements = call.slots.get("--execute") ?? [];
  if ((call.slots.get("database") ?? []).length > 1) engine.doubt("unknown-operand", "the database is named twice");
  for (const word of [...(call.slots.get("--init-command") ?? []), ...statements]) reportWord(word, readMysqlClient, engine);
  if (statements.length === 0 && !call.slots.has("--version")) reportInput(call, readMysqlClient, engine);
};

export default defineTool({
  name: "mysql, mariadb",
  source: "mysql, MySQL 8.4 reference manual 6.5.1; mariadb(1) 10.11",
  options,
  operands: ["database?"],
  target: { family: "database", values: { engine: "mysql", host: "{--host}", port: "{--port}", database: "{database}" } },
  derive,
  get examples(): Examples {
    return {
      allow: [
        "mysql -V",
        "mysql -h db1 -u app -pSECRET app -e 'SHOW PROCESSLIST'",
        "mysql -NBe 'SHOW TABLES' app",
        "mysql app --execute='SHOW CREATE TABLE orders\\G'",
        "mysql app < read.sql",
        "mysql --local-infile=0 app -e 'SELECT 1'",
        `mysql ${everyValue(plainValues)} -e 'SELECT 1'`,
        `mysql ${everyValue(Object.fromEntries(Object.entries(mysqlConnection).filter(([, option]) => typeof option === "string")))} -e 'SELECT 1' app`,
      ],
      guard: {
        "mysql app -e 'SELECT * FROM orders'": [],
        "mysql app -e 'UPDATE orders SET a = 1'": ["write database-rows:UPDATE orders SET a = 1"],
        "mysql app -e 'TRUNCATE orders'": ["delete database-schema:TRUNCATE orders"],
        "mysql app < change.sql": ["delete database-rows:DELETE FROM orders"],
        "mysql app -e 'source change.sql'": ["delete database-rows:DELETE FROM orders"],
        "mysql app -e 'system rm /srv/x'": ["delete file:/srv/x"],
        "mysql app --init-command='DELETE FROM orders' -e 'SELECT 1'": ["delete database-rows:DELETE FROM orders"],
        "mysql app --local-infile -e 'SELECT 1'": ["disclose secret:files the server asks for"],
        "mysql app --tee=/srv/x -e 'SELECT 1'": ["write file:/srv/x"],
        "mysql app --pager=x -e 'SELECT 1'": ["execute code:x"],
        "mysql --defaults-file=/tmp/x -e 'SELECT 1'": ["execute code:/tmp/x"],
        "mysql --defaults-extra-file=/tmp/x -e 'SELECT 1'": ["execute code:/tmp/x"],
        "mysql --defaults-group-suffix=x -e 'SELECT 1'": ["execute code:x"],
        "mysql --plugin-dir=/tmp/x -e 'SELECT 1'": ["execute code:/tmp/x"],
        "mysql app": ["execute session:database client"],
      },
      doubt: {
        "mysql --delimiter=// -e 'SELECT 1 // DROP TABLE orders'": "unknown-option",
        'mysql app -e "$SQL"': "unknown-statement",
        "cat x | mysql app": "unknown-input",
        "mysql -D prod dev -e 'SELECT 1'": "unknown-operand",
      },
    };
  },
});
