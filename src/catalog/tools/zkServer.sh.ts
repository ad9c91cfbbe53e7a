import { defineTool, disrupts, executes, readsOnly, values } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "zkServer.sh",
  source: "zkServer.sh, ZooKeeper 3.8 administrator's guide",
  options: { ...values("--config") },
  commands: {
    "status, version": readsOnly,
    "start, start-foreground": changes(executes("service:zookeeper")),
    "stop, restart, upgrade": changes(disrupts("service:zookeeper")),
  },
  examples: {
    allow: ["zkServer.sh status", "zkServer.sh --config 1 status"],
    guard: { "zkServer.sh start x": ["execute service:zookeeper"], "zkServer.sh stop x": ["disrupt service:zookeeper"] },
    doubt: { "zkServer.sh frobnicate": "unknown-command" },
  },
});
