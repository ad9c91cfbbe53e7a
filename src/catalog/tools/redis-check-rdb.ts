import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  // Later versions take more options, one of them a file to write.
  name: "redis-check-rdb, valkey-check-rdb",
  source: "redis-check-rdb(1), Redis 7.0, Debian 12; valkey-check-rdb: github.com/valkey-io/valkey/pull/1743",
  options: { ...flags("-v|--version --stats"), ...values("--format") },
  operands: ["file"],
  examples: {
    allow: ["redis-check-rdb /data/dump.rdb", "valkey-check-rdb dump.rdb --stats --format csv"],
    guard: {},
    doubt: { "redis-check-rdb dump.rdb --output /srv/x": "unknown-option" },
  },
});
