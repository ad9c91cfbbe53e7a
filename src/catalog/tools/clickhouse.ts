import { known } from "../../languages/shell/index.ts";
import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "clickhouse",
  source: "recalled from ClickHouse 24.8 documentation, clickhouse.com/docs/en/interfaces/cli",
  commands: {
    client: {
      syntax: "words",
      operands: ["argument*"],
      derive: ({ words }, engine) => engine.argv([known("clickhouse-client"), ...words]),
    },
    "local, server, keeper, benchmark, install, start, stop, restart, copier, obfuscator, disks": changes(
      executes("database-server:ClickHouse"),
    ),
  },
  examples: {
    allow: ["clickhouse client -q 'SHOW TABLES'"],
    guard: {
      "clickhouse client -q 'DROP TABLE orders'": ["delete database-schema:DROP TABLE orders"],
      "clickhouse local -q 'SELECT 1'": ["execute database-server:ClickHouse"],
    },
    doubt: { "clickhouse frobnicate": "unknown-command" },
  },
});
