import { defineTool, deletes, disrupts, executes, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "pct",
  source: "pct(1), Proxmox VE 8",
  commands: {
    "list, status, stat*, config, conf*, pending, lists*, cpusets, cp*, df, help": readsOnly,
    start: changes(executes("container:system container")),
    "stop, shutdown, reboot, suspend, resume, migrate": changes(disrupts("container:system container")),
    "destroy, delsnapshot": changes(deletes("volume:system container")),
    "create, set, clone, template, snapshot, rollback, restore, resize, move-volume, push, pull, mount, unmount, unlock": changes(
      writes("configuration:system container"),
    ),
    "exec, enter, console": changes(executes("container:system container")),
  },
  examples: {
    allow: ["pct list", "pct listsnapshot 100"],
    guard: {
      "pct start x": ["execute container:system container"],
      "pct stop x": ["disrupt container:system container"],
      "pct destroy x": ["delete volume:system container"],
      "pct create x": ["write configuration:system container"],
      "pct exec x": ["execute container:system container"],
    },
    doubt: { "pct frobnicate": "unknown-command" },
  },
});
