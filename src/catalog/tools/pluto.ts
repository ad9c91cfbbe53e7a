import { defineTool, executes } from "../tool.ts";

export default defineTool({
  name: "pluto",
  source: "pluto 5 documentation, pluto.docs.fairwinds.com",
  syntax: "pflag",
  withoutCommand: "help",
  target: { family: "kube", values: { context: "{--kube-context}" } },
  commands: {
    "detect, detect-files, detect-helm, detect-api-resources, detect-all-in-cluster, list-versions, version": {
      optionsOnlyRead: true,
      operands: ["operand*"],
      options: { "--kubeconfig": { takes: "value", does: [executes("code:{--kubeconfig}")] } },
    },
  },
  examples: {
    allow: ["pluto detect", "pluto detect-files -d .", "pluto detect-helm -o json"],
    guard: { "pluto detect --kubeconfig /srv/x": ["execute code:/srv/x"] },
    doubt: { "pluto frobnicate": "unknown-command" },
  },
});
