import { defineTool, discloses, disrupts, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "sensuctl",
  source: "recalled from Sensu Go 6.11 reference, sensuctl",
  options: { ...values("--namespace --api-url --config-dir --cache-dir --format --timeout") },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "entity, event, check, asset, filter, handler, mutator, hook, namespace, silenced, cluster-role, cluster-role-binding, role, role-binding, pipeline, rule-template":
      {
        /*READ*/ withoutCommand: "help",
        commands: { "list, info, history": readsOnly, "*": changes(writes("configuration:Sensu {argument:resource}")) },
      },
    version: readsOnly,
    cluster: { withoutCommand: "help", commands: { "health, id, member-list": readsOnly, "*": changes(disrupts("cluster:Sensu")) } },
    "user, api-key, secret, config, env, dump": changes(discloses("secret:Sensu")),
    "create, delete, edit, configure, login, logout, prune, command, describe-type, tessen, license": changes(
      writes("configuration:Sensu"),
    ),
  },
  examples: {
    allow: [
      "sensuctl event list",
      "sensuctl check info disk",
      "sensuctl cluster health",
      "sensuctl --namespace 1 --api-url 1 --config-dir 1 --cache-dir 1 --format 1 --timeout 1 entity",
    ],
    guard: {
      "sensuctl check delete x": ["write configuration:Sensu x"],
      "sensuctl cluster member-remove x": ["disrupt cluster:Sensu"],
      "sensuctl user list": ["disclose secret:Sensu"],
      "sensuctl delete x": ["write configuration:Sensu"],
    },
    doubt: { "sensuctl frobnicate": "unknown-command" },
  },
});
