import { defineTool, disrupts, executes, flags, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "limactl",
  source: "recalled from Lima 0.23 limactl reference",
  options: { ...flags("--debug --tty") },
  withoutCommand: "help",
  commands: {
    "list, ls, info, validate": readsOnly,
    "snapshot, disk": {
      withoutCommand: "help",
      commands: {
        "list, ls": readsOnly,
        "create, delete, apply, resize, unlock, import": changes(writes("volume:lima")),
      },
    },
    shell: changes(executes("session:lima")),
    "start, create, edit, delete, stop, factory-reset, copy, protect, unprotect, sudoers": changes(disrupts("host:virtual machine")),
  },
  examples: {
    allow: ["limactl list --json", "limactl disk ls"],
    guard: {
      "limactl shell x": ["execute session:lima"],
      "limactl stop x": ["disrupt host:virtual machine"],
      "limactl disk delete x": ["write volume:lima"],
    },
    doubt: { "limactl frobnicate": "unknown-command" },
  },
});
