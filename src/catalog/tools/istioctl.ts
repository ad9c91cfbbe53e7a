import { defineTool, discloses, executes, flags, readsOnly, values, when, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "istioctl",
  source: "istioctl 1.23 reference, istio.io/latest/docs/reference/commands/istioctl",
  syntax: "pflag",
  options: {
    ...values("--as --as-group --as-uid --context -i|--istioNamespace -n|--namespace --vklog"),
    "-c, --kubeconfig": { takes: "value", does: [executes("code:{--kubeconfig}")] },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "kube", values: { context: "{--context}", namespace: "{--namespace}" } },
  commands: {
    "version, analyze, proxy-status, ps, describe, validate, completion, profile": readsOnly,
    "proxy-config, pc": {
      withoutCommand: "help",
      commands: {
        "bootstrap, cluster, clusters, c, endpoint, endpoints, ep, listener, listeners, l, route, routes, r, ecds": readsOnly,
        "secret, secrets, s, all": always(discloses("secret:proxy certificates")),
        log: {
          options: { ...flags("-r|--reset"), ...values("--level -l|--selector -o|--output") },
          operands: ["pod?"],
          does: [writes("configuration:proxy log levels", when("--reset", "--level"))],
        },
      },
    },
    "x, experimental": {
      withoutCommand: "help",
      commands: {
        "describe, desc, des, precheck, check-inject, metrics, m, version, proxy-status, ps": readsOnly,
        authz: { withoutCommand: "help", commands: { check: readsOnly } },
        "*": always(executes("session:istioctl")),
      },
    },
    "tag, waypoint": { withoutCommand: "help", commands: { "list, status": readsOnly, "*": always(writes("cluster-object:istio")) } },
    "verify-install": readsOnly,
    "admin, dashboard, bug-report": always(executes("session:istioctl")),
    "install, upgrade, uninstall, operator": always(writes("cluster-object:istio")),
    "create-remote-secret": always(discloses("secret:cluster access")),
    "kube-inject, manifest": always(writes("configuration:manifests of istio")),
    "ztunnel-config": always(discloses("secret:proxy certificates")),
  },
  examples: {
    allow: [
      "istioctl pc log web",
      "istioctl x precheck",
      "istioctl x authz check web",
      "istioctl tag list",
      "istioctl proxy-status",
      "istioctl analyze -n prod",
      "istioctl --as 1 --as-group 1 --as-uid 1 --context 1 --istioNamespace 1 --namespace 1 --vklog 1 proxy-status",
    ],
    guard: {
      "istioctl dashboard kiali": ["execute session:istioctl"],
      "istioctl pc log web --level debug": ["write configuration:proxy log levels"],
      "istioctl pc log web -r": ["write configuration:proxy log levels"],
      "istioctl x wait x": ["execute session:istioctl"],
      "istioctl tag remove x": ["write cluster-object:istio"],
      "istioctl proxy-config secret": ["disclose secret:proxy certificates"],
      "istioctl install": ["write cluster-object:istio"],
      "istioctl create-remote-secret": ["disclose secret:cluster access"],
      "istioctl kube-inject": ["write configuration:manifests of istio"],
      "istioctl ztunnel-config": ["disclose secret:proxy certificates"],
      "istioctl -c x version": ["execute code:x"],
    },
    doubt: { "istioctl frobnicate": "unknown-command" },
  },
});
