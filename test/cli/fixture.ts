import { setDefaultTimeout } from "bun:test";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findClient, systemProcesses } from "../../src/agents/claude-code/index.ts";

setDefaultTimeout(60_000);

const root = join(import.meta.dir, "../..");
let folder: string | undefined;

/** Where this test file keeps everything; `clearPlaces` removes it. */
const ownFolder = (): string => (folder ??= mkdtempSync(join(tmpdir(), "tagout-tests-")));

/** The executable under test: the one `scripts/test.ts` has built for all files, or one of this file's own. */
export const executable = (): string => {
  const path = process.env["TAGOUT_TEST_EXECUTABLE"] ?? join(ownFolder(), "tagout");
  if (existsSync(path)) return path;
  const built = Bun.spawnSync([process.execPath, "scripts/build.ts", path], { cwd: root, stdout: "ignore", stderr: "pipe" });
  if (built.exitCode !== 0) throw new Error(`the executable was not built: ${built.stderr.toString()}`);
  return path;
};

/** A home folder and a work tree on an unprotected branch, apart from everything of this machine. */
export interface Place {
  readonly home: string;
  readonly work: string;
  readonly variables: Readonly<Record<string, string>>;
}

export const makePlace = (): Place => {
  const base = mkdtempSync(join(ownFolder(), "place-"));
  const [home, work] = [join(base, "home"), join(base, "work")];
  mkdirSync(join(work, ".git"), { recursive: true });
  mkdirSync(home);
  writeFileSync(join(work, ".git/HEAD"), "ref: refs/heads/fix/slow-login\n");
  return { home, work, variables: { HOME: home, PATH: "/usr/bin:/bin" } };
};

/** Removes all that this test file made. Every file that uses a place calls it at its end. */
export const clearPlaces = (): void => {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  folder = undefined;
};

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Given {
  readonly input?: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Program that starts ours, with its arguments. */
  readonly under?: readonly string[];
}

/** Runs any program in a place. */
export const runIn = (place: Place, argv: readonly string[], { input = "", variables = {}, cwd = place.work }: Given = {}): Ended => {
  const { exitCode, stdout, stderr } = Bun.spawnSync([...argv], {
    cwd,
    env: { ...place.variables, ...variables },
    stdin: new TextEncoder().encode(input),
    stdout: "pipe",
    stderr: "pipe",
  });
  return { code: exitCode, out: stdout.toString(), err: stderr.toString() };
};

export const tagout = (place: Place, args: readonly string[], given: Given = {}): Ended =>
  runIn(place, [...(given.under ?? []), executable(), ...args], given);

const aloneTimeoutMs = 20_000;

/** Runs it as a grandchild whose parent has ended, for commands that refuse to be run by an agent's descendants. */
export const tagoutAlone = (place: Place, args: readonly string[], given: Given = {}): Ended => {
  const report = join(place.home, "..", "report");
  mkdirSync(report, { recursive: true });
  const script = `d="$1"; shift; ( "$@" >"$d/out" 2>"$d/err" </dev/null; echo $? >"$d/code.new"; mv "$d/code.new" "$d/code" ) &`;
  const started = runIn(place, ["/bin/sh", "-c", script, "sh", report, executable(), ...args], given);
  const deadline = performance.now() + aloneTimeoutMs;
  while (!existsSync(join(report, "code"))) {
    if (performance.now() > deadline) throw new Error(`no answer from \`${args.join(" ")}\` (${started.err})`);
    Bun.sleepSync(5);
  }
  const [code, out, err] = ["code", "out", "err"].map((name) => readFileSync(join(report, name), "utf8")) as [string, string, string];
  rmSync(report, { recursive: true });
  return { code: Number(code), out, err };
};

/** True when a person's agent runs these tests: then what is for people alone is refused. */
export const isInsideAgent = (): boolean => findClient(process.pid, systemProcesses()) !== undefined;

/** Runs it with a terminal of its own, on which `answer` types: it is given what was shown so far. */
export const tagoutAtTerminal = async (
  place: Place,
  args: readonly string[],
  answer: (shown: string) => string | undefined,
  { variables = {}, cwd = place.work, under = [] }: Given = {},
): Promise<{ readonly code: number; readonly shown: string }> => {
  let shown = "";
  let answered = 0;
  const child = Bun.spawn([...under, executable(), ...args], {
    cwd,
    env: { ...place.variables, ...variables },
    terminal: {
      cols: 200,
      rows: 50,
      data: (terminal, bytes) => {
        shown += new TextDecoder().decode(bytes);
        const text = answer(shown.slice(answered));
        if (text === undefined) return;
        answered = shown.length;
        terminal.write(text);
      },
    },
  });
  return { code: await child.exited, shown };
};

export const json = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;
export const jsonLines = (text: string): readonly Record<string, unknown>[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map(json);
