import { defineTool, flags, readsOnly, values } from "../tool.ts";
import { kubeconfig } from "./_kubeconfig.ts";

export default defineTool({
  name: "kube-capacity, kubectl-resource_capacity",
  source: "kube-capacity 0.8 README, github.com/robscott/kube-capacity",
  syntax: "pflag",
  options: {
    ...flags(
      "-a|--available -c|--containers --hide-limits --hide-requests --no-taint -p|--pods --pod-count --show-labels -u|--util --show-all-node-labels",
    ),
    ...values("--context --as --as-group -n|--namespace --namespace-labels --node-labels --node-taints -o|--output -l|--pod-labels --sort"),
    ...kubeconfig,
  },
  optionsMayFollow: true,
  withoutCommand: { command: "show" },
  target: { family: "kube", values: { context: "{--context}", namespace: "{--namespace}", kubeconfig: "{--kubeconfig}" } },
  commands: { show: readsOnly, version: readsOnly },
  examples: {
    allow: [
      "kube-capacity show",
      "kube-capacity",
      "kube-capacity -p -u --sort cpu.util",
      "kube-capacity version",
      "kube-capacity --context 1 --as 1 --as-group 1 --namespace 1 --namespace-labels 1 --node-labels 1 --node-taints 1 --output 1 --pod-labels 1 --sort 1 show",
      "kube-capacity --kubeconfig ~/.kube/prod show",
    ],
    guard: { "kube-capacity --kubeconfig /srv/x show": ["execute code:/srv/x"] },
    doubt: { "kube-capacity frobnicate": "unknown-command" },
  },
});
