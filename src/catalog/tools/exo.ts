import { defineTool, discloses, executes, flags, readsOnly, values, writes, type Command } from "../tool.ts";
import { changes } from "./_changes.ts";

/** What a machine is started with may be shown too. */
const shows: Command = {
  options: { "-u, --user-data": { takes: "flag", does: [discloses("secret:user data")] } },
  optionsOnlyRead: true,
  operands: ["operand*"],
};

export default defineTool({
  name: "exo",
  source: "Exoscale CLI 1.97, cmd/root.go, pkg/account/account.go and cmd/compute, github.com/exoscale/cli",
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
    "zones, version, limits, status": readsOnly,
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
    "iam, config, api, x": changes(discloses("secret:exoscale")),
  },
  examples: {
    allow: [
      "exo compute instance list",
      "exo dns list",
      "exo storage list",
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
    },
    doubt: { "exo frobnicate": "unknown-command" },
  },
});
