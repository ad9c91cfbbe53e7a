import { defineTool, disrupts, executes, readsOnly } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "zkServer.sh",
  source: "zkServer.sh, ZooKeeper 3.8 administrator's guide",
  // The folder holds environment files that the script sources (zkEnv.sh).
  options: { "--config": { takes: "value", does: [executes("code:environment in {--config}")] } },
  help: "alone",
  commands: {
    "status, version": readsOnly,
    "start, start-foreground": changes(executes("service:zookeeper")),
    "stop, restart, upgrade": changes(disrupts("service:zookeeper")),
  },
  examples: {
    allow: ["zkServer.sh status"],
    guard: {
      "zkServer.sh stop --help": ["disrupt service:zookeeper"],
      "zkServer.sh --config /tmp/x status": ["execute code:environment in /tmp/x"],
      "zkServer.sh start x": ["execute service:zookeeper"],
      "zkServer.sh stop x": ["disrupt service:zookeeper"],
    },
    doubt: { "zkServer.sh frobnicate": "unknown-command" },
  },
});
