import { changes } from "./_changes.ts";
import { defineTool, flags, readsOnly, values, writes } from "../tool.ts";

export default defineTool({
  name: "bluetoothctl",
  source: "recalled from bluetoothctl(1), BlueZ 5.66",
  options: { ...flags("-h|--help -v|--version"), ...values("-t|--timeout") },
  commands: {
    "list, show, devices, paired-devices, info, help, version": readsOnly,
    "*": changes(writes("configuration:bluetooth")),
  },
  examples: {
    allow: ["bluetoothctl devices", "bluetoothctl --timeout 5 show"],
    guard: { "bluetoothctl power off": ["write configuration:bluetooth"] },
    doubt: { bluetoothctl: "unknown-command", "bluetoothctl -i script": "unknown-option" },
  },
});
