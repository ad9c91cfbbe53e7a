import { defineTool, deletes, discloses, readsOnly, values, writes } from "../tool.ts";
import { getsToken } from "./_address.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "neonctl, neon",
  source: "Neon CLI 2 reference, neon.com/docs/reference/neon-cli",
  options: {
    ...values("-o|--output --api-key --context-file --config-dir"),
    // The kept token goes there.
    "--api-host": { takes: "value", does: getsToken("--api-host") },
    "--oauth-host": { takes: "value", does: getsToken("--oauth-host") },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "projects, project": {
      withoutCommand: "help",
      commands: {
        "list, get": readsOnly,
        "create, update": always(writes("cloud-resource:neon project")),
        delete: always(deletes("cloud-resource:neon project")),
      },
    },
    "branches, branch": {
      withoutCommand: "help",
      commands: {
        "list, get": readsOnly,
        "create, rename, set-default, add-compute, restore, reset": always(writes("database:neon branch")),
        delete: always(deletes("database:neon branch")),
        "schema-diff": readsOnly,
      },
    },
    "databases, database, db, roles, role": {
      withoutCommand: "help",
      commands: { list: readsOnly, create: always(writes("database:neon")), delete: always(deletes("database:neon")) },
    },
    "operations, operation, orgs, org": { withoutCommand: "help", commands: { list: readsOnly } },
    "ip-allow": { withoutCommand: "help", commands: { list: readsOnly, "add, remove, reset": always(writes("firewall:neon")) } },
    me: readsOnly,
    "connection-string, cs": always(discloses("secret:connection string")),
    "auth, set-context": always(writes("configuration:neon")),
  },
  examples: {
    allow: [
      "neonctl projects list",
      "neonctl branches list",
      "neonctl branches schema-diff",
      "neonctl databases list",
      "neonctl operations list",
      "neonctl ip-allow list",
      "neonctl me",
      "neonctl --output 1 --api-key 1 --context-file 1 --config-dir 1 projects list",
    ],
    guard: {
      "neonctl projects list --api-host https://x": ["disclose secret:kept token, to https://x"],
      "neonctl me --oauth-host https://x": ["disclose secret:kept token, to https://x"],
      "neonctl projects create": ["write cloud-resource:neon project"],
      "neonctl projects delete": ["delete cloud-resource:neon project"],
      "neonctl branches create": ["write database:neon branch"],
      "neonctl branches delete": ["delete database:neon branch"],
      "neonctl databases create": ["write database:neon"],
      "neonctl databases delete": ["delete database:neon"],
      "neonctl ip-allow add": ["write firewall:neon"],
      "neonctl connection-string": ["disclose secret:connection string"],
      "neonctl auth": ["write configuration:neon"],
    },
    doubt: { "neonctl frobnicate": "unknown-command" },
  },
});
