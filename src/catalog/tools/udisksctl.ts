import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "udisksctl",
  source: "udisksctl(1) 2.9",
  commands: {
    "status, info, dump, monitor, help": readsOnly,
    "mount, unmount, unlock, lock, loop-setup, loop-delete, power-off, smart-simulate": changes(writes("volume:disk")),
  },
  examples: {
    allow: ["udisksctl status"],
    guard: { "udisksctl mount x": ["write volume:disk"] },
    doubt: { "udisksctl frobnicate": "unknown-command" },
  },
});
