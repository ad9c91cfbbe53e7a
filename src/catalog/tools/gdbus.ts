import { defineTool, executes, flags, readsOnly, values } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "gdbus",
  source: "gdbus(1), GLib 2.74",
  withoutCommand: "help",
  commands: {
    introspect: {
      /*READ*/ options: {
        ...flags("-y|--system -e|--session -x|--xml -r|--recurse -p|--only-properties"),
        ...values("-a|--address -d|--dest -o|--object-path"),
      },
      operands: [],
    },
    "wait, help": readsOnly,
    "call, emit, monitor": changes(executes("session:D-Bus")),
  },
  examples: {
    allow: ["gdbus introspect --system --dest a --object-path /"],
    guard: { "gdbus call x": ["execute session:D-Bus"] },
    doubt: { "gdbus frobnicate": "unknown-command" },
  },
});
