import { defineTool, deletes, disrupts, flags, reads, readsOnly, values, when, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "nats",
  source: "nats CLI 0.1 reference, github.com/nats-io/natscli",
  options: {
    ...flags("--trace --no-context"),
    ...values(
      "-s|--server --user --password --creds --nkey --tlscert --tlskey --tlsca --timeout --context --js-domain --js-api-prefix --trace-id",
    ),
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "url", values: { url: "{--server}" } },
  commands: {
    "account, acct, a": {
      withoutCommand: "help",
      commands: { "info, report, tls": readsOnly, "backup, restore, purge": always(writes("backup:streams")) },
    },
    "stream, str, st, s": {
      withoutCommand: "help",
      commands: {
        "ls, list, info, report, state, subjects, cluster-info, graph, find": readsOnly,
        "get, view": always(reads("database-rows:messages")),
        "add, create, edit, copy, seal, restore, cluster, backup": always(writes("queue:stream")),
        "rm, delete, purge, rmm, gaps": always(deletes("queue:stream")),
      },
    },
    "consumer, con, c": {
      withoutCommand: "help",
      commands: {
        "ls, list, info, report, find, graph, state": readsOnly,
        "next, sub": always(writes("queue:consumer position")),
        "add, create, edit, copy, pause, resume, cluster": always(writes("queue:consumer")),
        "rm, delete": always(deletes("queue:consumer")),
      },
    },
    "server, srv": {
      withoutCommand: "help",
      commands: {
        "ls, list, info, ping, report, graph, mapping": readsOnly,
        // `request` and `exporter` send and serve.
        check: {
          commands: {
            "connection, conn, stream, str, consumer, message, msg, meta, raft, jetstream, js, server, srv, kv, credential": readsOnly,
          },
        },
        "config, raft, cluster, watch, request, run, generate, passwd, account": always(disrupts("service:nats")),
      },
    },
    "pub, publish, req, request, reply, bench, latency, service": always(writes("queue:messages")),
    "sub, subscribe": always(reads("database-rows:messages")),
    "kv, object, obj": {
      withoutCommand: "help",
      commands: {
        // The keys of a bucket are its content.
        "ls, list": { operands: ["bucket?"], does: [reads("database-rows:{bucket}", when("bucket"))] },
        "status, info": readsOnly,
        "*": always(writes("store:nats")),
      },
    },
    context: { withoutCommand: "help", commands: { "ls, list": readsOnly, "*": always(writes("configuration:nats")) } },
    "rtt, events, event, traffic": readsOnly,
  },
  examples: {
    allow: [
      "nats kv ls",
      "nats kv status b",
      "nats context ls",
      "nats stream ls",
      "nats server check connection",
      "nats --server 1 --user 1 --password 1 --creds 1 --nkey 1 --tlscert 1 --tlskey 1 --tlsca 1 --timeout 1 --context 1 --js-domain 1 --js-api-prefix 1 --trace-id 1 stream ls",
    ],
    guard: {
      "nats kv put b k v": ["write store:nats"],
      "nats context select x": ["write configuration:nats"],
      "nats kv ls b": [],
      "nats account backup": ["write backup:streams"],
      "nats stream get": [],
      "nats stream add": ["write queue:stream"],
      "nats stream rm": ["delete queue:stream"],
      "nats consumer next": ["write queue:consumer position"],
      "nats consumer add": ["write queue:consumer"],
      "nats consumer rm": ["delete queue:consumer"],
      "nats server config": ["disrupt service:nats"],
      "nats pub": ["write queue:messages"],
      "nats sub": [],
    },
    doubt: { "nats frobnicate": "unknown-command" },
  },
});
