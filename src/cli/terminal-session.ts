import { basename } from "node:path";
import type { ProcessStanding, Standings } from "../store/index.ts";
import type { Variables } from "./machine.ts";

/** Why a terminal is not taken for a person's, and what the person can do. */
export interface TerminalFlaw {
  readonly why: string;
  readonly instead: string;
}

/** Whatever is wrong with this terminal, another one or another way is right. */
const ownTerminal = "open a terminal window of its own (or log in on a console or by SSH) and run it from the shell there";

/** Variables that replace parts of this program before it can look (ld.so(8)). */
const loaderVariables = ["LD_PRELOAD", "LD_AUDIT"];

/**
 * Variables of terminals that other programs can type into. Sources: tmux(1) `send-keys`; screen(1) `stuff`; kitty's
 * "Control kitty from scripts"; `wezterm cli send-text`; Zellij's "Controlling Zellij through the CLI" and
 * "Integration"; VS Code's terminal API (`sendText`); Neovim's `:help terminal` and `jobstart-env`.
 */
const remoteVariables: readonly (readonly [name: string, what: string])[] = [
  ["TMUX", "tmux"],
  ["STY", "screen"],
  ["KITTY_LISTEN_ON", "kitty with remote control"],
  ["WEZTERM_PANE", "WezTerm"],
  ["WEZTERM_UNIX_SOCKET", "WezTerm"],
  ["ZELLIJ", "Zellij"],
  ["VSCODE_INJECTION", "an editor's terminal"],
  ["VSCODE_PID", "an editor's terminal"],
  ["NVIM", "an editor's terminal"],
  ["VIM_TERMINAL", "an editor's terminal"],
  ["INSIDE_EMACS", "an editor's terminal"],
  ["ZED_TERM", "an editor's terminal"],
];
const remotePrograms: Readonly<Record<string, string>> = {
  vscode: "an editor's terminal",
  WezTerm: "WezTerm",
  WarpTerminal: "a terminal with an agent of its own",
  tmux: "tmux",
};

/** Programs that type into terminals which they or others hold: nothing below them is a person's own. */
const multiplexers: ReadonlySet<string> = new Set([
  "tmux",
  "screen",
  "zellij",
  "wezterm-mux-server",
  "dtach",
  "abduco",
  "ttyd",
  "gotty",
  "code",
  "codium",
  "cursor",
  "windsurf",
  "zed",
  "zed-editor",
  "nvim",
  "vim",
  "emacs",
]);
/** Agent clients by the names of their programs and scripts. */
const agents: ReadonlySet<string> = new Set([
  "claude",
  "codex",
  "gemini",
  "qwen",
  "opencode",
  "crush",
  "goose",
  "aider",
  "cursor-agent",
  "copilot",
  "amp",
  "droid",
  "auggie",
]);
/** Programs that open a terminal to run another program in, and answer for the person. */
const drivers =
  /^(?:script|scriptreplay|expect|unbuffer|autoexpect|empty|socat|asciinema|ttyrec|tclsh[\d.]*|python[\d.]*|pypy[\d.]*|perl[\d.]*|ruby[\d.]*|node|nodejs|bun|bun\.exe|deno|php[\d.]*|lua[\d.]*|java|gdb|gdbserver|lldb|strace|ltrace)$/;
const interpreters = /^(?:python[\d.]*|pypy[\d.]*|perl[\d.]*|ruby[\d.]*|node|nodejs|bun|bun\.exe|deno)$/;
/** What a session begins with where a person logs in or opens a window. */
const openers: ReadonlySet<string> = new Set(
  "sh bash rbash dash ash busybox zsh fish ksh ksh93 mksh yash tcsh csh nu elvish xonsh pwsh login su sudo doas systemd-run machinectl".split(
    " ",
  ),
);

/** A terminal's file by its device number (proc(5): tty_nr; makedev(3); pseudoterminals have majors from 136 on). */
export const terminalName = (device: number): string => {
  const major = (device >> 8) & 0xfff;
  const minor = (device & 0xff) | ((device >> 12) & 0xfff00);
  if (major >= 136 && major <= 143) return `/dev/pts/${minor + (major - 136) * 256}`;
  return major === 4 && minor < 64 ? `/dev/tty${minor}` : `device ${major}:${minor}`;
};

const ancestorsMax = 64;

/** What a process may be known as: its program file, its own name, and the script an interpreter was given. */
const namesOf = (pid: number, standing: ProcessStanding, standings: Standings): readonly string[] => {
  const program = basename(standings.executable(pid) ?? "").replace(/ \(deleted\)$/, "");
  const [first = "", script = ""] = standings.arguments(pid);
  const isInterpreter = interpreters.test(program) || interpreters.test(standing.name);
  const names = [program, standing.name, ...(isInterpreter ? [basename(first), basename(script)] : [])];
  return names
    .flatMap((name) => [name, name.replace(/\.(?:js|mjs|cjs|py)$/, ""), name.replace(/[: ].*$/, "")])
    .filter((name) => name !== "");
};

