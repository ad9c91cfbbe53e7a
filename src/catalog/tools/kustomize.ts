import { defineTool, executes, flags, like, reads, readsOnly, values, writes } from "../tool.ts";
import { readKustomizations } from "./_kustomization.ts";

export default defineTool({
  name: "kustomize",
  source: "kustomize 5.5 command reference, kubectl.docs.kubernetes.io/references/kustomize",
  syntax: "pflag",
  helpAs: ["-h"],
  options: flags("--stack-trace"),
  withoutCommand: "help",
  commands: {
    "version, completion": readsOnly,
    build: {
      options: {
        ...flags("--as-current-user --enable-managedby-label --network --helm-debug"),
        ...values("-e|--env --helm-api-versions --helm-kube-version --network-name"),
        "-o, --output": { takes: "value", does: [writes("file:{--output}")] },
        "--enable-helm": { takes: "flag", does: [executes("code:helm charts of the kustomization")] },
        "--enable-alpha-plugins": { takes: "flag", does: [executes("code:plugins of the kustomization")] },
        "--enable-exec": { takes: "flag", does: [executes("code:functions of the kustomization")] },
        // Without it, only files below the folder are loaded.
        "--load-restrictor": { takes: "value", does: [reads("secret:any file of this machine", like("--load-restrictor", /none/i))] },
      },
      operands: ["folder?"],
      derive: readKustomizations("folder"),
    },
    "edit, create": { operands: ["argument*"], does: [writes("file:kustomization.yaml")] },
  },
  examples: {
    allow: [
      "kustomize edit -h",
      "kustomize build overlays/prod",
      "kustomize version",
      "kustomize build -e a --helm-api-versions b --helm-kube-version c --network-name d .",
    ],
    guard: {
      "kustomize build . -o /srv/x": ["write file:/srv/x"],
      "kustomize build --enable-helm .": ["execute code:helm charts of the kustomization"],
      "kustomize build --enable-alpha-plugins .": ["execute code:plugins of the kustomization"],
      "kustomize build --enable-exec .": ["execute code:functions of the kustomization"],
      "kustomize edit set image web=web:2": ["write file:/repo/kustomization.yaml"],
    },
    doubt: {
      "kustomize build units": "unknown-input",
      "kustomize frobnicate": "unknown-command",
      "kustomize build --mount x .": "unknown-option",
    },
  },
});
