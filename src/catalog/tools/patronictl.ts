import { defineTool, disrupts, flags, readsOnly, values } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "patronictl",
  source: "patronictl, Patroni 3.2 documentation",
  options: { ...flags("-k|--insecure"), ...values("-c|--config-file -d|--dcs-url|--dcs") },
  commands: {
    "list, topology, history, version, show-config": readsOnly,
    "failover, switchover, restart, reload, reinit, pause, resume, remove, edit-config, flush, demote-cluster, promote-cluster": changes(
      disrupts("database-server:PostgreSQL cluster"),
    ),
  },
  examples: {
    allow: ["patronictl list", "patronictl -c /etc/patroni.yml -d etcd topology"],
    guard: { "patronictl failover x": ["disrupt database-server:PostgreSQL cluster"] },
    doubt: { "patronictl frobnicate": "unknown-command", "patronictl query -c 'SELECT 1'": "unknown-command" },
  },
});
