import { defineTool, executes, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "trace-cmd",
  source: "trace-cmd(1) 3.1",
  commands: {
    "list, stat, options": readsOnly,
    show: readsOnly,
    report: {
      options: {
        ...flags("-R -t -l -f -e -w -q -E -V --ts-check --nodate --raw-ts"),
        ...values("-i -F -v --cpu --ts-offset --ts2secs -r"),
      },
      operands: ["file?"],
    },
    "start, stop, restart, extract, reset, clear, set, snapshot": changes(writes("kernel:tracing")),
    "record, stream, profile, listen, agent": changes(executes("code:traced by trace-cmd")),
  },
  examples: {
    allow: ["trace-cmd list -e", "trace-cmd stat", "trace-cmd report -i trace.dat -F sched", "trace-cmd report --cpu 1"],
    guard: { "trace-cmd start x": ["write kernel:tracing"], "trace-cmd record x": ["execute code:traced by trace-cmd"] },
    doubt: { "trace-cmd frobnicate": "unknown-command" },
  },
});
