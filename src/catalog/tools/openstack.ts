import { commands } from "../generated/openstack.ts";
import { defineTool, executes, flags, unless, values, writes } from "../tool.ts";
import { getsToken } from "./_address.ts";
import { groupsOf, type Judging } from "./_command-trees.ts";

/** Commands of the clients of other services (heat, octavia, magnum, barbican, designate, trove, ironic, mistral, zun): reading ones and a few others. */
const plugins: Readonly<Record<string, string>> = {
  stack: `create delete list show update cancel check suspend resume abandon adopt event(list show) resource(list show metadata signal mark(unhealthy)) output(list show)
    template(show) environment(show) file(list) failures(list) hook(poll clear) snapshot(create delete list show restore) export`,
  orchestration: "service(list) template(function(list) validate version(list)) resource(type(list show)) build(info)",
  loadbalancer: `create delete failover list set show unset stats(show) status(show) amphora(configure delete failover list show stats(show)) availabilityzone(list show)
    flavor(create delete list set show) flavorprofile(create delete list set show) healthmonitor(create delete list set show unset) l7policy(create delete list set show unset)
    l7rule(create delete list set show unset) listener(create delete list set show stats(show) unset) member(create delete list set show unset)
    pool(create delete list set show unset) provider(list capability(list)) quota(list reset set show defaults(show))`,
  coe: "cluster(create delete list show update upgrade resize config template(create delete list show update)) nodegroup(create delete list show update) service(list) stats(list) ca(show sign rotate) quotas(list show create delete update)",
  secret: "list get store delete update order(create delete get list) container(create delete get list) consumer(list create delete)",
  zone: "list show create delete set abandon axfr export(create delete list show showfile) import(create delete list show) transfer(accept(list request show) request(create delete list show set)) blacklist(list show create delete set) share(create delete list show)",
  recordset: "list show create delete set",
  ptr: "record(list show set unset)",
  tld: "list show create delete set",
  dns: "quota(list set reset) service(list show)",
  baremetal: `node(list show create delete set unset power(on off) reboot validate maintenance(set unset) console(show enable disable) provide manage deploy undeploy rebuild
    clean inspect abort trait(list) history(list get) vif(list attach detach) bios(setting(list show)) boot(device(show set)) inventory(save)) port(list show create delete set unset
    group(list show)) chassis(list show create delete set unset) driver(list show property(list)) allocation(list show create delete) conductor(list show) introspection(list status)`,
  database:
    "instance(list show create delete restart) backup(list show create delete) cluster(list show) datastore(list show version(list)) flavor(list show) db(list create delete) user(list show) log(list show tail) configuration(list show)",
  placement: "",
  resource:
    "provider(list show inventory(list show) usage(show) aggregate(list) trait(list) allocation(show)) class(list show) lock(list show)",
  allocation: "candidate(list)",
  trait: "list show",
  metric: "list show measures(show) resource(list show) status",
  alarm: "list show state(get) history(show) create delete update",
  workflow: "list show execution(list show) engine(service(list))",
  appcontainer: "list show logs top stats",
  optimize: "audit(list show) action(list show) actionplan(list show) strategy(list show) goal(list show)",
  rating: "summary(get) info(list) dataframes(get)",
};

const judging: Judging = {
  rules: [
    [
      "disclose secret",
      `
      token issue
      console url show
      credential *
      ec2 credentials *
      secret get
      secret store
      secret order get
      coe cluster config
      coe ca show
      consumer show
      consumer create
      access token create
      application credential create
      baremetal node console show
      image create
      keypair create
      share access *
      database root *
      request token *
      vpn ipsec site connection show
      `,
    ],
    ["read database-rows", "object save\ncontainer save\nstack output show\nzone export showfile\n"],
    [
      "read cloud-resource",
      `
      console log show
      volume summary
      orchestration build info
      baremetal node history get
      secret container get
      *stats show
      versions show
      image metadef *list
      image metadef *show
      image metadef *info
      cached image list
      stack event list
      stack check
      orchestration template validate
      coe * list
      baremetal node validate
      baremetal introspection status
      metric status
      alarm state get
      database log tail
      appcontainer logs
      appcontainer top
      appcontainer stats
      rating * get
      image import info
      image stores info
      command list
      module list
      help
      complete
      `,
    ],
    ["execute session", "server ssh\n"],
    ["write file", "image save\n* inventory save\n"],
    ["grant account", "role add\nrole set\nrole remove\n"],
    ["delete cloud-account", "project purge\nproject cleanup\nproject delete\ndomain delete\n"],
  ],
  reads: /^(?:list|show)$/,
  reveals: [["configuration show\n", /^--unm/]],
  clusters: /^coe cluster delete$/,
  backups: /backup delete$|snapshot delete$/,
};

