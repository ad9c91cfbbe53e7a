import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hasDuckdb } from "../duckdb/package.ts";
import { answerOf, openWorkspace } from "../testing/workspace.ts";
import { openDuckdb } from "./duckdb.ts";
import type { Warehouse } from "./warehouse.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "loader-duckdb-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const file = (): string => join(folder, "w.duckdb");

/** Holds a database open to write, in a process of its own, until its input ends. */
const holding = `
const { openDuckdb } = await import(process.argv[1]);
const warehouse = await openDuckdb(process.argv[2], "write");
await warehouse.query("create table if not exists held (x integer)");
console.log("held");
for await (const _piece of Bun.stdin.stream());
await warehouse.close();
`;
const hold = async (path: string): Promise<() => Promise<void>> => {
  const child = Bun.spawn([process.execPath, "-e", holding, join(import.meta.dir, "duckdb.ts"), path], {
    stdin: "pipe",
    stdout: "pipe",
    stderr: "inherit",
  });
  const reader = child.stdout.getReader();
  expect(new TextDecoder().decode((await reader.read()).value)).toBe("held\n");
  return async () => {
    await child.stdin.end();
    expect(await child.exited).toBe(0);
  };
};
const tableOf = async (values: string): Promise<Warehouse> => {
  const warehouse = await openDuckdb(file(), "write");
  await warehouse.change([
    { sql: "create table goods (loader_row bigint, a integer, b varchar)" },
    { sql: `insert into goods values ${values}` },
  ]);
  return warehouse;
};

// DuckDB's package need not be installed; what is said then is tested beside it.
if (hasDuckdb) {
  test("a reader may change nothing", async () => {
    await (await tableOf("(1, 1, 'x')")).close();
    const reader = await openDuckdb(file(), "read");
    expect(reader.change([{ sql: "insert into goods values (2, 2, 'y')" }])).rejects.toThrow("read-only mode");
    expect(await reader.query("select a, b from goods")).toEqual([{ a: 1, b: "x" }]);
    await reader.close();
    expect(readdirSync(folder)).toEqual(["w.duckdb"]);
  });

  test("a reader of nothing finds no tables, and makes no file", async () => {
    const reader = await openDuckdb(file(), "read");
    expect(await reader.tables("")).toEqual([]);
    await reader.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a file that is no database is unreachable", async () => {
    writeFileSync(file(), "not a database at all, whatever its name says".repeat(500));
    expect(openDuckdb(file(), "read")).rejects.toMatchObject({ code: "unreachable" });
    const writer = await openDuckdb(file(), "write");
    expect(writer.query("select 1")).rejects.toMatchObject({ code: "unreachable" });
    await writer.close();
  });

  test("what a dead process left beside the file is gone with the next load", async () => {
    for (const left of ["w.duckdb.parts", "w.duckdb.tmp"]) {
      mkdirSync(join(folder, left));
      writeFileSync(join(folder, left, "0.csv"), "1,a\n");
    }
    const writer = await openDuckdb(file(), "write");
    expect(await writer.lock("goods")).toBe(true);
    await writer.close();
    expect(readdirSync(folder).toSorted()).toEqual(["w.duckdb", "w.duckdb.lock"]);
  });

  test("whole numbers come as numbers where those keep them, and as texts beyond", async () => {
    const warehouse = await openDuckdb(file(), "read");
    expect(await warehouse.query("select 9007199254740991::bigint as a, 9007199254740993::bigint as b, null as c, true as d")).toEqual([
      { a: 9_007_199_254_740_991, b: "9007199254740993", c: null, d: "true" },
    ]);
    await warehouse.close();
  });

  describe("rows are alike in a column:", () => {
    const cases: readonly (readonly [string, string, readonly string[], boolean])[] = [
      ["growing", "(1, 1, 'x'), (2, 2, 'x'), (3, 9, 'x')", ["a"], true],
      ["in no order", "(1, 5, 'x'), (2, 2, 'x'), (3, 9, 'x')", ["a"], true],
      ["repeated side by side", "(1, 1, 'x'), (2, 2, 'x'), (3, 2, 'x')", ["a"], false],
      ["repeated far apart", "(1, 2, 'x'), (2, 5, 'x'), (3, 2, 'x')", ["a"], false],
      ["none repeated but null", "(1, 2, 'x'), (2, null, 'x'), (3, null, 'x'), (4, 3, 'x')", ["a"], true],
      ["repeated around null", "(1, 2, 'x'), (2, null, 'x'), (3, 2, 'x')", ["a"], false],
      ["growing in the second of two", "(1, 1, 'x'), (2, 1, 'y'), (3, 2, 'a')", ["a", "b"], true],
      ["the second of two in no order", "(1, 1, 'y'), (2, 1, 'x'), (3, 2, 'y')", ["a", "b"], true],
      ["both repeated", "(1, 1, 'y'), (2, 2, 'y'), (3, 1, 'y')", ["a", "b"], false],
      ["one of two null", "(1, 1, null), (2, 1, null), (3, null, 'y'), (4, null, 'y')", ["a", "b"], true],
    ];
    for (const [what, values, names, isUnique] of cases)
      test(`${what}: ${isUnique ? "no" : "yes"}`, async () => {
        const warehouse = await tableOf(values);
        const kept = warehouse.keepUnique("goods", "goods_u0", names);
        if (isUnique) expect(await kept).toBeUndefined();
        else expect(kept).rejects.toMatchObject({ code: "not-unique" });
        await kept.catch(() => undefined);
        await warehouse.close();
      });
  });

  test("a database that another program has open is said to be, and what held it", async () => {
    const release = await hold(file());
    const message = expect.stringMatching(
      /^another program has `.*w\.duckdb` open \(PID \d+\), and DuckDB lets one that writes have it alone/,
    ) as string;
    expect(openDuckdb(file(), "read")).rejects.toMatchObject({ code: "unreachable", message });
    const writer = await openDuckdb(file(), "write");
    const error = await writer.lock("goods").then(String, (thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "unreachable", message });
    await writer.close();
    await release();
    const again = await openDuckdb(file(), "write");
    expect(await again.lock("goods")).toBe(true);
    await again.close();
  });

  test("so says a command, with nothing done and its own exit code", async () => {
    const workspace = openWorkspace("environments:\n  duckdb: { classification: test, engine: duckdb, file: w.duckdb }\ndefault: duckdb\n");
    workspace.write(
      "datasets/goods/dataset.yaml",
      "dataset: goods\nsource: { format: csv, path: a.csv }\ncolumns:\n  - { name: good, type: integer }\n",
    );
    workspace.write("datasets/goods/a.csv", "good\n1\n");
    const release = await hold(join(workspace.root, "w.duckdb"));
    for (const command of ["load", "impact", "verify"]) {
      const ran = await workspace.run(command, "--dataset", "goods", "--json");
      expect(ran.code).toBe(3);
      expect(String(answerOf(ran)["message"])).toContain("open (PID");
    }
    await release();
    expect((await workspace.run("load", "--dataset", "goods")).code).toBe(0);
    workspace.remove();
  });
}
