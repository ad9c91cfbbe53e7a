import { defineTool, flags, values } from "../tool.ts";
import { kubeconfig } from "./_kubeconfig.ts";

export default defineTool({
  name: "kubectl-tree, kubectl-lineage, kubectl-get_all, ketall, kubectl-view_allocations, kubectl-df_pv, kubectl-images, kubectl-outdated, kubectl-access_matrix, kubectl-rolesum",
  source:
    "kubectl-tree 0.6, kube-lineage 0.5, ketall 1.3, kubectl-view-allocations 3.0, kubectl-df-pv 0.5, kubectl-images 0.6, outdated 0.4, rakkess 0.5 and rolesum 1.5: their sources on github.com",
  syntax: "pflag",
  options: {
    ...flags("-A|--all-namespaces --show-group --disable-color -u|--utilization -z|--show-zero --show-labels --no-headers"),
    ...values(
      "-n|--namespace --context --cluster --as -l|--selector --color --depth -g|--group-by -r|--resource-name --since --exclude --include --max-depth",
    ),
    ...kubeconfig,
  },
  operands: ["word*"],
  target: { family: "kube", values: { context: "{--context}", namespace: "{--namespace}", kubeconfig: "{--kubeconfig}" } },
  examples: {
    allow: ["kubectl-tree deploy web -n shop", "kubectl-view_allocations -u"],
    guard: { "kubectl-tree --kubeconfig /srv/x deploy web": ["execute code:/srv/x"] },
    doubt: { "kubectl-tree --frobnicate": "unknown-option" },
  },
});
