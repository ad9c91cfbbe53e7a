import { defineTool, discloses, disrupts, executes, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { kubeconfig } from "./_kubeconfig.ts";

export default defineTool({
  name: "kubeadm",
  source: "kubeadm 1.31 reference, kubernetes.io/docs/reference/setup-tools/kubeadm",
  syntax: "pflag",
  options: { ...values("-v|--v"), ...kubeconfig, "--rootfs": { takes: "value", does: [executes("code:programs of {--rootfs}")] } },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    version: readsOnly,
    config: {
      withoutCommand: "help",
      commands: {
        images: { withoutCommand: "help", commands: { list: readsOnly, pull: always(writes("image:of the control plane")) } },
        "print, view": readsOnly,
        validate: readsOnly,
      },
    },
    certs: {
      withoutCommand: "help",
      commands: {
        "check-expiration": readsOnly,
        renew: always(disrupts("cluster:certificates")),
        "certificate-key, generate-csr": always(discloses("secret:certificate key")),
      },
    },
    upgrade: {
      withoutCommand: "help",
      commands: { "plan, diff": readsOnly, "apply, node": always(disrupts("cluster:kubernetes version")) },
    },
    token: {
      withoutCommand: "help",
      commands: {
        "list, create, generate": always(discloses("secret:bootstrap token")),
        delete: always(disrupts("secret:bootstrap token")),
      },
    },
    "init, join": always(writes("cluster:control plane")),
    reset: always(disrupts("cluster:control plane of this node")),
    kubeconfig: always(discloses("secret:kubeconfig")),
  },
  examples: {
    allow: [
      "kubeadm version",
      "kubeadm config images list",
      "kubeadm config print",
      "kubeadm config validate",
      "kubeadm certs check-expiration",
      "kubeadm upgrade plan",
      "kubeadm --v 1 version",
      "kubeadm --kubeconfig ~/.kube/prod version",
    ],
    guard: {
      "kubeadm config images pull": ["write image:of the control plane"],
      "kubeadm certs renew": ["disrupt cluster:certificates"],
      "kubeadm certs certificate-key": ["disclose secret:certificate key"],
      "kubeadm upgrade apply": ["disrupt cluster:kubernetes version"],
      "kubeadm token list": ["disclose secret:bootstrap token"],
      "kubeadm token delete": ["disrupt secret:bootstrap token"],
      "kubeadm init": ["write cluster:control plane"],
      "kubeadm reset": ["disrupt cluster:control plane of this node"],
      "kubeadm kubeconfig": ["disclose secret:kubeconfig"],
      "kubeadm --rootfs /srv/x version": ["execute code:programs of /srv/x"],
      "kubeadm --kubeconfig /srv/x version": ["execute code:/srv/x"],
    },
    doubt: { "kubeadm frobnicate": "unknown-command" },
  },
});
