import {
  defineTool,
  deletes,
  disrupts,
  executes,
  flags,
  grants,
  reads,
  readsOnly,
  values,
  writes,
  type Command,
  type Options,
} from "../tool.ts";
import { everyValue } from "./_every-value.ts";

const options: Options = {
  ...flags("--debug --hex --insecure-discovery --insecure-skip-tls-verify --insecure-transport"),
  ...values(
    "--cacert --cert --command-timeout --dial-timeout -d|--discovery-srv --discovery-srv-name --endpoints --keepalive-time --keepalive-timeout --key --password --user -w|--write-out",
  ),
};
const each = (does: NonNullable<Command["does"]>): Command => ({
  options: {
    ...flags(
      "--cluster --from-key --prefix --prev-kv --ignore-lease --ignore-value --keys-only --count-only --print-value-only --rev --defrag --physical --force --learner -i|--interactive",
    ),
    ...values("--lease --limit --order --sort-by --consistency --peer-urls --ttl"),
  },
  operands: ["key?", "argument*"],
  does,
});

export default defineTool({
  name: "etcdctl",
  source: "etcdctl 3.5 README, github.com/etcd-io/etcd/etcdctl",
  syntax: "pflag",
  helpAs: ["-h"],
  options,
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "database", values: { engine: "etcd", host: "{--endpoints}" } },
  commands: {
    version: readsOnly,
    endpoint: { commands: { "health, status, hashkv": each([]) } },
    member: { commands: { list: each([]), "add, remove, update, promote": each([disrupts("cluster:etcd")]) } },
    alarm: { commands: { list: each([]), disarm: each([writes("cluster-object:etcd alarms")]) } },
    // Kubernetes keeps its secrets here.
    "get, watch": each([reads("secret:{key}")]),
    put: each([writes("database-rows:{key}")]),
    del: each([deletes("database-rows:{key}")]),
    txn: each([writes("database-rows:transaction")]),
    "compaction, defrag, move-leader, downgrade": each([disrupts("database-server:etcd")]),
    snapshot: { commands: { status: each([]), save: each([writes("backup:etcd")]), restore: each([disrupts("database-server:etcd")]) } },
    "user, role": {
      commands: {
        list: each([]),
        get: each([]),
        "add, delete, grant-role, revoke-role, passwd, grant-permission, revoke-permission": each([grants("account:{key}")]),
      },
    },
    auth: { commands: { status: each([]), "enable, disable": each([grants("account:etcd")]) } },
    lease: { commands: { "list, timetolive": each([]), "grant, revoke, keep-alive": each([writes("database-rows:lease {key}")]) } },
    "lock, elect, make-mirror, check": each([executes("code:etcdctl {argument:lock}")]),
  },
  examples: {
    allow: [
      "etcdctl put -h",
      "etcdctl endpoint health",
      "etcdctl member list -w table",
      "etcdctl alarm list",
      `etcdctl ${everyValue(options)} endpoint status --cluster`,
      "etcdctl snapshot status x.db",
      "etcdctl user list",
      "etcdctl auth status",
      "etcdctl lease list",
      "etcdctl version",
    ],
    guard: {
      "etcdctl get / --prefix": [],
      "etcdctl put --lease 1 --limit 1 --order a --sort-by a --consistency l --peer-urls p --ttl 1 k v": ["write database-rows:k"],
      "etcdctl del --lease 1 --limit 1 --order a --sort-by a --consistency l --peer-urls p --ttl 1 k": ["delete database-rows:k"],
      "etcdctl txn": ["write database-rows:transaction"],
      "etcdctl member remove 1": ["disrupt cluster:etcd"],
      "etcdctl alarm disarm": ["write cluster-object:etcd alarms"],
      "etcdctl defrag": ["disrupt database-server:etcd"],
      "etcdctl snapshot save x": ["write backup:etcd"],
      "etcdctl snapshot restore x": ["disrupt database-server:etcd"],
      "etcdctl user add --lease 1 --limit 1 --order a --sort-by a --consistency l --peer-urls p --ttl 1 root": ["grant account:root"],
      "etcdctl auth enable": ["grant account:etcd"],
      "etcdctl lease revoke --lease 1 --limit 1 --order a --sort-by a --consistency l --peer-urls p --ttl 1 L": [
        "write database-rows:lease L",
      ],
      "etcdctl lock --lease 1 --limit 1 --order a --sort-by a --consistency l --peer-urls p --ttl 1 a ls": ["execute code:etcdctl ls"],
    },
    doubt: { "etcdctl frob": "unknown-command" },
  },
});
