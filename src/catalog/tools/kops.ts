import { commands } from "../generated/kops.ts";
import { defineTool, flags, values, when, discloses, type Command } from "../tool.ts";
import { groupsOf, leaf, type Judging } from "./_command-trees.ts";

const judging: Judging = {
  rules: [
    ["disclose secret", "get secrets\nget secret\nget keypairs\nget keypair\nget assets\ntoolbox dump\n"],
    ["read cloud-resource", "get *\nvalidate cluster\nversion\ncompletion *\ntoolbox addons list\n"],
    ["write configuration", "export *\n"],
    ["delete cluster", "delete cluster\n"],
    ["delete cloud-resource", "delete *\n"],
    ["execute session", "toolbox enroll\n"],
  ],
  reads: /^$/,
};
/** `--yes` is what makes these change something (kops manual: "Without --yes, a preview"). */
const previewed = (path: string): Command => {
  const command = leaf(path, judging);
  return {
    ...command,
    derive: (call, engine) => {
      const isSure = call.words.every(
        (word) =>
          word.value !== undefined && !/^(?:--yes(?:=.*)?|-y.*|--admin.*|--target.*|--out.*|--create-kube-config.*)$/.test(word.value),
      );
      if (isSure) engine.effect("read", `cloud-resource:${path}`);
      else command.derive?.(call, engine);
    },
  };
};
const gets =
  "all assets clusters cluster instancegroups instancegroup ig instances instance keypairs keypair secrets secret sshpublickeys sshpublickey";

export default defineTool({
  name: "kops",
  source: "kops 1.32 manual, docs/cli",
  syntax: "pflag",
  helpAs: ["-h"],
  options: { ...flags("-h|--help"), ...values("--config --name --state -v|--v") },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "cloud", values: { provider: "kops", profile: "{--name}", project: "{--state}" } },
  commands: {
    get: {
      options: { "-o, --output": "value" },
      find: (name) =>
        gets.split(" ").includes(name)
          ? {
              ...leaf(`get ${name}`, judging),
              options: { "--full": { takes: "flag", does: [discloses("secret:cluster specification", when("--full"))] } },
            }
          : undefined,
      withoutCommand: "help",
    },
    update: { commands: { cluster: previewed("update cluster") } },
    "rolling-update": { commands: { cluster: previewed("rolling-update cluster") } },
    upgrade: { commands: { cluster: previewed("upgrade cluster") } },
    delete: {
      commands: { cluster: previewed("delete cluster") },
      find: (name) => (/^(?:instance|instancegroup|ig|secret|sshpublickey)$/.test(name) ? leaf(`delete ${name}`, judging) : undefined),
    },
  },
  find: groupsOf(commands, judging),
  examples: {
    allow: [
      "kops delete -h",
      "kops get clusters",
      "kops --state s3://x get ig --name prod",
      "kops validate cluster",
      "kops version",
      "kops rolling-update cluster prod",
      "kops update cluster prod",
      "kops upgrade cluster prod",
      "kops delete cluster prod",
      "kops get -o yaml",
    ],
    guard: {
      "kops --config get --name get --v get --state get update cluster prod --yes": ["write cloud-resource:update cluster prod"],
      "kops delete cluster prod --yes": ["delete cluster:delete cluster prod"],
      "kops rolling-update cluster prod --yes": ["write cloud-resource:rolling-update cluster prod"],
      "kops update cluster prod --target terraform": ["write cloud-resource:update cluster prod"],
      "kops upgrade cluster prod -y": ["write cloud-resource:upgrade cluster prod"],
      "kops delete ig nodes": ["delete cloud-resource:delete ig nodes"],
      "kops get -o yaml secrets": ["disclose secret:get secrets"],
      "kops get clusters --full": ["disclose secret:cluster specification"],
      "kops export kubeconfig prod": ["write configuration:export kubeconfig prod"],
    },
    doubt: { "kops frobnicate": "unknown-command", "kops get frobs": "unknown-command" },
  },
});
