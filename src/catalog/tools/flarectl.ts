import { defineTool, deletes, disrupts, flags, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "flarectl",
  source: "flarectl README, github.com/cloudflare/cloudflare-go 0.115",
  syntax: "pflag",
  options: { ...flags("--json"), ...values("--account-id") },
  withoutCommand: "help",
  target: { family: "cloud", values: { provider: "cloudflare" } },
  commands: {
    "zone, z": {
      withoutCommand: "help",
      commands: {
        "list, l, info, i": readsOnly,
        "create, c, check, purge, lockdown": always(disrupts("dns:cloudflare zone")),
        "delete, d": always(deletes("dns:cloudflare zone")),
      },
    },
    "dns, d": {
      withoutCommand: "help",
      commands: {
        "list, l": readsOnly,
        "create, c, update, u, create-or-update, o": always(writes("dns:record")),
        "delete, d": always(deletes("dns:record")),
      },
    },
    "user, u": { withoutCommand: "help", commands: { "info, i": readsOnly, "update, u": always(writes("account:cloudflare")) } },
    "user-agents, ua": {
      withoutCommand: "help",
      commands: { "list, l": readsOnly, "create, c, update, u, delete, d": always(writes("firewall:cloudflare")) },
    },
    "firewall, f": {
      withoutCommand: "help",
      commands: {
        "rules, r": {
          withoutCommand: "help",
          commands: { "list, l": readsOnly, "create, c, update, u, create-or-update, o, delete, d": always(writes("firewall:cloudflare")) },
        },
      },
    },
    "pagerules, p": { withoutCommand: "help", commands: { "list, l": readsOnly } },
    "ips, i": readsOnly,
  },
  examples: {
    allow: [
      "flarectl zone list",
      "flarectl dns list",
      "flarectl user info",
      "flarectl user-agents list",
      "flarectl firewall rules list",
      "flarectl pagerules list",
      "flarectl ips",
      "flarectl --account-id 1 zone list",
    ],
    guard: {
      "flarectl zone create": ["disrupt dns:cloudflare zone"],
      "flarectl zone delete": ["delete dns:cloudflare zone"],
      "flarectl dns create": ["write dns:record"],
      "flarectl dns delete": ["delete dns:record"],
      "flarectl user update": ["write account:cloudflare"],
      "flarectl user-agents create": ["write firewall:cloudflare"],
      "flarectl firewall rules create": ["write firewall:cloudflare"],
    },
    doubt: { "flarectl frobnicate": "unknown-command" },
  },
});
