import { defineTool, flags, when, writes } from "../tool.ts";

export default defineTool({
  name: "kubectx, kubens, kubectl-ctx, kubectl-ns",
  source: "kubectx 0.9 README, github.com/ahmetb/kubectx",
  options: {
    ...flags("-c|--current -h|--help -V|--version -f|--force"),
    "-d": { takes: "flag", does: [writes("configuration:kubeconfig contexts")] },
    "-u, --unset": { takes: "flag", does: [writes("configuration:kubeconfig contexts")] },
  },
  operands: ["name*"],
  does: [writes("configuration:kubeconfig {name}", when("name"))],
  examples: {
    allow: ["kubectx", "kubectx -c", "kubens --current"],
    guard: {
      "kubectx prod": ["write configuration:kubeconfig prod"],
      "kubens -": ["write configuration:kubeconfig -"],
      "kubectx -d": ["write configuration:kubeconfig contexts"],
      "kubectx -u": ["write configuration:kubeconfig contexts"],
    },
    doubt: { "kubectx --frob": "unknown-option" },
  },
});
