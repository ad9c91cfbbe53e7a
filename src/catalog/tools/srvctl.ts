import { defineTool, disrupts, executes, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "srvctl",
  source:
    "`srvctl --help` of Oracle 10.2, in public notes; `predict` by Toad World's What-If Command Evaluation (Clusterware 12c); convert, upgrade and downgrade, which ask, recalled",
  withoutCommand: "help",
  commands: {
    "status, config, getenv, predict": { /*READ*/ syntax: "words", operands: ["word*"] },
    start: changes(executes("service:Oracle database")),
    "stop, relocate, disable, enable": changes(disrupts("service:Oracle database")),
    "add, remove, modify, setenv, unsetenv, convert, upgrade, downgrade": changes(writes("database-server:Oracle")),
  },
  examples: {
    allow: [
      "srvctl status database -d ORCL",
      "srvctl config service -d ORCL",
      "srvctl config database",
      "srvctl predict database -db orcl",
    ],
    guard: {
      "srvctl start database -d x": ["execute service:Oracle database"],
      "srvctl stop database -d x": ["disrupt service:Oracle database"],
      "srvctl remove database -d x": ["write database-server:Oracle"],
    },
    doubt: { "srvctl frobnicate": "unknown-command" },
  },
});
