import { defineTool, disrupts, flags, unlike, values } from "../tool.ts";
import { kubeconfig } from "./_kubeconfig.ts";

export default defineTool({
  name: "kubectl-cnpg",
  source: "internal/cmd/plugin, CloudNativePG 1.30",
  syntax: "pflag",
  options: { ...flags("-v|--verbose"), ...values("-n|--namespace --context -o|--output --timeout"), ...kubeconfig },
  operands: ["command", "cluster?", "word*"],
  does: [disrupts("cluster-object:PostgreSQL {cluster:cluster}", unlike("command", /^(?:status|version|help)$/))],
  target: { family: "kube", values: { context: "{--context}", namespace: "{--namespace}", kubeconfig: "{--kubeconfig}" } },
  examples: {
    allow: ["kubectl-cnpg status main -n shop", "kubectl-cnpg --kubeconfig ~/.kube/prod status main"],
    guard: {
      "kubectl-cnpg -n 1 --context 1 -o 1 --timeout 1 promote main": ["disrupt cluster-object:PostgreSQL main"],
      "kubectl-cnpg --kubeconfig /srv/x status a": ["execute code:/srv/x"],
    },
    doubt: { "kubectl-cnpg --frobnicate": "unknown-option" },
  },
});
