import { dlopen } from "bun:ffi";
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { executable, makePlace, type Place } from "../cli/fixture.ts";

const libc = () => {
  const symbols = {
    posix_openpt: { args: ["i32"], returns: "i32" },
    grantpt: { args: ["i32"], returns: "i32" },
    unlockpt: { args: ["i32"], returns: "i32" },
    ptsname_r: { args: ["i32", "ptr", "usize"], returns: "i32" },
    read: { args: ["i32", "ptr", "usize"], returns: "i64" },
    write: { args: ["i32", "ptr", "usize"], returns: "i64" },
    close: { args: ["i32"], returns: "i32" },
    ioctl: { args: ["i32", "u64", "ptr"], returns: "i32" },
  } as const;
  try {
    return dlopen("libc.so.6", symbols).symbols;
  } catch {
    return dlopen(`libc.musl-${process.arch === "arm64" ? "aarch64" : "x86_64"}.so.1`, symbols).symbols;
  }
};
const c = libc();

/** open(2), ioctl_tty(2). */
const flags = { readWrite: 2, noControl: 0o400, nonBlocking: 0o4000, closeOnExec: 0o2000000 } as const;
const setWindowSize = 0x5414;

/** Root may do anything, so root tests as `nobody`, whom OpenSSH knows by name; everybody else as themselves. */
export const agentId = process.getuid?.() === 0 ? 65_534 : undefined;

/** Starts a program as the agent's user, who is the person's user, too. */
export const asAgent = (argv: readonly string[]): string[] =>
  agentId === undefined ? [...argv] : ["setpriv", `--reuid=${agentId}`, `--regid=${agentId}`, "--clear-groups", ...argv];

const giveAway = (path: string, id: number): void => {
  chownSync(path, id, id);
  if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) giveAway(join(path, name), id);
};

/** A place of the agent's user: home, work tree, and confirmations that count at `minimum` in production. */
export const makeStage = (minimum?: "L1" | "L4", machine?: "staging" | "test"): Place => {
  const place = makePlace();
  const configuration = join(place.home, ".config/tagout");
  mkdirSync(configuration, { recursive: true });
  const lines = [
    ...(minimum === undefined ? [] : ["confirmation:", "  minimum:", `    production: ${minimum}`]),
    ...(machine === undefined ? [] : ["environment:", `  machine: ${machine}`]),
  ];
  if (lines.length > 0) writeFileSync(join(configuration, "tagout.yaml"), `${lines.join("\n")}\n`);
  if (agentId !== undefined) {
    giveAway(dirname(place.home), agentId);
    for (let at = dirname(dirname(place.home)); at !== "/" && at !== "/tmp"; at = dirname(at)) chmodSync(at, 0o755);
    chmodSync(dirname(executable()), 0o755);
  }
  return place;
};

