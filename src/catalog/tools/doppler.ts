import { defineTool, discloses, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "doppler",
  source: "doppler 3, CLI reference",
  options: {
    ...flags("--json --silent --debug"),
    ...values("-t|--token --scope --config-dir"),
    "--api-host": { takes: "value", does: [discloses("secret:Doppler token to {--api-host}")] },
  },
  commands: {
    me: {},
    "projects, environments, configs": {
      withoutCommand: { command: "get" },
      options: { ...values("-p|--project -c|--config -n|--number"), ...flags("--json") },
      commands: { get: readsOnly, "create, delete, update, clone, lock, unlock, rename": changes(writes("configuration:Doppler")) },
    },
    activity: readsOnly,
    "secrets, run": changes(discloses("secret:Doppler secrets")),
    "setup, configure, login, logout": changes(writes("configuration:Doppler")),
  },
  examples: {
    allow: ["doppler me", "doppler projects", "doppler -t 1 --scope 1 --config-dir 1 me", "doppler configs -p 1 -c 1 -n 1 get"],
    guard: {
      "doppler --api-host x me": ["disclose secret:Doppler token to x"],
      "doppler secrets x": ["disclose secret:Doppler secrets"],
      "doppler setup x": ["write configuration:Doppler"],
      "doppler configs delete x": ["write configuration:Doppler"],
      "doppler secrets": ["disclose secret:Doppler secrets"],
    },
    doubt: { "doppler frobnicate": "unknown-command" },
  },
});
