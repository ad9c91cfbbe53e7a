import { defineTool, executes, flags, unlike, values } from "../tool.ts";

export default defineTool({
  name: "su",
  source: "su(1), util-linux 2.38.1",
  helpAs: ["-h"],
  options: {
    ...flags("-f|--fast -l|--login -p|-m|--preserve-environment -P|--pty"),
    ...values("-c|--session-command|--command -g|--group -G|--supp-group -s|--shell -w|--whitelist-environment"),
  },
  operands: ["word*"],
  does: [executes("code:{--shell}", unlike("--shell", /^(?:\/usr)?\/bin\/(?:ba|da|z|k)?sh$/))],
  runs: [{ language: "shell", from: "--command" }],
  derive: ({ slots }, engine) => {
    const [user, ...rest] = (slots.get("word") ?? []).filter((word) => word.value !== "-");
    if (!slots.has("--command")) engine.effect("execute", `session:${user ? (user.value ?? "?") : "root"}`);
    if (rest.length > 0) engine.doubt("unknown-operand", "arguments of the shell");
  },
  examples: {
    allow: ["su -h", "su - postgres -c 'ls'", "su -g a -G b -s /bin/sh -w A -c ls www"],
    guard: {
      su: ["execute session:root"],
      "su - postgres": ["execute session:postgres"],
      "su www -c 'rm a'": ["delete file:/repo/a"],
      "su -s ./x -c ls www": ["execute code:./x"],
    },
    doubt: { 'su -c "$X"': "dynamic-program", "su root -c ls x": "unknown-operand" },
  },
});
