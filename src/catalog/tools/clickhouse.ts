import { known } from "../../languages/shell/index.ts";
import { defineTool, disrupts, executes, readsOnly, values } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "clickhouse",
  source: "programs/main.cpp and programs/install/Install.cpp, github.com/ClickHouse/ClickHouse (2026)",
  commands: {
    client: {
      syntax: "words",
      operands: ["argument*"],
      derive: ({ words }, engine) => engine.argv([known("clickhouse-client"), ...words]),
    },
    status: { /*READ*/ options: values("--prefix --pid-path"), operands: [] },
    "hash-binary": readsOnly,
    "stop, restart": changes(disrupts("database-server:ClickHouse")),
    "local, server, keeper, benchmark, install, start, copier, obfuscator, disks": changes(executes("database-server:ClickHouse")),
  },
  examples: {
    allow: [
      "clickhouse client -q 'SHOW TABLES'",
      "clickhouse status",
      "clickhouse status --pid-path /run/clickhouse-server",
      "clickhouse hash-binary",
    ],
    guard: {
      "clickhouse client -q 'DROP TABLE orders'": ["delete database-schema:DROP TABLE orders"],
      "clickhouse local -q 'SELECT 1'": ["execute database-server:ClickHouse"],
      "clickhouse start --user x": ["execute database-server:ClickHouse"],
      "clickhouse stop --force": ["disrupt database-server:ClickHouse"],
      "clickhouse restart": ["disrupt database-server:ClickHouse"],
    },
    doubt: {
      "clickhouse frobnicate": "unknown-command",
      "clickhouse su root:root rm -rf /srv": "unknown-command",
      "clickhouse --local -q 'SELECT 1'": "unknown-option",
    },
  },
});
