import { defineTool, deletes, discloses, disrupts, executes, flags, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "calicoctl",
  source: "calicoctl 3.28 reference, docs.tigera.io",
  options: {
    ...flags("--allow-version-mismatch"),
    ...values("--context -l|--log-level"),
    "-c, --config": { takes: "value", does: [executes("code:calico settings {--config}")] },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "kube", values: { context: "{--context}" } },
  commands: {
    get: readsOnly,
    version: readsOnly,
    node: {
      withoutCommand: "help",
      commands: { "status, checksystem": readsOnly, "run, diags": always(executes("container:calico node")) },
    },
    ipam: {
      withoutCommand: "help",
      commands: {
        show: readsOnly,
        check: {
          options: { ...flags("--show-all-ips --show-problem-ips"), "-o, --output": { takes: "value", does: [writes("file:{--output}")] } },
        },
        "release, configure, split": always(disrupts("network:calico addresses")),
      },
    },
    "apply, create, replace, patch, label, convert": always(writes("network:calico policy")),
    delete: always(deletes("network:calico policy")),
    datastore: always(disrupts("network:calico datastore")),
    cluster: always(discloses("secret:calico diagnostics")),
  },
  examples: {
    allow: [
      "calicoctl get",
      "calicoctl version",
      "calicoctl node status",
      "calicoctl ipam show",
      "calicoctl --context 1 --log-level 1 get",
    ],
    guard: {
      "calicoctl node run": ["execute container:calico node"],
      "calicoctl ipam check --show-all-ips -o /srv/x": ["write file:/srv/x"],
      "calicoctl ipam release": ["disrupt network:calico addresses"],
      "calicoctl apply": ["write network:calico policy"],
      "calicoctl delete": ["delete network:calico policy"],
      "calicoctl datastore": ["disrupt network:calico datastore"],
      "calicoctl cluster": ["disclose secret:calico diagnostics"],
      "calicoctl -c /srv/x get": ["execute code:calico settings /srv/x"],
    },
    doubt: { "calicoctl frobnicate": "unknown-command" },
  },
});
