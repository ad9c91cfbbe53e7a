import { defineTool, flags, values } from "../tool.ts";
import { kubeconfig } from "./_kubeconfig.ts";

export default defineTool({
  name: "kubectl-who-can, kubectl-who_can",
  source: "kubectl-who-can 0.4 README, github.com/aquasecurity/kubectl-who-can",
  syntax: "pflag",
  options: {
    ...flags("-A|--all-namespaces"),
    ...values("--as --context --cluster -n|--namespace --subresource -o|--output --user"),
    ...kubeconfig,
  },
  operands: ["verb", "resource?", "name?"],
  target: { family: "kube", values: { context: "{--context}", namespace: "{--namespace}", kubeconfig: "{--kubeconfig}" } },
  examples: {
    allow: ["kubectl-who-can get pods -n shop", "kubectl-who-can list secrets -A", "kubectl-who-can --kubeconfig ~/.kube/prod get pods"],
    guard: { "kubectl-who-can --kubeconfig /srv/x get pods": ["execute code:/srv/x"] },
    doubt: { "kubectl-who-can --frobnicate": "unknown-option" },
  },
});
