import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "cgexec",
  source: "cgexec(1), libcgroup 2.0",
  syntax: "posix",
  options: { ...flags("-h|--help --sticky"), ...values("-g") },
  operands: ["command*"],
  does: [writes("process:control group")],
  runs: [{ language: "argv", from: "command" }],
  examples: {
    allow: [],
    guard: { "cgexec --sticky -g cpu,memory:x rm a": ["write process:control group", "delete file:/repo/a"] },
    doubt: { "cgexec -b x ls": "unknown-option" },
  },
});
