import { defineTool, executes, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "otel-cli",
  source: "otelcli/ of otel-cli 0.4.5, github.com/equinix-labs/otel-cli",
  withoutCommand: "help",
  commands: {
    version: { operands: [] },
    // It tries the path with spans of its own.
    "span, status": always(writes("metric:spans that otel-cli sends")),
    exec: always(executes("code:{argument}")),
    server: always(executes("service:otel-cli {argument}")),
  },
  examples: {
    allow: ["otel-cli version"],
    guard: {
      "otel-cli span --name x": ["write metric:spans that otel-cli sends"],
      "otel-cli exec -- x": ["execute code:x"],
      "otel-cli server tui": ["execute service:otel-cli tui"],
    },
    doubt: { "otel-cli frobnicate": "unknown-command" },
  },
});
