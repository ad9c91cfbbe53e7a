import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { Database } from "bun:sqlite";
import fc from "fast-check";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeRow, encodeRow } from "./copy-text.ts";
import { openEmbedded } from "./embedded.ts";
import { holdFile } from "./hold.ts";
import { id, sql } from "./sql.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "loader-warehouse-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a row's text gives back its values, whatever characters they hold", () => {
  const field = fc.option(
    fc
      .array(fc.constantFrom("a", "\\", "N", "\t", "\n", "\r", "\b", "\f", "\v", "é", "😀", " ", "."), { maxLength: 6 })
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(fc.array(field, { minLength: 1, maxLength: 5 }), (fields) => {
      const line = encodeRow(fields, 0, fields.length);
      expect(line.indexOf("\n")).toBe(line.length - 1);
      expect(decodeRow(line.slice(0, -1))).toEqual(fields);
    }),
    { seed: 1, numRuns: 2_000 },
  );
});

describe("a statement", () => {
  const texts = ["plain", "it's", "''", "\\", "\\'; drop table goods; --", ":'name'", "?1", "\n", "é😀"];
  for (const text of texts)
    test(`keeps ${JSON.stringify(text)} as the text it is`, () => {
      expect(new Database(":memory:").query(sql`select ${text} as found`).get()).toEqual({ found: text });
    });

  test("takes no name that is no identifier, and no NUL", () => {
    for (const name of ["", "1a", 'a"b', "a b", "A", "a;b", "a".repeat(64)]) expect(() => id(name)).toThrow("is no identifier");
    expect(() => sql`select ${"a\0b"}`).toThrow("NUL");
    expect(() => sql`select ${1.5}`).toThrow("whole numbers");
  });
});

/** Fills the cache and more within a transaction, then ends as a power cut would: what it wrote lies in the file already. */
const crashing = `
const { Database } = require("bun:sqlite");
const database = new Database(process.argv[1]);
database.run("pragma cache_size = 5");
database.run("begin");
database.run("update goods set label = label || ' changed'");
process.kill(process.pid, "SIGKILL");
Bun.sleepSync(10000);
`;

test("a transaction that a dead process left half written is undone by whoever reads next", async () => {
  const file = join(folder, "w.db");
  const database = new Database(file, { create: true });
  database.run("create table goods (good integer, label text)");
  database.run(
    "insert into goods with recursive n (i) as (select 1 union all select i + 1 from n where i < 5000) select i, 'label ' || i from n",
  );
  database.close();
  const before = Bun.hash(readFileSync(file));
  Bun.spawnSync([process.execPath, "-e", crashing, file]);
  expect(statSync(`${file}-journal`).size).toBeGreaterThan(0);
  expect(Bun.hash(readFileSync(file))).not.toBe(before);
  const warehouse = openEmbedded(file, "read");
  expect(await warehouse.query("select count(*) as changed from goods where label like '%changed'")).toEqual([{ changed: 0 }]);
  await warehouse.close();
  expect(Bun.hash(readFileSync(file))).toBe(before);
});

test("a reader may change nothing", async () => {
  const file = join(folder, "w.db");
  const writer = openEmbedded(file, "write");
  await writer.change([{ sql: "create table goods (good integer)" }]);
  await writer.close();
  const reader = openEmbedded(file, "read");
  expect(reader.change([{ sql: "insert into goods values (1)" }])).rejects.toThrow("readonly");
  await reader.close();
});

test("a file that is no database is unreachable", () => {
  const file = join(folder, "w.db");
  writeFileSync(file, "not a database at all, whatever its name says".repeat(50));
  for (const mode of ["read", "write"] as const)
    expect(() => openEmbedded(file, mode)).toThrow(expect.objectContaining({ code: "unreachable" }) as Error);
});

test("a file is held by one, until it lets go", () => {
  const path = join(folder, "inner", "lock");
  const held = holdFile(path);
  expect(held).toBeDefined();
  expect(holdFile(path)).toBeUndefined();
  held?.release();
  const again = holdFile(path);
  expect(again).toBeDefined();
  again?.release();
});
