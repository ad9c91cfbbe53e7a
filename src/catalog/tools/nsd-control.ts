import { defineTool, disrupts, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "nsd-control",
  source: "nsd-control(8), nsd-control.8.in, NSD 4.10, github.com/NLnetLabs/nsd",
  options: { ...values("-c -s") },
  withoutCommand: "help",
  commands: {
    "status, stats_noreset, zonestatus, serverpid": readsOnly,
    stats: changes(writes("metric:counters are reset")),
    "start, stop, reload, reconfig, log_reopen, addzone, delzone, changezone, addzones, delzones, write, notify, transfer, force_transfer, repattern, verbosity":
      changes(disrupts("dns:NSD")),
  },
  examples: {
    allow: ["nsd-control status", "nsd-control zonestatus", "nsd-control -c 1 -s 1 status"],
    guard: { "nsd-control reload": ["disrupt dns:NSD"], "nsd-control stats": ["write metric:counters are reset"] },
    doubt: { "nsd-control frobnicate": "unknown-command" },
  },
});
