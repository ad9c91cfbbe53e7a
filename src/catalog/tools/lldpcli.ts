import { defineTool, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "lldpcli",
  source: "lldpcli(8), lldpd 1.0.16",
  options: { ...flags("-v -d"), ...values("-f -u") },
  commands: {
    "show, watch, help": readsOnly,
    "configure, unconfigure, update, pause, resume": changes(writes("network:lldpd")),
  },
  examples: {
    allow: ["lldpcli show neighbors", "lldpcli -f json -u /x show interfaces"],
    guard: { "lldpcli configure x": ["write network:lldpd"] },
    doubt: { "lldpcli frobnicate": "unknown-command" },
  },
});
