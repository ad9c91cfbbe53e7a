import { defineTool, flags, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "systemd-sysext, systemd-confext",
  source: "systemd-sysext(8) 255",
  options: flags("--no-pager --no-legend"),
  withoutCommand: { command: "status" },
  commands: { "status, list": readsOnly, "merge, unmerge, refresh": changes(writes("configuration:systemd extensions")) },
  examples: {
    allow: ["systemd-sysext list", "systemd-sysext"],
    guard: { "systemd-sysext merge": ["write configuration:systemd extensions"] },
    doubt: { "systemd-sysext frobnicate": "unknown-command" },
  },
});
