import { defineTool, deletes, disrupts, discloses, executes, grants, reads, writes, type Command } from "../tool.ts";
import { always } from "./_always.ts";
import { group, reading } from "./_group.ts";

const read = reading("-y|--yes --debug --all -w|--watch", "-c|--cluster -o|--output --region --profile --tail");
const words =
  "accessrequest accessrequests accountroles addon addons admin autoscaler cluster clusters dnsdomains externalauthprovider gates iamserviceaccount iamserviceaccounts idps ingress ingresses installation instance-types kubeletconfig kubeletconfigs machinepool machinepools ocm-roles oidc-config oidc-providers operator-roles regions rhRegion service services tuning-configs upgrade upgrades users user-roles versions";
const things: Command = { withoutCommand: "help", commands: { [words.split(" ").join(", ")]: read } };

export default defineTool({
  name: "rosa",
  source: "cmd/ of ROSA CLI 1.2.65, github.com/openshift/rosa",
  syntax: "pflag",
  withoutCommand: "help",
  commands: {
    "version, whoami": read,
    "list, ls": things,
    describe: {
      ...things,
      commands: { ...things.commands, "break-glass-credential": always(discloses("secret:credential of a cluster")) },
    },
    // That of the network starts machines.
    verify: group({ "permissions, quota, oc, rosa": read, network: always(executes("cloud-resource:machines that try the network")) }),
    logs: group({ "install, uninstall": { ...read, does: [reads("log:cluster {operand:named}")] } }),
    token: always(discloses("secret:token of OpenShift")),
    create: always(writes("cloud-resource:rosa {argument}")),
    "edit, link, attach, install, register, upgrade": always(writes("cloud-resource:rosa {argument}")),
    "delete, unlink, detach, uninstall": always(deletes("cloud-resource:rosa {argument}")),
    "hibernate, resume": always(disrupts("cluster:{argument}")),
    "grant, revoke": always(grants("account:rosa {argument}")),
    "login, logout, config": always(writes("configuration:rosa")),
    "init, download": always(writes("file:/?")),
  },
  examples: {
    allow: [
      "rosa list clusters -o json",
      "rosa describe cluster -c prod",
      "rosa logs install -c prod --tail 100",
      "rosa verify quota",
      "rosa whoami",
    ],
    guard: {
      "rosa describe break-glass-credential x": ["disclose secret:credential of a cluster"],
      "rosa verify network": ["execute cloud-resource:machines that try the network"],
      "rosa token": ["disclose secret:token of OpenShift"],
      "rosa create admin": ["write cloud-resource:rosa admin"],
      "rosa upgrade cluster": ["write cloud-resource:rosa cluster"],
      "rosa delete cluster": ["delete cloud-resource:rosa cluster"],
      "rosa hibernate cluster": ["disrupt cluster:cluster"],
      "rosa grant user": ["grant account:rosa user"],
      "rosa login": ["write configuration:rosa"],
      "rosa init": ["write file:/?"],
    },
    doubt: { "rosa frobnicate": "unknown-command", "rosa list frobs": "unknown-command" },
  },
});
