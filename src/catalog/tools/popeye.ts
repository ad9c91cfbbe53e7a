import { defineTool, flags, values, writes } from "../tool.ts";
import { kubeconfig } from "./_kubeconfig.ts";

export default defineTool({
  name: "popeye, kubectl-popeye",
  source: "popeye 0.21 README and popeye help, github.com/derailed/popeye",
  syntax: "pflag",
  options: {
    ...flags("-A|--all-namespaces --force-exit-zero --disable-compression --insecure-skip-tls-verify"),
    ...values(
      "--as --as-group --cluster --context -l|--lint --min-score -n|--namespace -o|--out -s|--sections --request-timeout --token --user -v|--log-level",
    ),
    ...kubeconfig,
    "--save": { takes: "flag", does: [writes("file:report of popeye")] },
    "--output-file": { takes: "value", does: [writes("file:{--output-file}")] },
    "--s3-bucket": { takes: "value", does: [writes("bucket:{--s3-bucket}")] },
    "--push-gtwy-url": { takes: "value", does: [writes("metric:{--push-gtwy-url}")] },
    "--logs": { takes: "value", does: [writes("file:{--logs}")] },
  },
  target: { family: "kube", values: { context: "{--context}", namespace: "{--namespace}", kubeconfig: "{--kubeconfig}" } },
  examples: {
    allow: ["popeye", "popeye -A -s pod,svc", "popeye --context prod -n shop -o json", "popeye --kubeconfig ~/.kube/prod"],
    guard: {
      "popeye --save": ["write file:/repo/report of popeye"],
      "popeye --output-file /srv/x": ["write file:/srv/x"],
      "popeye --s3-bucket /srv/x": ["write bucket:/srv/x"],
      "popeye --push-gtwy-url /srv/x": ["write metric:/srv/x"],
      "popeye --logs /srv/x": ["write file:/srv/x"],
      "popeye --kubeconfig /srv/x": ["execute code:/srv/x"],
    },
    doubt: { "popeye --frobnicate": "unknown-option" },
  },
});
