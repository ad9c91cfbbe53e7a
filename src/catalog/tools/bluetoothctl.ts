import { changes } from "./_changes.ts";
import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "bluetoothctl",
  source: "bluetoothctl(1) and src/shared/shell.c, BlueZ 5.87",
  options: { ...flags("-h|--help -v|--version"), ...values("-t|--timeout") },
  commands: {
    "list, show, devices, info, help, version": { operands: ["word*"] },
    "*": changes(writes("configuration:bluetooth")),
  },
  examples: {
    allow: ["bluetoothctl devices", "bluetoothctl --timeout 5 show"],
    guard: { "bluetoothctl power off": ["write configuration:bluetooth"] },
    doubt: { bluetoothctl: "unknown-command", "bluetoothctl --init-script x": "unknown-option" },
  },
});
