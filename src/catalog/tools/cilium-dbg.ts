import { defineTool, disrupts, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "cilium-dbg",
  source: "Cilium command reference, cilium-dbg, docs.cilium.io/en/stable/cmdref",
  options: { ...flags("-D|--debug"), ...values("-H|--host") },
  withoutCommand: "help",
  commands: {
    "status, version": readsOnly,
    metrics: { withoutCommand: "help", commands: { list: readsOnly } },
    preflight: {
      withoutCommand: "help",
      commands: { "validate-cnp": { operands: [] }, "*": changes(writes("cluster-object:cilium identities")) },
    },
    fqdn: {
      withoutCommand: "help",
      commands: {
        cache: { withoutCommand: "help", commands: { list: readsOnly, "*": changes(writes("cluster-object:cilium agent")) } },
        names: { operands: [] },
      },
    },
    "endpoint, service, identity, policy, node, ip, map, prefilter, encrypt, nodeid, recorder, lrp, statedb, troubleshoot, cgroups, loadinfo, bgp":
      {
        withoutCommand: "help",
        commands: {
          "list, get, log, health, status, events, selectors, peers, routes, route-policies, names, show, dump": readsOnly,
          "*": changes(writes("cluster-object:cilium agent")),
        },
      },
    config: {
      withoutCommand: "help",
      commands: { get: readsOnly, "*": changes(writes("cluster-object:cilium agent")) },
    },
    bpf: {
      withoutCommand: "help",
      commands: {
        "*": { withoutCommand: "help", commands: { "list, get, show, status": readsOnly, "*": changes(writes("kernel:cilium maps")) } },
      },
    },
    "cleanup, fence, build, build-config, daemon": changes(disrupts("cluster-object:cilium agent")),
  },
  examples: {
    allow: [
      "cilium-dbg status --verbose",
      "cilium-dbg endpoint list",
      "cilium-dbg bpf ct list global",
      "cilium-dbg policy get",
      "cilium-dbg fqdn cache list",
      "cilium-dbg fqdn names",
      "cilium-dbg metrics list",
      "cilium-dbg config get",
      "cilium-dbg preflight validate-cnp",
      "cilium-dbg -H 1 status",
    ],
    guard: {
      "cilium-dbg fqdn cache clean -f": ["write cluster-object:cilium agent"],
      "cilium-dbg preflight migrate-identity": ["write cluster-object:cilium identities"],
      "cilium-dbg config Debug=true": ["write cluster-object:cilium agent"],
      "cilium-dbg build-config": ["disrupt cluster-object:cilium agent"],
      "cilium-dbg endpoint disconnect 3": ["write cluster-object:cilium agent"],
      "cilium-dbg bpf ct flush global": ["write kernel:cilium maps"],
      "cilium-dbg cleanup x": ["disrupt cluster-object:cilium agent"],
    },
    doubt: { "cilium-dbg frobnicate": "unknown-command" },
  },
});
