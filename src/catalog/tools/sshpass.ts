import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "sshpass",
  source: "sshpass(1) 1.06 and its getopt call; 1.10 (Ubuntu 25.04's page) adds a variable attached to -e",
  syntax: "posix",
  options: { ...flags("-e -h -V -v"), ...values("-d -f -p -P") },
  operands: ["command*"],
  // Whatever asks for a password is given the first line of the file, and may show it.
  does: [reads("file:{-f}", when("-f"))],
  runs: [{ language: "argv", from: "command" }],
  examples: {
    allow: ["sshpass -e ls", "sshpass -d 3 -P assword -p x ls"],
    guard: { "sshpass -f .env ls": ["disclose secret:/repo/.env"], "sshpass -f x rm a": ["delete file:/repo/a"] },
    doubt: { "sshpass -p x $Y": "dynamic-program" },
  },
});
