import { defineTool, discloses, executes, flags, readsOnly, values } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "linkerd",
  source: "linkerd 2.15 CLI reference, linkerd.io/2/reference/cli",
  syntax: "pflag",
  options: {
    ...flags("--verbose"),
    ...values("--api-addr --as --as-group --context -L|--linkerd-namespace --cni-namespace"),
    "--kubeconfig": { takes: "value", does: [executes("code:{--kubeconfig}")] },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "kube", values: { context: "{--context}" } },
  commands: {
    "check, version, diagnostics, identity, profile, completion, inject, uninject": readsOnly,
    // What they print for kubectl holds the key of the issuer.
    "install, upgrade": always(discloses("secret:identity of linkerd")),
    "install-cni, prune": readsOnly,
    uninstall: readsOnly,
    viz: {
      withoutCommand: "help",
      commands: {
        "stat, stat-inbound, stat-outbound, top, edges, routes, check, list": readsOnly,
        "*": always(executes("session:linkerd extension")),
      },
    },
    multicluster: {
      withoutCommand: "help",
      commands: { "check, gateways": readsOnly, "*": always(executes("session:linkerd extension")) },
    },
    authz: readsOnly,
    "jaeger, smi, policy": always(executes("session:linkerd extension")),
  },
  examples: {
    allow: [
      "linkerd viz stat deploy -n shop",
      "linkerd multicluster gateways",
      "linkerd authz deploy/web",
      "linkerd check",
      "linkerd --api-addr 1 --as 1 --as-group 1 --context 1 --linkerd-namespace 1 --cni-namespace 1 check",
    ],
    guard: {
      "linkerd upgrade": ["disclose secret:identity of linkerd"],
      "linkerd jaeger dashboard": ["execute session:linkerd extension"],
      "linkerd viz tap deploy/web": ["execute session:linkerd extension"],
      "linkerd multicluster link": ["execute session:linkerd extension"],
      "linkerd --kubeconfig x check": ["execute code:x"],
    },
    doubt: { "linkerd frobnicate": "unknown-command" },
  },
});
