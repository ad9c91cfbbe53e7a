import { defineTool, deletes, discloses, disrupts, executes, flags, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "k3d",
  source: "k3d 5.7 commands, k3d.io/stable/usage/commands",
  syntax: "pflag",
  helpAs: ["-h"],
  options: { ...flags("--timestamps --trace --verbose") },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "version, completion": readsOnly,
    cluster: {
      withoutCommand: "help",
      commands: {
        "list, ls, get": {
          options: {
            ...flags("--no-headers"),
            ...values("-o|--output"),
            "--token": { takes: "flag", does: [discloses("secret:k3s token")] },
          },
          operands: ["cluster*"],
        },
        "create, edit, start": always(executes("cluster:k3d")),
        stop: always(disrupts("cluster:k3d")),
        "delete, rm": always(deletes("cluster:k3d")),
      },
    },
    node: {
      withoutCommand: "help",
      commands: {
        "list, ls, get": readsOnly,
        "create, edit, start, stop": always(disrupts("cluster:k3d nodes")),
        "delete, rm": always(deletes("cluster-object:k3d node")),
      },
    },
    kubeconfig: always(discloses("secret:kubeconfig")),
    "image, registry, config": always(writes("configuration:k3d")),
  },
  examples: {
    allow: ["k3d kubeconfig -h", "k3d cluster list"],
    guard: {
      "k3d cluster list --token": ["disclose secret:k3s token"],
      "k3d cluster create": ["execute cluster:k3d"],
      "k3d cluster stop": ["disrupt cluster:k3d"],
      "k3d cluster delete": ["delete cluster:k3d"],
      "k3d node create": ["disrupt cluster:k3d nodes"],
      "k3d node delete": ["delete cluster-object:k3d node"],
      "k3d kubeconfig": ["disclose secret:kubeconfig"],
      "k3d image": ["write configuration:k3d"],
    },
    doubt: { "k3d frobnicate": "unknown-command" },
  },
});
