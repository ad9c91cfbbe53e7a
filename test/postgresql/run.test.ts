/** The pack's operations on a real PostgreSQL server, which these tests start themselves: test at once, production on a person's yes. */
import { afterAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { clearPlaces, jsonLines } from "../cli/fixture.ts";
import { makeManaged } from "../cli/managed.ts";
import { asAgentRuns } from "../forgery/terminals.ts";
import { atTerminal, saying, yes } from "../operation/fixture.ts";
import { edit, makeStage, queryOf, rowsIn, stopServer, unchanged, unmoved, type Stage } from "./stage.ts";

setDefaultTimeout(120_000);
const managed = makeManaged();
afterAll(() => {
  managed.clear();
  stopServer();
  clearPlaces();
});

const load = ["operation", "run", "dataset-data-load", "--dataset=library-loans"];
const inProduction = [...load, "--environment=prod"];
const batch = ["operation", "run", "manage-dataset", "--dataset=library-loans,weather-stations"];
const batchInProduction = [...batch, "--environment=prod"];
const manifest = "datasets/library-loans/dataset.yaml";
const newer = (stage: Stage): void => edit(stage, manifest, (text) => text.replace(/^version: 1$/m, "version: 2"));

/** Versions of datasets that loads have brought, in order. */
const loads = async (url: string): Promise<readonly string[]> =>
  (
    await queryOf(url, "select dataset || ' ' || version || ' ' || row_count as text from datasets.loader_versions order by created_at")
  ).map(({ text }) => String(text));

test("test: loads without a question, once, and leaves production as it was", async () => {
  const stage = await makeStage();
  await unchanged(stage, async () => {
    const first = asAgentRuns(stage, load);
    expect([first.code, first.err]).toEqual([0, expect.stringContaining("[test] dataset-data-load: step 3/4 load done")]);
    const lines = `${first.out}${first.err}`.trimEnd().split("\n");
    expect(lines.filter((line) => !line.startsWith("[test] "))).toEqual([]);
    const rows = await rowsIn(stage.urls.test, "library_loans");
    expect(rows?.length).toBe(600);
    const second = asAgentRuns(stage, load);
    expect([second.code, second.out]).toEqual([
      0,
      expect.stringContaining("this content is there already, as version 1; nothing was changed"),
    ]);
    expect([await rowsIn(stage.urls.test, "library_loans"), await loads(stage.urls.test)]).toEqual([rows, ["library-loans 1 600"]]);
  });
});

describe("production", () => {
  test("asks three questions after the impact; each wrong answer cancels with not one row changed", async () => {
    const stage = await makeStage();
    for (const [answers, cancelled] of [
      [saying("n", "y", "PRODUCTION"), "the answer was `n`"],
      [saying("y", "n", "PRODUCTION"), "the answer was `n`"],
      [saying("y", "y", "PROD"), "the answer was `PROD`, and only `PRODUCTION` goes on"],
    ] as const)
      await unmoved(stage, async () => {
        const { code, shown } = await atTerminal(stage, inProduction, answers);
        expect([code, shown]).toEqual([3, expect.stringContaining(cancelled)]);
        expect(shown).toContain("rowsToCome 600, engine postgresql, mode merge, rowsNow 0");
        expect(shown).toContain(
          "In the test environment: tagout operation run dataset-data-load --environment=test --dataset=library-loans",
        );
      });
  });

  test("loads on the right answers, and once: the same again is asked again, and finds everything there", async () => {
    const stage = await makeStage();
    const { code, shown } = await atTerminal(stage, inProduction, yes);
    expect([code, shown]).toEqual([0, expect.stringContaining("[production] dataset-data-load: step 3/4 load done")]);
    const { host, pathname, password } = new URL(stage.urls.prod);
    expect(shown).toContain(`"DATASET_PROD_URL": "postgres://loader@${host}${pathname}"`);
    expect([shown.includes(password), shown.includes("DATASET_TEST_URL")]).toEqual([false, false]);
    const rows = await rowsIn(stage.urls.prod, "library_loans");
    expect([rows?.length, await rowsIn(stage.urls.test, "library_loans")]).toEqual([600, undefined]);
    await unmoved(stage, () => expect(asAgentRuns(stage, inProduction).code).toBe(3));
    const again = await atTerminal(stage, inProduction, yes);
    expect([again.code, again.shown]).toEqual([0, expect.stringContaining("nothing was changed")]);
    expect([await rowsIn(stage.urls.prod, "library_loans"), await loads(stage.urls.prod)]).toEqual([rows, ["library-loans 1 600"]]);
  });

  test("is not asked about in a dry run, which starts no transaction that writes", async () => {
    const stage = await makeStage();
    await unmoved(stage, () => expect(asAgentRuns(stage, [...inProduction, "--dry-run"]).code).toBe(0));
    expect((await atTerminal(stage, inProduction, yes)).code).toBe(0);
    newer(stage);
    await unmoved(stage, () => {
      const { code, out, err } = asAgentRuns(stage, [...inProduction, "--dry-run"]);
      expect([code, err, out]).toEqual([
        0,
        expect.stringContaining("dry run done: nothing was changed"),
        expect.stringContaining("600 rows"),
      ]);
    });
  });

  test("cannot be asked about while its impact cannot be computed", async () => {
    const stage = await makeStage((place) => ({ ...place.variables, DATASET_PROD_URL: "postgres://loader@127.0.0.1:1/nowhere" }));
    const { code, err } = asAgentRuns(stage, inProduction);
    expect([code, err]).toEqual([1, expect.stringContaining("its impact could not be computed, so nobody can be asked")]);
  });
});

describe("`--complete`", () => {
  const complete = ["operation", "run", "dataset-update", "--dataset=library-loans", "--complete"];

  test("runs whole in test, and is confirmed once for all of production", async () => {
    const stage = await makeStage();
    await unchanged(stage, () => expect(asAgentRuns(stage, complete).code).toBe(0));
    expect((await rowsIn(stage.urls.test, "library_loans"))?.length).toBe(600);
    const { code, shown } = await atTerminal(stage, [...complete, "--environment=prod"], yes);
    expect([code, shown.split("Type 'PRODUCTION' to confirm").length]).toEqual([0, 2]);
    expect(await loads(stage.urls.prod)).toEqual(["library-loans 1 600"]);
  });
});

test("a batch in test runs without a question, with a result for each", async () => {
  const stage = await makeStage();
  const { code, out } = asAgentRuns(stage, [...batch, "--json"]);
  const items = jsonLines(out).filter(({ event }) => event === "item");
  expect([code, items.map(({ item, result }) => `${String(item)} ${String(result)}`).toSorted()]).toEqual([
    0,
    ["library-loans succeeded", "weather-stations succeeded"],
  ]);
  expect((await loads(stage.urls.test)).toSorted()).toEqual(["library-loans 1 600", "weather-stations 1 8"]);
});

test("the testing checklist is played with these operations, and neither database hears of it", async () => {
  const stage = await makeStage();
  await unmoved(stage, async () => {
    const { code, shown } = await atTerminal(stage, ["drill", "--scenarios"], []);
    expect([code, shown]).toEqual([0, expect.stringContaining(`Operations of ${stage.work}/tagout.yaml`)]);
    expect(shown).toMatch(/\n3\d boxes hold, 0 fail, \d could not be shown here\n/);
  });
});

describe.if(managed.canMount)("a batch in production", () => {
  /** Asks as an agent does; answers with the request that waits. */
  const ask = (stage: Stage): string => {
    expect(managed.runs(stage, batchInProduction).code).toBe(3);
    const [waiting] = jsonLines(asAgentRuns(stage, ["requests", "--json"]).out);
    return String(waiting?.["id"]);
  };

  test("is asked once, with four questions after the impact the databases were asked for, and then loads all of it", async () => {
    const stage = await makeStage();
    const { code, shown } = await managed.confirm(stage, ask(stage), yes);
    expect(code).toBe(0);
    for (const text of ["in all: rowsToCome 608", "library-loans: environment prod", "How many items does this affect?"])
      expect(shown).toContain(text);
    expect(managed.runs(stage, batchInProduction).code).toBe(0);
    expect((await loads(stage.urls.prod)).toSorted()).toEqual(["library-loans 1 600", "weather-stations 1 8"]);
    await unmoved(stage, () => expect(managed.runs(stage, batchInProduction).code).toBe(3));
  });

  test("is cancelled whole by one wrong answer, and does not take one more item on its confirmation", async () => {
    const stage = await makeStage();
    for (const answers of [saying("n", "y", "PRODUCTION"), saying("y", "y", "PRODUCTION", "3")])
      await unmoved(stage, async () => {
        const { code, shown } = await managed.confirm(stage, ask(stage), answers);
        expect([code, shown]).toEqual([
          3,
          expect.stringContaining("In the test environment: tagout operation run manage-dataset --environment=test"),
        ]);
      });
    expect((await managed.confirm(stage, ask(stage), yes)).code).toBe(0);
    await unmoved(stage, () =>
      expect(
        managed.runs(
          stage,
          batchInProduction.map((each) => each.replace("weather-stations", "weather-stations,weather-readings")),
        ).code,
      ).toBe(3),
    );
  });
});