export default defineTool({
  name: "openstack",
  source:
    "python-openstackclient 8.1 (pyproject.toml entry points) and the clients of heat, octavia, magnum, barbican, designate, ironic; os-client-config: clouds.yaml of the folder comes first, and kept passwords are sent to it",
  loads: [{ files: "clouds.yaml clouds.yml clouds.json clouds-public.yaml clouds-public.yml secure.yaml" }],
  options: {
    ...flags("-v|--verbose -q|--quiet --debug --version --timing --insecure --verify -h|--help"),
    ...values(`--os-cloud --os-region-name --os-cacert --os-cert --os-key --os-default-domain --os-interface --os-auth-type --os-username --os-user-id
      --os-password --os-project-name --os-project-id --os-user-domain-name --os-user-domain-id --os-project-domain-name --os-project-domain-id
      --os-domain-name --os-domain-id --os-system-scope --os-compute-api-version --os-identity-api-version --os-image-api-version
      --os-network-api-version --os-volume-api-version --os-service-provider --os-beta-command`),
    // The password goes there.
    "--os-auth-url": { takes: "value", does: getsToken("--os-auth-url") },
    "--log-file": { takes: "value", does: [writes("file:{--log-file}")] },
  },
  // What reads the words first takes its options wherever they stand (cliff).
  optionsMayFollow: true,
  withoutCommand: { command: "interactive" },
  target: { family: "cloud", values: { provider: "openstack", profile: "{--os-cloud}", project: "{--os-project-name}" } },
  commands: { interactive: { does: [executes("session:openstack", unless("--help", "--version"))] } },
  find: groupsOf({ ...commands, ...plugins, help: "", complete: "" }, judging),
  examples: {
    allow: [
      "openstack --os-cloud prod server list --long -f json",
      "openstack server show web",
      "openstack console log show web",
      "openstack loadbalancer status show lb",
      "openstack stack list",
      "openstack --version",
      "openstack --os-image-api-version 2 --help",
      "openstack network agent show a1",
      "openstack baremetal node list",
    ],
    guard: {
      "openstack server list --os-auth-url https://x": ["disclose secret:kept token, to https://x"],
      openstack: ["execute session:openstack"],
      "openstack --os-cloud a --os-region-name a --os-cacert a --os-cert a --os-key a --os-default-domain a --os-interface a --os-auth-type a --os-username a --os-user-id a --os-password a --os-project-name a --os-project-id a --os-user-domain-name a --os-user-domain-id a --os-project-domain-name a --os-project-domain-id a --os-domain-name a --os-domain-id a --os-system-scope a --os-compute-api-version a --os-identity-api-version a --os-image-api-version a --os-network-api-version a --os-volume-api-version a --os-service-provider a --os-beta-command a server delete list":
        ["delete cloud-resource:server delete list"],
      "openstack --log-file /srv/x server list": ["write file:/srv/x"],
      "openstack stack list --log-file=/srv/x": ["write file:/srv/x"],
      "openstack configuration show --unmask": ["disclose secret:configuration show"],
      "openstack token issue": ["disclose secret:token issue"],
      "openstack server reboot --hard web": ["disrupt cloud-resource:server reboot web"],
      "openstack role add --user a --project b admin": ["grant account:role add a"],
      "openstack project delete prod": ["delete cloud-account:project delete prod"],
      "openstack coe cluster delete prod": ["delete cluster:coe cluster delete prod"],
      "openstack server ssh web": ["execute session:server ssh web"],
      "openstack volume snapshot delete x": ["delete backup:volume snapshot delete x"],
    },
    doubt: { "openstack frobnicate list": "unknown-command", "openstack server $X": "dynamic-word" },
  },
});
