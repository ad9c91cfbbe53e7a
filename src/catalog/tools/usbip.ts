import { defineTool, flags, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "usbip",
  source: "recalled from usbip(8), Linux 6.1",
  options: { ...flags("--debug") },
  withoutCommand: "help",
  commands: {
    "list, port": readsOnly,
    "attach, detach, bind, unbind": changes(writes("device:USB over IP")),
  },
  examples: {
    allow: ["usbip list -l", "usbip port"],
    guard: { "usbip bind -b 1-1": ["write device:USB over IP"] },
    doubt: { "usbip frobnicate": "unknown-command" },
  },
});
