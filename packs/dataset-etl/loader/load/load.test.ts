import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "bun:test";
import fc from "fast-check";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { answerOf, eventsOf, openWorkspace, type Ran, type Workspace } from "../testing/workspace.ts";
import { hasPostgresql, startPostgresql, type Server } from "../testing/postgresql.ts";
import { findEnvironment, readEnvironments, type Environment } from "../manifest/environments.ts";
import { openWarehouse } from "../warehouse/open.ts";
import type { Row } from "../warehouse/warehouse.ts";

const manifest = (more: Readonly<Record<string, string>> = {}): string => `dataset: goods
version: ${more["version"] ?? "1"}
${more["mode"] === undefined ? "" : `mode: ${more["mode"]}`}
source: { format: csv, path: goods.csv }
columns:
  - { name: good, type: integer, min: 1 }
  - { name: label, type: text, required: true, length_max: 20 }
  - { name: price, type: decimal, precision: 6, scale: 2 }
  - { name: since, type: date }
  - { name: seen_at, type: timestamp }
  - { name: is_sold, type: boolean }
  - { name: code, type: text, unique: true }
${more["columns"] ?? ""}key: [good]
gates: { ${more["gates"] ?? "rejects_max: 0"} }
versions_kept: 2
`;
const header = "good,label,price,since,seen_at,is_sold,code\n";
const first = `${header}1,lamp,12.50,2020-02-29,2026-01-01T00:00:00Z,true,A\n2,"a ""b"",\nc",,,,,\n3,tab\there \\ back,0.1,1999-12-31,2026-01-01T01:00:00.5+01:00,false,B\n`;
const second = `${header}1,lamp,13.00,2020-02-29,,true,A\n4,desk,1,,,,C\n`;
const firstRows = [
  ["1", "lamp", "12.50", "2020-02-29", "2026-01-01T00:00:00Z", "true", "A"],
  ["2", 'a "b",\nc', null, null, null, null, null],
  ["3", "tab\there \\ back", "0.10", "1999-12-31", "2026-01-01T00:00:00.5Z", "false", "B"],
];
const secondRows = [
  ["1", "lamp", "13.00", "2020-02-29", null, "true", "A"],
  ["4", "desk", "1.00", null, null, null, "C"],
];

let server: Server | undefined;
let workspace: Workspace;
let schemas = 0;
if (!hasPostgresql) console.warn("no PostgreSQL server is installed (package postgresql): the PostgreSQL half of these tests is left out");
beforeAll(() => {
  if (!hasPostgresql) return;
  server = startPostgresql();
  process.env["LOADER_TEST_URL"] = server.url;
});
afterAll(() => server?.stop());
beforeEach(() => {
  schemas++;
  workspace = openWorkspace(`environments:
  embedded: { classification: test, engine: embedded, file: .warehouse/test/warehouse.db }
  postgresql: { classification: production, engine: postgresql, url_from: LOADER_TEST_URL, schema: s${schemas} }
default: embedded
`);
  workspace.write("datasets/goods/dataset.yaml", manifest());
  workspace.write("datasets/goods/goods.csv", first);
});
afterEach(() => workspace.remove());

const engines = hasPostgresql ? (["embedded", "postgresql"] as const) : (["embedded"] as const);

