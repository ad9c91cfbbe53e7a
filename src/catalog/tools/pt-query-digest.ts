import { defineTool, executes, flags, like, reads, unlike, values, when, writes, type Options } from "../tool.ts";

// Names of attributes become part of Perl code that is evaluated.
const plainAttributes = /^[\w:,.|% -]*$/;
const attributes: Options = values("--attribute-aliases --group-by --order-by --outliers --inherit-attributes --ignore-attributes");
// Strings of the server's address: `F` is an option file, which can name plugins.
const optionFile = /(?:^|,)F=/;

export default defineTool({
  // Not declared: `--config` and `--defaults-file`, which hold any option, and `--set-vars`, which is SQL.
  name: "pt-query-digest",
  source: "POD and source of bin/pt-query-digest, Percona Toolkit 3.5.7",
  options: {
    ...attributes,
    ...flags(
      "--continue-on-error --no-continue-on-error --create-history-table --no-create-history-table --create-review-table --no-create-review-table --preserve-embedded-numbers --report --no-report --report-all --timeline --version-check --no-version-check --vertical-format --no-vertical-format --ask-pass --help --version",
    ),
    ...values(
      "--attribute-value-limit --expected-range --interval --iterations --limit --max-hostname-length --max-line-length --output --progress --read-timeout --report-format --report-histogram --run-time --run-time-mode --sample --since --until --show-all --type --variations --watch-server",
    ),
    ...values(
      "-D|--database -h|--host -p|--password -P|--port -S|--socket -u|--user --slave-user --slave-password --processlist --explain",
    ),
    "--filter": { takes: "value", does: [executes("code:{--filter}")] },
    "--review": { takes: "value", does: [writes("database-rows:{--review}")] },
    "--history": { takes: "value", does: [writes("database-rows:{--history}")] },
    "--resume": { takes: "value", does: [writes("file:{--resume}")] },
    "--log": { takes: "value", does: [writes("file:{--log}")] },
    "--pid": { takes: "value", does: [writes("file:{--pid}")] },
  },
  operands: ["file*"],
  does: [
    reads("file:{file}", when("file")),
    ...Object.keys(attributes)
      .flatMap((names) => names.split(" "))
      .map((name) => executes(`code:{${name}}`, unlike(name, plainAttributes))),
    executes("code:option file of {--explain}", like("--explain", optionFile)),
    executes("code:option file of {--processlist}", like("--processlist", optionFile)),
  ],
  target: { family: "database", values: { engine: "mysql", host: "{--host}", port: "{--port}" } },
  examples: {
    allow: [
      "pt-query-digest --since 1h --limit 95%:20 --no-report --output slowlog slow.log",
      "pt-query-digest --type tcpdump --group-by tables --order-by Query_time:sum dump.txt",
      "pt-query-digest --processlist h=db1 --run-time 60 --iterations 1",
      "pt-query-digest --explain h=db1,u=mon slow.log",
    ],
    guard: {
      "pt-query-digest .env": ["disclose secret:/repo/.env"],
      "pt-query-digest --filter 'system(q(id))' slow.log": ["execute code:system(q(id))"],
      "pt-query-digest --review h=db1,D=a,t=b slow.log": ["write database-rows:h=db1,D=a,t=b"],
      "pt-query-digest --history h=db1 slow.log": ["write database-rows:h=db1"],
      "pt-query-digest --resume /srv/o slow.log": ["write file:/srv/o"],
      "pt-query-digest --log /srv/l --pid /srv/p slow.log": ["write file:/srv/l", "write file:/srv/p"],
      'pt-query-digest --attribute-aliases "\'" --group-by "a\'" --order-by "b\'" --outliers "c\'" --inherit-attributes "d\'" --ignore-attributes "e\'"':
        ["execute code:'", "execute code:a'", "execute code:b'", "execute code:c'", "execute code:d'", "execute code:e'"],
      "pt-query-digest --explain h=a,F=/tmp/x slow.log": ["execute code:option file of h=a,F=/tmp/x"],
      "pt-query-digest --processlist h=a,F=/tmp/x": ["execute code:option file of h=a,F=/tmp/x"],
    },
    doubt: {
      "pt-query-digest --config x slow.log": "unknown-option",
      "pt-query-digest --set-vars x=1 slow.log": "unknown-option",
      "pt-query-digest --embedded-attributes x,y slow.log": "unknown-option",
    },
  },
});
