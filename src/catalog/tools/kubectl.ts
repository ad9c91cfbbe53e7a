import { defineTool, type Examples } from "../tool.ts";
import { kubePlugin } from "./_kube-plugins.ts";
import { kubeCommands, kubeExamples, kubeGlobal, kubeTarget } from "./_kube.ts";

export default defineTool({
  name: "kubectl",
  source: "kubectl 1.32 --help of every command and `kubectl options`",
  syntax: "pflag",
  helpAs: ["-h"],
  options: kubeGlobal,
  optionsMayFollow: true,
  target: kubeTarget,
  withoutCommand: "help",
  commands: kubeCommands,
  find: kubePlugin,
  // Programs that `diff` and `edit` run.
  variables: { KUBECTL_EXTERNAL_DIFF: "shell", KUBE_EDITOR: "shell" },
  get examples(): Examples {
    const { allow, guard, doubt } = kubeExamples("kubectl");
    return {
      allow: [
        ...allow,
        "kubectl apply -h",
        "kubectl who-can get pods -n shop",
        "kubectl ctx",
        "kubectl argo rollouts get rollout web",
        "kubectl tree deploy web",
      ],
      guard: {
        ...guard,
        "kubectl ns shop": ["write configuration:kubeconfig shop"],
        "kubectl argo rollouts promote web": ["disrupt cluster-object:rollout"],
      },
      doubt,
    };
  },
});
