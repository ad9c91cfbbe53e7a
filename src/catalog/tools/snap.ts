import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "snap",
  source: "snap(8) 2.57",
  options: flags("--abs-time --all --verbose -v --no-wait -l"),
  optionsMayFollow: true,
  commands: {
    "list, info, find, search, changes, tasks, change, services, connections, interfaces, interface, known, version, warnings, whoami, model, help, aliases, get-base":
      { options: { ...values("--color --unicode --section") }, operands: ["word*"] },
    logs: { options: { ...flags("-f"), ...values("-n") }, operands: ["word*"] },
    "*": { syntax: "words", operands: ["word*"], does: [writes("package:snap {word:all}")] },
  },
  withoutCommand: "help",
  examples: {
    allow: ["snap list --all", "snap info core", "snap logs -n 5 x"],
    guard: { "snap install x": ["write package:snap x"], "snap remove x": ["write package:snap x"] },
    doubt: {},
  },
});
