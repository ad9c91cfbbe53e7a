import { defineTool, executes, writes, type Command } from "../tool.ts";

/** Another agent, which may be started without its hooks (`--bare`, `--safe-mode`, `--settings`, `--pure`, `--disable hooks`). */
const agent: Command = { optionsOnlyRead: true, operands: ["command?", "operand*"], does: [executes("agent:{command:session}")] };
const settings: Command = { optionsOnlyRead: true, operands: ["command?", "operand*"], does: [writes("client:{command:settings}")] };

export default defineTool({
  name: "claude, codex, gemini, opencode, qwen, cursor-agent, aider, goose, cline, amp, crush, droid",
  source: "--help of Claude Code 2.1.330, Codex CLI 0.169.0, Gemini CLI 0.61.0, OpenCode 1.18.33, Qwen Code 0.24.4; the others by name",
  // Whatever is asked of an agent, a person should know: its words are a prompt, or settings it will obey.
  optionsOnlyRead: true,
  commands: { "config, mcp, plugin, plugins, settings, hooks, extensions, features, permissions": settings, "*": agent },
  withoutCommand: { command: "session" },
  operands: ["operand*"],
  examples: {
    allow: ["claude --version", "codex --help", "gemini --version", "opencode --version", "qwen --version"],
    guard: {
      claude: ["execute agent:session"],
      "codex exec 'look around'": ["execute agent:look around"],
      "claude mcp add x": ["write client:add"],
      "gemini extensions install x": ["write client:install"],
    },
    doubt: { "claude -p 'delete it'": "unknown-option", "claude --bare -p x": "unknown-option", "opencode $X": "dynamic-word" },
  },
});
