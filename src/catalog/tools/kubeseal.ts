import { defineTool, discloses, flags, values, writes } from "../tool.ts";
import { kubeconfig } from "./_kubeconfig.ts";

export default defineTool({
  name: "kubeseal",
  source: "kubeseal 0.27 README, github.com/bitnami-labs/sealed-secrets",
  syntax: "pflag",
  options: {
    ...flags("--allow-empty-data --fetch-cert --raw --re-encrypt --rotate --validate --version"),
    ...values(
      "--as --cluster --context --controller-name --controller-namespace -o|--format --from-file --name -n|--namespace --scope -f|--secret-file --token --user",
    ),
    ...kubeconfig,
    "--cert": { takes: "value", does: [writes("secret:sealed for {--cert}")] },
    "--recovery-unseal": { takes: "flag", does: [discloses("secret:unsealed")] },
    "-w, --sealed-secret-file": { takes: "value", does: [writes("file:{--sealed-secret-file}")] },
    "--merge-into": { takes: "value", does: [writes("file:{--merge-into}")] },
  },
  target: { family: "kube", values: { context: "{--context}", namespace: "{--namespace}", kubeconfig: "{--kubeconfig}" } },
  examples: {
    allow: ["kubeseal --fetch-cert", "kubeseal --version", "kubeseal --validate -f sealed.yaml", "kubeseal --kubeconfig ~/.kube/prod"],
    guard: {
      "kubeseal --cert /srv/x": ["write secret:sealed for /srv/x"],
      "kubeseal --recovery-unseal": ["disclose secret:unsealed"],
      "kubeseal -w /srv/x": ["write file:/srv/x"],
      "kubeseal --merge-into /srv/x": ["write file:/srv/x"],
      "kubeseal --kubeconfig /srv/x": ["execute code:/srv/x"],
    },
    doubt: { "kubeseal --frobnicate": "unknown-option" },
  },
});
