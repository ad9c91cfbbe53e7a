/**
 * What lines of 100 kB cost that were made to be slow: milliseconds of the processor for one decision each, slowest first.
 *
 *   bun bench/long-lines.ts
 */
import { callOf, ownVariables } from "../src/cli/check.ts";
import { guardFor, openMachine } from "../src/cli/machine.ts";
import { judge } from "../src/guard.ts";
import { longLines } from "../src/languages/shell/long-lines.fixture.ts";

const machine = openMachine(process.env);
const cwd = process.cwd();
const variables = ownVariables();
const guard = guardFor(machine, { cwd, variables, declared: {}, session: "", ambient: "production" }, false);

const cost = (command: string): number => {
  const start = process.cpuUsage();
  judge({ kind: "shell", command }, callOf(command, cwd, variables, machine), guard);
  return process.cpuUsage(start).user / 1000;
};

cost("ls");
const rows = Object.entries(longLines).map(([name, line]) => [name, cost(line)] as const);
for (const [name, ms] of rows.toSorted((a, b) => b[1] - a[1])) console.log(`${ms.toFixed(0).padStart(6)} ms  ${name}`);
