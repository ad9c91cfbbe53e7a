import { defineTool, discloses, executes, like, reads, unlike, values } from "../tool.ts";

export default defineTool({
  name: "otelcol, otelcol-contrib, otelcol-k8s",
  source: "OpenTelemetry Collector 1.65, otelcol/, github.com/open-telemetry/opentelemetry-collector",
  options: { ...values("--config --feature-gates --set") },
  operands: ["command?"],
  optionsMayFollow: true,
  does: [
    // Settings that cannot be read are shown.
    reads("file:{--config}", like("--config", /^(?:file:)?(.*)$/s)),
    // So is a variable; and what is fetched may name any variable in another address.
    discloses("secret:variable of {--config}", like("--config", /^env:/)),
    executes("code:{--config}", like("--config", /^https?:/)),
    executes("service:collector", unlike("command", /^(?:components|validate|help)$/)),
  ],
  derive: ({ slots }, engine) => {
    if (!slots.has("command")) engine.effect("execute", "service:collector");
  },
  examples: {
    allow: ["otelcol components", "otelcol validate --config=a.yaml", "otelcol --config a --feature-gates b --set c=d validate"],
    guard: {
      "otelcol validate --config=env:DB_PASSWORD": ["disclose secret:variable of env:DB_PASSWORD"],
      "otelcol validate --config=https://x/a": ["execute code:https://x/a"],
      "otelcol validate --config=file:.env": ["disclose secret:/repo/.env"],
      "otelcol --config a.yaml": ["execute service:collector"],
      "otelcol frobnicate": ["execute service:collector"],
    },
    doubt: { "otelcol --frobnicate": "unknown-option" },
  },
});
