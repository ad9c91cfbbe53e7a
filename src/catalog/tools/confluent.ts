import { defineTool, deletes, discloses, disrupts, executes, grants, reads, writes, type Command } from "../tool.ts";
import { always } from "./_always.ts";
import { group, reading } from "./_group.ts";

const read = reading("--all", "-o|--output --environment --cluster --context --subject --version --group --prefix --service-account");
const nouns =
  /^(?:cluster|configuration|consumer|group|lag|link|mirror|partition|reassignment|quota|region|replica|status|share-group|topic|broker|task|acl|endpoint|plugin|custom-plugin|offset|event|exporter|subject|schema|compatibility|compute-pool|statement|exception|artifact|connection|rbac|role|role-binding|service-account|user|pool|provider|ip-group|ip-filter|peering|gateway|dns|access-point|state-transition-error|source|price|promo)$/;
const verbs: NonNullable<Command["commands"]> = {
  "list, describe, summarize": read,
  logs: { ...read, does: [reads("log:confluent")] },
  consume: always(reads("database-rows:messages of {argument}")),
  produce: always(writes("queue:{argument}")),
  delete: always(deletes("queue:confluent {argument}")),
  "pause, failover, promote, reverse-and-pause-mirror, reverse-and-start-mirror, truncate-and-restore, stop, reset": always(
    disrupts("queue:confluent {argument}"),
  ),
  "create, update, resume, use, unset, store, validate, configure-acls": always(writes("queue:confluent {argument}")),
  shell: always(executes("session:confluent")),
};
/** Nouns below nouns, and a verb at the end. */
const noun: Command = { withoutCommand: "help", commands: verbs, find: (name) => (nouns.test(name) ? noun : undefined) };

export default defineTool({
  name: "confluent",
  source: "internal/ of Confluent CLI 4.73, github.com/confluentinc/cli",
  syntax: "pflag",
  helpAs: ["-h"],
  withoutCommand: "help",
  commands: {
    version: read,
    "kafka, connect, schema-registry, flink, ksql, network, service-quota, environment, organization, billing": noun,
    iam: group({
      "service-account, user, pool, provider, acl, ip-group, ip-filter": group({
        "list, describe": read,
        "create, update, delete": always(grants("account:confluent {argument}")),
      }),
      rbac: group({ "role-binding": group({ list: read, "create, delete": always(grants("account:confluent {argument}")) }) }),
    }),
    "api-key": group({
      "list, describe": read,
      create: always(discloses("secret:a new key")),
      "delete, store, update, use": always(writes("secret:key {argument}")),
    }),
    "login, logout, context, configuration, plugin, update": always(writes("configuration:confluent")),
    local: always(writes("container:confluent {argument}")),
    secret: always(writes("secret:{argument}")),
  },
  examples: {
    allow: [
      "confluent login -h",
      "confluent kafka topic list --cluster lkc-1 -o json",
      "confluent kafka consumer group lag summarize g --cluster lkc-1",
      "confluent connect cluster describe lcc-1",
      "confluent iam rbac role-binding list --environment e",
      "confluent api-key list",
    ],
    guard: {
      "confluent kafka topic consume t": [],
      "confluent kafka produce t": ["write queue:t"],
      "confluent environment delete t": ["delete queue:confluent t"],
      "confluent kafka failover t": ["disrupt queue:confluent t"],
      "confluent environment update t": ["write queue:confluent t"],
      "confluent flink shell": ["execute session:confluent"],
      "confluent iam user delete u": ["grant account:confluent u"],
      "confluent iam rbac role-binding create u": ["grant account:confluent u"],
      "confluent api-key create": ["disclose secret:a new key"],
      "confluent api-key delete k": ["write secret:key k"],
      "confluent kafka topic delete t": ["delete queue:confluent t"],
      "confluent login": ["write configuration:confluent"],
      "confluent local x": ["write container:confluent x"],
      "confluent secret x": ["write secret:x"],
    },
    doubt: { "confluent frobnicate": "unknown-command", "confluent kafka topic list --unsafe-trace": "unknown-option" },
  },
});
