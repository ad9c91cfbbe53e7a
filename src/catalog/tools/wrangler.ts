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
    "d1, queues, hyperdrive, vectorize, dispatch-namespace, workflows, pipelines, containers, mtls-certificate": {
      withoutCommand: "help",
      commands: { "list, info, describe": readsOnly, "*": always(writes("cloud-resource:cloudflare")) },
    },
    kv: {
      withoutCommand: "help",
      commands: {
        // The keys of a namespace are its content.
        namespace: { withoutCommand: "help", commands: { list: readsOnly, "*": always(writes("store:KV")) } },
        "*": always(writes("store:KV")),
      },
    },
    r2: {
      withoutCommand: "help",
      commands: {
        bucket: { withoutCommand: "help", commands: { "list, info": readsOnly, "*": always(writes("bucket:R2")) } },
        "*": always(writes("bucket:R2")),
      },
    },
    pages: {
      withoutCommand: "help",
      commands: {
        "project, deployment": { withoutCommand: "help", commands: { list: readsOnly, "*": always(writes("cloud-resource:pages")) } },
        "*": always(writes("cloud-resource:pages")),
      },
    },
    "ai, secrets-store": always(writes("cloud-resource:cloudflare")),
    secret: { withoutCommand: "help", commands: { list: readsOnly, "put, bulk, delete": always(writes("secret:worker")) } },
    "deploy, publish, rollback, triggers, delete, dev, init, generate, types, login, logout": always(writes("cloud-resource:worker")),
  },
  examples: {
    allow: [
      "wrangler d1 list",
      "wrangler r2 bucket list",
      "wrangler pages deployment list",
      "wrangler kv namespace list",
      "wrangler whoami",
      "wrangler deployments list",
      "wrangler --config 1 --env 1 --cwd 1 --env-file 1 whoami",
    ],
    guard: {
      "wrangler ai models": ["write cloud-resource:cloudflare"],
      "wrangler d1 execute db": ["write cloud-resource:cloudflare"],
      "wrangler kv key put k v": ["write store:KV"],
      "wrangler kv namespace delete x": ["write store:KV"],
      "wrangler r2 bucket delete b": ["write bucket:R2"],
      "wrangler r2 object put x": ["write bucket:R2"],
      "wrangler pages project delete x": ["write cloud-resource:pages"],
      "wrangler pages deploy": ["write cloud-resource:pages"],
      "wrangler tail": [],
      "wrangler deployments deploy": ["write cloud-resource:worker"],
      "wrangler kv:namespace": ["write store:KV"],
      "wrangler secret put": ["write secret:worker"],
      "wrangler deploy": ["write cloud-resource:worker"],
    },
    doubt: { "wrangler frobnicate": "unknown-command" },
  },
});
