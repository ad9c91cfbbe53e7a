import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "timeout, gtimeout",
  source: "timeout(1), GNU coreutils 9.1",
  syntax: "posix",
  options: { ...flags("--preserve-status --foreground -v|--verbose"), ...values("-k|--kill-after -s|--signal") },
  operands: ["duration", "command*"],
  runs: [{ language: "argv", from: "command" }],
  examples: {
    allow: ["timeout 5 ls", "timeout -k 5 -s KILL 10s ls -l"],
    guard: { "timeout 5 rm a": ["delete file:/repo/a"] },
    doubt: { "timeout 5 frobnicate": "unknown-program", "timeout $X ls": "dynamic-word" },
  },
});