export interface OpenTerminal {
  /** Path of the terminal's own end. */
  readonly path: string;
  /** Everything that was shown. */
  readonly shown: () => string;
  readonly type: (text: string) => void;
  /** Waits until something new was shown that matches, and answers with it. */
  readonly until: (pattern: RegExp, withinMs?: number) => Promise<string>;
  readonly close: () => void;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Opens a terminal; nothing runs in it yet. */
export const openPty = (rows = 50, columns = 150): OpenTerminal => {
  const master = c.posix_openpt(flags.readWrite | flags.noControl | flags.nonBlocking | flags.closeOnExec);
  if (master < 0 || c.grantpt(master) < 0 || c.unlockpt(master) < 0) throw new Error("no terminal could be opened");
  const name = new Uint8Array(64);
  c.ptsname_r(master, name, name.length);
  const path = new TextDecoder().decode(name.subarray(0, name.indexOf(0)));
  // The shell that uses it runs as another user than who opened it.
  if (agentId !== undefined) chownSync(path, agentId, agentId);
  c.ioctl(master, setWindowSize, new Uint8Array(new Uint16Array([rows, columns, 0, 0]).buffer));
  const bytes = new Uint8Array(65_536);
  const decoder = new TextDecoder();
  let shown = "";
  let seen = 0;
  let isOpen = true;
  const drain = (): void => {
    for (;;) {
      const count = Number(c.read(master, bytes, bytes.length));
      if (count <= 0) return;
      shown += decoder.decode(bytes.subarray(0, count), { stream: true }).replaceAll("\r", "");
    }
  };
  const until = async (pattern: RegExp, withinMs = 20_000): Promise<string> => {
    const deadline = performance.now() + withinMs;
    for (;;) {
      drain();
      const found = pattern.exec(shown.slice(seen));
      if (found) {
        seen += found.index + found[0].length;
        return found[0];
      }
      if (performance.now() > deadline)
        throw new Error(`\`${pattern.source}\` was not shown within ${withinMs} ms:\n${shown.slice(-3000)}`);
      await pause(10);
    }
  };
  const close = (): void => {
    if (isOpen) c.close(master);
    isOpen = false;
  };
  const type = (text: string): void => {
    const encoded = new TextEncoder().encode(text);
    c.write(master, encoded, encoded.length);
  };
  return { path, shown: () => (drain(), shown), type, until, close };
};

/**
 * Opens a terminal with a shell of its own that no other process stands above: as a person's window looks to whoever
 * asks, and what an agent gets that leaves its own family (setsid(1), double fork).
 */
export const openWindow = (
  place: Place,
  variables: Readonly<Record<string, string>> = {},
  rows?: number,
  columns?: number,
  as = asAgent,
): OpenTerminal => {
  const terminal = openPty(rows, columns);
  const script = `setsid -c sh -i <"$0" >"$0" 2>&1 &`;
  const started = Bun.spawnSync(as(["sh", "-c", script, terminal.path]), {
    cwd: place.work,
    env: { ...place.variables, PS1: "$ ", ...variables },
    stdout: "ignore",
    stderr: "pipe",
  });
  if (started.exitCode !== 0) throw new Error(`no shell in the window: ${started.stderr.toString()}`);
  return terminal;
};

/** What a shell shows of a command's end. */
export const ended = /ended with (\d+)\./;
export const commandLine = (args: readonly string[], rest = ""): string =>
  `'${executable()}' ${args.map((arg) => `'${arg}'`).join(" ")}${rest}; echo "ended with $?."\n`;

/** What is typed at which question. The first that fits answers. */
export type Answers = readonly (readonly [question: RegExp, answer: string | ((shown: string) => string)])[];

export const phrase = "Yes, I understand the risks and want to proceed in production";
export const typeLetters: Answers[number] = [/Type these letters: ([A-Z]{4})\n> $/, (shown) => /([A-Z]{4})\n> $/.exec(shown)?.[1] ?? ""];

/** A whole case and the right answers. */
export const goodAnswers: Answers = [
  [/ Enter shows more, anything else cancels -- $/, ""],
  [/Why must it run now\?.*\n> $/, "web hangs since 10:40, INC-17"],
  [/How is it undone\?.*\n> $/, "systemctl start web"],
  [/Which backup was taken.*\n> $/, "pg_dump app > /backup/app-1040.dump"],
  [/Where would it be seen.*\n> $/, "the dashboard of web"],
  [/Which incident report.*\n> $/, "INC-17"],
  [/Type exactly: .*\n> $/, phrase],
  typeLetters,
];

/** The right answers about a batch of so many items. */
export const batchAnswers = (count: number): Answers => [
  [/ Enter shows more, anything else cancels -- $/, ""],
  [/validated this in TEST\?.*\n> $/, "y"],
  [/affects PRODUCTION\?.*\n> $/, "y"],
  [/Type 'PRODUCTION' to confirm\n> $/, "PRODUCTION"],
  [/number of items\n> $/, String(count)],
  typeLetters,
];

/** Types a command into a window and answers what it asks until it ends; answers with its exit code. */
export const converse = async (window: OpenTerminal, args: readonly string[], answers: Answers, rest = ""): Promise<number> => {
  window.type(commandLine(args, rest));
  await window.until(/ended with \$\?\."\n/);
  return answer(window, answers);
};

const unanswered = /(?:\n> | anything else cancels -- )$/;

export const answer = async (window: OpenTerminal, answers: Answers): Promise<number> => {
  for (;;) {
    const shown = await window.until(new RegExp(`[^]*?(?:${ended.source}|${unanswered.source})`));
    const code = ended.exec(shown)?.[1];
    if (code !== undefined) return Number(code);
    const found = answers.find(([question]) => question.test(shown));
    if (!found) throw new Error(`nothing answers ${JSON.stringify(shown.slice(-200))}`);
    window.type(`${typeof found[1] === "string" ? found[1] : found[1](shown)}\n`);
  }
};

/** Runs our program as the agent does: its output in pipes, no terminal. */
export const asAgentRuns = (place: Place, args: readonly string[], input = ""): { code: number | null; out: string; err: string } => {
  const { exitCode, stdout, stderr } = Bun.spawnSync(asAgent([executable(), ...args]), {
    cwd: place.work,
    env: place.variables,
    stdin: new TextEncoder().encode(input),
    stdout: "pipe",
    stderr: "pipe",
  });
  return { code: exitCode, out: stdout.toString(), err: stderr.toString() };
};

export interface ShownRequest {
  readonly id: string;
  readonly state: string;
  readonly minimum: string;
  readonly approvals: readonly { readonly approver: string; readonly assurance: string; readonly proof: string }[];
}

/** Asks for a confirmation of a command in production and answers with the request. */
export const requestFor = (place: Place, command: readonly string[], more: readonly string[] = []): ShownRequest => {
  const { out, err } = asAgentRuns(place, ["request", "--json", "--environment", "production", ...more, "--", ...command]);
  if (!out.startsWith("{")) throw new Error(`no request: ${out}${err}`);
  return JSON.parse(out) as ShownRequest;
};

/** A request as it stands now. */
export const stateOf = (place: Place, id: string): ShownRequest => {
  const { out } = asAgentRuns(place, ["requests", "--json", "--all"]);
  const found = out
    .split("\n")
    .filter((line) => line !== "")
    .flatMap((line) => JSON.parse(line) as ShownRequest | ShownRequest[])
    .find((request) => request.id === id);
  if (!found) throw new Error(`there is no request ${id}: ${out}`);
  return found;
};

/** Nobody has confirmed it: it still waits, or was ended by an answer that was none. */
export const expectRefused = (place: Place, id: string): void => {
  const { state, approvals } = stateOf(place, id);
  if (!["pending", "cancelled"].includes(state) || approvals.length > 0)
    throw new Error(`request ${id} is ${state} with ${approvals.length} approvals`);
};

/** Everything the case needs, so that only the questions are left to forge. */
export const wholeCase = [
  "--justification",
  "web hangs since 10:40",
  "--rollback",
  "systemctl start web",
  "--monitoring",
  "systemctl status web",
  "--incident",
  "INC-17",
];

/** Programs of this machine, which a bare one lacks. */
export const has = (program: string): boolean => Bun.which(program) !== null;
export const isThere = existsSync;
