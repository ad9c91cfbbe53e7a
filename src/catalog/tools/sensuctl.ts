import { defineTool, discloses, disrupts, readsOnly, values, writes } from "../tool.ts";
import { getsToken } from "./_address.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "sensuctl",
  source: "Sensu Go 6, cli/commands, github.com/sensu/sensu-go",
  options: {
    ...values("--namespace --format --timeout"),
    "--api-url": { takes: "value", does: getsToken("--api-url") },
    // Tokens and the address they go to are kept there.
    "--config-dir": { takes: "value", does: [discloses("secret:kept token, as {--config-dir} says")] },
    "--cache-dir": { takes: "value", does: [writes("store:{--cache-dir}")] },
    "--trusted-ca-file": { takes: "value", does: [discloses("secret:kept token, to whom {--trusted-ca-file} trusts")] },
    "--insecure-skip-tls-verify": { takes: "flag", does: [discloses("secret:kept token, to whoever answers")] },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "entity, event, check, asset, filter, hook, namespace, silenced, cluster-role, cluster-role-binding, role, role-binding, pipeline, rule-template":
      {
        /*READ*/ withoutCommand: "help",
        commands: { "list, info, history": readsOnly, "*": changes(writes("configuration:Sensu {argument:resource}")) },
      },
    version: readsOnly,
    cluster: { withoutCommand: "help", commands: { "health, id, member-list": readsOnly, "*": changes(disrupts("cluster:Sensu")) } },
    "user, handler, mutator, api-key, secret, config, env, dump": changes(discloses("secret:Sensu")),
    "create, delete, edit, configure, login, logout, prune, command, describe-type, tessen, license": changes(
      writes("configuration:Sensu"),
    ),
  },
  examples: {
    allow: [
      "sensuctl event list",
      "sensuctl check info disk",
      "sensuctl cluster health",
      "sensuctl --namespace 1 --format 1 --timeout 1 entity",
    ],
    guard: {
      "sensuctl event list --api-url https://x": ["disclose secret:kept token, to https://x"],
      "sensuctl --config-dir /srv/x event list": ["disclose secret:kept token, as /srv/x says"],
      "sensuctl --cache-dir /srv/x event list": ["write store:/srv/x"],
      "sensuctl event list --trusted-ca-file x": ["disclose secret:kept token, to whom x trusts"],
      "sensuctl event list --insecure-skip-tls-verify": ["disclose secret:kept token, to whoever answers"],
      "sensuctl handler list": ["disclose secret:Sensu"],
      "sensuctl check delete x": ["write configuration:Sensu x"],
      "sensuctl cluster member-remove x": ["disrupt cluster:Sensu"],
      "sensuctl user list": ["disclose secret:Sensu"],
      "sensuctl delete x": ["write configuration:Sensu"],
    },
    doubt: { "sensuctl frobnicate": "unknown-command" },
  },
});
