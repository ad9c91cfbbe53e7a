import { describe, expect, test } from "bun:test";
import { engines, first, manifest, second, useGoods } from "../testing/goods.ts";
import { answerOf, eventsOf } from "../testing/workspace.ts";

const goods = useGoods(manifest(), first);

for (const engine of engines)
  describe(`in an ${engine} environment`, () => {
    const { at } = goods.in(engine);

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
      goods.workspace.write("datasets/goods/goods.csv", second);
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
        environment: engine,
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

describe("in an embedded environment", () => {
  test("reading commands and dry runs leave every byte as it is", async () => {
    await goods.workspace.run("load", "--dataset", "goods");
    await goods.workspace.run("backup", "--dataset", "goods");
    goods.workspace.write("datasets/goods/goods.csv", second);
    const before = goods.workspace.snapshot();
    for (const line of ["load --dry-run", "restore --dry-run", "impact", "verify", "jobs", "lineage", "readiness", "check"]) {
      const [command = "", ...more] = line.split(" ");
      const ran = await goods.workspace.run(command, "--dataset", "goods", ...more);
      expect([line, ran.code === 0 || line === "readiness"]).toEqual([line, true]);
      expect(goods.workspace.snapshot()).toEqual(before);
    }
  });

  test("a dry run where nothing was ever loaded makes no file", async () => {
    const before = goods.workspace.snapshot();
    expect((await goods.workspace.run("load", "--dataset", "goods", "--dry-run")).code).toBe(0);
    expect(goods.workspace.snapshot()).toEqual(before);
  });
});
