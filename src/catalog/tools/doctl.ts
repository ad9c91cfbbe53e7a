import { defineTool, flags, values } from "../tool.ts";
import { reportCloud, wordSet, type CloudVerbs } from "./_cloud-verbs.ts";

const verbs: CloudVerbs = {
  groups: wordSet(
    "a d o sm account apps app compute action actions cdn certificate domain records droplet firewall image load-balancer plugin region reserved-ip size snapshot ssh-key tag volume vpcs kubernetes k8s k cluster clusters node-pool options databases database db firewalls maintenance-window pool replica sql-mode topics events backups monitoring alert uptime projects project resources registry repository garbage-collection serverless functions activations invoices invoice balance billing-history network",
  ),
  // One letter names a group first, and a verb (`d`: delete) later.
  firstOnly: wordSet("a d"),
  reads:
    /^(?:list|ls|l|get|g|get-upgrades|rl|list-[\w-]+|logs|ratelimit|version|neighbors|tier-sizes|regions|versions|sizes|engines|slugs|csv|summary)$/,
  secrets:
    /(?:kubeconfig (?:show|save)|databases? connection|db connection|db user|databases? user|docker-config|auth token|kubernetes-manifest|apps spec|serverless connect|certificate get-credentials)/,
  rows: /^(?:spaces get)/,
  settings: /^(?:auth|kubernetes cluster kubeconfig|registry (?:login|logout)|completion)/,
  sessions: /^(?:compute ssh|apps console|serverless functions invoke|sandbox)/,
};

export default defineTool({
  name: "doctl",
  source: "doctl 1.110 reference, docs.digitalocean.com/reference/doctl",
  optionsOnlyRead: true,
  options: {
    ...flags("--trace -v|--verbose -h|--help --no-header"),
    ...values("-t|--access-token -u|--api-url -c|--config --context -o|--output --http-retry-max --format --region --type"),
  },
  operands: ["word*"],
  target: { family: "cloud", values: { provider: "digitalocean", profile: "{--context}" } },
  derive: (call, engine) => reportCloud(call, engine, verbs),
  examples: {
    allow: ["doctl compute droplet list", "doctl apps logs 1", "doctl kubernetes cluster get prod", "doctl account get --context prod"],
    guard: {
      "doctl compute droplet delete 12 -f": ["delete cloud-resource:compute droplet delete 12"],
      "doctl kubernetes cluster delete prod": ["delete cluster:kubernetes cluster delete prod"],
      "doctl databases connection 12": ["disclose secret:databases connection"],
      "doctl auth init": ["write configuration:auth"],
      "doctl compute ssh web": ["execute session:compute ssh"],
    },
    doubt: { "doctl compute": "unknown-command", "doctl compute droplet $VERB": "dynamic-word" },
  },
});
