import {
  defineTool,
  deletes,
  discloses,
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
import { getsToken } from "./_address.ts";
import { everyValue } from "./_every-value.ts";

const options: Options = {
  ...flags("-stale -detailed -services -wan -recurse -keys -meta -pretty"),
  ...values(
    "-token -token-file -datacenter -ca-file -ca-path -client-cert -client-key -tls-server-name -namespace -partition -segment -status -format -node -service -near -filter -separator -log-level -grpc-addr",
  ),
};
const each = (does: NonNullable<Command["does"]>): Command => ({
  options: { ...options, ...flags("-cas -delete -force") },
  operands: ["name?", "argument*"],
  does,
});

export default defineTool({
  name: "consul",
  source: "Consul 1.19 CLI reference, developer.hashicorp.com/consul/commands",
  syntax: "single-mixed",
  options: { ...flags("-version"), "-http-addr": { takes: "value", does: getsToken("-http-addr") } },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "url", values: { url: "{-http-addr}" } },
  commands: {
    "members, info, version, rtt, validate": { options, operands: ["name*"] },
    monitor: { options, does: [reads("log:consul")] },
    catalog: {
      commands: {
        "datacenters, nodes, services": {
          options: { ...options, ...flags("-tags -detailed"), ...values("-near -node -node-meta -service") },
          operands: ["name*"],
        },
      },
    },
    operator: {
      commands: {
        raft: { commands: { "list-peers": { options }, "remove-peer, transfer-leader": each([disrupts("cluster:consul")]) } },
        autopilot: { commands: { "get-config, state": { options }, "set-config": each([writes("configuration:consul autopilot")]) } },
        usage: readsOnly,
      },
    },
    kv: {
      commands: {
        "get, export": each([reads("database-rows:{name}")]),
        "put, import": each([writes("database-rows:{name}")]),
        delete: each([deletes("database-rows:{name}")]),
      },
    },
    intention: {
      commands: { "list, get, check, match": { options, operands: ["name*"] }, "create, delete": each([grants("network:{name}")]) },
    },
    config: {
      commands: {
        "list, read": { options: { ...options, ...values("-kind -name -filter") } },
        "write, delete": each([writes("configuration:consul {name}")]),
      },
    },
    services: { commands: { "register, deregister": each([writes("service:{name}")]) } },
    acl: {
      commands: {
        token: each([discloses("secret:token")]),
        "policy, role, auth-method, binding-rule, bootstrap, set-agent-token": each([grants("account:consul")]),
      },
    },
    snapshot: {
      commands: { inspect: readsOnly, "save, agent, decode": each([writes("backup:consul")]), restore: each([disrupts("cluster:consul")]) },
    },
    "leave, force-leave, join, reload, maint, keyring": each([disrupts("cluster:consul")]),
    "exec, watch, lock, agent, connect, event, debug, login, logout": each([executes("code:consul {argument:command}")]),
  },
  examples: {
    allow: [
      "consul catalog services -tags",
      "consul members -wan",
      "consul catalog services -datacenter eu",
      "consul operator raft list-peers",
      "consul info",
      "consul monitor",
      "consul intention list",
      "consul operator autopilot state",
      `consul members ${everyValue(options)}`,
    ],
    guard: {
      "consul -http-addr https://h members": ["disclose secret:kept token, to https://h"],
      "consul kv get app/x": [],
      [`consul kv put ${everyValue(options)} app/x 1`]: ["write database-rows:app/x"],
      [`consul kv delete -recurse ${everyValue(options)} app/`]: ["delete database-rows:app/"],
      "consul operator raft remove-peer x": ["disrupt cluster:consul"],
      "consul operator autopilot set-config": ["write configuration:consul autopilot"],
      [`consul intention create ${everyValue(options)} a b`]: ["grant network:a"],
      [`consul config write ${everyValue(options)} x.hcl`]: ["write configuration:consul x.hcl"],
      [`consul services deregister ${everyValue(options)} x.json`]: ["write service:x.json"],
      "consul acl token": ["disclose secret:token"],
      "consul acl policy": ["grant account:consul"],
      "consul snapshot save x": ["write backup:consul"],
      "consul snapshot restore x": ["disrupt cluster:consul"],
      "consul leave": ["disrupt cluster:consul"],
      [`consul exec ${everyValue(options)} x uptime`]: ["execute code:consul uptime"],
    },
    doubt: { "consul frob": "unknown-command" },
  },
});
