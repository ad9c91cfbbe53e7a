import { attached, defineTool, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "mysqlbinlog, mariadb-binlog",
  source: "mariadb-binlog(1), MariaDB 10.11",
  options: {
    ...flags(
      "-?|--help --debug-check --debug-info -D|--disable-log-bin --force-if-open -f|--force-read -H|--hexdump --no-defaults --print-defaults -R|--read-from-remote-server -s|--short-form --stop-never -T|--table -t|--to-last-log -v|--verbose -V|--version -B|--flashback --gtid-strict-mode",
    ),
    ...values(
      "-d|--database --defaults-extra-file --defaults-file -h|--host -o|--offset -P|--port --protocol --rewrite-db --server-id --set-charset -S|--socket --start-datetime -j|--start-position --stop-datetime --stop-position -u|--user --open-files-limit",
    ),
    ...attached("--base64-output -p|--password"),
    "-l, --local-load": { takes: "value", does: [writes("file:{--local-load}")] },
    // With --raw it begins the names of the files.
    "-r, --result-file": { takes: "value", does: [writes("file:{--result-file}")] },
    "--raw": { takes: "flag", does: [writes("file:binary logs")] },
  },
  operands: ["log*"],
  // The statements hold the rows that they changed.
  does: [
    reads("file:{log}", when("log")),
    reads("database-rows:binary log"),
    reads("file:{--defaults-file}", when("--defaults-file")),
    reads("file:{--defaults-extra-file}", when("--defaults-extra-file")),
  ],
  examples: {
    allow: [
      "mysqlbinlog --base64-output=decode-rows -vv --start-datetime '2024-05-01 10:00:00' binlog.000042",
      "mariadb-binlog -R -h db1 -u ops --stop-position 900 binlog.000042",
    ],
    guard: {
      "mysqlbinlog -r out.sql binlog.1": ["write file:/repo/out.sql"],
      "mysqlbinlog -R --raw binlog.1": ["write file:/repo/binary logs"],
      "mysqlbinlog -l load binlog.1": ["write file:/repo/load"],
      "mysqlbinlog .env": ["disclose secret:/repo/.env"],
      "mysqlbinlog --defaults-file=.env --defaults-extra-file=.netrc a": ["disclose secret:/repo/.env", "disclose secret:/repo/.netrc"],
    },
    doubt: { "mysqlbinlog --plugin-dir=/tmp a": "unknown-option", "mysqlbinlog --frobnicate": "unknown-option" },
  },
});
