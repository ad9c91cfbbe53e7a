/**
 * Rows per second of a load, beside the engine's own fastest way in for the same rows: `sqlite3 .import` and PostgreSQL's `COPY`,
 * each with the unique index that a load also makes, and without. In turn, in one run; the best of the rounds each.
 *
 *     bun packs/dataset-etl/loader/bench/load.ts [--rows N] [--rounds R] [--postgresql URL] [--keep FOLDER]
 *
 * N rows (default 1,000,000) of six columns, made by `dataset-loader generate`; R rounds (default 3). Memory is the peak of the
 * program's process; of PostgreSQL's programs it is the client's.
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
const rounds = Number(option("--rounds") ?? "3");
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
  /** Of the program's own process, which a busy machine does not lengthen as much. */
  readonly processorSeconds: number;
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
  return {
    seconds: (performance.now() - start) / 1000,
    processorSeconds: Number(child.resourceUsage?.cpuTime.total ?? 0) / 1_000_000,
    peakMb: Math.round((child.resourceUsage?.maxRSS ?? 0) / 1024 / 1024),
  };
};
const loader = (...args: readonly string[]): Ran => run([process.execPath, main, ...args, "--root", folder]);

const say = (what: string, { seconds, processorSeconds, peakMb }: Ran): void =>
  console.log(
    `${what.padEnd(34)} ${seconds.toFixed(1).padStart(7)} s ${processorSeconds.toFixed(1).padStart(7)} s of processor ${Math.round(
      rows / seconds,
    )
      .toLocaleString("en")
      .padStart(11)} rows/s ${String(peakMb).padStart(5)} MB`,
  );

/** Every way in turn, round after round; of each the fastest. */
const compare = (ways: readonly (readonly [string, () => Ran])[]): void => {
  const best = new Map<string, Ran>();
  for (let round = 0; round < rounds; round++)
    for (const [what, way] of ways) {
      const ran = way();
      if (ran.seconds < (best.get(what)?.seconds ?? Infinity)) best.set(what, ran);
    }
  for (const [what, ran] of best) say(what, ran);
};

mkdirSync(join(folder, "datasets", "readings"), { recursive: true });
writeFileSync(join(folder, "environments.yaml"), environments);
writeFileSync(join(folder, "datasets", "readings", "dataset.yaml"), manifest);
if (!existsSync(data)) say("generate", loader("generate", "--dataset", "readings", "--rows", String(rows), "--out", data, "--seed", "1"));
console.log(`${rows.toLocaleString("en")} rows, ${Math.round(Bun.file(data).size / 1024 / 1024)} MB, best of ${rounds}`);

const inTest = (command: string, ...more: readonly string[]): Ran =>
  loader(command, "--dataset", "readings", "--environment", "test", ...more);
const imported = join(folder, "import.db");
const table = "create table readings (reading integer, station text, taken_at text, temperature real, humidity integer, note text);\n";
const index = "create unique index readings_key on readings (reading);\n";
const importInto = (after: string): Ran => {
  rmSync(imported, { force: true });
  return run(["sqlite3", imported], `${table}.mode csv\n.import --skip 1 ${data} readings\n${after}`);
};
compare([
  ["sqlite3 .import", () => importInto("")],
  ["sqlite3 .import, unique index", () => importInto(index)],
  [
    "load, embedded",
    () => {
      rmSync(join(folder, "test"), { recursive: true, force: true });
      return inTest("load");
    },
  ],
]);
for (const command of ["verify", "backup", "restore"]) say(`${command}, embedded`, inTest(command));
say("dry run, embedded", inTest("load", "--dry-run"));

if (url !== undefined) {
  const psql = (...commands: readonly string[]): Ran =>
    run(["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", url, ...commands.flatMap((each) => ["-c", each])]);
  const columns = "reading bigint, station text, taken_at timestamptz, temperature numeric(5, 2), humidity bigint, note text";
  const copyInto = (...after: readonly string[]): Ran => {
    psql("set client_min_messages to error", "drop table if exists bench_copy", `create table bench_copy (${columns})`);
    return psql(`\\copy bench_copy from '${data}' csv header`, ...after);
  };
  const inPostgresql = (command: string): Ran => loader(command, "--dataset", "readings", "--environment", "postgresql");
  const clear = (): Ran => psql("set client_min_messages to error", "drop schema if exists bench cascade");
  compare([
    ["psql \\copy", () => copyInto()],
    ["psql \\copy, unique index", () => copyInto("create unique index on bench_copy (reading)")],
    [
      "load, PostgreSQL",
      () => {
        clear();
        return inPostgresql("load");
      },
    ],
  ]);
  for (const command of ["verify", "backup", "restore"]) say(`${command}, PostgreSQL`, inPostgresql(command));
  clear();
  psql("drop table bench_copy");
}
if (option("--keep") === undefined) rmSync(folder, { recursive: true, force: true });
