import { defineTool, deletes, discloses, disrupts, executes, flags, readsOnly, unlike, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "talosctl",
  source: "talosctl 1.8 command reference, talos.dev",
  syntax: "pflag",
  options: { ...values("--cluster --context -e|--endpoints -n|--nodes --talosconfig") },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    health: {
      optionsOnlyRead: true,
      operands: ["operand*"],
      options: { "--run-e2e": { takes: "flag", does: [executes("container:end to end tests")] } },
    },
    "version, containers, c, processes, p, stats, dmesg, logs, events, memory, m, mounts, mount, disks, time, list, l, ls, usage, u, netstat, ss":
      readsOnly,
    "service, services": { operands: ["service?", "verb?"], does: [disrupts("service:{service}", unlike("verb", /^status$/))] },
    "reboot, rollback": always(disrupts("host:talos node")),
    restart: always(disrupts("container:talos node")),
    "reset, shutdown": always(disrupts("host:talos node")),
    "upgrade, upgrade-k8s, bootstrap, rotate-ca": always(disrupts("cluster:talos")),
    "apply-config, apply, patch, edit, meta, image": always(writes("configuration:talos machine")),
    "kubeconfig, gen, inject": always(writes("secret:talos credentials")),
    config: {
      withoutCommand: "help",
      commands: {
        "contexts, info": readsOnly,
        "add, context, endpoint, endpoints, merge, new, node, nodes, remove": always(writes("configuration:talos client")),
      },
    },
    "read, copy, cp, support, pcap": always(executes("session:files of a talos node")),
    get: {
      options: { ...flags("-i|--insecure -w|--watch"), ...values("-o|--output --namespace") },
      operands: ["resource?", "id*"], // Machine configurations and root secrets are resources too.
      does: [
        discloses(
          "secret:{resource}",
          unlike(
            "resource",
            /^(?:members?|nodenames?|hostnames?|addresses|address|links?|linkstatus(?:es)?|routes?|services?|svc|disks?|volumestatus(?:es)?|discoveredvolumes?|dv|machinestatus(?:es)?|affiliates?|timestatus(?:es)?|resolvers?|timeservers?|extensions?|staticpodstatus(?:es)?|kubespanpeerstatus(?:es)?|kubespanpeers?|securitystate|rd|resourcedefinitions?)$/i,
          ),
        ),
      ],
    },
    etcd: {
      withoutCommand: "help",
      commands: {
        "members, status": readsOnly,
        "alarm, defrag, downgrade, forfeit-leadership, leave, remove-member": always(disrupts("cluster:talos etcd")),
        snapshot: always(discloses("secret:cluster state")),
      },
    },
    cluster: {
      withoutCommand: "help",
      commands: { show: readsOnly, create: always(writes("cluster:talos")), destroy: always(deletes("cluster:talos")) },
    },
  },
  examples: {
    allow: [
      "talosctl health",
      "talosctl service",
      "talosctl service kubelet",
      "talosctl service kubelet status",
      "talosctl get members",
      "talosctl -n 10.0.0.2 get addresses -o yaml",
      "talosctl version",
      "talosctl config contexts",
      "talosctl etcd members",
      "talosctl cluster show",
      "talosctl --cluster 1 --context 1 --endpoints 1 --nodes 1 --talosconfig 1 health",
    ],
    guard: {
      "talosctl health --run-e2e": ["execute container:end to end tests"],
      "talosctl reboot": ["disrupt host:talos node"],
      "talosctl restart": ["disrupt container:talos node"],
      "talosctl reset": ["disrupt host:talos node"],
      "talosctl upgrade": ["disrupt cluster:talos"],
      "talosctl apply-config": ["write configuration:talos machine"],
      "talosctl kubeconfig": ["write secret:talos credentials"],
      "talosctl config add": ["write configuration:talos client"],
      "talosctl read": ["execute session:files of a talos node"],
      "talosctl etcd alarm": ["disrupt cluster:talos etcd"],
      "talosctl etcd snapshot": ["disclose secret:cluster state"],
      "talosctl cluster create": ["write cluster:talos"],
      "talosctl cluster destroy": ["delete cluster:talos"],
      "talosctl service kubelet restart": ["disrupt service:kubelet"],
      "talosctl get -o 1 --namespace 1 machineconfig": ["disclose secret:machineconfig"],
      "talosctl get mc": ["disclose secret:mc"],
    },
    doubt: { "talosctl frobnicate": "unknown-command" },
  },
});
