import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { engines, first, firstRows, header, manifest, rowsIn, second, secondRows, useGoods } from "../testing/goods.ts";
import { answerOf, eventsOf } from "../testing/workspace.ts";

const goods = useGoods(manifest(), first);

for (const engine of engines)
  describe(`in an ${engine} environment`, () => {
    const place = goods.in(engine);
    const { at } = place;
    const rows = (): ReturnType<typeof rowsIn> => rowsIn(place);

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
      goods.workspace.write("datasets/goods/goods.csv", second);
      const other = await at("load", "--job", "nightly-1");
      expect(other.code).toBe(2);
      expect(await rows()).toEqual(firstRows);
    });

    test("a new source is a new version, and an older one is not loaded over it again", async () => {
      await at("load");
      goods.workspace.write("datasets/goods/goods.csv", second);
      expect(answerOf(await at("load"))).toMatchObject({ version: 2, isRepeated: false });
      expect(await rows()).toEqual(secondRows);
      goods.workspace.write("datasets/goods/goods.csv", first);
      const stale = answerOf(await at("load"));
      expect(stale).toMatchObject({ version: 1, isRepeated: true });
      expect(String(stale["message"])).toContain("restore --version 1");
      expect(await rows()).toEqual(secondRows);
      goods.workspace.write("datasets/goods/dataset.yaml", manifest({ version: "2" }));
      expect(answerOf(await at("load"))).toMatchObject({ version: 3, isRepeated: false });
      expect(await rows()).toEqual(firstRows);
    });

    test("what was loaded may be loaded again after it was taken back", async () => {
      await at("load");
      goods.workspace.write("datasets/goods/goods.csv", second);
      await at("load");
      expect(answerOf(await at("restore", "--version", "1"))).toMatchObject({ version: 3, rows: 3 });
      expect(await rows()).toEqual(firstRows);
      expect(answerOf(await at("load"))).toMatchObject({ version: 4, isRepeated: false });
      expect(await rows()).toEqual(secondRows);
    });

    test("records that are no rows are kept with line, column and rule", async () => {
      goods.workspace.write("datasets/goods/dataset.yaml", manifest({ gates: "rejects_max: 50%" }));
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
      goods.workspace.write("datasets/goods/goods.csv", `${header}${bad.join("\n")}\n`);
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
        goods.workspace.write("datasets/goods/dataset.yaml", manifest({ gates: gate }));
        goods.workspace.write("datasets/goods/goods.csv", text);
        const loaded = await at("load");
        expect(loaded.code).toBe(1);
        expect(String(answerOf(loaded)["message"])).toContain(refusedBy);
        expect(await rows()).toEqual(firstRows);
        const [, job] = eventsOf(await at("jobs"), "job");
        expect(job).toMatchObject({ state: "refused", version: null });
        expect((await at("verify")).code).toBe(0);
      });

    test("merging carries over the rows a load does not bring", async () => {
      goods.workspace.write("datasets/goods/dataset.yaml", manifest({ mode: "merge" }));
      await at("load");
      goods.workspace.write("datasets/goods/goods.csv", second);
      expect(answerOf(await at("load"))).toMatchObject({ version: 2, rowsIn: 2, rowsOut: 4 });
      expect(await rows()).toEqual([secondRows[0] as never, ...firstRows.slice(1), secondRows[1] as never]);
    });

    test("values that refer to another dataset must be there", async () => {
      goods.workspace.write(
        "datasets/goods/dataset.yaml",
        manifest({ columns: "  - { name: shop, type: text, references: shops.shop }\n" }),
      );
      goods.workspace.write("datasets/goods/goods.csv", `${header.trimEnd()},shop\n1,lamp,,,,,,N\n2,desk,,,,,,X\n3,free,,,,,,\n`);
      goods.workspace.write(
        "datasets/shops/dataset.yaml",
        "dataset: shops\nsource: { format: jsonl, path: shops.jsonl }\ncolumns:\n  - { name: shop, type: text }\nkey: [shop]\n",
      );
      goods.workspace.write("datasets/shops/shops.jsonl", '{"shop":"N"}\n{"shop":"S"}\n');
      expect(String(answerOf(await at("load"))["message"])).toContain("2 of 3 records rejected");
      await goods.workspace.run("load", "--dataset", "shops", "--environment", engine);
      const dry = await at("load", "--dry-run");
      expect(eventsOf(dry, "reject").map(({ line, column, rule, value }) => [line, column, rule, value])).toEqual([
        [3, "shop", "references", "X"],
      ]);
      expect(String(answerOf(await at("load"))["message"])).toContain("1 of 3 records rejected");
      goods.workspace.write("datasets/shops/shops.jsonl", '{"shop":"N"}\n{"shop":"X"}\n');
      await goods.workspace.run("load", "--dataset", "shops", "--environment", engine);
      expect((await at("load")).code).toBe(0);
      goods.workspace.write("datasets/shops/shops.jsonl", '{"shop":"X"}\n');
      await goods.workspace.run("load", "--dataset", "shops", "--environment", engine);
      const verified = await at("verify");
      expect(verified.code).toBe(1);
      expect(eventsOf(verified, "finding").filter(({ holds }) => holds === false)).toMatchObject([{ check: "references shop" }]);
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
      goods.workspace.write("datasets/goods/goods.csv", `${header}${lines.join("\r\n")}\r\n`);
      expect(answerOf(await at("load"))).toMatchObject({ outcome: "done", rowsOut: 400 });
      const expected = made.map(({ label: text, cents }, row) => [String(row + 1), text, price(cents)]);
      expect((await rows()).map((row) => row.slice(0, 3))).toEqual(expected);
      await at("backup");
      expect((await at("restore")).code).toBe(0);
      expect((await rows()).map((row) => row.slice(0, 3))).toEqual(expected);
    });
  });
