import { defineTool, flags, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "rc-update",
  source: "rc-update(8), OpenRC 0.45",
  options: { ...flags("-v|--verbose -q|--quiet -C|--nocolor") },
  withoutCommand: { command: "show" },
  commands: {
    show: readsOnly,
    "add, del, delete": changes(writes("unit:runlevel")),
  },
  examples: {
    allow: ["rc-update show", "rc-update"],
    guard: { "rc-update add x": ["write unit:runlevel"] },
    doubt: { "rc-update frobnicate": "unknown-command", "rc-update -u": "unknown-option" },
  },
});
