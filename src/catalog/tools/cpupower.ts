import { defineTool, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "cpupower",
  source: "cpupower(1), Linux 6.1",
  options: { ...values("-c|--cpu") },
  commands: {
    "frequency-info, idle-info, info, help, powercap-info": readsOnly,
    // Without options it measures while a command runs.
    monitor: {
      syntax: "posix",
      options: { ...flags("-l -c -v"), ...values("-i -m") },
      operands: ["command*"],
      runs: [{ language: "argv", from: "command" }],
    },
    "frequency-set, idle-set, set": changes(writes("kernel:processor frequency")),
  },
  examples: {
    allow: [
      "cpupower frequency-info",
      "cpupower monitor -i 5 -m Idle_Stats ls",
      "cpupower -c all frequency-info -p",
      "cpupower --cpu 1 frequency-info",
    ],
    guard: { "cpupower frequency-set x": ["write kernel:processor frequency"], "cpupower monitor -i 1 -m 1 rm a": ["delete file:/repo/a"] },
    doubt: { "cpupower frobnicate": "unknown-command" },
  },
});
