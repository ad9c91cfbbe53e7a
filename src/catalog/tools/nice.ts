import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "nice, gnice",
  source: "nice(1), GNU coreutils 9.1",
  syntax: "posix",
  options: { ...values("-n|--adjustment"), ...flags("-NUM") },
  operands: ["command*"],
  runs: [{ language: "argv", from: "command" }],
  examples: {
    allow: ["nice", "nice -n 10 ls", "nice -19 ls"],
    guard: { "nice -n 5 rm a": ["delete file:/repo/a"] },
    doubt: { "nice frobnicate": "unknown-program" },
  },
});
