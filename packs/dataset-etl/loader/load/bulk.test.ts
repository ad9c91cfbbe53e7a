import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import fc from "fast-check";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { hasDuckdb } from "../duckdb/package.ts";
import { readDataset } from "../manifest/dataset.ts";
import { findEnvironment, readEnvironments } from "../manifest/environments.ts";
import { openSource } from "../source/source.ts";
import { openWorkspace, type Workspace } from "../testing/workspace.ts";
import { openWarehouse } from "../warehouse/open.ts";
import { id, raw, sql } from "../warehouse/sql.ts";
import { batchesOf } from "../source/source.ts";
import { plainLines, takeFiles } from "./bulk.ts";
import { openIntake } from "./intake.ts";
import { openRejects } from "./rejects.ts";
import { createTable } from "./stage.ts";

describe("plain lines end", () => {
  const cases: readonly (readonly [string, number, number, boolean])[] = [
    ["", 0, 0, false],
    ["a,b", 0, 0, false],
    ["a,b\n", 4, 1, false],
    ["a,b\nc,d\ne", 8, 2, false],
    ['a,b\nc,"d"\n', 4, 1, true],
    ["a,b\r\nc,d\n", 0, 0, true],
    ["a,b\nc\0,d\n", 4, 1, true],
    ["\na,b\n", 0, 0, true],
    ["a,b\n\nc,d\n", 4, 1, true],
  ];
  for (const [text, end, lines, isOdd] of cases)
    test(`in ${JSON.stringify(text)} at ${end}`, () => {
      expect(plainLines(Buffer.from(text))).toEqual({ end, lines, isOdd });
    });
});

const manifest = (source: string): string => `dataset: goods
source: { format: csv, ${source} }
columns:
  - { name: good, type: integer, min: 0 }
  - { name: label, type: text, length_max: 8, pattern: "[a-z]*[0-9]{0,3}" }
  - { name: price, type: decimal, precision: 5, scale: 2 }
  - { name: seen_at, type: timestamp }
  - { name: is_sold, type: boolean, required: true }
gates: { rejects_max: 100%, rows_min: 0 }
`;
const usual = "path: a.csv";

/** What a source comes to: rows with their numbers, rejects and counts. */
interface Taken {
  readonly rows: readonly (readonly (string | null)[])[];
  readonly rejects: readonly object[];
  readonly rowsIn: number;
  readonly rowsStaged: number;
}

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace(
    "environments:\n  duckdb: { classification: test, engine: duckdb, file: w/warehouse.duckdb }\ndefault: duckdb\n",
  );
  workspace.write("datasets/goods/dataset.yaml", manifest(usual));
});
afterEach(() => workspace.remove());

/** Fills a table of DuckDB by its own reader, in parts of so many bytes, or by the loader's alone. */
const take = async (partBytes: number | "loader"): Promise<Taken> => {
  const dataset = readDataset(join(workspace.root, "datasets/goods"), "goods");
  const source = await openSource(dataset);
  const warehouse = await openWarehouse(findEnvironment(readEnvironments(workspace.root), "duckdb"), "write");
  try {
    await warehouse.change([{ sql: sql`drop table if exists ${id("goods")}` }, { sql: createTable(warehouse, "goods", dataset) }]);
    const rejects = openRejects();
    const fill = await warehouse.fill("goods", dataset.columns);
    const intake = openIntake(dataset, undefined, rejects, fill, () => undefined);
    if (partBytes === "loader")
      for await (const batch of batchesOf(source.files, dataset.source, intake.maker.names)) await intake.take(batch);
    else {
      const bulk = await warehouse.bulk?.("goods", dataset.columns);
      if (bulk === undefined) throw new Error("DuckDB takes these columns");
      await takeFiles(bulk, source.files, dataset.source, intake, partBytes);
      expect(existsSync(bulk.folder)).toBe(false);
    }
    await fill.end();
    const shown = ["cast(loader_row as varchar)", ...dataset.columns.map((column) => warehouse.canonical(column))].join(", ");
    const rows: (readonly (string | null)[])[] = [];
    for await (const group of warehouse.stream(sql`select ${raw(shown)} from ${id("goods")} order by loader_row`)) rows.push(...group);
    const { rowsIn, rowsStaged } = intake.staged();
    return { rows, rowsIn, rowsStaged, rejects: rejects.kept() };
  } finally {
    await warehouse.close();
    source.close();
  }
};

