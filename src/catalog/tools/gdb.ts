import { defineTool, disrupts, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "gdb, lldb, rr, gcore, valgrind, heaptrack, criu, rbspy, async-profiler, uftrace",
  source: "gdb(1) 13, lldb(1), gcore(1), criu(8); valgrind(1): options of the folder",
  loads: [{ as: "valgrind", files: ".valgrindrc", even: "always" }],
  // Most of them start a program, and run whatever their scripts and commands say.
  ...changes(disrupts("process:debugged"), executes("code:under a debugger")),
  examples: {
    allow: [],
    guard: { "gdb x": ["disrupt process:debugged", "execute code:under a debugger"] },
    doubt: {},
  },
});
