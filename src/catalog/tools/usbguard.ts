import { defineTool, executes, flags, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "usbguard",
  source: "usbguard(1) 1.1, doc/man/usbguard.1.adoc, github.com/USBGuard/usbguard",
  withoutCommand: "help",
  commands: {
    "list-devices": { options: flags("-a|--allowed -b|--blocked -t|--tree"), operands: ["rule?"] },
    "list-rules": { options: { ...flags("-d|--show-devices"), ...values("-l|--label") }, operands: [] },
    "get-parameter": { operands: ["name"] },
    watch: {
      options: { ...flags("-w|--wait -o|--once"), "-e, --exec": { takes: "value", does: [executes("code:{--exec}")] } },
      operands: [],
    },
    "read-descriptor": { operands: ["file"] },
    "allow-device, block-device, reject-device, append-rule, remove-rule, set-parameter, add-user, remove-user, generate-policy": changes(
      writes("device:usbguard policy"),
    ),
  },
  examples: {
    allow: ["usbguard list-devices -b", "usbguard list-rules -l web", "usbguard watch -o", "usbguard get-parameter ImplicitPolicyTarget"],
    guard: {
      "usbguard block-device 3": ["write device:usbguard policy"],
      "usbguard watch -e /tmp/x": ["execute code:/tmp/x"],
    },
    doubt: { "usbguard frobnicate": "unknown-command" },
  },
});
