import { defineTool, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "usbip",
  source: "usbip(8), Linux, tools/usb/usbip/doc",
  options: { ...flags("--debug --log"), ...values("--tcp-port") },
  withoutCommand: "help",
  commands: {
    "list, port, version, help": readsOnly,
    "attach, detach, bind, unbind": changes(writes("device:USB over IP")),
  },
  examples: {
    allow: ["usbip list -l", "usbip --tcp-port 3240 list -r web"],
    guard: { "usbip bind -b 1-1": ["write device:USB over IP"] },
    doubt: { "usbip frobnicate": "unknown-command" },
  },
});
