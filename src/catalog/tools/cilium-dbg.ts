import { defineTool, disrupts, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "cilium-dbg",
  source: "recalled from Cilium 1.15 command reference, cilium-dbg",
  options: { ...flags("-D|--debug"), ...values("-H|--host") },
  withoutCommand: "help",
  commands: {
    "status, version, metrics, preflight, build-config": readsOnly,
    "endpoint, service, identity, policy, node, ip, fqdn, map, config, prefilter, encrypt, nodeid, recorder, lrp, statedb, troubleshoot, cgroups, loadinfo, bgp":
      {
        withoutCommand: "help",
        commands: {
          "list, get, log, health, status, events, cache, selectors, peers, routes, route-policies, names, show, dump": readsOnly,
          "*": changes(writes("cluster-object:cilium agent")),
        },
      },
    bpf: {
      withoutCommand: "help",
      commands: {
        "*": { withoutCommand: "help", commands: { "list, get, show, status": readsOnly, "*": changes(writes("kernel:cilium maps")) } },
      },
    },
    "cleanup, fence, build, daemon": changes(disrupts("cluster-object:cilium agent")),
  },
  examples: {
    allow: [
      "cilium-dbg status --verbose",
      "cilium-dbg endpoint list",
      "cilium-dbg bpf ct list global",
      "cilium-dbg policy get",
      "cilium-dbg -H 1 status",
    ],
    guard: {
      "cilium-dbg endpoint disconnect 3": ["write cluster-object:cilium agent"],
      "cilium-dbg bpf ct flush global": ["write kernel:cilium maps"],
      "cilium-dbg cleanup x": ["disrupt cluster-object:cilium agent"],
    },
    doubt: { "cilium-dbg frobnicate": "unknown-command" },
  },
});
