import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "pveam",
  source: "recalled from pveam(1), Proxmox VE 8",
  withoutCommand: "help",
  commands: {
    "available, list, help": readsOnly,
    "download, remove, update": changes(writes("image:container templates")),
  },
  examples: {
    allow: ["pveam list local"],
    guard: { "pveam update": ["write image:container templates"] },
    doubt: { "pveam frobnicate": "unknown-command" },
  },
});
