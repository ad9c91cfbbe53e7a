import { defineTool, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "time, gtime",
  source: "time(1), GNU time 1.9",
  syntax: "posix",
  options: { ...flags("-a|--append -p|--portability -q|--quiet -v|--verbose -V|--version"), ...values("-f|--format -o|--output") },
  operands: ["command*"],
  does: [writes("file:{--output}", when("--output"))],
  runs: [{ language: "argv", from: "command" }],
  examples: {
    allow: ["/usr/bin/time -f %e ls", "time -p ls"],
    guard: {
      "time rm a": ["delete file:/repo/a"],
      "/usr/bin/time -f %e -o /srv/x ls": ["write file:/srv/x"],
      "/usr/bin/time -f %e -o /srv/y rm a": ["write file:/srv/y", "delete file:/repo/a"],
    },
    doubt: { "time frobnicate": "unknown-program" },
  },
});
