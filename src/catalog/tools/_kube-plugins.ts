import { known } from "../../languages/shell/index.ts";
import type { Command } from "../tool.ts";

/**
 * Programs that `kubectl NAME` starts (kubectl plugin documentation: `kubectl-NAME` on PATH, `_` for `-` in a name), and
 * that are tools of their own here. krew installs some of them under another name.
 */
const programs: Readonly<Record<string, string>> = {
  "access-matrix": "kubectl-access_matrix",
  "cert-manager": "cmctl",
  cnpg: "kubectl-cnpg",
  ctx: "kubectx",
  "df-pv": "kubectl-df_pv",
  "get-all": "kubectl-get_all",
  images: "kubectl-images",
  krew: "krew",
  lineage: "kubectl-lineage",
  ns: "kubens",
  outdated: "kubectl-outdated",
  popeye: "popeye",
  "rbac-lookup": "rbac-lookup",
  "resource-capacity": "kube-capacity",
  rolesum: "kubectl-rolesum",
  score: "kube-score",
  stern: "stern",
  tree: "kubectl-tree",
  "view-allocations": "kubectl-view_allocations",
  "who-can": "kubectl-who-can",
};

const starting = (program: string): Command => ({
  syntax: "words",
  operands: ["argument*"],
  derive: ({ words }, engine) => engine.argv([known(program), ...words], "kubectl"),
});

/** The plugin of that name. */
export const kubePlugin = (name: string): Command | undefined =>
  name === "argo"
    ? { commands: { rollouts: starting("kubectl-argo-rollouts") } }
    : Object.hasOwn(programs, name)
      ? starting(programs[name] as string)
      : undefined;
