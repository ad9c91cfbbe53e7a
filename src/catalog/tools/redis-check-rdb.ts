import { defineTool } from "../tool.ts";

export default defineTool({
  name: "redis-check-rdb, valkey-check-rdb",
  source: "recalled from redis-check-rdb, Redis 7.2 --help",
  optionsOnlyRead: true,
  examples: { allow: ["redis-check-rdb /data/dump.rdb"], guard: {}, doubt: {} },
});
