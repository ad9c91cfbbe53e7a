import { defineTool, flags, readsOnly, values } from "../tool.ts";

export default defineTool({
  name: "vector",
  source: "vector 0.35, documentation: CLI",
  options: { ...flags("-q|--quiet -v|--verbose") },
  commands: {
    "list, graph, top": readsOnly,
    validate: {
      options: {
        ...flags("--no-environment -ne --skip-healthchecks -d|--deny-warnings"),
        ...values("-c|--config --config-toml --config-json --config-yaml -C|--config-dir"),
      },
      operands: ["file*"],
    },
  },
  examples: {
    allow: ["vector validate --no-environment /etc/vector/vector.yaml", "vector top"],
    guard: {},
    doubt: { "vector frobnicate": "unknown-command", vector: "unknown-command" },
  },
});
