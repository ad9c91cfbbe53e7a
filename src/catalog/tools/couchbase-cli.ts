import { defineTool, disrupts, readsOnly } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "couchbase-cli",
  source: "cbmgr.py, Couchbase Server 8, github.com/couchbase/couchbase-cli",
  withoutCommand: "help",
  commands: {
    "server-list, server-info, bucket-list, rebalance-status, host-list": readsOnly,
    "rebalance, rebalance-stop, failover, recovery, server-add, server-readd, group-manage, node-init, cluster-init, cluster-edit, setting-*, bucket-create, bucket-edit, bucket-delete, bucket-flush, bucket-compact, xdcr-*, user-manage, ssl-manage, reset-*, master-password, collect-logs-*, eventing-function-setup, analytics-link-setup, ip-family, node-to-node-encryption, admin-manage, collection-manage, backup-service, enable-developer-preview":
      changes(disrupts("cluster:Couchbase")),
  },
  examples: {
    allow: ["couchbase-cli server-list -c db1 -u mon"],
    guard: { "couchbase-cli failover -c db1": ["disrupt cluster:Couchbase"] },
    doubt: { "couchbase-cli frobnicate": "unknown-command" },
  },
});
