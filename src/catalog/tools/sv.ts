import { defineTool, disrupts, executes, flags, readsOnly, values } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "sv",
  source: "sv(8), runit 2.1",
  options: { ...flags("-v"), ...values("-w") },
  commands: {
    "status, s, check": readsOnly,
    "up, u, once, start": changes(executes("service:runit service")),
    "down, d, stop, restart, reload, shutdown, try-restart, force-stop, force-reload, force-restart, force-shutdown, exit, pause, cont, hup, alarm, interrupt, quit, term, kill, 1, 2, p, c, h, a, i, q, t, k, x, o":
      changes(disrupts("service:runit service")),
  },
  examples: {
    allow: ["sv status nginx", "sv -w 5 check nginx"],
    guard: { "sv up x": ["execute service:runit service"], "sv down x": ["disrupt service:runit service"] },
    doubt: { "sv frobnicate": "unknown-command" },
  },
});
