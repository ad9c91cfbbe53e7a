import { defineTool, discloses, executes, flags, reads, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "newrelic",
  source: "newrelic-cli 0.90 reference, github.com/newrelic/newrelic-cli",
  syntax: "pflag",
  options: { ...flags("--debug --plain --trace"), ...values("--accountId --format --profile") },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    entity: {
      withoutCommand: "help",
      commands: {
        search: readsOnly,
        tags: {
          withoutCommand: "help",
          commands: { get: readsOnly, "create, delete, delete-values, replace": always(writes("metric:entity tags")) },
        },
        deployment: always(writes("metric:deployment marker")),
      },
    },
    apm: {
      withoutCommand: "help",
      commands: {
        application: { withoutCommand: "help", commands: { "search, get": readsOnly } },
        deployment: always(writes("metric:deployment marker")),
      },
    },
    synthetics: {
      withoutCommand: "help",
      commands: {
        monitor: { withoutCommand: "help", commands: { "get, list, search": readsOnly } },
        run: always(executes("remote:synthetic monitors")),
      },
    },
    version: readsOnly,
    nrql: always(reads("database-rows:NRQL")),
    "profile, profiles, apiAccess": always(discloses("secret:New Relic keys")),
    "install, agent, diagnose, decode, reporting, changeTracking, edge, workload, fleetcontrol": always(writes("metric:New Relic")),
    nerdgraph: always(writes("remote:NerdGraph")),
  },
  examples: {
    allow: [
      "newrelic entity search",
      "newrelic entity tags get",
      "newrelic apm application search",
      "newrelic synthetics monitor get",
      "newrelic version",
      "newrelic --accountId 1 --format 1 --profile 1 entity search",
    ],
    guard: {
      "newrelic entity tags create": ["write metric:entity tags"],
      "newrelic entity deployment": ["write metric:deployment marker"],
      "newrelic apm deployment": ["write metric:deployment marker"],
      "newrelic synthetics run": ["execute remote:synthetic monitors"],
      "newrelic nrql": [],
      "newrelic profile": ["disclose secret:New Relic keys"],
      "newrelic install": ["write metric:New Relic"],
      "newrelic nerdgraph": ["write remote:NerdGraph"],
    },
    doubt: { "newrelic frobnicate": "unknown-command" },
  },
});
