import { afterEach, beforeEach, expect, test } from "bun:test";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const loader = dirname(dirname(fileURLToPath(import.meta.url)));
const yaml = dirname(dirname(Bun.resolveSync("yaml", loader)));

/** A copy of the loader beside which no package of DuckDB lies, wherever one may lie here. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "loader-alone-"));
  cpSync(loader, join(folder, "loader"), { recursive: true, filter: (path) => !path.endsWith("node_modules") });
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(yaml, join(folder, "node_modules/yaml"));
  mkdirSync(join(folder, "datasets/goods"), { recursive: true });
  writeFileSync(
    join(folder, "environments.yaml"),
    "environments:\n  test: { classification: test, engine: embedded, file: w/w.db }\n  duckdb: { classification: test, engine: duckdb, file: w/w.duckdb }\n",
  );
  declare("csv", "a.csv");
  writeFileSync(join(folder, "datasets/goods/a.csv"), "good\n1\n");
  writeFileSync(join(folder, "datasets/goods/a.parquet"), "PAR1");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const declare = (format: string, path: string): void =>
  writeFileSync(
    join(folder, "datasets/goods/dataset.yaml"),
    `dataset: goods\nsource: { format: ${format}, path: ${path} }\ncolumns:\n  - { name: good, type: integer }\nkey: [good]\n`,
  );
const load = (environment: string): { readonly code: number | null; readonly said: string } => {
  const ran = Bun.spawnSync(
    [process.execPath, join(folder, "loader/main.ts"), "load", "--dataset", "goods", "--environment", environment, "--root", folder],
    { cwd: folder, stdout: "pipe", stderr: "pipe" },
  );
  return { code: ran.exitCode, said: `${ran.stdout.toString()}${ran.stderr.toString()}` };
};
const command = (): string =>
  `DuckDB's package @duckdb/node-api is not installed; install it with \`npm install --prefix ${folder}/loader\``;

test("without DuckDB's package, SQLite is loaded as ever", () => {
  expect(load("test")).toMatchObject({ code: 0 });
});

test("an environment of DuckDB says what is missing, and the command that installs it", () => {
  const { code, said } = load("duckdb");
  expect([code, said]).toEqual([3, expect.stringContaining(`the environment duckdb cannot be opened: ${command()}`)]);
});

test("so does a source in Parquet, whatever it is loaded into", () => {
  declare("parquet", "a.parquet");
  const { code, said } = load("test");
  expect([code, said]).toEqual([1, expect.stringContaining(`Parquet is read by DuckDB: ${command()}`)]);
});
