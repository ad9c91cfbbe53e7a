import { defineTool, disrupts } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  // Its commands write keys of their own.
  name: "redis-benchmark, valkey-benchmark",
  source: "src/valkey-benchmark.c, github.com/valkey-io/valkey",
  ...always(disrupts("store:under load")),
  target: { family: "database", values: { engine: "redis" } },
  examples: { allow: [], guard: { "redis-benchmark -h r1 -n 1000": ["disrupt store:under load"] }, doubt: {} },
});
