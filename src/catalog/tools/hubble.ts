import { defineTool, discloses, executes, flags, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { kubeconfig } from "./_kubeconfig.ts";

export default defineTool({
  name: "hubble",
  source: "hubble 1.16 README and help, github.com/cilium/hubble",
  syntax: "pflag",
  options: {
    ...flags("-D|--debug --tls -P|--port-forward"),
    ...values("--server --timeout --kube-context --kube-namespace"),
    ...kubeconfig,
    "--config": { takes: "value", does: [executes("code:hubble settings {--config}")] },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "kube", values: { context: "{--kube-context}" } },
  commands: {
    "observe, status, version, watch": readsOnly,
    list: { withoutCommand: "help", commands: { "nodes, namespaces": readsOnly } },
    config: {
      withoutCommand: "help",
      commands: { "get, view": always(discloses("secret:hubble settings")), "set, reset": always(writes("configuration:hubble")) },
    },
  },
  examples: {
    allow: [
      "hubble observe",
      "hubble list nodes",
      "hubble --server 1 --timeout 1 --kube-context 1 --kube-namespace 1 observe",
      "hubble --kubeconfig ~/.kube/prod observe",
    ],
    guard: {
      "hubble config get": ["disclose secret:hubble settings"],
      "hubble config set": ["write configuration:hubble"],
      "hubble --config /srv/x observe": ["execute code:hubble settings /srv/x"],
      "hubble --kubeconfig /srv/x observe": ["execute code:/srv/x"],
    },
    doubt: { "hubble frobnicate": "unknown-command" },
  },
});
