/**
 * Decisions a second in one process on one core, record left out: how much of an agent's time the deciding itself is.
 *
 *   bun bench/decisions.ts [--lines FILE.jsonl]   FILE holds {"cmd"} lines; without it, the examples of all tool files
 */
import { readFileSync } from "node:fs";
import { loadTools } from "../src/catalog/index.ts";
import { callOf, ownVariables } from "../src/cli/check.ts";
import { guardFor, openMachine } from "../src/cli/machine.ts";
import { judge } from "../src/guard.ts";

const at = process.argv.indexOf("--lines");
const file = at === -1 ? undefined : process.argv[at + 1];
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

for (const line of lines) decide(line);
const rounds = Math.max(1, Math.ceil(50_000 / lines.length));
let slowest = { ms: 0, line: "" };
const start = Bun.nanoseconds();
for (let round = 0; round < rounds; round++)
  for (const line of lines) {
    const before = Bun.nanoseconds();
    decide(line);
    const ms = (Bun.nanoseconds() - before) / 1e6;
    if (ms > slowest.ms) slowest = { ms, line };
  }
const seconds = (Bun.nanoseconds() - start) / 1e9;
const count = rounds * lines.length;
console.log(`${count} decisions over ${lines.length} lines: ${Math.round(count / seconds)} a second`);
console.log(`slowest line ${slowest.ms.toFixed(1)} ms: ${slowest.line.slice(0, 100)}`);
