import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "usbguard",
  source: "recalled from usbguard(1) 1.1",
  withoutCommand: "help",
  commands: {
    "list-devices, list-rules, get-parameter, watch, read-descriptor": readsOnly,
    "allow-device, block-device, reject-device, append-rule, remove-rule, set-parameter, add-user, remove-user, generate-policy": changes(
      writes("device:usbguard policy"),
    ),
  },
  examples: {
    allow: ["usbguard list-devices -b", "usbguard list-rules"],
    guard: { "usbguard block-device 3": ["write device:usbguard policy"] },
    doubt: { "usbguard frobnicate": "unknown-command" },
  },
});
