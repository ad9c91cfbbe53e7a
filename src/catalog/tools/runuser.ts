import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "runuser",
  source: "runuser(1), util-linux 2.38.1",
  options: {
    ...flags("-f|--fast -l|--login -p|-m|--preserve-environment -P|--pty"),
    ...values("-c|--session-command|--command -g|--group -G|--supp-group -s|--shell -u|--user -w|--whitelist-environment"),
  },
  syntax: "posix",
  operands: ["word*"],
  derive: ({ slots }, engine) => {
    if (slots.has("--user")) return engine.argv(slots.get("word") ?? []);
    const words = (slots.get("word") ?? []).filter((word) => word.value !== "-");
    const at = words.findIndex((word) => word.value === "-c" || word.value === "--command");
    const command = slots.get("--command")?.at(-1) ?? words[at === -1 ? words.length : at + 1];
    if (command) engine.shell(command, "-c");
    else engine.effect("execute", `session:${words[0]?.value ?? "root"}`);
    if (words.length > (at === -1 ? 1 : 3)) engine.doubt("unknown-operand", "arguments of the shell");
    if (slots.has("--shell")) engine.doubt("unknown-option", "--shell");
  },
  examples: {
    allow: ["runuser -u www -- ls -l", "runuser -l postgres -c 'ls'", "runuser -g a -G b -w A -c ls www"],
    guard: {
      "runuser -u www rm a": ["delete file:/repo/a"],
      "runuser -u www -- tar cf - .env": ["disclose secret:/repo/.env"],
      "runuser -l postgres -c 'rm a'": ["delete file:/repo/a"],
      "runuser - postgres": ["execute session:postgres"],
      "runuser -c 'rm a' www": ["delete file:/repo/a"],
    },
    doubt: { "runuser -s ./x -c ls www": "unknown-option", "runuser www -c ls x": "unknown-operand" },
  },
});
