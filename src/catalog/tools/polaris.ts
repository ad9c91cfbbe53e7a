import { defineTool, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  // `--helm-chart` fetches into the chart and runs helm.
  name: "polaris",
  source: "cmd/polaris/audit.go and root.go, Polaris 9, github.com/FairwindsOps/polaris",
  withoutCommand: "help",
  commands: {
    audit: {
      /*READ*/ options: {
        ...flags("--only-show-failed-tests --set-exit-code-on-danger --color --merge-config --quiet"),
        ...values("--audit-path -f|--format --namespace --severity --checks --set-exit-code-below-score --resource"),
      },
      operands: [],
    },
    version: readsOnly,
    "fix, dashboard, webhook": changes(writes("file:manifests")),
  },
  examples: {
    allow: ["polaris audit --audit-path k8s/ -f pretty"],
    guard: { "polaris fix --files-path .": ["write file:/repo/manifests"] },
    doubt: { "polaris audit --helm-chart x": "unknown-option", "polaris frobnicate": "unknown-command" },
  },
});
