import { defineTool, deletes, discloses, disrupts, readsOnly, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { nested } from "./_nested.ts";

export default defineTool({
  name: "k0s",
  source: "k0s 1.31 documentation, docs.k0sproject.io/stable/cli",
  syntax: "pflag",
  withoutCommand: "help",
  commands: {
    "kubectl, kc": nested("kubectl"),
    "status, sysinfo, version": readsOnly,
    airgap: { withoutCommand: "help", commands: { "list-images": readsOnly } },
    etcd: { withoutCommand: "help", commands: { "member-list": readsOnly, leave: always(disrupts("cluster:k0s etcd")) } },
    config: {
      withoutCommand: "help",
      commands: {
        "status, validate": readsOnly,
        create: always(writes("output:configuration")),
        "edit, delete": always(writes("configuration:k0s")),
      },
    },
    "token, kubeconfig": always(discloses("secret:k0s credentials")),
    "controller, worker, start, stop, install": always(disrupts("service:k0s")),
    reset: always(deletes("cluster:k0s node")),
    "backup, restore": always(writes("backup:k0s")),
  },
  examples: {
    allow: ["k0s status", "k0s kubectl get pods -A", "k0s airgap list-images", "k0s etcd member-list", "k0s config status"],
    guard: {
      "k0s etcd leave": ["disrupt cluster:k0s etcd"],
      "k0s config create": ["write output:configuration"],
      "k0s config edit": ["write configuration:k0s"],
      "k0s token": ["disclose secret:k0s credentials"],
      "k0s controller": ["disrupt service:k0s"],
      "k0s reset": ["delete cluster:k0s node"],
      "k0s backup": ["write backup:k0s"],
      "k0s kubectl delete pod web": ["delete cluster-object:pod/web"],
    },
    doubt: { "k0s frobnicate": "unknown-command" },
  },
});
