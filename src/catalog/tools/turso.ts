import { defineTool, deletes, discloses, executes, reads, readsOnly, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "turso",
  source: "Turso CLI 0.97 reference, docs.turso.tech/cli",
  syntax: "pflag",
  withoutCommand: "help",
  commands: {
    db: {
      withoutCommand: "help",
      commands: {
        "list, show, inspect": readsOnly,
        "create, update, import": always(writes("database:turso")),
        destroy: always(deletes("database:turso")),
        shell: always(executes("session:turso")),
        tokens: always(discloses("secret:turso token")),
        export: always(reads("database-rows:export")),
      },
    },
    group: {
      withoutCommand: "help",
      commands: {
        "list, show": readsOnly,
        "create, update, transfer, unarchive": always(writes("database:turso group")),
        destroy: always(deletes("database:turso group")),
        tokens: always(discloses("secret:turso token")),
      },
    },
    org: { withoutCommand: "help", commands: { list: readsOnly, "create, switch, destroy, members": always(writes("account:turso")) } },
    plan: { withoutCommand: "help", commands: { show: readsOnly, "select, upgrade, overages": always(writes("account:turso plan")) } },
    auth: {
      withoutCommand: "help",
      commands: {
        whoami: readsOnly,
        "login, logout, signup": always(writes("account:turso")),
        "token, api-tokens": always(discloses("secret:turso token")),
      },
    },
    dev: always(executes("session:turso dev")),
  },
  examples: {
    allow: ["turso db list", "turso group list", "turso org list", "turso plan show", "turso auth whoami"],
    guard: {
      "turso db create": ["write database:turso"],
      "turso db destroy": ["delete database:turso"],
      "turso db shell": ["execute session:turso"],
      "turso db tokens": ["disclose secret:turso token"],
      "turso db export": [],
      "turso group create": ["write database:turso group"],
      "turso group destroy": ["delete database:turso group"],
      "turso group tokens": ["disclose secret:turso token"],
      "turso org create": ["write account:turso"],
      "turso plan select": ["write account:turso plan"],
      "turso auth login": ["write account:turso"],
      "turso auth token": ["disclose secret:turso token"],
      "turso dev": ["execute session:turso dev"],
    },
    doubt: { "turso frobnicate": "unknown-command" },
  },
});
