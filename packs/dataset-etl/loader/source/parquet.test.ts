import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { join } from "node:path";
import { hasDuckdb, loadDuckdb } from "../duckdb/package.ts";
import { findEnvironment, readEnvironments } from "../manifest/environments.ts";
import { answerOf, eventsOf, openWorkspace, type Workspace } from "../testing/workspace.ts";
import { openWarehouse } from "../warehouse/open.ts";

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace(`environments:
  embedded: { classification: test, engine: embedded, file: .warehouse/test/warehouse.db }
  duckdb: { classification: test, engine: duckdb, file: .warehouse/duckdb/warehouse.duckdb }
default: embedded
`);
  workspace.write("datasets/goods/dataset.yaml", manifest("path: a.parquet"));
});
afterEach(() => workspace.remove());

const manifest = (source: string): string => `dataset: goods
source: { format: parquet, ${source} }
columns:
  - { name: good, type: integer }
  - { name: label, type: text }
  - { name: price, type: decimal, precision: 6, scale: 2 }
  - { name: since, type: date }
  - { name: seen_at, type: timestamp }
  - { name: is_sold, type: boolean }
key: [good]
gates: { rejects_max: 100%, rows_min: 0 }
`;

/** Writes what a query says into a file of the dataset. */
const put = async (name: string, query: string): Promise<void> => {
  const { DuckDBInstance } = await loadDuckdb();
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`copy (${query}) to '${join(workspace.root, "datasets/goods", name)}' (format parquet)`);
  connection.closeSync();
  instance.closeSync();
};
const typed = (good: string, more = ""): string =>
  `select ${good} as good, 'tab	"é"' as label, 12.50::decimal(6, 2) as price, date '2024-02-29' as since,
  make_timestamptz(1767222000500000) as seen_at, true as is_sold ${more}`;
const rowsIn = async (environment: string): Promise<readonly (readonly string[])[]> => {
  const warehouse = await openWarehouse(findEnvironment(readEnvironments(workspace.root), environment), "read");
  try {
    const columns = ["good", "label", "price", "since", "seen_at", "is_sold"];
    return (await warehouse.query("select * from goods order by good")).map((row) => columns.map((name) => String(row[name])));
  } finally {
    await warehouse.close();
  }
};
const load = async (environment: string): Promise<Readonly<Record<string, unknown>>> =>
  answerOf(await workspace.run("load", "--dataset", "goods", "--environment", environment, "--json"));

// DuckDB's package, which reads Parquet, need not be installed; what is said then is tested beside it.
if (hasDuckdb)
  describe("a source in Parquet", () => {
    test("is loaded into every engine, value for value", async () => {
      await put("a.parquet", `${typed("1::bigint")} union all by name select 2 as good, null as label`);
      expect(await load("embedded")).toMatchObject({ outcome: "done", rowsIn: 2, rowsOut: 2 });
      expect(await load("duckdb")).toMatchObject({ outcome: "done", rowsIn: 2, rowsOut: 2 });
      const none = ["2", ...Array.from({ length: 5 }, () => "null")];
      expect(await rowsIn("embedded")).toEqual([["1", 'tab\t"é"', "12.5", "2024-02-29", "2025-12-31T23:00:00.5Z", "1"], none]);
      expect(await rowsIn("duckdb")).toEqual([["1", 'tab\t"é"', "12.50", "2024-02-29", "2025-12-31 23:00:00.5", "true"], none]);
      expect(answerOf(await workspace.run("impact", "--dataset", "goods", "--json"))).toMatchObject({ rowsToCome: 2 });
    });

    test("has several files, of many rows, in their order", async () => {
      workspace.write("datasets/goods/dataset.yaml", manifest("path: parts"));
      workspace.write("datasets/goods/parts/none.parquet", "");
      const many = (from: number, to: number): string => typed("i", `from range(${from}, ${to}) as numbers (i)`);
      await put("parts/none.parquet", many(0, 0));
      await put("parts/a.parquet", many(0, 5_000));
      // The first of this one repeats a key of the file before.
      await put("parts/b.parquet", many(4_999, 9_000));
      expect(await load("embedded")).toMatchObject({ outcome: "done", rowsIn: 9_001, rowsOut: 9_000 });
      const [job] = eventsOf(await workspace.run("jobs", "--dataset", "goods", "--json"), "job");
      expect(job?.["rejects"]).toMatchObject([{ file: "parts/b.parquet", line: 1, rule: "unique", value: "4999" }]);
    });

    const rejected: readonly (readonly [string, string, string])[] = [
      ["a number with a fraction where a whole one belongs", "1.5::double", "type"],
      ["a whole number that is too large", "9223372036854775808::ubigint", "range"],
      ["no value in a key", "null::integer", "required"],
    ];
    for (const [what, good, rule] of rejected)
      test(`has its records rejected by the same rules: ${what}`, async () => {
        await put("a.parquet", typed(good));
        expect(eventsOf(await workspace.run("check", "--dataset", "goods", "--json"), "reject")).toMatchObject([{ rule, line: 1 }]);
      });

    test("may have whole numbers written as numbers with a point", async () => {
      await put("a.parquet", typed("5.0::double"));
      expect(await load("embedded")).toMatchObject({ rowsOut: 1, rowsRejected: 0 });
    });

    const refused: readonly (readonly [string, string, string])[] = [
      ["a field that is no single value", typed("[1, 2]"), "of type INTEGER[], which is no single value"],
      ["a field that is missing", "select 1 as good", "has no field `label`"],
      ["a field nobody declared", typed("1", ", 1 as more"), "has a field `more` nobody declared"],
    ];
    for (const [what, query, message] of refused)
      test(`is refused for ${what}`, async () => {
        await put("a.parquet", query);
        expect(await load("embedded")).toMatchObject({ outcome: "refused", message: expect.stringContaining(message) as string });
      });

    test("is refused where it is damaged", async () => {
      workspace.write("datasets/goods/a.parquet", "PAR1, and nothing else that belongs there");
      expect(await load("embedded")).toMatchObject({
        outcome: "refused",
        message: expect.stringContaining("`a.parquet` cannot be read as Parquet") as string,
      });
    });
  });
