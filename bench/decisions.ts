/**
 * Decisions a second in one process, record left out: how much of an agent's time the deciding itself is.
 *
 *   bun bench/decisions.ts [--lines FILE.jsonl] [--warm N]   FILE holds {"cmd"} lines; without it, the examples of all tool files
 *
 * It builds itself as `tagout` is built, and measures that. Before, it decides N times (default 1,500,000): what is warm then is the
 * machine code the runtime makes of ours, tool files taken apart, judgements of sorts of effects, and what the guard of one call looks
 * at once: its files and the environment of its targets. No decision is kept: each line is parsed, walked and judged every time. The
 * first pass, with everything cold, is shown beside it. Processor time counts all threads: where other programs run too, read that
 * figure. The best pass says what the others lost to neighbours and to collecting garbage. The last figure is the line that took
 * longest of its own thread's processor time, which leaves out what it waited for its turn.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { executableFlags } from "../scripts/executable-flags.ts";
import { loadTools } from "../src/catalog/index.ts";
import { callOf, ownVariables } from "../src/cli/check.ts";
import { beginLongRun } from "../src/cli/long-run.ts";
import { guardFor, openMachine } from "../src/cli/machine.ts";
import { judge } from "../src/guard.ts";

/** Builds this program and runs it; answers with its exit code. */
const runBuilt = (): number => {
  const folder = mkdtempSync(join(tmpdir(), "tagout-bench-"));
  const program = join(folder, "decisions");
  try {
    const built = Bun.spawnSync([process.execPath, "build", ...executableFlags, import.meta.path, "--outfile", program]);
    if (!built.success) throw new Error(`the benchmark could not be built: ${built.stderr.toString()}`);
    const argv = [program, ...process.argv.slice(2)];
    return Bun.spawnSync(argv, { stdio: ["ignore", "inherit", "inherit"] }).exitCode;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
// Within an executable files have paths of their own (Bun, "Single-file executable").
if (!import.meta.path.startsWith("/$bunfs/")) process.exit(runBuilt());

const given = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
};
const file = given("--lines");
const warm = Number(given("--warm") ?? 1_500_000);
if (!Number.isInteger(warm) || warm < 0) {
  console.error("bench: --warm needs a whole number");
  process.exit(2);
}
const lines =
  file === undefined
    ? loadTools().flatMap(({ examples }) => [...examples.allow, ...Object.keys(examples.guard), ...Object.keys(examples.doubt)])
    : readFileSync(file, "utf8")
        .split("\n")
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { cmd: string }).cmd);

beginLongRun();
const machine = openMachine(process.env);
const cwd = process.cwd();
const variables = ownVariables();
const guard = guardFor(machine, { cwd, variables, declared: {}, session: "", ambient: "production" }, false);
const decide = (command: string): void => void judge({ kind: "shell", command }, callOf(command, cwd, variables, machine), guard);

interface Measured {
  readonly count: number;
  /** Seconds by the clock and of the processor. */
  readonly seconds: number;
  readonly busy: number;
  /** Seconds by the clock of the pass that took least. */
  readonly best: number;
  readonly slowest: { readonly ms: number; readonly line: string };
}

const measure = (rounds: number): Measured => {
  let slowest = { ms: 0, line: "" };
  let best = Number.POSITIVE_INFINITY;
  const used = process.cpuUsage();
  const start = Bun.nanoseconds();
  for (let round = 0; round < rounds; round++) {
    const begun = Bun.nanoseconds();
    for (const line of lines) {
      const before = Bun.nanoseconds();
      decide(line);
      const ms = (Bun.nanoseconds() - before) / 1e6;
      if (ms > slowest.ms) slowest = { ms, line };
    }
    best = Math.min(best, (Bun.nanoseconds() - begun) / 1e9);
  }
  const seconds = (Bun.nanoseconds() - start) / 1e9;
  const { user, system } = process.cpuUsage(used);
  return { count: rounds * lines.length, seconds, busy: (user + system) / 1e6, best, slowest };
};

/** The line that takes longest of this thread's processor time, collecting garbage included, once each. */
const slowestByProcessor = (): Measured["slowest"] => {
  let slowest = { ms: 0, line: "" };
  for (const line of lines) {
    const before = process.threadCpuUsage();
    decide(line);
    const { user, system } = process.threadCpuUsage(before);
    const ms = (user + system) / 1e3;
    if (ms > slowest.ms) slowest = { ms, line };
  }
  return slowest;
};

const shownLine = ({ ms, line }: Measured["slowest"]): string => `${ms.toFixed(1)} ms: ${line.slice(0, 80).replaceAll("\n", "⏎")}`;

const show = (what: string, { count, seconds, busy, best, slowest }: Measured): void => {
  console.log(
    `${what}: ${count} decisions, ${Math.round(count / seconds)} a second, ${Math.round(count / busy)} a second of the processor, ` +
      `best pass ${Math.round(lines.length / best)} a second; slowest ${shownLine(slowest)}`,
  );
};

console.log(`${lines.length} lines`);
show("first pass", measure(1));
measure(Math.ceil(warm / lines.length));
show("warm", measure(Math.max(1, Math.ceil(100_000 / lines.length))));
console.log(`slowest of its thread's processor time: ${shownLine(slowestByProcessor())}`);
