import { defineTool, executes, flags, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "doas",
  source: "doas(1) 6.8.2",
  syntax: "posix",
  options: { ...flags("-n -s -L"), ...values("-a -u -C") },
  operands: ["command*"],
  does: [executes("session:{-u:root}", when("-s")), writes("account:doas authorisation", when("-L"))],
  runs: [{ language: "argv", from: "command", given: [unless("-C")] }],
  examples: {
    allow: ["doas -n -u www -a x ls", "doas -C /etc/doas.conf rm a"],
    guard: {
      "doas rm a": ["delete file:/repo/a"],
      "doas -u www -a x rm a": ["delete file:/repo/a"],
      "doas -s": ["execute session:root"],
      "doas -C /dev/null -s ls": ["execute session:root"],
      "doas -L": ["write account:doas authorisation"],
    },
    doubt: {},
  },
});
