import { defineTool, discloses, flags, readsOnly, values, type Command } from "../tool.ts";
import { groupsOfVerbs, leaf, type Judging } from "./_command-trees.ts";

/** Words that the API's paths put in front of a verb. */
const nested =
  /^(?:clusters|buckets|pools|nodes|configs|disks|ips|keys|backups|rules|devices|records|members|instances|mysql|postgresql|transfers|versions|types|plans|vlans|subnets)$/;

/** Groups of the API (techdocs.akamai.com/linode-api); an action's last word is its verb. */
const groups = `account beta betas databases domains events firewalls images image-sharegroups iam kernels linodes lke locks longview maintenance managed monitor monitor-api networking
  nodebalancers object-storage payment-methods payments phone placement profile regions security-questions service-transfers sshkeys stackscripts
  tags tickets tfa users vlans volumes vpcs alerts prefixlists child-account delegations entities reserved-ips`;

const judging: Judging = {
  rules: [
    [
      "disclose secret",
      `
      lke kubeconfig-view
      databases *creds-view
      databases *creds-reset
      databases *ssl-cert
      object-storage keys-create
      object-storage ssl-view
      managed credential*
      profile token-create
      profile tfa-*
      profile security-questions-*
      account login-token*
      longview view
      longview list
      longview create
      linodes disk-reset-password
      linodes linode-reset-password
      linodes lish-token
      account client-create
      account client-secret-reset
      account oauth-client*-create
      nodebalancers config-view
      object-storage *url*
      `,
    ],
    ["read database-rows", "payment-methods *\nphone *\nmanaged contact*\n"],
    ["write configuration", "account cancel-login\n"],
    ["delete cloud-account", "account cancel\n"],
  ],
  reads:
    /^(?:list|ls|view|[\w-]+-(?:list|ls|view)|stats|types|regions|statistics|availability|engines|zone-file|available|settings|replies)$/,
  clusters: /^lke cluster-delete$/,
  backups: /^linodes backups-cancel$|^images delete$/,
};
const clusterEnding = leaf("lke cluster-delete", { ...judging, rules: [["delete cluster", "lke cluster-delete\n"]] });
const lookUp = (name: string): Command | undefined => {
  const group = groupsOfVerbs(groups, judging)(name);
  return group && { ...group, find: (verb) => (nested.test(verb) ? groupsOfVerbs(verb, judging)(verb) : group.find?.(verb)) };
};
const regionsAndTypes = { ...readsOnly, operands: ["word*"] };

export default defineTool({
  name: "linode-cli, linode, lin",
  source: "Linode CLI 5.56 and API reference, techdocs.akamai.com/linode-api",
  options: {
    ...flags(
      "--text --json --markdown --ascii-table --all --all-columns --all-rows --no-defaults --no-headers --no-retry --no-truncation --pretty --single-table --suppress-warnings --version -v --delimiter -h|--help",
    ),
    ...values("--as-user --format --page --page-size --order-by --column-width --table"),
    // Prints the headers of requests.
    "--debug": { takes: "flag", does: [discloses("secret:token in request headers")] },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "cloud", values: { provider: "linode", profile: "{--as-user}" } },
  commands: {
    "commands, help, show-users, region-table, completion": regionsAndTypes,
    regions: { ...lookUp("regions"), commands: { list: regionsAndTypes, ls: regionsAndTypes } },
    lke: { ...lookUp("lke"), commands: { "cluster-delete": clusterEnding } },
    "configure, set-user, remove-user, get-kubeconfig": leaf("configure", { ...judging, rules: [["write configuration", "configure\n"]] }),
    ssh: leaf("ssh", { ...judging, rules: [["execute session", "ssh\n"]] }),
    obj: {
      commands: {
        "ls, la, du": regionsAndTypes,
        get: leaf("obj get", { ...judging, rules: [["write file", "obj get\n"]] }),
        "signurl, genkeys": leaf("obj signurl", { ...judging, rules: [["disclose secret", "obj *\n"]] }),
        "put, mb, rb, rm, ws-create, ws-delete, setacl, fixbucket, regenerate-keys": leaf("obj put", {
          ...judging,
          rules: [["write bucket", "obj *\n"]],
        }),
      },
    },
  },
  find: lookUp,
  examples: {
    allow: [
      "linode-cli linodes list --json",
      "linode-cli --text lke clusters-list",
      "linode-cli regions list",
      "linode-cli linodes view 12 --format label",
      "linode-cli obj ls",
      "linode-cli events list",
      "linode-cli databases types",
      "linode-cli commands",
      "linode-cli tickets replies 7",
    ],
    guard: {
      "linode-cli --as-user list --format list --page 1 --page-size 1 --order-by x --column-width 1 --table x linodes delete 12": [
        "delete cloud-resource:linodes delete 12",
      ],
      "linode-cli linodes reboot 12": ["disrupt cloud-resource:linodes reboot 12"],
      "linode-cli lke cluster-delete 1": ["delete cluster:lke cluster-delete 1"],
      "linode-cli lke kubeconfig-view 1": ["disclose secret:lke kubeconfig-view 1"],
      "linode-cli regions frobnicate": ["write cloud-resource:regions frobnicate"],
      "linode-cli linodes list --debug": ["disclose secret:token in request headers"],
      "linode-cli configure": ["write configuration:configure"],
      "linode-cli ssh web": ["execute session:ssh web"],
      "linode-cli obj get b k": ["write file:/?"],
      "linode-cli obj signurl b k": ["disclose secret:obj signurl b"],
      "linode-cli obj put a b": ["write bucket:obj put a"],
    },
    doubt: { "linode-cli frobnicate list": "unknown-command", "linode-cli linodes $X 1": "dynamic-word" },
  },
});
