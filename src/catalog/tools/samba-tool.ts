import { defineTool, deletes, discloses, flags, grants, values, writes, type Command } from "../tool.ts";
import { always } from "./_always.ts";
import { group } from "./_group.ts";

// Not declared: `--attributes`, which may ask for hashes.
const read: Command = {
  options: {
    ...flags("-v|--verbose -q|--quiet --json --full-dn --hide-expired --hide-disabled --summary"),
    ...values("-H|--URL -U|--user -b|--base-dn --name"),
  },
  operands: ["word*"],
};
const change = always(writes("account:of the domain, {argument}"));
const remove = always(deletes("account:of the domain, {argument}"));

export default defineTool({
  name: "samba-tool",
  source: "docs-xml/manpages/samba-tool.8.xml of Samba, github.com/samba-team/samba",
  withoutCommand: "help",
  commands: {
    processes: read,
    dbcheck: {
      options: { ...flags("-v|--verbose -q|--quiet --cross-ncs"), "--fix": { takes: "flag", does: [writes("database:of the domain")] } },
      operands: ["dn?"],
    },
    domain: group({
      info: read,
      "join, leave, demote, provision, dcpromo, classicupgrade, schemaupgrade, functionalprep": change,
      "exportkeytab, backup": always(discloses("secret:keys of the domain")),
      trust: group({ "list, show, namespaces": read, "create, modify, delete": always(grants("account:trust of {argument}")) }),
      passwordsettings: group({ show: read, set: change }),
    }),
    drs: group({ "showrepl, uptodateness, bind": read, "kcc, replicate, options, clone-dc-database": change }),
    fsmo: group({ show: read, "seize, transfer": change }),
    user: group({
      "list, show, getgroups": read,
      "getpassword, syncpasswords, get-kerberos-ticket": always(discloses("secret:passwords of the domain")),
      delete: remove,
      "add, create, disable, enable, setpassword, password, setexpiry, unlock, edit, move, rename, sensitive": change,
    }),
    "group, computer, ou, contact": group({
      "list, listmembers, show, stats, listobjects": read,
      delete: remove,
      "addmembers, removemembers": always(grants("account:of the domain, {argument}")),
      "add, create, edit, move, rename": change,
    }),
    dns: group({
      "query, serverinfo, zoneinfo, zonelist, roothints": read,
      "add, update, zonecreate, zoneoptions, cleanup": always(writes("dns:{argument}")),
      "delete, zonedelete": always(deletes("dns:{argument}")),
    }),
    gpo: group({
      "list, listall, listcontainers, getlink, getinheritance, show, aclcheck": read,
      "create, del, dellink, setlink, setinheritance, load, remove, restore": change,
    }),
    sites: group({ "list, view": read, "create, remove": change }),
    spn: group({ list: read, "add, delete": always(grants("account:of the domain, {argument}")) }),
    ntacl: group({ "get, getdosinfo, sysvolcheck": read, "set, sysvolreset, changedomsid": always(writes("file:/?")) }),
  },
  examples: {
    allow: [
      "samba-tool drs showrepl --json",
      "samba-tool user show alice",
      "samba-tool dns query dc1 example.com @ ALL -U mon",
      "samba-tool dbcheck --cross-ncs",
      "samba-tool fsmo show",
    ],
    guard: {
      "samba-tool dbcheck --fix": ["write database:of the domain"],
      "samba-tool domain join x": ["write account:of the domain, x"],
      "samba-tool domain exportkeytab x": ["disclose secret:keys of the domain"],
      "samba-tool domain trust create x": ["grant account:trust of x"],
      "samba-tool user getpassword alice": ["disclose secret:passwords of the domain"],
      "samba-tool user delete alice": ["delete account:of the domain, alice"],
      "samba-tool user setpassword alice": ["write account:of the domain, alice"],
      "samba-tool group addmembers admins": ["grant account:of the domain, admins"],
      "samba-tool dns add dc1": ["write dns:dc1"],
      "samba-tool dns delete dc1": ["delete dns:dc1"],
      "samba-tool spn add x": ["grant account:of the domain, x"],
      "samba-tool ntacl set x": ["write file:/?"],
    },
    doubt: { "samba-tool frobnicate": "unknown-command", "samba-tool user show alice --attributes=unicodePwd": "unknown-option" },
  },
});
