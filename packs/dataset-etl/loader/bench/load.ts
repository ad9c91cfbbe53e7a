/**
 * Rows per second of a load, beside the engine's own fastest way in for the same rows: `sqlite3 .import` and PostgreSQL's `COPY`,
 * each with the unique index that a load also makes, and without; DuckDB's `COPY`, in the order of the file, as it does by itself, and
 * in any. In turn, in one run; the best of the rounds each, and for DuckDB each round's ratios.
 *
 *     bun packs/dataset-etl/loader/bench/load.ts [--rows N] [--rounds R] [--engines E,…] [--loads] [--postgresql URL] [--keep FOLDER]
 *
 * N rows (default 1,000,000) of six columns, made by `dataset-loader generate`; R rounds (default 3); `--engines` leaves out the others
 * of embedded, duckdb and postgresql; `--loads` leaves out what else is done with what was loaded. Memory is the peak of the
 * program's process; of PostgreSQL's programs it is the client's.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { hasDuckdb } from "../duckdb/package.ts";

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
const others = process.argv.includes("--loads") ? [] : ["verify", "backup", "restore"];
const wanted = (option("--engines") ?? "embedded,duckdb,postgresql").split(",");
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
  duckdb: { classification: test, engine: duckdb, file: duckdb/warehouse.duckdb }
  postgresql: { classification: test, engine: postgresql, url_from: BENCH_URL, schema: bench }
`;

interface Ran {
  readonly seconds: number;
  /** Of the program's own process, which a busy machine does not lengthen as much. */
  readonly processorSeconds: number;
  readonly peakMb: number;
}

/** `stdout` "inherit" shows what the program says while it runs. */
const run = (argv: readonly string[], stdin?: string, stdout: "ignore" | "inherit" = "ignore"): Ran => {
  const start = performance.now();
  const child = Bun.spawnSync([...argv], {
    stdin: stdin === undefined ? "ignore" : new TextEncoder().encode(stdin),
    stdout,
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

/** Every way in turn, round after round; of each the fastest is said. Every round's runs, in the order of the ways. */
const compare = (ways: readonly (readonly [string, () => Ran])[]): readonly (readonly Ran[])[] => {
  const all = Array.from({ length: rounds }, () => ways.map(([, way]) => way()));
  for (const [at, [what]] of ways.entries())
    say(
      what,
      all.map((round) => round[at] as Ran).reduce((best, ran) => (ran.seconds < best.seconds ? ran : best)),
    );
  return all;
};

mkdirSync(join(folder, "datasets", "readings"), { recursive: true });
writeFileSync(join(folder, "environments.yaml"), environments);
writeFileSync(join(folder, "datasets", "readings", "dataset.yaml"), manifest);
if (!existsSync(data)) say("generate", loader("generate", "--dataset", "readings", "--rows", String(rows), "--out", data, "--seed", "1"));
console.log(`${rows.toLocaleString("en")} rows, ${Math.round(Bun.file(data).size / 1024 / 1024)} MB, best of ${rounds}`);

if (wanted.includes("embedded")) {
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
  for (const command of others) say(`${command}, embedded`, inTest(command));
  if (others.length > 0) say("dry run, embedded", inTest("load", "--dry-run"));
}

if (wanted.includes("duckdb") && hasDuckdb) {
  const copied = join(folder, "copied.duckdb");
  const copy = fileURLToPath(new URL("duckdb-copy.ts", import.meta.url));
  const columns = "reading bigint, station varchar, taken_at timestamp, temperature decimal(5, 2), humidity bigint, note varchar";
  const copyInto = (...settings: readonly string[]): Ran => {
    rmSync(copied, { force: true });
    return run([process.execPath, copy, copied, data, columns, ...settings]);
  };
  const inDuckdb = (...args: readonly string[]): Ran =>
    run([process.execPath, main, ...args, "--dataset", "readings", "--environment", "duckdb", "--root", folder], undefined, "inherit");
  const all = compare([
    ["DuckDB COPY", () => copyInto()],
    ["DuckDB COPY, any order", () => copyInto("preserve_insertion_order=false")],
    [
      "load, DuckDB",
      () => {
        rmSync(join(folder, "duckdb"), { recursive: true, force: true });
        return inDuckdb("load");
      },
    ],
  ]);
  const part = (of: number, to: number): string => `${((100 * of) / to).toFixed(0)} %`;
  for (const [round, [ordered, unordered, load]] of (all as readonly (readonly [Ran, Ran, Ran])[]).entries())
    console.log(
      `round ${round + 1}: throughput of a load is ${part(ordered.processorSeconds, load.processorSeconds)} of COPY's by the processor, ${part(ordered.seconds, load.seconds)} by the clock; of COPY's in any order ${part(unordered.processorSeconds, load.processorSeconds)} and ${part(unordered.seconds, load.seconds)}`,
    );
  for (const command of others) say(`${command}, DuckDB`, inDuckdb(command));
}

if (wanted.includes("postgresql") && url !== undefined) {
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
  for (const command of others) say(`${command}, PostgreSQL`, inPostgresql(command));
  clear();
  psql("drop table bench_copy");
}
if (option("--keep") === undefined) rmSync(folder, { recursive: true, force: true });
