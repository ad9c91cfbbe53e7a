import { defineTool, executes, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "distrobox",
  source: "distrobox 1.8, distrobox-list, github.com/89luca89/distrobox",
  withoutCommand: "help",
  commands: {
    "list, version, ls": readsOnly,
    "enter, run, ephemeral": changes(executes("container:distrobox")),
    "create, assemble, rm, stop, upgrade, export, generate-entry": changes(writes("container:distrobox")),
  },
  examples: {
    allow: ["distrobox list"],
    guard: { "distrobox enter x": ["execute container:distrobox"], "distrobox rm x": ["write container:distrobox"] },
    doubt: { "distrobox frobnicate": "unknown-command" },
  },
});
