import { defineTool, discloses, executes, flags, grants, readsOnly, values, writes, type Command } from "../tool.ts";
import { changes } from "./_changes.ts";

/** What a machine is started with may be shown too. */
const shows: Command = {
  options: { "-u, --user-data": { takes: "flag", does: [discloses("secret:user data")] } },
  optionsOnlyRead: true,
  operands: ["operand*"],
};

export default defineTool({
  name: "exo",
  source: "Exoscale CLI 1.97, cmd/root.go, pkg/account/account.go, cmd/compute, cmd/dbaas and cmd/iam, github.com/exoscale/cli",
  syntax: "pflag",
  options: {
    ...flags("-Q|--quiet"),
    ...values("-A|--use-account -O|--output-format --output-template --timeout"),
    // It may name a command that prints the key, and where the key is sent.
    "-C, --config": { takes: "value", does: [executes("code:{--config}")] },
  },
  optionsMayFollow: true,
  variables: { EXOSCALE_CONFIG: "code" },
  withoutCommand: "help",
  commands: {
    compute: {
      withoutCommand: "help",
      commands: {
        "instance, block-storage, load-balancer, security-group, private-network, elastic-ip, anti-affinity-group, instance-pool, instance-template, instance-type, instance-snapshot, sks, deploy-target, ssh-key":
          /*READ*/ {
            withoutCommand: "help",
            commands: {
              "list, ls, l, versions, nodepool-list": readsOnly,
              "show, get, s": shows,
              "*": changes(writes("cloud-resource:exoscale {argument:resource}")),
            },
          },
      },
    },
    "zone, zones, version, limits, status": readsOnly,
    dbaas: {
      withoutCommand: "help",
      commands: {
        "list, ls, l, logs, metrics": readsOnly,
        type: { withoutCommand: "help", commands: { "list, show, get, s": readsOnly } },
        // In some forms with the address, in which the password stands.
        "show, get, s, user, ca-certificate": changes(discloses("secret:database service {argument}")),
        "*": changes(writes("database-server:exoscale {argument:service}")),
      },
    },
    iam: {
      withoutCommand: "help",
      commands: {
        "role, api-key, org-policy": {
          withoutCommand: "help",
          commands: { "list, ls, l, show, get, s": readsOnly, "*": changes(grants("account:exoscale {argument}")) },
        },
        "*": changes(discloses("secret:exoscale")),
      },
    },
    dns: {
      withoutCommand: "help",
      commands: {
        "list, show": readsOnly,
        "create, delete, add, remove, update": changes(writes("dns:{argument}")),
      },
    },
    storage: {
      withoutCommand: "help",
      commands: {
        "list, ls, show": readsOnly,
        "*": changes(writes("bucket:{argument}")),
      },
    },
    "config, api, x": changes(discloses("secret:exoscale")),
  },
  examples: {
    allow: [
      "exo compute instance list",
      "exo dns list",
      "exo storage list",
      "exo dbaas type show pg --plans",
      "exo dbaas list",
      "exo iam role show web --policy",
      "exo -O json zones",
      "exo -A 1 -O 1 --output-template 1 --timeout 1s compute instance",
    ],
    guard: {
      "exo zones -C /srv/x": ["execute code:/srv/x"],
      "exo -C /srv/x version": ["execute code:/srv/x"],
      "exo compute instance show web -u": ["disclose secret:user data"],
      "exo compute instance delete web": ["write cloud-resource:exoscale web"],
      "exo dns delete x": ["write dns:x"],
      "exo storage rb b": ["write bucket:b"],
      "exo iam access-key": ["disclose secret:exoscale"],
      "exo iam role create web": ["grant account:exoscale web"],
      "exo dbaas show web": ["disclose secret:database service web"],
      "exo dbaas delete web": ["write database-server:exoscale web"],
      "exo config": ["disclose secret:exoscale"],
    },
    doubt: { "exo frobnicate": "unknown-command" },
  },
});
