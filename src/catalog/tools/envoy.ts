import { defineTool, executes, flags, unless, unlike, values, when } from "../tool.ts";

export default defineTool({
  name: "envoy",
  source: "docs/root/operations/cli.rst, github.com/envoyproxy/envoy",
  options: {
    ...flags("--version --hot-restart-version"),
    ...values("--mode -c|--config-path --config-yaml -l|--log-level --concurrency --base-id"),
  },
  operands: [],
  // Checking a configuration loads what it names.
  does: [
    executes("code:{--config-path}", when("--mode"), unlike("--config-path", /^\/etc\/(?!.*\.\.)/)),
    executes("code:configuration in the arguments", when("--mode", "--version"), when("--config-yaml")),
    executes("service:envoy", unless("--version", "--hot-restart-version"), unless("--mode")),
    executes("service:envoy", when("--mode"), unlike("--mode", /^validate$/)),
  ],
  examples: {
    allow: ["envoy --version", "envoy --mode validate -c /etc/envoy/envoy.yaml"],
    guard: {
      "envoy --mode validate -c a.yaml": ["execute code:a.yaml"],
      "envoy --mode validate --config-yaml x": ["execute code:configuration in the arguments"],
      "envoy --mode serve -c /etc/envoy/a.yaml": ["execute service:envoy"],
      "envoy -c a.yaml": ["execute service:envoy"],
    },
    doubt: { "envoy --frobnicate": "unknown-option" },
  },
});
