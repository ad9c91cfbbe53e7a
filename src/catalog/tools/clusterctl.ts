import { defineTool, discloses, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";
import { kubeconfig } from "./_kubeconfig.ts";

export default defineTool({
  name: "clusterctl",
  source: "recalled from Cluster API 1.7, clusterctl reference",
  options: { ...flags("-v"), ...kubeconfig },
  withoutCommand: "help",
  target: { family: "kube", values: { context: "{--context}", namespace: "{--namespace}", kubeconfig: "{--kubeconfig}" } },
  commands: {
    describe: {
      commands: {
        cluster: /*READ*/ {
          options: {
            ...flags("--grouping --echo --show-machinesets --show-templates --show-resourcesets --disable-grouping -c|--color"),
            ...values("--show-conditions -n|--namespace"),
          },
          operands: ["name"],
        },
      },
    },
    get: {
      withoutCommand: "help",
      commands: {
        kubeconfig: changes(discloses("secret:kubeconfig")),
      },
    },
    version: readsOnly,
    config: {
      withoutCommand: "help",
      commands: {
        repositories: readsOnly,
      },
    },
    upgrade: {
      withoutCommand: "help",
      commands: {
        plan: { operands: [] },
        apply: changes(writes("cluster:providers")),
      },
    },
    "init, delete, move": changes(writes("cluster:providers")),
    topology: {
      withoutCommand: "help",
      commands: {
        plan: changes(writes("file:plan")),
      },
    },
  },
  examples: {
    allow: [
      "clusterctl describe cluster prod -n capi",
      "clusterctl upgrade plan",
      "clusterctl version",
      "clusterctl --kubeconfig ~/.kube/prod version",
    ],
    guard: {
      "clusterctl get kubeconfig x": ["disclose secret:kubeconfig"],
      "clusterctl move x": ["write cluster:providers"],
      "clusterctl upgrade apply": ["write cluster:providers"],
      "clusterctl topology plan": ["write file:/repo/plan"],
      "clusterctl --kubeconfig /srv/x version": ["execute code:/srv/x"],
    },
    doubt: { "clusterctl frobnicate": "unknown-command" },
  },
});
