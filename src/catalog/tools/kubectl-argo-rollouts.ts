import { defineTool, disrupts, flags, readsOnly, values } from "../tool.ts";
import { changes } from "./_changes.ts";
import { kubeconfig } from "./_kubeconfig.ts";

export default defineTool({
  name: "kubectl-argo-rollouts, kubectl-argo_rollouts",
  source: "Argo Rollouts 1.8, pkg/kubectl-argo-rollouts/cmd, github.com/argoproj/argo-rollouts",
  syntax: "pflag",
  options: { ...values("-n|--namespace --context --cluster --as --request-timeout"), ...kubeconfig },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "kube", values: { context: "{--context}", namespace: "{--namespace}", kubeconfig: "{--kubeconfig}" } },
  commands: {
    get: {
      withoutCommand: "help",
      commands: {
        "rollout, rollouts, ro, experiment, experiments, exp": {
          options: { ...flags("-w|--watch --no-color"), ...values("--timeout-seconds -n|--namespace --context") },
          operands: ["name"],
        },
      },
    },
    list: {
      withoutCommand: "help",
      commands: {
        "rollouts, rollout, ro, experiments, experiment, exp": {
          options: { ...flags("-w|--watch -A|--all-namespaces --timestamps"), ...values("-n|--namespace --context") },
          operands: ["name*"],
        },
      },
    },
    status: { options: { ...flags("-w|--watch"), ...values("-t|--timeout") }, operands: ["name"] },
    lint: { options: values("-f|--filename"), operands: [] },
    version: readsOnly,
    "abort, pause, promote, restart, retry, set, terminate, undo, create, dashboard": changes(disrupts("cluster-object:rollout")),
  },
  examples: {
    allow: [
      "kubectl-argo-rollouts get rollout web -n shop",
      "kubectl-argo-rollouts list rollouts",
      "kubectl-argo-rollouts --kubeconfig ~/.kube/prod version",
      "kubectl-argo-rollouts status web",
      "kubectl-argo-rollouts -n 1 --context 1 --cluster 1 --as 1 --request-timeout 1 version",
    ],
    guard: {
      "kubectl-argo-rollouts promote web": ["disrupt cluster-object:rollout"],
      "kubectl-argo-rollouts --kubeconfig /srv/x version": ["execute code:/srv/x"],
    },
    doubt: { "kubectl-argo-rollouts frobnicate": "unknown-command" },
  },
});
