import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "fluent-bit, fluentd, promtail, node_exporter, prometheus, alertmanager, grafana-server, loki",
  source: "fluent-bit 2.2, prometheus 2.48 documentation: servers and collectors",
  ...changes(executes("service:collector")),
  examples: {
    allow: [],
    guard: { "promtail x": ["execute service:collector"] },
    doubt: {},
  },
});
