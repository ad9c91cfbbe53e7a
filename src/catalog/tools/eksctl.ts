import { defineTool, flags, values, type Command } from "../tool.ts";
import { groupsOf, leaf, type Judging } from "./_command-trees.ts";

const objects =
  "accessentry|access-entry|accessentries addon|addons capability|capabilities cluster|clusters fargateprofile|fargateprofiles iamidentitymapping|iamidentitymappings iamserviceaccount|iamserviceaccounts identityprovider|identityproviders labels nodegroup|nodegroups|ng podidentityassociation|podidentityassociations|pia";
const table: Readonly<Record<string, string>> = {
  anywhere: "",
  associate: "identityprovider",
  completion: "bash fish powershell zsh",
  create: objects,
  delete: objects,
  deregister: "cluster",
  disassociate: "identityprovider",
  drain: "nodegroup|ng",
  enable: "flux",
  get: objects,
  info: "",
  mcp: "",
  register: "cluster",
  scale: "nodegroup|ng",
  set: "labels",
  unset: "labels",
  update: `${objects} auto-mode-config`,
  upgrade: "cluster nodegroup|ng",
  utils: `associate-iam-oidc-provider describe-addon-configuration describe-addon-versions describe-cluster-versions describe-stacks enable-secrets-encryption
    install-vpc-controllers migrate-to-access-entry migrate-to-pod-identity nodegroup-health schema set-public-access-cidrs update-authentication-mode
    update-aws-node update-cluster-endpoints update-cluster-logging update-cluster-vpc-config update-coredns update-kube-proxy
    update-legacy-subnet-settings update-zonal-shift-config write-kubeconfig wait-nodes`,
  version: "",
};

const judging: Judging = {
  rules: [
    [
      "read cloud-resource",
      "get *\ninfo\nversion\ncompletion *\nutils describe-*\nutils nodegroup-health\nutils schema\nutils wait-nodes\n",
    ],
    ["write configuration", "utils write-kubeconfig\n"],
    ["delete cluster", "delete cluster\nderegister cluster\n"],
    ["delete cloud-resource", "delete *\ndisassociate *\n"],
    ["disrupt cloud-resource", "drain *\nscale *\nupgrade *\n"],
    ["execute session", "anywhere\nmcp\n"],
  ],
  reads: /^$/,
};
/** `--dry-run` of `create` prints the configuration and creates nothing (eksctl.io, Dry Run). */
const creating = (name: string): Command | undefined => {
  if (!/^(?:cluster|nodegroup|ng)$/.test(name)) return groupsOf(table, judging)("create")?.find?.(name);
  const command = leaf(`create ${name}`, judging);
  return {
    ...command,
    derive: (call, engine) => {
      const isDry =
        call.words.every((word) => word.value !== undefined) &&
        call.words.some((word) => word.value === "--dry-run" || word.value === "--dry-run=true");
      if (isDry) engine.effect("read", `cloud-resource:create ${name}`);
      else command.derive?.(call, engine);
    },
  };
};

export default defineTool({
  name: "eksctl",
  source: "eksctl 0.215 --help, eksctl.io, pkg/ctl of eksctl",
  syntax: "pflag",
  options: { ...flags("-d|--dumpLogs -h|--help"), ...values("-C|--color -v|--verbose -p|--profile -r|--region") },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "aws", values: { profile: "{--profile}", region: "{--region}" } },
  commands: { create: { find: creating, withoutCommand: "help" } },
  find: groupsOf(table, judging),
  examples: {
    allow: [
      "eksctl get cluster",
      "eksctl --color 1 --verbose 1 --profile 1 --region 1 get nodegroup --cluster c",
      "eksctl utils describe-stacks --cluster c",
      "eksctl create cluster --name c --dry-run",
      "eksctl version",
    ],
    guard: {
      "eksctl --color get --verbose get --profile get --region get create iamserviceaccount": [
        "write cloud-resource:create iamserviceaccount",
      ],
      "eksctl create cluster --name c --dry-run=false": ["write cloud-resource:create cluster c"],
      "eksctl utils write-kubeconfig --cluster c": ["write configuration:utils write-kubeconfig c"],
      "eksctl delete cluster --name prod": ["delete cluster:delete cluster prod"],
      "eksctl delete nodegroup ng": ["delete cloud-resource:delete nodegroup ng"],
      "eksctl scale nodegroup ng": ["disrupt cloud-resource:scale nodegroup ng"],
      "eksctl set labels x": ["write cloud-resource:set labels x"],
    },
    doubt: { "eksctl frobnicate": "unknown-command" },
  },
});
