import { defineTool, discloses, flags, readsOnly, values, writes, type Command } from "../tool.ts";
import { changes } from "./_changes.ts";

/** What a machine is started with may be shown too. */
const shows: Command = {
  options: { "-u, --user-data": { takes: "flag", does: [discloses("secret:user data")] } },
  optionsOnlyRead: true,
  operands: ["operand*"],
};

export default defineTool({
  name: "exo",
  source: "recalled from Exoscale CLI 1.78 reference; show: cmd/compute, github.com/exoscale/cli",
  options: { ...flags("-Q|--quiet"), ...values("-A|--use-account -O|--output-format -C|--config --output-template") },
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
      "exo -A 1 -O 1 -C 1 --output-template 1 compute instance",
    ],
    guard: {
      "exo compute instance show web -u": ["disclose secret:user data"],
      "exo compute instance delete web": ["write cloud-resource:exoscale web"],
      "exo dns delete x": ["write dns:x"],
      "exo storage rb b": ["write bucket:b"],
      "exo iam access-key": ["disclose secret:exoscale"],
    },
    doubt: { "exo frobnicate": "unknown-command" },
  },
});
