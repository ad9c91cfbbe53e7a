import { defineTool, flags, reads, readsOnly, values, when, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "promtool",
  source: "promtool 2.54, prometheus.io/docs/prometheus/latest/command-line/promtool",
  options: { ...flags("--experimental"), ...values("--enable-feature") },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "query, help, version": readsOnly,
    // What is no configuration comes back in a message.
    "check, test": { ...readsOnly, does: [reads("file:{operand}", when("operand"))] },
    debug: always(writes("configuration:archive for debugging")),
    push: always(writes("metric:pushed")),
    tsdb: {
      withoutCommand: "help",
      commands: { "list, analyze, dump, dump-openmetrics": readsOnly, "create-blocks-from, bench": always(writes("metric:blocks")) },
    },
    promql: { withoutCommand: "help", commands: { format: readsOnly, "label-matchers": readsOnly } },
  },
  examples: {
    allow: ["promtool check rules x.yml", "promtool query instant http://x up", "promtool --enable-feature 1 check rules x.yml"],
    guard: {
      "promtool check config .env": ["disclose secret:/repo/.env"],
      "promtool debug": ["write configuration:archive for debugging"],
      "promtool push": ["write metric:pushed"],
      "promtool tsdb create-blocks-from": ["write metric:blocks"],
    },
    doubt: { "promtool frobnicate": "unknown-command" },
  },
});
