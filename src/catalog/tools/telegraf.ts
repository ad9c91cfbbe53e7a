import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "telegraf, fluent-bit, fluentd, filebeat, metricbeat, promtail, otelcol, node_exporter, prometheus, alertmanager, grafana-server, loki",
  source: "telegraf 1.28, fluent-bit 2.2, prometheus 2.48 documentation: servers and collectors",
  ...changes(executes("service:collector")),
  examples: {
    allow: [],
    guard: { "telegraf x": ["execute service:collector"] },
    doubt: {},
  },
});
