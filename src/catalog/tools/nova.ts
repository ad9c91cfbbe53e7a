import { defineTool, deletes, discloses, executes, flags, reads, values, writes } from "../tool.ts";
import { getsToken } from "./_address.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "nova, cinder, glance, neutron",
  source:
    "novaclient/shell.py and v2/shell.py, python-novaclient 18; cinderclient; glanceclient; neutron: recalled; os-client-config: clouds.yaml of the folder comes first, and kept passwords are sent to it",
  loads: [{ files: "clouds.yaml clouds.yml clouds.json clouds-public.yaml clouds-public.yml secure.yaml" }],
  options: {
    ...flags("--debug --timings --insecure --version"),
    ...values("--os-cloud --os-username --os-project-name --os-region-name --os-tenant-name"),
    // The password goes there.
    "--os-auth-url": { takes: "value", does: getsToken("--os-auth-url") },
  },
  // What reads the words first takes its options wherever they stand.
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "cloud", values: { provider: "openstack", profile: "{--os-cloud}", project: "{--os-project-name}" } },
  commands: {
    "*ipsec-site-connection-show, *ipsec-site-connection-list, *vpn-*connection*-show": changes(discloses("secret:OpenStack")),
    "list, *-list, *-show, show, diagnostics, availability-zone-list, version-list, help, absolute-limits, rate-limits, usage, usage-list, list-extensions, type-show, quota-defaults, instance-action, host-describe, hypervisor-servers, hypervisor-stats, hypervisor-uptime, server-migration-list, interface-list, list-secgroup, endpoints":
      { /*READ*/ optionsOnlyRead: true, operands: ["operand*"] },
    "console-log": { optionsOnlyRead: true, operands: ["server"], does: [reads("log:console of {server}")] },
    "credentials, get-password, get-*-console, keypair-show, secret-*": changes(discloses("secret:OpenStack")),
    "delete, *-delete": changes(deletes("cloud-resource:{argument}")),
    ssh: changes(executes("session:{argument}")),
    "*": changes(writes("cloud-resource:{argument}")),
  },
  examples: {
    allow: [
      "nova list --all-tenants",
      "cinder show v1",
      "glance image-list",
      "nova console-log web",
      "nova --os-cloud 1 --os-username 1 --os-project-name 1  --os-region-name 1 --os-tenant-name 1 list",
    ],
    guard: {
      "nova list --os-auth-url https://x": ["disclose secret:kept token, to https://x"],
      "nova --os-auth-url https://x list": ["disclose secret:kept token, to https://x"],
      "neutron ipsec-site-connection-show web": ["disclose secret:OpenStack"],
      "nova delete web": ["delete cloud-resource:web"],
      "nova reboot web": ["write cloud-resource:web"],
      "nova get-password web": ["disclose secret:OpenStack"],
      "nova ssh web": ["execute session:web"],
    },
    doubt: { "nova $X": "dynamic-word" },
  },
});
