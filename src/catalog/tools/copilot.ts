import { defineTool, executes, flags, values, writes, type Command } from "../tool.ts";

/** Copilot CLI: an agent, which may be started without its hooks. */
const agent: Command = { optionsOnlyRead: true, operands: ["command?", "operand*"], does: [executes("agent:{command:session}")] };
const settings: Command = { optionsOnlyRead: true, operands: ["command?", "operand*"], does: [writes("client:{command:settings}")] };
/** Only AWS Copilot's own options: with others (`-p`) the words would be for the agent. */
const reading: Command = {
  options: {
    ...flags("--json --local --follow --resources --previous"),
    ...values("-a|--app -n|--name -e|--env --since --limit --start-time --end-time --tasks --container"),
  },
  operands: [],
};
/** The rest of a group of AWS Copilot changes something, and may be a prompt for the other program. */
const group = (reads: string): Command => ({
  withoutCommand: { command: "session" },
  operands: ["operand*"],
  commands: { [reads]: reading, "*": agent },
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
    allow: [
      "copilot --version",
      "copilot app ls",
      "copilot svc logs -n api -e prod --since 1h --follow",
      "copilot env show -n test",
      "copilot pipeline status",
    ],
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
    doubt: {
      "copilot svc ls -p 'delete it'": "unknown-option",
      "copilot svc ls --allow-all-tools": "unknown-option",
      "copilot svc ls x": "unknown-operand",
      "copilot -p 'delete it'": "unknown-option",
      "copilot $X": "dynamic-word",
    },
  },
});
