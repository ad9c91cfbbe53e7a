import { chmodSync, chownSync, existsSync, lchownSync, lstatSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { openPty as openTerminalPair, type OpenTerminal } from "../../src/cli/pty.ts";
import { executable, makePlace, type Place } from "../cli/fixture.ts";

export type { OpenTerminal };

/** Root may do anything, so root tests as `nobody`, whom OpenSSH knows by name; everybody else as themselves. */
export const agentId = process.getuid?.() === 0 ? 65_534 : undefined;

/** Starts a program as the agent's user, who is the person's user, too. */
export const asAgent = (argv: readonly string[]): string[] =>
  agentId === undefined ? [...argv] : ["setpriv", `--reuid=${agentId}`, `--regid=${agentId}`, "--clear-groups", ...argv];

const giveAway = (path: string, id: number): void => {
  lchownSync(path, id, id);
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
  handOver(place);
  return place;
};

/** Makes everything in a place the agent's user's, who can reach it and our program then. */
export const handOver = (place: Place): void => {
  if (agentId === undefined) return;
  giveAway(dirname(place.home), agentId);
  for (let at = dirname(dirname(place.home)); at !== "/" && at !== "/tmp"; at = dirname(at)) chmodSync(at, 0o755);
  chmodSync(dirname(executable()), 0o755);
};

/** Opens a terminal of the agent's user; nothing runs in it yet. */
export const openPty = (rows?: number, columns?: number): OpenTerminal => {
  const terminal = openTerminalPair(rows, columns);
  // The shell that uses it runs as another user than who opened it.
  if (agentId !== undefined) chownSync(terminal.path, agentId, agentId);
  return terminal;
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
