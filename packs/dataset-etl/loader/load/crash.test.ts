import { describe, expect, test } from "bun:test";
import { backupFailpoints, loadFailpoints } from "../failpoint.ts";
import { engines, useGoods } from "../testing/goods.ts";
import { hasPostgresql } from "../testing/postgresql.ts";
import { openProxy, type Cut } from "../testing/proxy.ts";
import { answerOf, eventsOf, type Ran } from "../testing/workspace.ts";

const manifest = `dataset: goods
mode: merge
source: { format: csv, path: goods.csv }
columns:
  - { name: good, type: integer }
  - { name: label, type: text, required: true }
key: [good]
gates: { rejects_max: 10 }
versions_kept: 1
`;
const header = "good,label\n";
const before = Array.from({ length: 300 }, (_none, at) => `${at},old ${at}`);
// A repeated key is a reject that the checks take out of the table again.
const after = [...Array.from({ length: 250 }, (_none, at) => `${at},new ${at}`), "7,again"];

const goods = useGoods(manifest, `${header}${before.join("\n")}\n`);

const isAfter = (failpoint: string): boolean => loadFailpoints.indexOf(failpoint as never) >= loadFailpoints.indexOf("switch-done");

for (const engine of engines)
  describe(`killed in an ${engine} environment`, () => {
    const { at, query } = goods.in(engine);
    const rows = async (): Promise<readonly string[]> =>
      (await query("select good, label from goods order by good")).map(({ good, label }) => `${good ?? ""},${label ?? ""}`);
    const loaded = [...after.slice(0, 250), ...before.slice(250)];
    const loadKilledAt = (failpoint: string): Promise<Ran> =>
      goods.workspace.spawn(["load", "--dataset", "goods", "--environment", engine, "--job", "j2"], failpoint);

    for (const failpoint of loadFailpoints)
      test(`at ${failpoint}, a load leaves what was there or what it brought, and the next one ends it`, async () => {
        expect((await at("load")).code).toBe(0);
        goods.workspace.write("datasets/goods/goods.csv", `${header}${after.join("\n")}\n`);
        const killed = await loadKilledAt(failpoint);
        expect(killed.code).toBeNull();

        expect(await rows()).toEqual(isAfter(failpoint) ? loaded : before);
        expect(answerOf(await at("impact"))).toMatchObject({ rowsNow: 300, lastVersion: { version: isAfter(failpoint) ? 2 : 1 } });

        const resumed = await at("load", "--job", "j2");
        expect(answerOf(resumed)).toMatchObject({ outcome: "done", version: 2, isRepeated: isAfter(failpoint) });
        expect(await rows()).toEqual(loaded);
        expect((await at("verify")).code).toBe(0);
        expect(eventsOf(await at("jobs"), "job").map(({ state }) => state)).toEqual(["done", "done"]);
      });

    test("once a job was interrupted, another run says so", async () => {
      await loadKilledAt("stage-filled");
      expect(eventsOf(await at("jobs"), "job")).toMatchObject([{ job: "j2", state: "running" }]);
      await at("load", "--job", "j3");
      expect(eventsOf(await at("jobs"), "job").map(({ job, state }) => [job, state])).toEqual([
        ["j2", "interrupted"],
        ["j3", "done"],
      ]);
    });

    for (const failpoint of ["stage-created", "stage-filled", "switch-version", "switch-commit", "switch-done"] as const)
      test(`at ${failpoint}, a restore leaves what was there or what it brought back`, async () => {
        await at("load");
        const backup = String(answerOf(await at("backup"))["backup"]);
        goods.workspace.write("datasets/goods/goods.csv", `${header}${after.join("\n")}\n`);
        await at("load");
        const killed = await goods.workspace.spawn(
          ["restore", "--dataset", "goods", "--environment", engine, "--backup", backup],
          failpoint,
        );
        expect(killed.code).toBeNull();
        expect(await rows()).toEqual(isAfter(failpoint) ? before : loaded);
        expect((await at("restore", "--backup", backup)).code).toBe(0);
        expect(await rows()).toEqual(before);
        expect((await at("verify")).code).toBe(0);
      });

    for (const failpoint of backupFailpoints)
      test(`at ${failpoint}, a backup is whole or not there`, async () => {
        await at("load");
        await goods.workspace.spawn(["backup", "--dataset", "goods", "--environment", engine], failpoint);
        const restored = await at("restore", "--dry-run");
        if (failpoint === "backup-placed") expect(answerOf(restored)).toMatchObject({ rows: 300 });
        else expect([restored.code, String(answerOf(restored)["message"])]).toEqual([2, expect.stringContaining("there is no backup")]);
      });
  });

describe("a session of PostgreSQL that the server ends", () => {
  const losing = hasPostgresql ? (["stage-filled", "gates-passed", "switch-current", "switch-commit"] as const) : [];
  for (const failpoint of losing)
    test(`at ${failpoint} fails the load, and nothing of it counts`, async () => {
      const { at } = goods.in("postgresql");
      await at("load");
      goods.workspace.write("datasets/goods/goods.csv", `${header}${after.join("\n")}\n`);
      const ran = await goods.workspace.spawnHeld(
        ["load", "--dataset", "goods", "--environment", "postgresql", "--json"],
        failpoint,
        async () => {
          const ended = await goods.admin(
            "select pg_terminate_backend(pid) as ended from pg_stat_activity where application_name = 'dataset-loader'",
          );
          expect(ended).toMatchObject([{ ended: true }]);
        },
      );
      expect([ran.code, answerOf(ran)["outcome"]]).toEqual([4, "failed"]);
      expect(answerOf(await at("impact"))).toMatchObject({ rowsNow: 300, lastVersion: { version: 1 } });
      expect((await at("load")).code).toBe(0);
      expect((await at("verify")).code).toBe(0);
    });
});

describe("a connection that is cut as the switch is committed", () => {
  const cuts: readonly (readonly [Cut, number, string, number])[] = [
    ["before the commit arrives", 4, "failed", 1],
    ["before its answer arrives", 0, "done", 2],
    ["for good, before its answer arrives", 5, "unknown", 2],
  ];
  for (const [cut, code, outcome, version] of hasPostgresql ? cuts : [])
    test(`${cut}: ${outcome}`, async () => {
      const direct = goods.serverUrl;
      const { at } = goods.in("postgresql");
      await at("load");
      goods.workspace.write("datasets/goods/goods.csv", `${header}${after.join("\n")}\n`);
      const proxy = await openProxy(direct, cut);
      process.env["LOADER_TEST_URL"] = proxy.url;
      try {
        const ran = await at("load");
        expect([ran.code, answerOf(ran)["outcome"]]).toEqual([code, outcome]);
      } finally {
        process.env["LOADER_TEST_URL"] = direct;
        proxy.stop();
      }
      expect(answerOf(await at("impact"))).toMatchObject({ rowsNow: 300, lastVersion: { version } });
      expect(answerOf(await at("load"))).toMatchObject({ outcome: "done", version: 2, isRepeated: version === 2 });
      expect((await at("verify")).code).toBe(0);
    });
});
