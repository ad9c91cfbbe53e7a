/**
 * Decisions a second in one process, record left out: how much of an agent's time the deciding itself is.
 *
 *   bun bench/decisions.ts [--lines FILE.jsonl] [--warm N]   FILE holds {"cmd"} lines; without it, the examples of all tool files
 *
 * Before it measures it decides N times (default 200,000): what is warm then is the machine code the runtime makes of ours,
 * tool files taken apart, judgements of sorts of effects, and what the guard of one call looks at once: its files and the
 * environment of its targets. No decision is kept: each line is parsed, walked and judged every time. The first pass, with
 * everything cold, is shown beside it. Processor time counts all threads: where other programs run too, read that figure. The last
 * figure is the line that took longest of its own thread's processor time, which leaves out what it waited for its turn.
 */
import { readFileSync } from "node:fs";
import { loadTools } from "../src/catalog/index.ts";
import { callOf, ownVariables } from "../src/cli/check.ts";
import { guardFor, openMachine } from "../src/cli/machine.ts";
import { judge } from "../src/guard.ts";

const given = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
};
const file = given("--lines");
const warm = Number(given("--warm") ?? 200_000);
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
  readonly slowest: { readonly ms: number; readonly line: string };
}

const measure = (rounds: number): Measured => {
  let slowest = { ms: 0, line: "" };
  const used = process.cpuUsage();
  const start = Bun.nanoseconds();
  for (let round = 0; round < rounds; round++)
    for (const line of lines) {
      const before = Bun.nanoseconds();
      decide(line);
      const ms = (Bun.nanoseconds() - before) / 1e6;
      if (ms > slowest.ms) slowest = { ms, line };
    }
  const seconds = (Bun.nanoseconds() - start) / 1e9;
  const { user, system } = process.cpuUsage(used);
  return { count: rounds * lines.length, seconds, busy: (user + system) / 1e6, slowest };
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

const show = (what: string, { count, seconds, busy, slowest }: Measured): void => {
  console.log(
    `${what}: ${count} decisions, ${Math.round(count / seconds)} a second, ${Math.round(count / busy)} a second of the processor; ` +
      `slowest ${shownLine(slowest)}`,
  );
};

console.log(`${lines.length} lines`);
show("first pass", measure(1));
measure(Math.ceil(warm / lines.length));
show("warm", measure(Math.max(1, Math.ceil(50_000 / lines.length))));
console.log(`slowest of its thread's processor time: ${shownLine(slowestByProcessor())}`);
