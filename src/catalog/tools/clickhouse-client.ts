import { readSql } from "../../languages/sql/index.ts";
import { defineTool, executes, flags, values, type Call, type Engine } from "../tool.ts";
import { reportInput, reportWord, type ReadClient } from "./_sql.ts";

const read: ReadClient = (text) => ({ ...readSql(text, "clickhouse"), commands: [] });

const derive = (call: Call, engine: Engine): void => {
  const queries = call.slots.get("--query") ?? [];
  for (const word of queries) reportWord(word, read, engine);
  if (queries.length === 0 && !call.slots.has("--version")) reportInput(call, read, engine);
};

export default defineTool({
  name: "clickhouse-client",
  source: "ClickHouse command-line client, clickhouse.com/docs/en/interfaces/cli, 24.8; settings of the folder may name a pager",
  loads: [{ files: "clickhouse-client.xml clickhouse-client.yaml clickhouse-client.yml" }],
  options: {
    ...flags(
      "-m|--multiline -n|--multiquery -t|--time -E|--vertical -V|--version --stacktrace -s|--secure --progress --echo --no-warnings",
    ),
    ...values(
      "-h|--host --port -u|--user --password -d|--database -f|--format -q|--query --query_id --max_threads --max_execution_time --connect_timeout --readonly --log_comment",
    ),
    "-C, --config-file": { takes: "value", does: [executes("code:{--config-file}")] },
  },
  target: { family: "database", values: { engine: "clickhouse", host: "{--host}", port: "{--port}", database: "{--database}" } },
  derive,
  examples: {
    allow: ["clickhouse-client --version", "clickhouse-client -h db1 -q 'SHOW TABLES'"],
    guard: {
      "clickhouse-client -q 'DROP TABLE orders'": ["delete database-schema:DROP TABLE orders"],
      "clickhouse-client": ["execute session:database client"],
      "clickhouse-client -C x -q 'SHOW TABLES'": ["execute code:x"],
    },
    doubt: { 'clickhouse-client -q "$SQL"': "unknown-statement", "clickhouse-client --queries-file x": "unknown-option" },
  },
});
