import { defineTool, flags, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "abrt-cli, abrt",
  source: "recalled from abrt-cli(1) 2.16",
  options: { ...flags("-a|--auth -V -v") },
  withoutCommand: "help",
  commands: {
    "list, ls, info, status": readsOnly,
    "remove, rm, report, process": changes(writes("log:crash reports")),
  },
  examples: {
    allow: ["abrt-cli list --since 1", "abrt-cli status"],
    guard: { "abrt-cli rm x": ["write log:crash reports"] },
    doubt: { "abrt-cli frobnicate": "unknown-command" },
  },
});
