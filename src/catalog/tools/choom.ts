import { defineTool, executes, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "choom",
  source: "choom(1), util-linux 2.38.1",
  syntax: "posix",
  options: {
    ...flags("-h|--help -V|--version"),
    ...values("-p|--pid"),
    "-n, --adjust": { takes: "value", does: [writes("process:OOM score of {--pid:a command}")] },
  },
  operands: ["command*"],
  does: [executes("process:{command}", when("command"))],
  examples: {
    allow: ["choom -p 89"],
    guard: {
      "choom -p 89 -n -1000": ["write process:OOM score of 89"],
      "choom -p 1 -n -5 -- ls": ["write process:OOM score of 1", "execute process:ls"],
    },
    doubt: { "choom --frobnicate": "unknown-option" },
  },
});
