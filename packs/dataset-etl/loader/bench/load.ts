/**
 * Rows per second of a load, beside the engine's own fastest way in for the same rows: `sqlite3 .import` and PostgreSQL's
 * `COPY`, each into a table without types of its own checks, and with the unique index that a load also makes. In turn, in one run.
 *
 *     bun packs/dataset-etl/loader/bench/load.ts [--rows N] [--postgresql URL] [--keep FOLDER]
 *
 * N rows (default 1,000,000) of six columns, made by `dataset-loader generate`. Memory is the peak of the loader's process.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
};
const rows = Number(option("--rows") ?? "1000000");
if (!Number.isSafeInteger(rows) || rows < 1) {
  console.error("bench: --rows needs a whole number of at least 1");
  process.exit(2);
}
const url = option("--postgresql");
const folder = option("--keep") ?? mkdtempSync(join(tmpdir(), "dataset-loader-bench-"));
const main = fileURLToPath(new URL("../main.ts", import.meta.url));
const data = join(folder, "datasets", "readings", "data.csv");

const manifest = `dataset: readings
source: { format: csv, path: data.csv }
columns:
  - { name: reading, type: integer, min: 1, generate: { sequence: 1 } }
  - { name: station, type: text, required: true, pattern: "WS[0-9]{4}", generate: { sequence: 1, prefix: WS, digits: 4, repeat: 2000 } }
  - { name: taken_at, type: timestamp, required: true }
  - { name: temperature, type: decimal, precision: 5, scale: 2, min: -90, max: 60 }
  - { name: humidity, type: integer, min: 0, max: 100, generate: { nulls: 1 } }
  - { name: note, type: text, length_max: 40 }
key: [reading]
`;
const environments = `environments:
  test: { classification: test, engine: embedded, file: test/warehouse.db }
  postgresql: { classification: test, engine: postgresql, url_from: BENCH_URL, schema: bench }
`;

interface Ran {
  readonly seconds: number;
  readonly peakMb: number;
}

const run = (argv: readonly string[], stdin?: string): Ran => {
  const start = performance.now();
  const child = Bun.spawnSync([...argv], {
    stdin: stdin === undefined ? "ignore" : new TextEncoder().encode(stdin),
    stdout: "ignore",
    stderr: "pipe",
    env: { ...process.env, ...(url === undefined ? {} : { BENCH_URL: url }) },
  });
  if (child.exitCode !== 0) throw new Error(`${argv.join(" ")}: ${child.stderr.toString()}`);
  return { seconds: (performance.now() - start) / 1000, peakMb: Math.round((child.resourceUsage?.maxRSS ?? 0) / 1024 / 1024) };
};
const loader = (...args: readonly string[]): Ran => run([process.execPath, main, ...args, "--root", folder]);

const say = (what: string, { seconds, peakMb }: Ran): void =>
  console.log(
    `${what.padEnd(42)} ${seconds.toFixed(1).padStart(7)} s ${Math.round(rows / seconds)
      .toLocaleString("en")
      .padStart(11)} rows/s ${String(peakMb).padStart(6)} MB`,
  );

mkdirSync(join(folder, "datasets", "readings"), { recursive: true });
writeFileSync(join(folder, "environments.yaml"), environments);
writeFileSync(join(folder, "datasets", "readings", "dataset.yaml"), manifest);
if (!existsSync(data)) say("generate", loader("generate", "--dataset", "readings", "--rows", String(rows), "--out", data, "--seed", "1"));
console.log(`${rows.toLocaleString("en")} rows, ${Math.round(Bun.file(data).size / 1024 / 1024)} MB`);

const table = "create table readings (reading integer, station text, taken_at text, temperature real, humidity integer, note text);\n";
const index = "create unique index readings_key on readings (reading);\n";
const imported = join(folder, "import.db");
for (const [what, after] of [
  ["", ""],
  [", unique index", index],
] as const) {
  rmSync(imported, { force: true });
  say(`sqlite3 .import${what}`, run(["sqlite3", imported], `${table}.mode csv\n.import --skip 1 ${data} readings\n${after}`));
}
rmSync(join(folder, "test"), { recursive: true, force: true });
say("load, embedded", loader("load", "--dataset", "readings", "--environment", "test"));
say("dry run, embedded", loader("load", "--dataset", "readings", "--environment", "test", "--dry-run"));
say("verify, embedded", loader("verify", "--dataset", "readings", "--environment", "test"));
say("backup, embedded", loader("backup", "--dataset", "readings", "--environment", "test"));
say("restore, embedded", loader("restore", "--dataset", "readings", "--environment", "test"));

if (url !== undefined) {
  const types =
    "create table bench_copy (reading bigint, station text, taken_at timestamptz, temperature numeric(5, 2), humidity bigint, note text)";
  const psql = (...commands: readonly string[]): Ran =>
    run(["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", url, ...commands.flatMap((each) => ["-c", each])]);
  const copy = `\\copy bench_copy from '${data}' csv header`;
  for (const [what, after] of [
    ["", []],
    [", unique index", ["create unique index on bench_copy (reading)"]],
  ] as const) {
    psql("drop table if exists bench_copy", types);
    say(`psql \\copy${what}`, psql(copy, ...after));
  }
  psql("drop table bench_copy", "drop schema if exists bench cascade");
  say("load, PostgreSQL", loader("load", "--dataset", "readings", "--environment", "postgresql"));
  say("backup, PostgreSQL", loader("backup", "--dataset", "readings", "--environment", "postgresql"));
  say("restore, PostgreSQL", loader("restore", "--dataset", "readings", "--environment", "postgresql"));
  psql("drop schema bench cascade");
}
if (option("--keep") === undefined) rmSync(folder, { recursive: true, force: true });
