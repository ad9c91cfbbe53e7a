import { defineTool, disrupts, executes, writes, type Command } from "../tool.ts";
import { changes } from "./_changes.ts";

const asks: Command = { operands: ["process", "argument*"] };

export default defineTool({
  name: "gops",
  source: "README.md and internal/cmd, github.com/google/gops",
  // Alone it lists.
  withoutCommand: "help",
  // A process number is described.
  find: (name) => (/^\d+$/.test(name) ? { operands: ["period?"] } : undefined),
  commands: {
    "process, pid, proc, stack, memstats, stats, version": asks,
    "tree, help": { operands: ["word*"] },
    gc: changes(disrupts("process:{argument}")),
    setgc: changes(writes("process:{argument}")),
    // They write a profile and start `go tool` on it.
    "trace, pprof-heap, pprof-cpu": changes(executes("code:go tool")),
  },
  examples: {
    allow: ["gops", "gops 4132 2s", "gops stack 10.0.0.3:6060", "gops memstats 4132", "gops tree"],
    guard: {
      "gops gc 4132": ["disrupt process:4132"],
      "gops setgc 4132 off": ["write process:4132", "write process:off"],
      "gops pprof-heap 4132": ["execute code:go tool"],
    },
    doubt: { "gops frobnicate": "unknown-command" },
  },
});
