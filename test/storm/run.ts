/**
 * Many processes use the same confirmations at once while they are killed, and what came of it.
 *
 *     bun test/storm/run.ts [--processes 8] [--approvals 1000] [--seed 1] [--blind]
 *
 * `--blind`: their store takes every change for made. Ends with 1 where anything is as it must not be.
 */
import { parseArgs } from "node:util";
import { points, storm } from "./storm.ts";

const { values } = parseArgs({
  options: {
    processes: { type: "string", default: "8" },
    approvals: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    blind: { type: "boolean", default: false },
  },
});
const [processes, approvals, seed] = [values.processes, values.approvals, values.seed].map(Number) as [number, number, number];
console.log(
  `${processes} processes, ${approvals} approvals, seed ${seed}${values.blind ? ", a store that takes every change for made" : ""}`,
);
const { flaws, executions, states, attempts, entries, kills, ms } = await storm({
  processes,
  approvals,
  seed,
  isBlind: values.blind,
  say: console.log,
});
const line = (counts: ReadonlyMap<string, number>): string => [...counts].map(([what, count]) => `${count} ${what}`).join(", ") || "none";
console.log(`executions: ${executions}`);
console.log(`ended as: ${line(states)}`);
console.log(`attempts: ${line(attempts)}`);
console.log("killed:");
for (const point of [...points, "at random"]) console.log(`  ${String(kills.get(point) ?? 0).padStart(5)} ${point}`);
console.log(`entries on record: ${entries}`);
console.log(`took ${(ms / 1000).toFixed(1)} s`);
for (const flaw of flaws.slice(0, 50)) console.log(`FLAW ${flaw}`);
console.log(`${flaws.length} flaws`);
process.exit(flaws.length === 0 ? 0 : 1);
