import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  // Reading it is not: it turns `innodb_stats_on_metadata` off where it is on, and its password checks flush the host cache.
  // Not declared: what writes files, names other programs and option files, or goes through ssh or a container.
  name: "mysqltuner, mysqltuner.pl",
  source: "mysqltuner.pl 2.9.1, github.com/major/MySQLTuner-perl",
  options: {
    ...flags(
      "--skipsize --checkversion --buffers --json --agent-json --prettyjson --yaml --skippassword --silent -v|--verbose --stage-timings --color --nocolor --nobad --nogood --noinfo --debug --noprettyicon --experimental --nondedicated --noprocess --dbstat --nodbstat --tbstat --notbstat --colstat --nocolstat --idxstat --noidxstat --sysstat --nosysstat --pfstat --nopfstat --plugininfo --noplugininfo --myisamstat --nomyisamstat --structstat --nostructstat --cloud --azure --noask --help --version",
    ),
    ...values(
      "--host --socket --port -u|--user -p|--pass|--password --ssl-ca --login-path --protocol --forcemem --forceswap --max-password-checks --ignore-tables --bannedports --maxportallowed --defaultarch --feature",
    ),
  },
  operands: [],
  does: [writes("database-server:innodb_stats_on_metadata and the host cache")],
  target: { family: "database", values: { engine: "mysql", host: "{--host}", port: "{--port}" } },
  examples: {
    allow: ["mysqltuner --help"],
    guard: { "mysqltuner --host db1 --user mon --nocolor": ["write database-server:innodb_stats_on_metadata and the host cache"] },
    doubt: {
      "mysqltuner --mysqlcmd /tmp/x": "unknown-option",
      "mysqltuner --dumpdir /srv/x": "unknown-option",
      "mysqltuner.pl --updateversion": "unknown-option",
    },
  },
});
