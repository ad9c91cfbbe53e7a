import { describe, expect, test } from "bun:test";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { engines, first, firstRows, header, manifest, rowsIn, second, useGoods } from "../testing/goods.ts";
import { answerOf, eventsOf } from "../testing/workspace.ts";

const goods = useGoods(manifest(), first);

for (const engine of engines)
  describe(`in an ${engine} environment`, () => {
    const place = goods.in(engine);
    const { at, environment } = place;
    const rows = (): ReturnType<typeof rowsIn> => rowsIn(place);

    test("a backup brings back what was there, whatever came after", async () => {
      await at("load");
      const backup = String(answerOf(await at("backup"))["backup"]);
      goods.workspace.write("datasets/goods/goods.csv", second);
      await at("load");
      goods.workspace.write("datasets/goods/goods.csv", `${header}9,only,,,,,\n`);
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
      const folder = join(environment().backups, "goods", backup);
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
        goods.workspace.write("datasets/goods/goods.csv", `${header}${good},only,,,,,\n`);
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
  });
