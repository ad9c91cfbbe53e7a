import { defineTool, flags, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "portablectl",
  source: "portablectl(1), systemd 252",
  options: { ...flags("--no-pager --no-legend -l|--full -q|--quiet -a|--all") },
  withoutCommand: { command: "list" },
  commands: {
    "list, inspect, is-attached": readsOnly,
    "attach, detach, reattach, remove, read-only, set-limit": changes(writes("unit:portable service")),
  },
  examples: {
    allow: ["portablectl list", "portablectl is-attached web", "portablectl"],
    guard: { "portablectl attach x": ["write unit:portable service"] },
    doubt: { "portablectl frobnicate": "unknown-command" },
  },
});
