import { defineTool, executes, flags, reads, unlike, values } from "../tool.ts";

export default defineTool({
  name: "stern, kubetail, kail, kubectl-stern",
  source: "stern 1.30 README, github.com/stern/stern; kubetail and kail READMEs",
  syntax: "pflag",
  options: {
    ...flags(
      "-A|--all-namespaces --diff-container --ephemeral-containers --init-containers --no-follow --only-log-lines -p|--prompt -t --verbose -v|--version --show-hidden-options --list-only",
    ),
    ...values(
      "--color --completion --condition -c|--container --container-colors --container-state --context -E|--exclude-container --exclude-pod -e|--exclude --field-selector -H|--highlight -i|--include --max-log-requests -n|--namespace --node -o|--output --pod-colors --pod -l|--selector -s|--since --tail --template -T|--template-file --timestamps --timezone --verbosity --stdin --svc --deploy --rs --ing --ignore",
    ),
    "--kubeconfig": {
      takes: "value",
      does: [
        executes("code:{--kubeconfig}", unlike("--kubeconfig", /^(?:(?:~|\/root|\/home\/[^/]+)\/\.kube\/(?!.*\.\.)|\/etc\/(?!.*\.\.)|$)/)),
      ],
    },
    // A file of further options.
    "--config": { takes: "value", does: [executes("code:{--config}")] },
  },
  operands: ["pod*"],
  does: [reads("log:{pod:all}")],
  target: { family: "kube", values: { context: "{--context}", namespace: "{--namespace}" } },
  examples: {
    allow: ["stern web -n prod --since 5m", "stern . --context prod -l app=web", "stern --kubeconfig ~/.kube/prod web"],
    guard: { "stern --kubeconfig x web": ["execute code:x"], "stern --config x web": ["execute code:x"] },
    doubt: { "stern --frob": "unknown-option" },
  },
});
