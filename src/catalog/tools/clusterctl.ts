import { defineTool, discloses, flags, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";
import { kubeconfig } from "./_kubeconfig.ts";

export default defineTool({
  name: "clusterctl",
  source: "cmd/clusterctl/cmd, Cluster API 1.14",
  syntax: "pflag",
  helpAs: ["-h"],
  options: { ...values("-v|--v --kubeconfig-context"), ...kubeconfig },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "kube", values: { context: "{--kubeconfig-context}", namespace: "{--namespace}", kubeconfig: "{--kubeconfig}" } },
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
    version: { options: values("-o|--output"), operands: [] },
    config: {
      withoutCommand: "help",
      commands: {
        repositories: { options: values("-o|--output"), operands: [] },
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
      "clusterctl init -h",
      "clusterctl describe cluster prod -n capi",
      "clusterctl upgrade plan",
      "clusterctl version",
      "clusterctl --kubeconfig ~/.kube/prod version",
      "clusterctl -v 5 --kubeconfig-context prod describe cluster prod --kubeconfig ~/.kube/prod",
    ],
    guard: {
      "clusterctl get kubeconfig x": ["disclose secret:kubeconfig"],
      "clusterctl move x": ["write cluster:providers"],
      "clusterctl upgrade apply": ["write cluster:providers"],
      "clusterctl topology plan": ["write file:/repo/plan"],
      "clusterctl --kubeconfig /srv/x version": ["execute code:/srv/x"],
    },
    doubt: { "clusterctl config repositories --config /srv/x": "unknown-option", "clusterctl frobnicate": "unknown-command" },
  },
});