for (const environment of engines)
  describe(`in an ${environment} environment`, () => {
    const at = (command: string, ...more: readonly string[]): Promise<Ran> =>
      workspace.run(command, "--dataset", "goods", "--environment", environment, "--json", ...more);
    const environmentNamed = (): Environment => findEnvironment(readEnvironments(workspace.root), environment);
    const backupsFolder = (): string => environmentNamed().backups;
    const query = async (text: string): Promise<readonly Row[]> => {
      const warehouse = await openWarehouse(environmentNamed(), "read");
      try {
        return await warehouse.query(text);
      } finally {
        await warehouse.close();
      }
    };
    /** Rows as an application sees them, in one writing for both engines. */
    const rows = async (): Promise<readonly (readonly (string | null)[])[]> => {
      const isPostgresql = environment === "postgresql";
      const [price, since, seen, sold] = isPostgresql
        ? [
            "price::text",
            "since::text",
            `regexp_replace(to_char(seen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '\\.?0+$', '') || 'Z'`,
            "is_sold::text",
          ]
        : ["printf('%.2f', price)", "since", "seen_at", "case is_sold when 1 then 'true' when 0 then 'false' end"];
      const found = await query(
        `select cast(good as text) as g, label, case when price is null then null else ${price} end as p, ${since} as d, ${seen} as s, ${sold} as b, code from goods order by good`,
      );
      return found.map((row) => Object.values(row).map((value) => (value === null ? null : String(value))));
    };

    test("a load brings every row, typed, once", async () => {
      const loaded = await at("load");
      expect(loaded.code).toBe(0);
      expect(answerOf(loaded)).toMatchObject({ outcome: "done", version: 1, rowsIn: 3, rowsOut: 3, rowsRejected: 0, isRepeated: false });
      expect(await rows()).toEqual(firstRows);
      const again = await at("load");
      expect(answerOf(again)).toMatchObject({ outcome: "done", version: 1, isRepeated: true });
      expect((await at("verify")).code).toBe(0);
      expect(eventsOf(await at("jobs"), "job")).toHaveLength(1);
    });

    test("a job's name stands for one load", async () => {
      const job = answerOf(await at("load", "--job", "nightly-1"));
      expect(job).toMatchObject({ job: "nightly-1", version: 1, isRepeated: false });
      expect(answerOf(await at("load", "--job", "nightly-1"))).toMatchObject({ version: 1, isRepeated: true, rowsIn: 3 });
      workspace.write("datasets/goods/goods.csv", second);
      const other = await at("load", "--job", "nightly-1");
      expect(other.code).toBe(2);
      expect(await rows()).toEqual(firstRows);
    });

    test("a new source is a new version, and an older one is not loaded over it again", async () => {
      await at("load");
      workspace.write("datasets/goods/goods.csv", second);
      expect(answerOf(await at("load"))).toMatchObject({ version: 2, isRepeated: false });
      expect(await rows()).toEqual(secondRows);
      workspace.write("datasets/goods/goods.csv", first);
      const stale = answerOf(await at("load"));
      expect(stale).toMatchObject({ version: 1, isRepeated: true });
      expect(String(stale["message"])).toContain("restore --version 1");
      expect(await rows()).toEqual(secondRows);
      workspace.write("datasets/goods/dataset.yaml", manifest({ version: "2" }));
      expect(answerOf(await at("load"))).toMatchObject({ version: 3, isRepeated: false });
      expect(await rows()).toEqual(firstRows);
    });

    test("what was loaded may be loaded again after it was taken back", async () => {
      await at("load");
      workspace.write("datasets/goods/goods.csv", second);
      await at("load");
      expect(answerOf(await at("restore", "--version", "1"))).toMatchObject({ version: 3, rows: 3 });
      expect(await rows()).toEqual(firstRows);
      expect(answerOf(await at("load"))).toMatchObject({ version: 4, isRepeated: false });
      expect(await rows()).toEqual(secondRows);
    });

    test("records that are no rows are kept with line, column and rule", async () => {
      workspace.write("datasets/goods/dataset.yaml", manifest({ gates: "rejects_max: 50%" }));
      const bad = [
        '5,"x',
        'y",1.234,,,,',
        "0,low,,,,,",
        "6,ok,,,,,Z",
        "6,repeated,,,,,",
        "7,same code,,,,,Z",
        "8,,,,,,",
        "9,few",
        '10,"q"uote,,,,,',
        "11,fine,,,,,",
        "12,fine,,,,,",
        "13,fine,,,,,",
        "14,fine,,,,,",
        "15,fine,,,,,",
        "16,fine,,,,,",
      ];
      workspace.write("datasets/goods/goods.csv", `${header}${bad.join("\n")}\n`);
      const loaded = await at("load");
      expect(answerOf(loaded)).toMatchObject({ outcome: "done", rowsIn: 14, rowsOut: 7, rowsRejected: 7 });
      const [job] = eventsOf(await at("jobs"), "job");
      const rejects = (job?.["rejects"] ?? []) as readonly Readonly<Record<string, unknown>>[];
      expect(rejects.map(({ line, column, rule, file }) => [line, column, rule, file])).toEqual([
        [2, "price", "scale", "goods.csv"],
        [4, "good", "range", "goods.csv"],
        [6, "good", "unique", "goods.csv"],
        [7, "code", "unique", "goods.csv"],
        [8, "label", "required", "goods.csv"],
        [9, "", "fields", "goods.csv"],
        [10, "", "quote", "goods.csv"],
      ]);
    });

    const gates: readonly (readonly [string, string, string, string])[] = [
      ["too many rejects", "rejects_max: 0", `${header}1,a,,,,,\nx,b,,,,,\n`, "rejects_max"],
      ["too large a part rejected", "rejects_max: 10%", `${header}1,a,,,,,\nx,b,,,,,\n`, "rejects_max"],
      ["too few rows", "rows_min: 3", `${header}1,a,,,,,\n`, "rows_min"],
      ["an empty source", "rejects_max: 0", header, "rows_min"],
      ["too many rows", "rows_max: 1", `${header}1,a,,,,,\n2,b,,,,,\n`, "rows_max"],
      ["far fewer rows than there are", "shrink_max: 50%", `${header}1,a,,,,,\n`, "shrink_max"],
    ];
    for (const [name, gate, text, refusedBy] of gates)
      test(`${name}: refused, and what is there stays`, async () => {
        await at("load");
        workspace.write("datasets/goods/dataset.yaml", manifest({ gates: gate }));
        workspace.write("datasets/goods/goods.csv", text);
        const loaded = await at("load");
        expect(loaded.code).toBe(1);
        expect(String(answerOf(loaded)["message"])).toContain(refusedBy);
        expect(await rows()).toEqual(firstRows);
        const [, job] = eventsOf(await at("jobs"), "job");
        expect(job).toMatchObject({ state: "refused", version: null });
        expect((await at("verify")).code).toBe(0);
      });

    test("merging carries over the rows a load does not bring", async () => {
      workspace.write("datasets/goods/dataset.yaml", manifest({ mode: "merge" }));
      await at("load");
      workspace.write("datasets/goods/goods.csv", second);
      expect(answerOf(await at("load"))).toMatchObject({ version: 2, rowsIn: 2, rowsOut: 4 });
      expect(await rows()).toEqual([secondRows[0] as never, ...firstRows.slice(1), secondRows[1] as never]);
    });

    test("values that refer to another dataset must be there", async () => {
      workspace.write("datasets/goods/dataset.yaml", manifest({ columns: "  - { name: shop, type: text, references: shops.shop }\n" }));
      workspace.write("datasets/goods/goods.csv", `${header.trimEnd()},shop\n1,lamp,,,,,,N\n2,desk,,,,,,X\n3,free,,,,,,\n`);
      workspace.write(
        "datasets/shops/dataset.yaml",
        "dataset: shops\nsource: { format: jsonl, path: shops.jsonl }\ncolumns:\n  - { name: shop, type: text }\nkey: [shop]\n",
      );
      workspace.write("datasets/shops/shops.jsonl", '{"shop":"N"}\n{"shop":"S"}\n');
      expect(String(answerOf(await at("load"))["message"])).toContain("2 of 3 records rejected");
      await workspace.run("load", "--dataset", "shops", "--environment", environment);
      const dry = await at("load", "--dry-run");
      expect(eventsOf(dry, "reject").map(({ line, column, rule, value }) => [line, column, rule, value])).toEqual([
        [3, "shop", "references", "X"],
      ]);
      expect(String(answerOf(await at("load"))["message"])).toContain("1 of 3 records rejected");
      workspace.write("datasets/shops/shops.jsonl", '{"shop":"N"}\n{"shop":"X"}\n');
      await workspace.run("load", "--dataset", "shops", "--environment", environment);
      expect((await at("load")).code).toBe(0);
      workspace.write("datasets/shops/shops.jsonl", '{"shop":"X"}\n');
      await workspace.run("load", "--dataset", "shops", "--environment", environment);
      const verified = await at("verify");
      expect(verified.code).toBe(1);
      expect(eventsOf(verified, "finding").filter(({ holds }) => holds === false)).toMatchObject([{ check: "references shop" }]);
    });

    test("a backup brings back what was there, whatever came after", async () => {
      await at("load");
      const backup = String(answerOf(await at("backup"))["backup"]);
      workspace.write("datasets/goods/goods.csv", second);
      await at("load");
      workspace.write("datasets/goods/goods.csv", `${header}9,only,,,,,\n`);
      await at("load");
      expect(answerOf(await at("restore", "--backup", backup, "--dry-run"))).toMatchObject({ rows: 3, version: null });
      expect(await rows()).toHaveLength(1);
      expect(answerOf(await at("restore", "--backup", backup))).toMatchObject({ rows: 3, version: 4 });
      expect(await rows()).toEqual(firstRows);
      expect((await at("verify")).code).toBe(0);
    });

    test("a damaged backup brings nothing back, and changes nothing", async () => {
      await at("load");
      const backup = String(answerOf(await at("backup"))["backup"]);
      const folder = join(backupsFolder(), "goods", backup);
      const rowsThere = readFileSync(join(folder, "rows.zst"));
      const said = readFileSync(join(folder, "backup.json"), "utf8");
      const lines = Buffer.from(zstdDecompressSync(rowsThere)).toString().split("\n");
      const damages: readonly (readonly [string, string, Uint8Array | string])[] = [
        ["cut", "rows.zst", rowsThere.subarray(0, rowsThere.length - 5)],
        ["a row less", "rows.zst", zstdCompressSync(lines.slice(1).join("\n"))],
        ["a value changed", "rows.zst", zstdCompressSync(lines.join("\n").replace("12.50", "99.50"))],
        [
          "another digest",
          "backup.json",
          said.replace(/"digest": "[0-9a-f]{64}",\n {2}"backup"/, (found) => found.replace(/[0-9a-f]{64}/, "0".repeat(64))),
        ],
        ["no JSON", "backup.json", said.slice(0, 50)],
        ["another environment", "backup.json", said.replace(/"environment": "[a-z]+"/, '"environment": "other"')],
      ];
      for (const [what, file, content] of damages) {
        writeFileSync(join(folder, file), content);
        const ran = await at("restore", "--backup", backup);
        expect([what, ran.code]).toEqual([what, 4]);
        expect(await rows()).toEqual(firstRows);
        expect(eventsOf(await at("lineage"), "version")).toHaveLength(1);
        writeFileSync(join(folder, "rows.zst"), rowsThere);
        writeFileSync(join(folder, "backup.json"), said);
      }
      expect((await at("restore", "--backup", backup)).code).toBe(0);
    });

    test("a backup of nothing takes away again what came after", async () => {
      const backup = String(answerOf(await at("backup"))["backup"]);
      await at("load");
      expect((await at("restore", "--backup", backup)).code).toBe(0);
      expect((await at("verify")).code).toBe(1);
      expect(answerOf(await at("impact"))).toMatchObject({ rowsNow: 0 });
      expect(answerOf(await at("load"))).toMatchObject({ isRepeated: false });
      expect(await rows()).toEqual(firstRows);
    });

    test("only so many versions are kept, and no other comes back", async () => {
      await at("load");
      for (const good of [5, 6, 7]) {
        workspace.write("datasets/goods/goods.csv", `${header}${good},only,,,,,\n`);
        await at("load");
      }
      expect(eventsOf(await at("lineage"), "version").map(({ version, isDropped }) => [version, isDropped])).toEqual([
        [1, true],
        [2, true],
        [3, false],
        [4, false],
      ]);
      const gone = await at("restore", "--version", "1");
      expect(gone.code).toBe(2);
      expect(String(answerOf(gone)["message"])).toContain("kept are 3, 4");
      expect(answerOf(await at("restore"))).toMatchObject({ from: "version 3" });
    });

    test("a step that breaks takes back everything, and the next load goes through", async () => {
      await at("load");
      workspace.write("datasets/goods/goods.csv", second);
      for (const failpoint of [
        "stage-created",
        "stage-filled",
        "checks-unique",
        "gates-passed",
        "switch-view",
        "switch-current",
        "switch-commit",
      ]) {
        const broken = await workspace.spawn(["load", "--dataset", "goods", "--environment", environment, "--json"], `${failpoint}:error`);
        expect([failpoint, broken.code, answerOf(broken)["outcome"]]).toEqual([failpoint, 4, "failed"]);
        expect(await rows()).toEqual(firstRows);
        expect((await at("verify")).code).toBe(0);
      }
      expect((await at("load")).code).toBe(0);
      expect(await rows()).toEqual(secondRows);
    });

    test("whatever text and number a source holds is what is there", async () => {
      const label = fc.array(
        fc.constantFrom("a", '"', ",", "\n", "\r", "\t", "\\", "N", "'", "é", "😀", " ", "\u2028", "\ufffd", "--", ";"),
        { minLength: 1, maxLength: 8 },
      );
      const made = fc.sample(
        fc.record({ label: label.map((parts) => parts.join("")), cents: fc.option(fc.integer({ min: -999_999, max: 999_999 })) }),
        { seed: 17, numRuns: 400 },
      );
      const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
      const price = (cents: number | null): string | null => (cents === null ? null : (cents / 100).toFixed(2));
      const lines = made.map(({ label: text, cents }, at) => `${at + 1},${quoted(text)},${price(cents) ?? ""},,,,`);
      workspace.write("datasets/goods/goods.csv", `${header}${lines.join("\r\n")}\r\n`);
      expect(answerOf(await at("load"))).toMatchObject({ outcome: "done", rowsOut: 400 });
      const expected = made.map(({ label: text, cents }, row) => [String(row + 1), text, price(cents)]);
      expect((await rows()).map((row) => row.slice(0, 3))).toEqual(expected);
      await at("backup");
      expect((await at("restore")).code).toBe(0);
      expect((await rows()).map((row) => row.slice(0, 3))).toEqual(expected);
    });

    test("a second load waits for the first, and gives up when told to", async () => {
      await at("load");
      workspace.write("datasets/goods/goods.csv", second);
      const other = await openWarehouse(environmentNamed(), "write");
      expect(await other.lock("goods")).toBe(true);
      const ran = await at("load", "--wait", "0");
      expect([ran.code, answerOf(ran)["outcome"]]).toEqual([3, "unreachable"]);
      let isTold = false;
      const watch = (line: string): void => {
        if (isTold || !line.includes('"waiting"')) return;
        isTold = true;
        void other.close();
      };
      const waited = await workspace.runWatched(watch, "load", "--dataset", "goods", "--environment", environment, "--json");
      expect([waited.code, eventsOf(waited, "waiting").length]).toEqual([0, 1]);
      expect(await rows()).toEqual(secondRows);
    });

    test("what was changed after it was confirmed is not loaded", async () => {
      const { input } = answerOf(await at("impact"));
      for (const [path, text] of [
        ["datasets/goods/goods.csv", second],
        ["datasets/goods/dataset.yaml", manifest({ gates: "rejects_max: 5" })],
      ] as const) {
        workspace.write(path, text);
        const other = await at("load", "--input", String(input));
        expect([other.code, String(answerOf(other)["message"])]).toEqual([1, expect.stringContaining("is not the one that was confirmed")]);
        workspace.write("datasets/goods/goods.csv", first);
      }
      workspace.write("datasets/goods/dataset.yaml", manifest());
      expect((await at("load", "--input", String(input))).code).toBe(0);
    });

    test("a source that changes while it is read is not loaded", async () => {
      const ran = await workspace.spawnHeld(["load", "--dataset", "goods", "--environment", environment, "--json"], "stage-filled", () =>
        workspace.write("datasets/goods/goods.csv", second),
      );
      expect([ran.code, String(answerOf(ran)["message"])]).toEqual([4, expect.stringContaining("the source changed while it was read")]);
      expect(answerOf(await at("impact"))).toMatchObject({ rowsNow: 0, lastVersion: null });
    });

    test("two datasets cannot have one table, and neither loses a row over it", async () => {
      await at("load");
      workspace.write("datasets/wares/dataset.yaml", manifest().replace("dataset: goods", "dataset: wares\ntable: goods"));
      workspace.write("datasets/wares/goods.csv", second);
      const ran = await workspace.run("load", "--dataset", "wares", "--environment", environment, "--json");
      expect([ran.code, String(answerOf(ran)["message"])]).toEqual([2, expect.stringContaining("is that of the dataset goods")]);
      expect(await rows()).toEqual(firstRows);
      expect((await at("verify")).code).toBe(0);
    });

    test("datasets are loaded side by side, the first ones of an environment, too", async () => {
      const names = ["one", "two", "three", "four"];
      for (const name of names) {
        workspace.write(`datasets/${name}/dataset.yaml`, manifest().replace("dataset: goods", `dataset: ${name}`));
        workspace.write(`datasets/${name}/goods.csv`, first);
      }
      const ran = await Promise.all(names.map((name) => workspace.spawn(["load", "--dataset", name, "--environment", environment])));
      expect(ran.map(({ code, err }) => [code, err])).toEqual(names.map(() => [0, ""]));
    });

    test("impact counts what is there and what is to come", async () => {
      expect(answerOf(await at("impact"))).toMatchObject({
        event: "impact",
        rowsNow: 0,
        rowsToCome: 3,
        tables: ["goods"],
        lastVersion: null,
        isLoaded: false,
      });
      await at("load");
      workspace.write("datasets/goods/goods.csv", second);
      expect(answerOf(await at("impact"))).toMatchObject({
        rowsNow: 3,
        rowsToCome: 2,
        lastVersion: { version: 1, rows: 3 },
        isLoaded: false,
      });
    });

    test("lineage says where every version comes from", async () => {
      await at("load", "--job", "j1");
      const [version] = eventsOf(await at("lineage"), "version");
      expect(version).toMatchObject({ version: 1, job: "j1", origin: "load", rows: 3, isCurrent: true });
      expect(version?.["lineage"]).toMatchObject({
        environment,
        files: ["goods.csv"],
        rowsIn: 3,
        rowsOut: 3,
        rowsRejected: 0,
        loader: null,
      });
      expect(String((version as { readonly lineage: { readonly content: string } } | undefined)?.lineage.content)).toMatch(
        /^[0-9a-f]{64}$/,
      );
    });
  });

