import { defineTool, deletes, discloses, disrupts, executes, flags, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { nested } from "./_nested.ts";

export default defineTool({
  name: "k3s",
  source: "k3s 1.31 documentation, docs.k3s.io/cli",
  syntax: "pflag",
  options: { ...flags("--debug -v|--version -h"), ...values("--data-dir") },
  withoutCommand: "help",
  commands: {
    kubectl: nested("kubectl"),
    crictl: nested("crictl"),
    "check-config": readsOnly,
    "etcd-snapshot": {
      commands: {
        "ls, list, l": readsOnly,
        save: always(writes("backup:etcd snapshot")),
        "delete, prune": always(deletes("backup:etcd snapshot")),
      },
    },
    "secrets-encrypt": {
      commands: {
        status: readsOnly,
        "enable, disable, prepare, rotate, reencrypt, rotate-keys": always(writes("secret:encryption keys of the cluster")),
      },
    },
    certificate: { commands: { check: readsOnly, "rotate, rotate-ca": always(disrupts("cluster:certificates")) } },
    token: {
      commands: { "list, create, generate, rotate": always(discloses("secret:k3s token")), delete: always(disrupts("secret:k3s token")) },
    },
    "server, agent": always(executes("service:k3s")),
    help: readsOnly,
  },
  examples: {
    allow: [
      "k3s check-config",
      "k3s kubectl get pods -A",
      "k3s --version",
      "k3s kubectl get nodes -o wide",
      "k3s etcd-snapshot ls",
      "k3s secrets-encrypt status",
      "k3s certificate check",
      "k3s help",
      "k3s --data-dir 1 check-config",
    ],
    guard: {
      "k3s etcd-snapshot save": ["write backup:etcd snapshot"],
      "k3s etcd-snapshot delete": ["delete backup:etcd snapshot"],
      "k3s secrets-encrypt enable": ["write secret:encryption keys of the cluster"],
      "k3s certificate rotate": ["disrupt cluster:certificates"],
      "k3s token list": ["disclose secret:k3s token"],
      "k3s token delete": ["disrupt secret:k3s token"],
      "k3s server": ["execute service:k3s"],
      "k3s kubectl delete pod web": ["delete cluster-object:pod/web"],
      "k3s crictl rm x": ["delete container:by crictl"],
    },
    doubt: { "k3s frobnicate": "unknown-command" },
  },
});
