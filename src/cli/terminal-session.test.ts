import { describe, expect, test } from "bun:test";
import type { ProcessStanding, Standings } from "../store/index.ts";
import { terminalFlaw, terminalName } from "./terminal-session.ts";

interface Program {
  readonly program: string;
  readonly parent: number;
  readonly session: number;
  readonly terminal?: number;
  readonly group?: number;
  readonly arguments?: readonly string[];
  readonly name?: string;
}
const pts1 = 34_817;

/** A person's window: a terminal program, its shell, and the command that asks. */
const window: Readonly<Record<number, Program>> = {
  1: { program: "/usr/lib/systemd/systemd", parent: 0, session: 1 },
  10: { program: "/usr/bin/xterm", parent: 1, session: 10 },
  20: { program: "/usr/bin/bash", parent: 10, session: 20, terminal: pts1 },
  30: { program: "/opt/tagout/bin/tagout", parent: 20, session: 20, terminal: pts1, group: 30 },
};

const standingsOf = (programs: Readonly<Record<number, Program>>, tracer: number | undefined = 0): Standings => ({
  standing: (pid): ProcessStanding | undefined => {
    const found = programs[pid];
    if (!found) return undefined;
    const { program, parent, session, terminal = 0, group = pid, name = program.slice(program.lastIndexOf("/") + 1) } = found;
    return { name, parent, session, terminal, group, foreground: terminal === 0 ? -1 : 30 };
  },
  executable: (pid) => programs[pid]?.program,
  arguments: (pid) => programs[pid]?.arguments ?? [],
  tracer: () => tracer,
  pids: () => Object.keys(programs).map(Number),
});
const changed = (changes: Readonly<Record<number, Partial<Program>>>): Readonly<Record<number, Program>> => {
  const programs: Record<number, Program> = { ...window };
  for (const [pid, change] of Object.entries(changes)) programs[Number(pid)] = { ...programs[Number(pid)], ...change } as Program;
  return programs;
};
const whyOf = (programs: Readonly<Record<number, Program>>, variables: Readonly<Record<string, string>> = {}): string | undefined =>
  terminalFlaw(30, variables, standingsOf(programs))?.why;

describe("a terminal that a person opened", () => {
  test("is taken for one", () =>
    expect(whyOf(window, { TERM: "xterm", TERM_PROGRAM: "gnome-terminal", SSH_TTY: "/dev/pts/1" })).toBeUndefined());
  test("may be a login by SSH", () =>
    expect(
      whyOf(changed({ 10: { program: "/usr/sbin/sshd", name: "sshd" }, 20: { program: "/usr/bin/zsh", name: "zsh" } })),
    ).toBeUndefined());
  test("may be a console", () => expect(whyOf(changed({ 20: { program: "/usr/bin/login" } }))).toBeUndefined());
  test("may stand below a script that opened the window", () =>
    expect(whyOf(changed({ 1: { program: "/usr/bin/python3", arguments: ["python3", "/usr/bin/qtile"] } }))).toBeUndefined());
});

describe("a terminal is not taken for a person's where", () => {
  test.each<[string, Readonly<Record<number, Partial<Program>>>, string]>([
    ["there is none", { 30: { terminal: 0 } }, "there is no terminal"],
    ["the command runs in the background", { 30: { group: 31 } }, "foreground"],
    ["it was opened for the command alone", { 30: { session: 30 } }, "for this command alone"],
    ["its shell has gone", { 30: { session: 21 } }, "has gone"],
    ["its shell has moved to another", { 20: { terminal: pts1 + 1 } }, "has gone"],
    ["it was opened to run a program", { 20: { program: "/usr/bin/top" } }, "`top`, which is no shell"],
    ["script(1) holds it", { 10: { program: "/usr/bin/script" } }, "`script` holds this terminal"],
    ["a Python program holds it", { 10: { program: "/usr/bin/python3.12" } }, "`python3.12` holds"],
    ["a program of ours holds it", { 10: { program: "/usr/bin/bun" } }, "`bun` holds"],
    [
      "expect(1) runs the command",
      { 20: { program: "/usr/bin/bash" }, 30: { parent: 25 }, 25: { program: "/usr/bin/expect", parent: 20, session: 20 } },
      "`expect` holds",
    ],
    ["tmux is above it", { 10: { program: "/usr/bin/tmux", name: "tmux: server" } }, "below `tmux`"],
    ["tmux is above it, its program replaced", { 10: { program: "/usr/bin/tmux (deleted)", name: "x" } }, "below `tmux`"],
    ["an editor is above it", { 1: { program: "/usr/share/code/code" } }, "below `code`"],
    ["an agent is above it", { 1: { program: "/usr/bin/codex" } }, "the agent `codex`"],
    [
      "an agent's script is above it",
      { 1: { program: "/usr/bin/node", arguments: ["node", "/usr/lib/node_modules/.bin/gemini"] } },
      "the agent `gemini`",
    ],
    [
      "an agent runs on it",
      { 40: { program: "/home/ann/.local/bin/claude", parent: 20, session: 20, terminal: pts1 } },
      "the agent `claude` (process 40) runs on this terminal",
    ],
    ["an agent runs in its session", { 40: { program: "/usr/bin/opencode", parent: 20, session: 20 } }, "runs on this terminal"],
  ])("%s", (_, changes, why) => expect(whyOf(changed(changes))).toContain(why));

  test("a debugger is attached, or nobody can say", () => {
    expect(terminalFlaw(30, {}, standingsOf(window, 77))?.why).toBe("process 77 traces this one");
    expect(terminalFlaw(30, {}, { ...standingsOf(window), tracer: () => undefined })?.why).toContain("nobody can say");
  });

  test.each([
    ["TMUX", "/tmp/tmux-1000/default,1,0"],
    ["STY", "1.pts-0.vm"],
    ["KITTY_LISTEN_ON", "unix:/tmp/kitty"],
    ["WEZTERM_PANE", "0"],
    ["ZELLIJ", "0"],
    ["NVIM", "/run/user/1000/nvim.1.0"],
    ["VIM_TERMINAL", "901"],
    ["INSIDE_EMACS", "29.1,comint"],
    ["VSCODE_INJECTION", "1"],
    ["ZED_TERM", "true"],
    ["TERM_PROGRAM", "vscode"],
    ["TERM_PROGRAM", "WarpTerminal"],
    ["TERMINAL_EMULATOR", "JetBrains-JediTerm"],
  ])("other programs can type into it: %s=%s", (name, value) => {
    const flaw = terminalFlaw(30, { [name]: value }, standingsOf(window));
    expect(flaw?.why).toContain("other programs can type into it");
    expect(flaw?.instead).toContain("open a terminal window of its own");
    expect(terminalFlaw(30, { [name]: "" }, standingsOf(window))).toBeUndefined();
  });

  test.each(["LD_PRELOAD", "LD_AUDIT"])("%s replaces parts of the program", (name) =>
    expect(terminalFlaw(30, { [name]: "/tmp/x.so" }, standingsOf(window))?.instead).toBe(`unset ${name} first`),
  );
});

test.each([
  [34_817, "/dev/pts/1"],
  [34_816, "/dev/pts/0"],
  [(137 << 8) | 4, "/dev/pts/260"],
  [1025, "/dev/tty1"],
  [(204 << 8) | 64, "device 204:64"],
])("device %i is %s", (device, name) => expect(terminalName(device)).toBe(name));
