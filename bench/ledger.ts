/**
 * What one durable entry costs beside a bare `write` and `fdatasync` of the same bytes, in turn in one run, in ledgers of
 * growing size. Everything between the measurements is written in bulk, as a chain that verifies.
 *
 *     bun bench/ledger.ts [--entries N] [--appends N] [--idle MS]
 *
 * Up to N entries (default 1,000,000; 600 bytes each). `--idle`: a pause before each, after which processor and disk have
 * to wake up.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFlags, openLedger, systemClock, systemLibc } from "../src/store/index.ts";
import { growLedger, headOf } from "../src/store/testing/bulk.ts";

const option = (name: string, fallback: number, min: number): number => {
  const at = process.argv.indexOf(name);
  const value = at === -1 ? fallback : Number(process.argv[at + 1]);
  if (Number.isInteger(value) && value >= min) return value;
  console.error(`bench: ${name} needs a whole number of at least ${min}`);
  process.exit(2);
};
const entries = option("--entries", 1_000_000, 10);
const appends = option("--appends", 400, 10);
const idleMs = option("--idle", 0, 0);

const libc = systemLibc();
const base = mkdtempSync(join(tmpdir(), "tagout-bench-"));
const folder = join(base, "ledger");
const ledger = openLedger({ folder, clock: systemClock, redact: (text) => text });
const body = { action: "Bash: kubectl get pods -n shop", evidence: ["x".repeat(240)], result: "PENDING" };
const bodyText = JSON.stringify(body);
const encoder = new TextEncoder();

const openOrEnd = (path: string, flags: number): number => {
  const fd = libc.open(path, flags, 0o600);
  if (fd < 0) throw new Error(`\`${path}\` cannot be opened: error number ${-fd}`);
  return fd;
};

const append = (): void => {
  const appended = ledger.append("decision", body);
  if (!appended.ok) throw new Error(`${appended.code}: ${appended.detail}`);
};
const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] as number;

append();
const bareFd = openOrEnd(join(base, "bare"), openFlags.write | openFlags.create | openFlags.append);
const { start, end } = headOf(folder);
const line = encoder.encode("x".repeat(end - start));
const bare = (): void => {
  libc.write(bareFd, line);
  libc.syncData(bareFd);
};

console.log(`one entry of ${line.length} bytes beside a bare write and fdatasync of as many, ${appends} each in turn: medians`);
for (const size of [10, 1_000, 100_000, 1_000_000, 10_000_000, 100_000_000].filter((each) => each <= entries)) {
  growLedger(folder, size, () => bodyText);
  const times: { readonly entry: number[]; readonly bare: number[] } = { entry: [], bare: [] };
  for (let round = -20; round < appends; round++)
    for (const [name, run] of [["entry", append] as const, ["bare", bare] as const]) {
      if (idleMs > 0) libc.sleep(idleMs);
      const from = Bun.nanoseconds();
      run();
      // The first rounds only warm up.
      if (round >= 0) times[name].push((Bun.nanoseconds() - from) / 1e3);
    }
  const [entryUs, bareUs] = [median(times.entry), median(times.bare)];
  console.log(
    `  ${String(size).padStart(10)} entries ${entryUs.toFixed(0).padStart(7)} µs ${bareUs.toFixed(0).padStart(7)} µs   ratio ${(entryUs / bareUs).toFixed(2)}`,
  );
}
libc.close(bareFd);
rmSync(base, { recursive: true, force: true });
