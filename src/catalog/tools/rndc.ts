import { defineTool, disrupts, flags, readsOnly, values } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "rndc",
  source: "rndc(8), BIND 9.18",
  options: { ...flags("-4 -6 -q -r -V"), ...values("-b -c -k -p -s -t -y") },
  help: "alone",
  commands: {
    "status, zonestatus, tsig-list": readsOnly,
    "reload, reconfig, flush, flushname, flushtree, freeze, thaw, stop, halt, sync, notify, retransfer, refresh, addzone, delzone, modzone, querylog, trace, notrace, stats, dumpdb, recursing, scan, sign, loadkeys":
      changes(disrupts("service:named")),
  },
  examples: {
    allow: ["rndc status", "rndc -b 1 -c 1 -k 1 -p 1 -s 1 -t 1 -y 1 status"],
    guard: { "rndc stop --help": ["disrupt service:named"], "rndc reload x": ["disrupt service:named"] },
    doubt: { "rndc frobnicate": "unknown-command" },
  },
});
