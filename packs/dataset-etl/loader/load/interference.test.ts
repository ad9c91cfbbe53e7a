import { describe, expect, test } from "bun:test";
import { engines, first, firstRows, manifest, rowsIn, second, secondRows, useGoods } from "../testing/goods.ts";
import { hasPostgresql } from "../testing/postgresql.ts";
import { answerOf, eventsOf } from "../testing/workspace.ts";
import { openWarehouse } from "../warehouse/open.ts";

const goods = useGoods(manifest(), first);

for (const engine of engines)
  describe(`in an ${engine} environment`, () => {
    const place = goods.in(engine);
    const { at, environment } = place;
    const rows = (): ReturnType<typeof rowsIn> => rowsIn(place);

    test("a step that breaks takes back everything, and the next load goes through", async () => {
      await at("load");
      goods.workspace.write("datasets/goods/goods.csv", second);
      for (const failpoint of [
        "stage-created",
        "stage-filled",
        "checks-unique",
        "gates-passed",
        "switch-view",
        "switch-current",
        "switch-commit",
      ]) {
        const broken = await goods.workspace.spawn(["load", "--dataset", "goods", "--environment", engine, "--json"], `${failpoint}:error`);
        expect([failpoint, broken.code, answerOf(broken)["outcome"]]).toEqual([failpoint, 4, "failed"]);
        expect(await rows()).toEqual(firstRows);
        expect((await at("verify")).code).toBe(0);
      }
      expect((await at("load")).code).toBe(0);
      expect(await rows()).toEqual(secondRows);
    });

    test("a second load waits for the first, and gives up when told to", async () => {
      await at("load");
      goods.workspace.write("datasets/goods/goods.csv", second);
      const other = await openWarehouse(environment(), "write");
      expect(await other.lock("goods")).toBe(true);
      const ran = await at("load", "--wait", "0");
      expect([ran.code, answerOf(ran)["outcome"]]).toEqual([3, "unreachable"]);
      let isTold = false;
      const watch = (line: string): void => {
        if (isTold || !line.includes('"waiting"')) return;
        isTold = true;
        void other.close();
      };
      const waited = await goods.workspace.runWatched(watch, "load", "--dataset", "goods", "--environment", engine, "--json");
      expect([waited.code, eventsOf(waited, "waiting").length]).toEqual([0, 1]);
      expect(await rows()).toEqual(secondRows);
    });

    test("what was changed after it was confirmed is not loaded", async () => {
      const { input } = answerOf(await at("impact"));
      for (const [path, text] of [
        ["datasets/goods/goods.csv", second],
        ["datasets/goods/dataset.yaml", manifest({ gates: "rejects_max: 5" })],
      ] as const) {
        goods.workspace.write(path, text);
        const other = await at("load", "--input", String(input));
        expect([other.code, String(answerOf(other)["message"])]).toEqual([1, expect.stringContaining("is not the one that was confirmed")]);
        goods.workspace.write("datasets/goods/goods.csv", first);
      }
      goods.workspace.write("datasets/goods/dataset.yaml", manifest());
      expect((await at("load", "--input", String(input))).code).toBe(0);
    });

    test("a source that changes while it is read is not loaded", async () => {
      const ran = await goods.workspace.spawnHeld(["load", "--dataset", "goods", "--environment", engine, "--json"], "stage-filled", () =>
        goods.workspace.write("datasets/goods/goods.csv", second),
      );
      expect([ran.code, String(answerOf(ran)["message"])]).toEqual([4, expect.stringContaining("the source changed while it was read")]);
      expect(answerOf(await at("impact"))).toMatchObject({ rowsNow: 0, lastVersion: null });
    });

    test("two datasets cannot have one table, and neither loses a row over it", async () => {
      await at("load");
      goods.workspace.write("datasets/wares/dataset.yaml", manifest().replace("dataset: goods", "dataset: wares\ntable: goods"));
      goods.workspace.write("datasets/wares/goods.csv", second);
      const ran = await goods.workspace.run("load", "--dataset", "wares", "--environment", engine, "--json");
      expect([ran.code, String(answerOf(ran)["message"])]).toEqual([2, expect.stringContaining("is that of the dataset goods")]);
      expect(await rows()).toEqual(firstRows);
      expect((await at("verify")).code).toBe(0);
    });

    test("datasets are loaded side by side, the first ones of an environment, too", async () => {
      const names = ["one", "two", "three", "four"];
      for (const name of names) {
        goods.workspace.write(`datasets/${name}/dataset.yaml`, manifest().replace("dataset: goods", `dataset: ${name}`));
        goods.workspace.write(`datasets/${name}/goods.csv`, first);
      }
      const ran = await Promise.all(names.map((name) => goods.workspace.spawn(["load", "--dataset", name, "--environment", engine])));
      expect(ran.map(({ code, err }) => [code, err])).toEqual(names.map(() => [0, ""]));
    });
  });

describe("what others built on a dataset in PostgreSQL", () => {
  const { at } = goods.in("postgresql");
  const { admin } = goods;

  if (hasPostgresql)
    test("stays through a load of the same columns, and stops one that would take a column from it", async () => {
      await at("load");
      const { schema } = goods;
      await admin(
        `create role reader_${schema}; grant select on ${schema}.goods to reader_${schema}; create view ${schema}.labels as select label from ${schema}.goods`,
      );
      goods.workspace.write("datasets/goods/goods.csv", second);
      expect((await at("load")).code).toBe(0);
      expect(await admin(`select label from ${schema}.labels order by 1`)).toMatchObject([{ label: "desk" }, { label: "lamp" }]);
      expect(await admin(`select has_table_privilege('reader_${schema}', '${schema}.goods', 'select') as may`)).toMatchObject([
        { may: true },
      ]);

      goods.workspace.write(
        "datasets/goods/dataset.yaml",
        manifest().replace("  - { name: label, type: text, required: true, length_max: 20 }\n", ""),
      );
      goods.workspace.write("datasets/goods/goods.csv", "good,price,since,seen_at,is_sold,code\n1,,,,,\n");
      const refused = await at("load");
      expect([refused.code, String(answerOf(refused)["message"])]).toEqual([4, expect.stringContaining("was rolled back")]);
      expect(await admin(`select label from ${schema}.labels order by 1`)).toMatchObject([{ label: "desk" }, { label: "lamp" }]);
      await admin(`drop view ${schema}.labels`);
      expect((await at("load")).code).toBe(0);
      expect((await at("verify")).code).toBe(0);
    });
});
