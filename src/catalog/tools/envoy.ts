import { defineTool, executes, flags, unless, unlike, values, when } from "../tool.ts";

export default defineTool({
  name: "envoy",
  source: "Envoy 1.30 command line options",
  options: {
    ...flags("--version --hot-restart-version"),
    ...values("--mode -c|--config-path --config-yaml -l|--log-level --concurrency --base-id"),
  },
  operands: [],
  does: [
    executes("service:envoy", unless("--version", "--hot-restart-version"), unless("--mode")),
    executes("service:envoy", when("--mode"), unlike("--mode", /^validate$/)),
  ],
  examples: {
    allow: ["envoy --version", "envoy --mode validate -c a.yaml"],
    guard: { "envoy -c a.yaml": ["execute service:envoy"], "envoy --mode serve -c a.yaml": ["execute service:envoy"] },
    doubt: { "envoy --frobnicate": "unknown-option" },
  },
});