describe("what others built on a dataset in PostgreSQL", () => {
  const at = (command: string): Promise<Ran> => workspace.run(command, "--dataset", "goods", "--environment", "postgresql", "--json");
  const admin = async (text: string): Promise<readonly Row[]> => {
    const host = new URL((server as Server).url).searchParams.get("host") ?? "";
    const client = new Bun.SQL({ url: "postgres://loader@localhost/postgres", path: `${host}/.s.PGSQL.5432`, max: 1 });
    try {
      return [...((await client.unsafe(text)) as readonly Row[])];
    } finally {
      await client.close();
    }
  };

  if (hasPostgresql)
    test("stays through a load of the same columns, and stops one that would take a column from it", async () => {
      await at("load");
      const schema = `s${schemas}`;
      await admin(
        `create role reader_${schema}; grant select on ${schema}.goods to reader_${schema}; create view ${schema}.labels as select label from ${schema}.goods`,
      );
      workspace.write("datasets/goods/goods.csv", second);
      expect((await at("load")).code).toBe(0);
      expect(await admin(`select label from ${schema}.labels order by 1`)).toMatchObject([{ label: "desk" }, { label: "lamp" }]);
      expect(await admin(`select has_table_privilege('reader_${schema}', '${schema}.goods', 'select') as may`)).toMatchObject([
        { may: true },
      ]);

      workspace.write(
        "datasets/goods/dataset.yaml",
        manifest().replace("  - { name: label, type: text, required: true, length_max: 20 }\n", ""),
      );
      workspace.write("datasets/goods/goods.csv", "good,price,since,seen_at,is_sold,code\n1,,,,,\n");
      const refused = await at("load");
      expect([refused.code, String(answerOf(refused)["message"])]).toEqual([4, expect.stringContaining("was rolled back")]);
      expect(await admin(`select label from ${schema}.labels order by 1`)).toMatchObject([{ label: "desk" }, { label: "lamp" }]);
      await admin(`drop view ${schema}.labels`);
      expect((await at("load")).code).toBe(0);
      expect((await at("verify")).code).toBe(0);
    });
});

describe("in an embedded environment", () => {
  test("reading commands and dry runs leave every byte as it is", async () => {
    await workspace.run("load", "--dataset", "goods");
    await workspace.run("backup", "--dataset", "goods");
    workspace.write("datasets/goods/goods.csv", second);
    const before = workspace.snapshot();
    for (const line of ["load --dry-run", "restore --dry-run", "impact", "verify", "jobs", "lineage", "readiness", "check"]) {
      const [command = "", ...more] = line.split(" ");
      const ran = await workspace.run(command, "--dataset", "goods", ...more);
      expect([line, ran.code === 0 || line === "readiness"]).toEqual([line, true]);
      expect(workspace.snapshot()).toEqual(before);
    }
  });

  test("a dry run where nothing was ever loaded makes no file", async () => {
    const before = workspace.snapshot();
    expect((await workspace.run("load", "--dataset", "goods", "--dry-run")).code).toBe(0);
    expect(workspace.snapshot()).toEqual(before);
  });
});
