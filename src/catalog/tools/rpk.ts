import { defineTool, flags, readsOnly, values } from "../tool.ts";

export default defineTool({
  name: "rpk",
  source: "rpk 23.2, Redpanda documentation",
  syntax: "pflag",
  options: { ...flags("-v|--verbose"), ...values("--profile --config -X") },
  commands: {
    version: readsOnly,
    cluster: {
      commands: {
        "info, metadata, health, logdirs": readsOnly,
        config: { commands: { "get, status, list": readsOnly } },
        partitions: { commands: { "list, balancer-status, move-status": readsOnly } },
        maintenance: { commands: { status: readsOnly } },
        license: { commands: { info: readsOnly } },
      },
    },
    topic: { commands: { "list, describe": readsOnly } },
    group: { commands: { "list, describe": readsOnly } },
    acl: { commands: { list: readsOnly } },
  },
  examples: {
    allow: ["rpk cluster health", "rpk topic list --brokers k1", "rpk --profile 1 --config 1 -X 1 version", "rpk group describe shop"],
    guard: {},
    doubt: {
      "rpk frobnicate": "unknown-command",
      "rpk topic consume orders": "unknown-command",
      "rpk topic delete events": "unknown-command",
    },
  },
});
