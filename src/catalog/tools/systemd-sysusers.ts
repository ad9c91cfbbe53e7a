import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "systemd-sysusers, systemd-repart, systemd-firstboot, systemd-machine-id-setup, systemd-umount",
  source: "systemd-sysusers(8) and its neighbours, systemd 252",
  ...changes(writes("configuration:systemd")),
  examples: {
    allow: [],
    guard: { "systemd-sysusers x": ["write configuration:systemd"] },
    doubt: {},
  },
});
