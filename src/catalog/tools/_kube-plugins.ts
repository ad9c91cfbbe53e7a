import { known } from "../../languages/shell/index.ts";
import type { Command } from "../tool.ts";

/** Plugins that are tools of their own here. */
const plugins = new Set(
  "access-matrix cert-manager cnpg ctx df-pv get-all images krew lineage ns outdated popeye rbac-lookup resource-capacity rolesum score stern tree view-allocations who-can".split(
    " ",
  ),
);

const starting = (program: string): Command => ({
  syntax: "words",
  operands: ["argument*"],
  // Whether it is the program that is known under this name is seen where it is started.
  help: "alone",
  derive: ({ words }, engine) => engine.argv([known(program), ...words], "kubectl"),
});

/** The plugin of that name: a program on PATH, with `_` for each `-` of the name (kubectl plugin documentation). */
export const kubePlugin = (name: string): Command | undefined => {
  if (name === "argo") return { commands: { rollouts: starting("kubectl-argo-rollouts") } };
  return plugins.has(name) ? starting(`kubectl-${name.replaceAll("-", "_")}`) : undefined;
};
