import { defineTool, executes, flags, readsOnly, unlike } from "../tool.ts";

export default defineTool({
  name: "vector",
  source: "vector 0.35, documentation: CLI",
  options: { ...flags("-q|--quiet -v|--verbose") },
  commands: {
    "list, top": readsOnly,
    validate: {
      options: { ...flags("--no-environment -ne --skip-healthchecks -d|--deny-warnings") },
      operands: ["file*"],
      // A configuration can name commands that fetch secrets.
      does: [executes("code:vector configuration {file}", unlike("file", /^\/etc\/vector\/(?!.*\.\.)/))],
    },
  },
  examples: {
    allow: ["vector validate --no-environment /etc/vector/vector.yaml", "vector top"],
    guard: { "vector validate x.toml": ["execute code:vector configuration x.toml"] },
    doubt: { "vector frobnicate": "unknown-command", vector: "unknown-command" },
  },
});
