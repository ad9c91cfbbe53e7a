import { defineTool, executes, like, reads, unlike, values } from "../tool.ts";

export default defineTool({
  name: "otelcol, otelcol-contrib, otelcol-k8s",
  source: "recalled from OpenTelemetry Collector 0.100 documentation, opentelemetry.io/docs/collector",
  options: { ...values("--config --feature-gates --set") },
  operands: ["command?"],
  optionsMayFollow: true,
  does: [
    // Settings that cannot be read are shown.
    reads("file:{--config}", like("--config", /^(?:file:)?(.*)$/s)),
    executes("service:collector", unlike("command", /^(?:components|validate|help)$/)),
  ],
  derive: ({ slots }, engine) => {
    if (!slots.has("command")) engine.effect("execute", "service:collector");
  },
  examples: {
    allow: ["otelcol components", "otelcol validate --config=a.yaml", "otelcol --config a --feature-gates b --set c=d validate"],
    guard: {
      "otelcol validate --config=file:.env": ["disclose secret:/repo/.env"],
      "otelcol --config a.yaml": ["execute service:collector"],
      "otelcol frobnicate": ["execute service:collector"],
    },
    doubt: { "otelcol --frobnicate": "unknown-option" },
  },
});
