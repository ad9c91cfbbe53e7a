import { defineTool, flags, values } from "../tool.ts";
import { kubeconfig } from "./_kubeconfig.ts";

export default defineTool({
  name: "rbac-lookup, kubectl-rbac_lookup",
  source: "rbac-lookup 0.10 README, github.com/FairwindsOps/rbac-lookup",
  syntax: "pflag",
  options: { ...flags("--gke"), ...values("--context -k|--kind -o|--output"), ...kubeconfig },
  operands: ["subject*"],
  target: { family: "kube", values: { context: "{--context}", kubeconfig: "{--kubeconfig}" } },
  examples: {
    allow: [
      "rbac-lookup dev",
      "rbac-lookup ro --output wide --kind user --context prod",
      "rbac-lookup version",
      "rbac-lookup --kubeconfig ~/.kube/prod",
    ],
    guard: { "rbac-lookup --kubeconfig /srv/x": ["execute code:/srv/x"] },
    doubt: { "rbac-lookup --frobnicate": "unknown-option" },
  },
});
