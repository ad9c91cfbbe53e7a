/** What an agent could try so that something is done in a production database without a person's yes, or beyond it: not a row is. */
import { afterAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { clearPlaces } from "../cli/fixture.ts";
import { asAgentRuns } from "../forgery/terminals.ts";
import { trust } from "../operation/fixture.ts";
import { approve, contentOf, edit, makeStage, requests, rowsIn, stopServer, unchanged, unmoved, type Stage } from "./stage.ts";

setDefaultTimeout(120_000);
afterAll(() => {
  stopServer();
  clearPlaces();
});

const inTest = ["operation", "run", "dataset-data-load", "--dataset=library-loans"];
const inProduction = [...inTest, "--environment=prod"];
const set = (stage: Stage, variables: Readonly<Record<string, string>>): Stage => ({
  ...stage,
  variables: { ...stage.variables, ...variables },
});

describe("without a confirmation", () => {
  test("flags, forged grants, answers in a pipe and options do nothing", async () => {
    const stage = await makeStage();
    await unmoved(stage, () => {
      for (const variables of [
        { ProductionConfirmed: "true", PRODUCTION_CONFIRMED: "true" },
        { TAGOUT_GRANT: "tagout-grant.v1.e30.AAAA" },
        { TAGOUT_ENVIRONMENT: "production" },
      ])
        expect([variables, asAgentRuns(set(stage, variables), inProduction).code]).toEqual([variables, 3]);
      expect(asAgentRuns(stage, inProduction, "y\ny\nPRODUCTION\n2\n".repeat(20)).code).toBe(3);
      for (const option of ["--ProductionConfirmed=true", "--yes", "--force"])
        expect([option, asAgentRuns(stage, [...inProduction, option]).code]).toEqual([option, 2]);
    });
    expect(requests(stage).map(({ state }) => state)).toEqual(["pending"]);
  });

  test("a variable that leads `test` to the production database is not handed on", async () => {
    const stage = await makeStage();
    const led = set(stage, { DATASET_TEST_URL: stage.urls.prod });
    await unmoved(stage, () => {
      const { code, err } = asAgentRuns(led, inTest);
      expect([code, err]).toEqual([1, expect.stringContaining("DATASET_TEST_URL is not handed on: it leads where no person has seen")]);
    });
    // Another password is no other place: it is only not the right one.
    const other = stage.urls.test.replace(/:[^:@/]+@/, ":other@");
    expect(asAgentRuns(set(stage, { DATASET_TEST_URL: other }), inTest)).toMatchObject({
      code: 1,
      out: expect.stringContaining("password authentication failed"),
    });
  });

  test("a file that leads `test` to the production database voids the trust", async () => {
    const stage = await makeStage();
    edit(stage, "environments.yaml", (text) => text.replace("DATASET_TEST_URL", "DATASET_PROD_URL"));
    await unmoved(stage, () =>
      expect(asAgentRuns(stage, inTest)).toMatchObject({
        code: 4,
        err: expect.stringContaining("`dataset-loader` is not what a person has trusted"),
      }),
    );
  });
});

describe("after a confirmation", () => {
  test.each<[string, readonly string[]]>([
    ["one more dataset", ["operation", "run", "manage-dataset", "--dataset=library-loans,weather-stations", "--environment=prod"]],
    ["another dataset", inProduction.map((each) => each.replace("library-loans", "weather-stations"))],
    ["the workflow it belongs to", ["operation", "run", "dataset-update", "--dataset=library-loans", "--complete", "--environment=prod"]],
  ])("%s is not loaded on it; what was confirmed is, once", async (_, args) => {
    const stage = await makeStage();
    await approve(stage, inProduction);
    await unmoved(stage, () => expect(asAgentRuns(stage, args).code).toBe(3));
    expect(asAgentRuns(stage, inProduction).code).toBe(0);
    expect((await rowsIn(stage.urls.prod, "library_loans"))?.length).toBe(600);
    await unmoved(stage, () => expect(asAgentRuns(stage, inProduction).code).toBe(3));
  });

  test.each<[string, string, (text: string) => string]>([
    ["the operation", "tagout.yaml", (text) => text.replace("repeatable: true", "repeatable: false")],
    ["the environments", "environments.yaml", (text) => text.replaceAll("schema: datasets", "schema: elsewhere")],
    ["the dataset's manifest", "datasets/library-loans/dataset.yaml", (text) => text.replace("version: 1", "version: 2")],
    ["the data", "datasets/library-loans/data/2025-h1.jsonl", (text) => text.split("\n").slice(1).join("\n")],
    ["the program", ".tagout/packs/dataset-etl/bin/dataset-loader", (text) => `${text}\n#`],
    ["the program's code", ".tagout/packs/dataset-etl/loader/main.ts", (text) => `${text}\n//`],
  ])("an edit of %s makes it another action", async (_, path, change) => {
    const stage = await makeStage();
    await approve(stage, inProduction);
    edit(stage, path, change);
    await unmoved(stage, () => expect([1, 3, 4]).toContain(asAgentRuns(stage, inProduction).code ?? 0));
  });

  test("another address makes it another action, also once a person has trusted that", async () => {
    const stage = await makeStage();
    await approve(stage, inProduction);
    const led = set(stage, { DATASET_PROD_URL: stage.urls.test });
    const before = await contentOf(stage.urls.test);
    await unmoved(stage, () => expect(asAgentRuns(led, inProduction).code).not.toBe(0));
    await trust(led);
    await unmoved(stage, () => expect(asAgentRuns(led, inProduction).code).toBe(3));
    expect(await contentOf(stage.urls.test)).toBe(before);
  });

  test("the record holds what was tried, and no password", async () => {
    const stage = await makeStage();
    await approve(stage, inProduction);
    await unchanged(stage, () => expect(asAgentRuns(stage, inTest).code).toBe(0));
    expect(asAgentRuns(stage, ["ledger", "verify"]).code).toBe(0);
    const password = new URL(stage.urls.prod).password;
    const kept = Bun.spawnSync([
      "grep",
      "-rlF",
      password,
      join(stage.home, ".local/state"),
      join(stage.work, ".warehouse"),
    ]).stdout.toString();
    expect([kept, readFileSync(join(stage.home, ".local/state/tagout/trust.json"), "utf8").includes("variable DATASET_PROD_URL")]).toEqual([
      "",
      true,
    ]);
  });
});
