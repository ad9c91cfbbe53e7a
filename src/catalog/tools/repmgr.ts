import { defineTool, deletes, disrupts, executes, flags, readsOnly, unlike, values } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "repmgr",
  source: "repmgr(1) 5.4",
  options: {
    ...flags("-V|--version -t|--terse -v|--verbose"),
    ...values("-L|--log-level -d|--dbname -h|--host -U|--username -p|--port"),
    "-f, --config-file": {
      takes: "value",
      does: [executes("code:settings of {--config-file}", unlike("--config-file", /^\/(?:etc|var\/lib)\/(?!.*\.\.)/))],
    },
  },
  optionsMayFollow: true,
  commands: {
    cluster: { commands: { "show, matrix, crosscheck, event": readsOnly, cleanup: changes(deletes("database-rows:repmgr history")) } },
    node: { commands: { "status, check": readsOnly, "rejoin, service, control": changes(disrupts("database-server:replica")) } },
    service: { commands: { status: readsOnly, "pause, unpause": changes(disrupts("database-server:failover")) } },
    "standby, primary, master, witness, bdr": changes(disrupts("database-server:replication")),
  },
  examples: {
    allow: [
      "repmgr cluster show -f /etc/repmgr.conf",
      "repmgr node check",
      "repmgr service status",
      "repmgr -f /etc/r -L 1 -d 1 -h 1 -U 1 -p 1 cluster matrix",
    ],
    guard: {
      "repmgr standby x": ["disrupt database-server:replication"],
      "repmgr -f /tmp/x cluster show": ["execute code:settings of /tmp/x"],
      "repmgr cluster cleanup": ["delete database-rows:repmgr history"],
      "repmgr node rejoin": ["disrupt database-server:replica"],
      "repmgr service pause": ["disrupt database-server:failover"],
    },
    doubt: { "repmgr frobnicate": "unknown-command" },
  },
});
