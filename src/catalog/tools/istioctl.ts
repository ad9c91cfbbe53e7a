import { defineTool, discloses, executes, readsOnly, values, writes } from "../tool.ts";
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
        log: always(writes("configuration:proxy log levels")),
      },
    },
    "x, experimental, admin, dashboard, bug-report": always(executes("session:istioctl")),
    "install, upgrade, uninstall, operator, waypoint, tag": always(writes("cluster-object:istio")),
    "create-remote-secret": always(discloses("secret:cluster access")),
    "kube-inject, manifest": always(writes("configuration:manifests of istio")),
    "ztunnel-config": always(discloses("secret:proxy certificates")),
  },
  examples: {
    allow: [
      "istioctl proxy-status",
      "istioctl analyze -n prod",
      "istioctl --as 1 --as-group 1 --as-uid 1 --context 1 --istioNamespace 1 --namespace 1 --vklog 1 proxy-status",
    ],
    guard: {
      "istioctl proxy-config secret": ["disclose secret:proxy certificates"],
      "istioctl proxy-config log": ["write configuration:proxy log levels"],
      "istioctl x": ["execute session:istioctl"],
      "istioctl install": ["write cluster-object:istio"],
      "istioctl create-remote-secret": ["disclose secret:cluster access"],
      "istioctl kube-inject": ["write configuration:manifests of istio"],
      "istioctl ztunnel-config": ["disclose secret:proxy certificates"],
      "istioctl -c x version": ["execute code:x"],
    },
    doubt: { "istioctl frobnicate": "unknown-command" },
  },
});
