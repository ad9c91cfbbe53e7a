/**
 * The storm at its full size: writers that are killed with SIGKILL while they append and sign.
 *
 *     bun test/ledger-storm/run.ts [--writers N] [--kills N]     # 4 and 200
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { storm } from "./storm.ts";

const option = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(name);
  const value = at === -1 ? fallback : Number(process.argv[at + 1]);
  if (Number.isInteger(value) && value > 0) return value;
  console.error(`storm: ${name} needs a whole number from 1`);
  process.exit(2);
};

const base = mkdtempSync(join(tmpdir(), "tagout-storm-"));
const writers = option("--writers", 4);
const { kills, acknowledged, lost, complaints, verification } = await storm(base, writers, option("--kills", 200));
rmSync(base, { recursive: true, force: true });
for (const line of lost) console.log(`LOST ${line}`);
for (const line of complaints) console.log(`COMPLAINT ${line}`);
for (const { code, seq, detail } of verification.problems) console.log(`entry ${seq}: ${code}: ${detail}`);
const { entries, signed, ok } = verification;
console.log(
  `storm: ${writers} writers, ${kills} kills, ${entries} entries, ${acknowledged} acknowledged, ${lost.length} lost; ` +
    `chain and tree ${ok ? "sound" : "NOT SOUND"}, ${signed.count} checkpoints agree`,
);
process.exit(ok && lost.length === 0 && complaints.length === 0 ? 0 : 1);
