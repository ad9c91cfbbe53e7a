import { defineTool, executes, readsOnly, writes, type Command } from "../tool.ts";

/** Copilot CLI: an agent, which may be started without its hooks. */
const agent: Command = { optionsOnlyRead: true, operands: ["command?", "operand*"], does: [executes("agent:{command:session}")] };
const settings: Command = { optionsOnlyRead: true, operands: ["command?", "operand*"], does: [writes("client:{command:settings}")] };
/** The rest of a group of AWS Copilot changes something, and may be a prompt for the other program. */
const group = (reading: string): Command => ({
  withoutCommand: { command: "session" },
  operands: ["operand*"],
  commands: { [reading]: readsOnly, "*": agent },
});

export default defineTool({
  name: "copilot",
  source: "--help of Copilot CLI 1.0.102; AWS Copilot CLI 1.34 command reference, aws.github.io/copilot-cli: two programs of one name",
  optionsOnlyRead: true,
  commands: {
    "config, mcp, plugin, plugins, settings, hooks, extensions, features, permissions": settings,
    app: group("ls, show"),
    svc: group("ls, show, status, logs"),
    env: group("ls, show"),
    job: group("ls, logs"),
    pipeline: group("ls, show, status"),
    "*": agent,
  },
  withoutCommand: { command: "session" },
  operands: ["operand*"],
  examples: {
    allow: ["copilot --version", "copilot app ls", "copilot svc logs --follow", "copilot env show -n test", "copilot pipeline status"],
    guard: {
      copilot: ["execute agent:session"],
      "copilot look": ["execute agent:session"],
      "copilot app delete": ["execute agent:session"],
      "copilot svc deploy now": ["execute agent:now"],
      "copilot job run": ["execute agent:session"],
      "copilot env": ["execute agent:session"],
      "copilot pipeline deploy": ["execute agent:session"],
      "copilot mcp add": ["write client:add"],
    },
    doubt: { "copilot -p 'delete it'": "unknown-option", "copilot $X": "dynamic-word" },
  },
});
