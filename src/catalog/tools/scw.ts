import { commands } from "../generated/scw.ts";
import { defineTool, flags, values } from "../tool.ts";
import { groupsOf, type Judging } from "./_command-trees.ts";

const judging: Judging = {
  rules: [
    [
      "disclose secret",
      `
      secret version access*
      k8s kubeconfig get
      object config get
      config dump
      iam api-key create
      iam jwt get
      iam scim-tokens create
      * token create
      * *credentials get
      * *get-credentials
      * *create-credentials
      instance server get-rdp-password
      dedibox *password*
      dns tsig-key get
      domain *get-auth-code
      rdb database get-url
      * bmc get
      rdb user get-url
      * get-download-url
      * get-upload-url
      container token get
      function token get
      iot device create
      inference endpoint create
      `,
    ],
    ["read database-rows", "rdb log download\n* get-cloud-init\n* get-user-data\nbilling invoice download\ndedibox billing download-*\n"],
    [
      "read cloud-resource",
      "config profile list\n* search\n* check\n* check-*\ntem * get-*\nwebhosting dns-records get-*\n* wait\n* template check\n* container logs\nversion\ninfo\nhelp *\ndns version diff\ndns version show\nconfig get\nconfig info\nconfig validate\nredis cluster metrics\nrdb engine settings\ndns zone export\n* check-compatibility\nmarketplace image get\n",
    ],
    [
      "write configuration",
      "config *\ninit\nlogin\nk8s kubeconfig *\nobject config *\nregistry login\nregistry logout\nregistry install-docker-helper\nautocomplete *\nalias create\nalias delete\nssh install-config\ninstance ssh *\n",
    ],
    ["execute session", "* ssh\n* console\n* connect\nshell\nfeedback *\n"],
  ],
  reads:
    /^(?:list|get|list-(?!.*credentials)[\w-]+|get-(?:certificate|metrics|stats|servers|rule|compatible-types|quota|info|ca|saml|scim|invoice|order-capacity|refund|install|partitioning))$/,
  reveals: [
    ["config get\n", /secret|key|token|password/i],
    ["info\nconfig info\n", /show-secret/],
  ],
  clusters: /^k8s cluster /,
  backups: /(?:snapshot|backup) delete$/,
};

const { config = "", ...rest } = commands;

export default defineTool({
  name: "scw",
  source: "Scaleway CLI reference, docs/commands, August 2026",
  syntax: "pflag",
  options: { ...flags("-D|--debug -h|--help --list-sub-commands"), ...values("-c|--config -o|--output -p|--profile") },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "cloud", values: { provider: "scaleway", profile: "{--profile}" } },
  // The reference's example of a setting's name is no command.
  find: groupsOf(
    { info: "", version: "", login: "", init: "", shell: "", ...rest, config: config.replace(/get\([^)]*\)/, "get") },
    judging,
  ),
  examples: {
    allow: [
      "scw instance server list zone=fr-par-1",
      "scw k8s cluster get 1",
      "scw config get region",
      "scw instance server wait 1",
      "scw secret secret list",
      "scw -p prod rdb instance list",
    ],
    guard: {
      "scw --config list --output list --profile list instance server terminate 1": ["delete cloud-resource:instance server terminate 1"],
      "scw k8s cluster delete 1": ["delete cluster:k8s cluster delete 1"],
      "scw instance snapshot delete 1": ["delete backup:instance snapshot delete 1"],
      "scw secret version access 1 revision=1": ["disclose secret:secret version access 1"],
      "scw config get secret-key": ["disclose secret:config get"],
      "scw info show-secret=true": ["disclose secret:info"],
      "scw instance server ssh 1": ["execute session:instance server ssh 1"],
      "scw config set region=x": ["write configuration:config set region=x"],
      "scw instance server stop 1": ["disrupt cloud-resource:instance server stop 1"],
    },
    doubt: { "scw frobnicate list": "unknown-command", "scw instance server $X": "dynamic-word" },
  },
});
