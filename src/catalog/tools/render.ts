import { defineTool, disrupts, executes, flags, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "render",
  source: "Render CLI 2 reference, render.com/docs/cli-reference",
  syntax: "pflag",
  options: { ...flags("--confirm"), ...values("-o|--output") },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "paas", values: { platform: "render" } },
  commands: {
    services: {
      withoutCommand: "help",
      commands: { "list, instances": readsOnly, "create, update, delete": always(writes("cloud-resource:render service")) },
    },
    "logs, workspaces, projects, environments, whoami": readsOnly,
    deploys: { withoutCommand: "help", commands: { list: readsOnly, "create, cancel": always(disrupts("service:render")) } },
    jobs: { withoutCommand: "help", commands: { list: readsOnly, "create, cancel": always(executes("container:render job")) } },
    workspace: { withoutCommand: "help", commands: { current: readsOnly, set: always(writes("configuration:render workspace")) } },
    restart: always(disrupts("service:render")),
    "psql, pgcli, ssh, kv-cli, redis-cli": always(executes("session:render")),
    login: always(writes("account:render")),
    blueprints: always(writes("infrastructure:render blueprint")),
  },
  examples: {
    allow: [
      "render services list",
      "render logs",
      "render deploys list",
      "render jobs list",
      "render workspace current",
      "render --output 1 services list",
    ],
    guard: {
      "render services create": ["write cloud-resource:render service"],
      "render deploys create": ["disrupt service:render"],
      "render jobs create": ["execute container:render job"],
      "render workspace set": ["write configuration:render workspace"],
      "render restart": ["disrupt service:render"],
      "render psql": ["execute session:render"],
      "render login": ["write account:render"],
      "render blueprints": ["write infrastructure:render blueprint"],
    },
    doubt: { "render frobnicate": "unknown-command" },
  },
});
