import { defineTool, deletes, disrupts, flags, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "eksctl",
  source: "eksctl 0.190 --help, eksctl.io",
  syntax: "pflag",
  options: { ...flags("-d|--dumpLogs"), ...values("-C|--color -v|--verbose -p|--profile -r|--region") },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "aws", values: { profile: "{--profile}", region: "{--region}" } },
  commands: {
    get: readsOnly,
    "info, version, completion, help": readsOnly,
    utils: always(writes("cloud-resource:EKS")),
    create: always(writes("cloud-resource:EKS")),
    delete: always(deletes("cluster:EKS")),
    "scale, drain, upgrade, update": always(disrupts("cluster:EKS")),
    "set, unset, enable, register, deregister, associate, disassociate, anywhere": always(writes("cloud-resource:EKS")),
  },
  examples: {
    allow: ["eksctl get cluster", "eksctl --color 1 --verbose 1 --profile 1 --region 1 get cluster"],
    guard: {
      "eksctl utils": ["write cloud-resource:EKS"],
      "eksctl create": ["write cloud-resource:EKS"],
      "eksctl delete": ["delete cluster:EKS"],
      "eksctl scale": ["disrupt cluster:EKS"],
      "eksctl set": ["write cloud-resource:EKS"],
    },
    doubt: { "eksctl frobnicate": "unknown-command" },
  },
});
