import { defineTool, readsOnly } from "../tool.ts";

export default defineTool({
  name: "kube-score, kubectl-score",
  source: "kube-score 1.18 README, github.com/zegl/kube-score",
  syntax: "pflag",
  withoutCommand: "help",
  commands: { "score, list, version, help": readsOnly },
  examples: {
    allow: ["kube-score score", "kube-score score deployment.yaml -o ci"],
    guard: {},
    doubt: { "kube-score frobnicate": "unknown-command" },
  },
});
