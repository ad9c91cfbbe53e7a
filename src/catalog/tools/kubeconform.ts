import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "kubeconform",
  source: "kubeconform 0.6 README, github.com/yannh/kubeconform",
  syntax: "single",
  options: {
    ...flags("-debug -exit-on-error -h -ignore-missing-schemas -insecure-skip-tls-verify -strict -summary -v -verbose"),
    ...values("-ignore-filename-pattern -kubernetes-version -n -output -reject -schema-location -skip"),
    "-cache": { takes: "value", does: [writes("file:{-cache}")] },
    "-cpu-prof": { takes: "value", does: [writes("file:{-cpu-prof}")] },
  },
  operands: ["file*"],
  examples: {
    allow: ["kubeconform -summary -strict manifests", "kubeconform -kubernetes-version 1.30.0 -schema-location default a.yaml"],
    guard: { "kubeconform -cache /srv/x": ["write file:/srv/x"], "kubeconform -cpu-prof /srv/x": ["write file:/srv/x"] },
    doubt: { "kubeconform --frobnicate": "unknown-option" },
  },
});
