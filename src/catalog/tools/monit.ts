import { defineTool, disrupts, executes, flags, readsOnly, unless, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "monit",
  source: "monit(1) 5.33",
  options: { ...flags("-v -vv -V -h -B -b"), ...values("-c -g -p -l -s"), "-t": "flag" },
  withoutCommand: { command: "daemon" },
  commands: {
    "status, summary, report": readsOnly,
    procmatch: readsOnly,
    // Without an action it becomes a daemon; -t only checks the control file.
    daemon: { does: [executes("service:monit", unless("-t", "-V", "-h"))] },
    "start, stop, restart": changes(disrupts("service:monitored service")),
    "monitor, unmonitor, reload, quit, reinit, validate": changes(writes("configuration:monit")),
  },
  examples: {
    allow: ["monit status", "monit -t", "monit -c 1 -g 1 -p 1 -l 1 -s 1 summary"],
    guard: {
      "monit start x": ["disrupt service:monitored service"],
      "monit monitor x": ["write configuration:monit"],
      monit: ["execute service:monit"],
    },
    doubt: { "monit frobnicate": "unknown-command" },
  },
});
