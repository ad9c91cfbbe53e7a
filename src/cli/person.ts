import { findClient, systemProcesses, type Processes } from "../agents/claude-code/index.ts";
import { openFlags, systemLibc, type Libc, type WindowSize } from "../store/index.ts";
import type { Variables } from "./machine.ts";
import { ownVariables } from "./check.ts";

/**
 * Variables that agent clients set for the commands they run. Sources: Claude Code's environment variable reference,
 * Gemini CLI's shell tool page, Codex' sandbox notes, and the `@vercel/detect-agent` and `am-i-vibing` change logs.
 */
const agentVariables = [
  "CLAUDECODE",
  "CLAUDE_CODE_SESSION_ID",
  "CLAUDE_PID",
  "GEMINI_CLI",
  "QWEN_CODE",
  "CODEX_SANDBOX",
  "CODEX_CI",
  "CODEX_THREAD_ID",
  "CURSOR_AGENT",
  "OPENCODE",
  "AUGMENT_AGENT",
  "ANTIGRAVITY_AGENT",
  "COPILOT_CLI",
  "CRUSH",
  "AI_AGENT",
  "AGENT",
  "TAGOUT_HOOK_PID",
];

/**
 * Why an agent seems to have started this process; undefined when nothing says so. Guards against accidents: an agent
 * that hides its traces is held by the hook and by the terminal.
 */
export const agentAround = (variables: Variables, pid: number, processes: Processes): string | undefined => {
  const found = agentVariables.find((name) => (variables[name] ?? "") !== "");
  if (found !== undefined) return `the variable \`${found}\` is set`;
  return findClient(pid, processes) === undefined ? undefined : "it descends from a running agent client";
};

/** The same for this process. */
export const agentHere = (): string | undefined => agentAround(ownVariables(), process.pid, systemProcesses());

/** The controlling terminal: a person's keyboard, whatever standard input was redirected to. */
export interface Terminal {
  show(text: string): void;
  /** One line without its end; undefined at the end of input, and when `withinMs` have passed. */
  ask(question: string, withinMs?: number): string | undefined;
  /** Throws away what was typed so far: it was not typed for what is asked next. */
  discard(): void;
  /** Lines and columns; undefined where the terminal does not say. */
  size(): WindowSize | undefined;
  /** Does nothing for so long. */
  wait(ms: number): void;
}

const lineBytesMax = 4096;

/** Opens the controlling terminal, or undefined when there is none (tty(4)). */
export const openTerminal = (libc: Libc = systemLibc()): Terminal | undefined => {
  const fd = libc.open("/dev/tty", openFlags.readWrite, 0);
  if (fd < 0) return undefined;
  const show = (text: string): void => {
    const bytes = new TextEncoder().encode(text);
    for (let at = 0; at < bytes.length;) {
      const count = libc.write(fd, bytes.subarray(at));
      if (count <= 0) return;
      at += count;
    }
  };
  const ask = (question: string, withinMs?: number): string | undefined => {
    show(question);
    if (withinMs !== undefined && libc.awaitInput(fd, withinMs) !== 1) return undefined;
    const bytes = new Uint8Array(lineBytesMax);
    // In canonical mode one read is one line (termios(3)).
    const count = libc.read(fd, bytes);
    return count <= 0 ? undefined : new TextDecoder().decode(bytes.subarray(0, count)).replace(/\r?\n$/, "");
  };
  const size = (): WindowSize | undefined => {
    const found = libc.windowSize(fd);
    return typeof found === "number" || found.rows === 0 || found.columns === 0 ? undefined : found;
  };
  return { show, ask, discard: () => void libc.discardInput(fd), size, wait: (ms) => libc.sleep(ms) };
};
