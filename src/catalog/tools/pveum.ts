import { defineTool, grants, readsOnly } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "pveum",
  source: "src/PVE/CLI/pveum.pm, Proxmox VE 9, github.com/proxmox/pve-access-control",
  commands: {
    "user, group, role, acl, realm, pool": {
      commands: { "list, l*": readsOnly, "permissions, p*": readsOnly, "*": changes(grants("account:Proxmox")) },
    },
    help: readsOnly,
    "passwd, ticket, useradd, usermod, userdel, groupadd, groupdel, groupmod, roleadd, roledel, rolemod, aclmod, acldel": changes(
      grants("account:Proxmox"),
    ),
  },
  examples: {
    allow: ["pveum user list", "pveum acl list"],
    guard: { "pveum user add x@pve": ["grant account:Proxmox"], "pveum passwd x@pve": ["grant account:Proxmox"] },
    doubt: { "pveum frobnicate": "unknown-command" },
  },
});
