import { defineTool, writes } from "../tool.ts";

export default defineTool({
  name: "redis-check-aof, valkey-check-aof",
  source: "redis-check-aof(1), Debian 12; options: recalled from Redis 7.2 --help",
  options: {
    "--fix": { takes: "flag", does: [writes("store:{file}")] },
    "--truncate-to-timestamp": { takes: "value", does: [writes("store:{file}")] },
  },
  operands: ["file"],
  examples: {
    allow: ["redis-check-aof a.aof"],
    guard: {
      "redis-check-aof --fix a.aof": ["write store:a.aof"],
      "redis-check-aof --truncate-to-timestamp 1 a.aof": ["write store:a.aof"],
    },
    doubt: { "redis-check-aof --frobnicate": "unknown-option" },
  },
});
