import { defineTool, disrupts } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "gdb, lldb, rr, gcore, valgrind, heaptrack, criu, rbspy, async-profiler, uftrace",
  source: "gdb(1) 13, lldb(1), gcore(1), criu(8)",
  ...changes(disrupts("process:debugged")),
  examples: {
    allow: [],
    guard: { "gdb x": ["disrupt process:debugged"] },
    doubt: {},
  },
});
