import { defineTool, type Examples } from "../tool.ts";
import { kubeCommands, kubeExamples, kubeGlobal, kubeTarget } from "./_kube.ts";

export default defineTool({
  name: "kubectl",
  source: "kubectl 1.32 --help of every command and `kubectl options`",
  syntax: "pflag",
  options: kubeGlobal,
  optionsMayFollow: true,
  target: kubeTarget,
  withoutCommand: "help",
  commands: kubeCommands,
  // Programs that `diff` and `edit` run.
  variables: { KUBECTL_EXTERNAL_DIFF: "shell", KUBE_EDITOR: "shell" },
  get examples(): Examples {
    return kubeExamples("kubectl");
  },
});
