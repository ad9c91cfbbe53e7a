import { defineTool, deletes, disrupts, executes, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "qm",
  source: "qm(1), Proxmox VE 8",
  commands: {
    "list, status, stat*, config, co*, pending, p*, lists*, showcmd, sho*, help, h": readsOnly,
    start: changes(executes("host:virtual machine")),
    "stop, shutdown, reboot, reset, suspend, resume, migrate": changes(disrupts("host:virtual machine")),
    "destroy, delsnapshot": changes(deletes("volume:virtual machine")),
    "create, set, clone, template, snapshot, rollback, resize, move-disk, disk, importdisk, importovf, unlink, unlock": changes(
      writes("configuration:virtual machine"),
    ),
  },
  examples: {
    allow: ["qm list", "qm status 101 --verbose"],
    guard: {
      "qm start x": ["execute host:virtual machine"],
      "qm stop x": ["disrupt host:virtual machine"],
      "qm destroy x": ["delete volume:virtual machine"],
      "qm create x": ["write configuration:virtual machine"],
    },
    doubt: { "qm frobnicate": "unknown-command" },
  },
});
