import { defineTool, readsOnly, values } from "../tool.ts";

export default defineTool({
  name: "pulsar-admin",
  source: "pulsar-admin 3.1, documentation",
  options: { ...values("--admin-url --auth-params") },
  commands: {
    "brokers, clusters, tenants, namespaces, topics, functions, sources, sinks, ns-isolation-policy, resource-quotas, schemas": {
      commands: {
        "list, list-*, get, get-*, stats, stats-internal, partitioned-stats, status, policies, permissions, subscriptions, lookup, bundle-range, internal-info, info-internal, healthcheck, version, leader-broker":
          readsOnly,
      },
    },
    "broker-stats": { commands: { "monitoring-metrics, mbeans, load-report, topics": readsOnly } },
  },
  examples: {
    allow: [
      "pulsar-admin topics stats persistent://shop/api/orders",
      "pulsar-admin namespaces get-retention shop/api",
      "pulsar-admin --admin-url 1 --auth-params 1 clusters list",
    ],
    guard: {},
    doubt: {
      "pulsar-admin frobnicate": "unknown-command",
      "pulsar-admin topics delete x": "unknown-command",
      "pulsar-admin topics peek-messages x": "unknown-command",
    },
  },
});