interface Ancestor {
  readonly pid: number;
  readonly standing: ProcessStanding;
  readonly names: readonly string[];
}

/** A process and those above it, nearest first. */
const lineOf = (pid: number, standings: Standings): readonly Ancestor[] => {
  const line: Ancestor[] = [];
  for (let at = pid; at > 0 && line.length < ancestorsMax;) {
    const standing = standings.standing(at);
    if (standing === undefined) break;
    line.push({ pid: at, standing, names: namesOf(at, standing, standings) });
    at = standing.parent;
  }
  return line;
};

const named = ({ names }: Ancestor, known: ReadonlySet<string> | RegExp): string | undefined =>
  names.find((name) => (known instanceof RegExp ? known.test(name) : known.has(name)));

const remoteOf = (variables: Variables): string | undefined => {
  const found = remoteVariables.find(([name]) => (variables[name] ?? "") !== "");
  if (found) return `\`${found[0]}\` is set: this is ${found[1]}`;
  const program = variables["TERM_PROGRAM"] ?? "";
  if (Object.hasOwn(remotePrograms, program)) return `\`TERM_PROGRAM\` is \`${program}\`: this is ${remotePrograms[program]}`;
  return variables["TERMINAL_EMULATOR"] === "JetBrains-JediTerm" ? "`TERMINAL_EMULATOR` is set: this is an editor's terminal" : undefined;
};

/**
 * Why the terminal of a process is not taken for one that a person opened and types at; undefined where nothing speaks
 * against it. It guards against accidents and haste: an agent of the same user that takes pains gets past it, which is
 * why what it lets through is recorded as `local-unproven`.
 */
export const terminalFlaw = (pid: number, variables: Variables, standings: Standings): TerminalFlaw | undefined => {
  const flaw = (why: string, instead = ownTerminal): TerminalFlaw => ({ why, instead });
  const tracer = standings.tracer(pid);
  if (tracer !== 0)
    return flaw(tracer === undefined ? "nobody can say whether a debugger is attached" : `process ${tracer} traces this one`);
  const loaded = loaderVariables.find((name) => (variables[name] ?? "") !== "");
  if (loaded !== undefined)
    return flaw(`the variable \`${loaded}\` is set, which can replace parts of this program`, `unset ${loaded} first`);
  const remote = remoteOf(variables);
  if (remote !== undefined) return flaw(`${remote}, and other programs can type into it`);
  return sessionFlaw(pid, standings, flaw);
};

const sessionFlaw = (
  pid: number,
  standings: Standings,
  flaw: (why: string, instead?: string) => TerminalFlaw,
): TerminalFlaw | undefined => {
  const own = standings.standing(pid);
  if (own === undefined) return flaw("`/proc` does not say where this process stands");
  if (own.terminal === 0) return flaw("there is no terminal that a person could be asked on");
  if (own.group !== own.foreground) return flaw("it does not run in the foreground of its terminal", "run it in the foreground");
  if (own.session === pid) return flaw("a program opened this terminal for this command alone");
  const line = lineOf(pid, standings);
  const at = line.findIndex((each) => each.pid === own.session);
  const leader = line[at];
  if (leader === undefined || leader.standing.terminal !== own.terminal)
    return flaw("the shell that this terminal was opened with has gone");
  if (named(leader, openers) === undefined)
    return flaw(`this terminal was opened to run \`${leader.standing.name}\`, which is no shell or login`);
  // Between this process and whoever holds the other end of the terminal.
  const driver = line.slice(0, at + 2).find((each) => each.pid !== pid && named(each, drivers) !== undefined);
  if (driver) return flaw(`\`${named(driver, drivers)}\` holds this terminal or runs this command (process ${driver.pid})`);
  const multiplexer = line.find((each) => named(each, multiplexers) !== undefined);
  if (multiplexer)
    return flaw(`this terminal is below \`${named(multiplexer, multiplexers)}\` (process ${multiplexer.pid}), which can type into it`);
  const agent = line.find((each) => named(each, agents) !== undefined);
  if (agent) return flaw(`this descends from the agent \`${named(agent, agents)}\` (process ${agent.pid})`);
  return neighbourFlaw(own, standings, flaw);
};

/** An agent that runs on the same terminal can put keystrokes into it (ioctl_tty(2), TIOCSTI). */
const neighbourFlaw = (own: ProcessStanding, standings: Standings, flaw: (why: string) => TerminalFlaw): TerminalFlaw | undefined => {
  for (const pid of standings.pids()) {
    const standing = standings.standing(pid);
    if (standing === undefined || (standing.terminal !== own.terminal && standing.session !== own.session)) continue;
    const name = named({ pid, standing, names: namesOf(pid, standing, standings) }, agents);
    if (name !== undefined) return flaw(`the agent \`${name}\` (process ${pid}) runs on this terminal`);
  }
  return undefined;
};
