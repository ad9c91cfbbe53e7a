import { defineTool, flags, reads, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "wrangler",
  source: "Wrangler commands, developers.cloudflare.com/workers/wrangler/commands, 3.80",
  options: { ...flags("-v|--version"), ...values("-c|--config -e|--env --cwd --env-file") },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "paas", values: { platform: "cloudflare", environment: "{--env}" } },
  commands: {
    "whoami, docs": readsOnly,
    tail: always(reads("log:worker")),
    "deployments, versions": {
      withoutCommand: "help",
      commands: { "list, status, view": readsOnly, "deploy, upload, secret": always(writes("cloud-resource:worker")) },
    },
    "kv:namespace, kv:key": always(writes("store:KV")),
    "kv, r2, d1, queues, hyperdrive, vectorize, pages, dispatch-namespace, workflows, pipelines, ai, secrets-store, containers, mtls-certificate":
      always(writes("cloud-resource:cloudflare")),
    secret: { withoutCommand: "help", commands: { list: readsOnly, "put, bulk, delete": always(writes("secret:worker")) } },
    "deploy, publish, rollback, triggers, delete, dev, init, generate, types, login, logout": always(writes("cloud-resource:worker")),
  },
  examples: {
    allow: ["wrangler whoami", "wrangler deployments list", "wrangler --config 1 --env 1 --cwd 1 --env-file 1 whoami"],
    guard: {
      "wrangler tail": [],
      "wrangler deployments deploy": ["write cloud-resource:worker"],
      "wrangler kv:namespace": ["write store:KV"],
      "wrangler kv": ["write cloud-resource:cloudflare"],
      "wrangler secret put": ["write secret:worker"],
      "wrangler deploy": ["write cloud-resource:worker"],
    },
    doubt: { "wrangler frobnicate": "unknown-command" },
  },
});
