import { defineTool, executes, flags, readsOnly, values, writes } from "../tool.ts";

export default defineTool({
  name: "kubent",
  source: "kube-no-trouble 0.7 README, github.com/doitintl/kube-no-trouble",
  syntax: "pflag",
  options: {
    ...flags("--cluster -e|--exit-error --helm3 -v|--version"),
    ...values("-x|--context -f|--filename -l|--log-level -o|--output -t|--target-version -A|--additional-annotation -a|--additional-kind"),
    "-k, --kubeconfig": { takes: "value", does: [executes("code:{--kubeconfig}")] },
    "-O, --output-file": { takes: "value", does: [writes("file:{--output-file}")] },
  },
  optionsMayFollow: true,
  withoutCommand: { command: "run" },
  target: { family: "kube", values: { context: "{--context}", kubeconfig: "{--kubeconfig}" } },
  commands: { run: readsOnly },
  examples: {
    allow: [
      "kubent run",
      "kubent",
      "kubent -o json",
      "kubent --context 1 --filename 1 --log-level 1 --output 1 --target-version 1 --additional-annotation 1 --additional-kind 1 run",
    ],
    guard: { "kubent -k /srv/x run": ["execute code:/srv/x"], "kubent -O /srv/x run": ["write file:/srv/x"] },
    doubt: { "kubent frobnicate": "unknown-command" },
  },
});