// DuckDB's package need not be installed; then nobody takes parts.
describe(hasDuckdb ? "DuckDB's own reader and the loader's come to the same" : "DuckDB's package is not installed:", () => {
  const header = "good,label,price,seen_at,is_sold\n";
  const fine = "1,abc12,1.5,2026-01-01T00:00:00Z,true\n";
  const sources: readonly (readonly [string, string | Uint8Array])[] = [
    ["plain lines", header + fine.repeat(50)],
    ["no record", header],
    ["a last line without an end", `${header}${fine}2,b,,,false`],
    ["fields too few and too many", `${header}${fine}2,b,1\n${fine}3,c,1,,true,\n4,d,,,true,x\n${fine}`],
    ["an empty field too many at the end", `${header}${fine}3,c,1,,true,\n${fine}`],
    ["other ways to write a value", `${header}007,a,.5,2026-01-01T01:00:00+01:00,TRUE\n+8,b,5.,2026-01-01 00:00Z,true\n`],
    [
      "values that are none",
      `${header}x,a,1,,true\n-1,a,1,,true\n1,ABC,1,,true\n1,toolongtext,1,,true\n1,a,1.234,,true\n1,a,1,,\n1,a,1,then,true\n`,
    ],
    ["quotes after plain lines", `${header}${fine.repeat(20)}2,"a",1,,true\n${fine}3,"b\nc",1,,true\n${fine}`],
    ["CR LF", `${header}${fine}`.replaceAll("\n", "\r\n")],
    ["empty lines", `${header}${fine}\n${fine}\n\n${fine}`],
    ["a quoted header", `"good",label,price,seen_at,is_sold\n${fine}`],
    ["a byte order mark", `\ufeff${header}${fine}`],
    ["a byte order mark within", `${header}${fine}\ufeff${fine}2,"x",1,,true\n`],
    [
      "bytes that are no characters",
      Buffer.concat([Buffer.from(`${header}${fine}2,a`), Buffer.from([0xff]), Buffer.from(`,1,,true\n${fine}`)]),
    ],
    ["NUL", `${header}${fine}2,a\0b,1,,true\n${fine}`],
    ["a line as long as no buffer", `${header}${fine}2,${"a".repeat(500_000)},1,,true\n${fine}`],
  ];
  for (const [what, text] of hasDuckdb ? sources : [])
    test(`of ${what}`, async () => {
      workspace.write("datasets/goods/a.csv", text);
      const expected = await take("loader");
      for (const partBytes of [1, 100, 1 << 20]) expect([partBytes, await take(partBytes)]).toEqual([partBytes, expected]);
    });

  const shapes: readonly (readonly [string, string, readonly (readonly [string, string | Uint8Array])[]])[] = [
    [
      "several files, some compressed",
      "path: parts",
      [
        ["parts/a.csv", header + fine.repeat(9)],
        ["parts/b.csv.gz", gzipSync(`${header}${fine.repeat(9)}x,a,1,,true\n`)],
      ],
    ],
    [
      "files with their fields in another order",
      "path: parts",
      [
        ["parts/a.csv", header + fine],
        ["parts/b.csv", "is_sold,seen_at,good,price,label\ntrue,,5,1,x\nno,,5,1,x\n"],
      ],
    ],
    ["no header", "path: a.csv, csv: { header: false }", [["a.csv", fine + fine]]],
    ["lines left out before a header", "path: a.csv, csv: { skip_lines: 2 }", [["a.csv", `made\nby hand\n${header}${fine}x,a,1,,true\n`]]],
    [
      "another delimiter and other nulls",
      "path: a.csv, csv: { delimiter: ';', nulls: ['', 'NULL', \"it's\"] }",
      [["a.csv", `${header}NULL,it's,NULL,,true\n1,NULLx,,,true\n`.replaceAll(",", ";")]],
    ],
    ["no nulls at all", "path: a.csv, csv: { nulls: [] }", [["a.csv", `${header}1,,1,2026-01-01T00:00:00Z,true\n,a,1,,true\n`]]],
    [
      "fields nobody declared",
      "path: a.csv, unknown_columns: ignore",
      [["a.csv", "more,good,label,price,seen_at,is_sold\nx,1,a,1,,true\ny,z,a,1,,true\n"]],
    ],
  ];
  for (const [what, source, files] of hasDuckdb ? shapes : [])
    test(`of ${what}`, async () => {
      workspace.write("datasets/goods/dataset.yaml", manifest(source));
      for (const [name, content] of files) workspace.write(`datasets/goods/${name}`, content);
      const expected = await take("loader");
      for (const partBytes of [1, 1 << 20]) expect([partBytes, await take(partBytes)]).toEqual([partBytes, expected]);
    });

  test("of whatever else a source holds", async () => {
    if (!hasDuckdb) return expect(hasDuckdb).toBe(false);
    const field = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom("1", "25", "abc", "x1", "1.5", "0.25", "", "true", "false", "2026-01-01T00:00:00Z") },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '"',
          '"a"',
          "a\rb",
          " 1",
          "1e3",
          "é😀",
          "\ufffd",
          "-0",
          "1,2",
          "\n",
          "'",
          "\\",
          "\\N",
          "#",
          "2026-13-01",
        ),
      },
    );
    const right = fc.constant(fine.trimEnd());
    const line = fc.oneof(
      { weight: 3, arbitrary: right },
      { weight: 1, arbitrary: fc.array(field, { minLength: 4, maxLength: 6 }).map((fields) => fields.join(",")) },
    );
    const texts = fc.sample(fc.array(line, { maxLength: 60 }), { seed: 23, numRuns: 60 });
    for (const lines of texts) {
      workspace.write("datasets/goods/a.csv", `${header}${lines.join("\n")}${lines.length % 2 === 0 ? "\n" : ""}`);
      expect(await take(200)).toEqual(await take("loader"));
    }
  });

  test("and a file whose path looks like a pattern is the file itself", async () => {
    if (!hasDuckdb) return expect(hasDuckdb).toBe(false);
    workspace.write(
      "environments.yaml",
      "environments:\n  duckdb: { classification: test, engine: duckdb, file: 'w[1]*/it''s.duckdb' }\ndefault: duckdb\n",
    );
    workspace.write("datasets/goods/a.csv", header + fine);
    expect((await take(1)).rows).toHaveLength(1);
    expect(readdirSync(join(workspace.root, "w[1]*"))).toEqual(["it's.duckdb"]);
  });
});
