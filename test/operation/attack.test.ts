/** What an agent could try so that something is done in production without a person's yes, or beyond it: nothing is. */
import { afterAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { clearPlaces, jsonLines, type Place } from "../cli/fixture.ts";
import { asAgentRuns } from "../forgery/terminals.ts";
import { atTerminal, datasets, makeProject, ran, rowsIn, runs, trust, warehouse, write, yes } from "./fixture.ts";

setDefaultTimeout(120_000);
afterAll(clearPlaces);

const load = ["dataset-data-load", "--environment=prod", "--dataset=cities"];
/** What changes something: not the query about the impact, and no check. */
const changes = (place: Place): readonly string[] => ran(place).filter((line) => /^(?:backup|load|restore|loader-\w+) \w+ prod/.test(line));
const manifest = (place: Place): string => readFileSync(join(place.work, "tagout.yaml"), "utf8");
const requests = (place: Place): readonly { id: string; state: string }[] =>
  jsonLines(asAgentRuns(place, ["requests", "--json", "--all"]).out) as unknown as readonly { id: string; state: string }[];

/** Asks as an agent does and has a person confirm what waits. */
const approve = async (place: Place, args: readonly string[]): Promise<void> => {
  expect(runs(place, args).code).toBe(3);
  const waiting = requests(place).find(({ state }) => state === "pending");
  if (waiting === undefined) throw new Error("nothing waits");
  expect((await atTerminal(place, ["approve", waiting.id], yes)).code).toBe(0);
};

describe.concurrent("nothing is done in production by", () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ["ProductionConfirmed=true", { ProductionConfirmed: "true", PRODUCTION_CONFIRMED: "true" }],
    ["a grant of its own making", { TAGOUT_GRANT: "tagout-grant.v1.e30.AAAA" }],
    ["a variable of the operation's own", { TAGOUT_ENVIRONMENT: "production" }],
  ])("%s", async (_, variables) => {
    const place = await makeProject();
    const told = { ...place, variables: { ...place.variables, ...variables } };
    expect(runs(told, load).code).toBe(3);
    expect([changes(place), warehouse(place, "prod")]).toEqual([[], ""]);
  });

  test("options that no operation has", async () => {
    const place = await makeProject();
    for (const option of ["--ProductionConfirmed=true", "--yes", "--confirmed", "--force"])
      expect(runs(place, [...load, option]).code).toBe(2);
    expect(changes(place)).toEqual([]);
  });

  test("answers in a pipe", async () => {
    const place = await makeProject();
    const answers = "y\ny\nPRODUCTION\n".repeat(20);
    expect(runs(place, load, answers).code).toBe(3);
    expect([changes(place), requests(place).map(({ state }) => state)]).toEqual([[], ["pending"]]);
  });

  test("editing the declaration after the approval", async () => {
    const place = await makeProject();
    await approve(place, load);
    write(
      place,
      "tagout.yaml",
      manifest(place).replace(
        "- &verify",
        "- name: drop\n        kind: execute\n        run: [dataset-loader, restore, --dataset, lakes, --environment, prod]\n      - &verify",
      ),
    );
    expect(runs(place, load)).toMatchObject({ code: 3, err: expect.stringContaining("counts only once a person has trusted it") });
    // Also where a person has trusted the new text: it is another action.
    await trust(place);
    expect(runs(place, load)).toMatchObject({ code: 3, err: expect.stringContaining("tagout approve ") });
    expect([
      changes(place),
      requests(place)
        .map(({ state }) => state)
        .toSorted(),
    ]).toEqual([[], ["approved", "pending"]]);
  });

  test("replacing the program after the approval", async () => {
    const place = await makeProject();
    await approve(place, load);
    write(place, "bin/dataset-loader", `#!/bin/sh\necho "load cities prod" >>"$HOME/ran"\n`, "755");
    expect(runs(place, load).code).not.toBe(0);
    expect(changes(place)).toEqual([]);
  });

  test("replacing the data after the approval", async () => {
    const place = await makeProject();
    await approve(place, load);
    write(place, "datasets/cities.csv", "nowhere\n");
    expect(runs(place, load).code).toBe(3);
    expect(changes(place)).toEqual([]);
  });

  test.each<[string, readonly string[]]>([
    ["another dataset", ["dataset-data-load", "--environment=prod", "--dataset=rivers"]],
    ["one more dataset", ["dataset-data-load", "--environment=prod", "--dataset=cities,rivers"]],
    ["another operation", ["dataset-deploy", "--environment=prod", "--dataset=cities", "--loader=csv"]],
    ["the workflow it belongs to", ["dataset-update", "--environment=prod", "--dataset=cities", "--complete"]],
  ])("using an approval for %s", async (_, args) => {
    const place = await makeProject();
    await approve(place, load);
    expect(runs(place, args).code).toBe(3);
    expect(changes(place)).toEqual([]);
    expect(runs(place, load).code).toBe(0);
    expect(rowsIn(place, "prod", "cities")).toBe(datasets.cities);
  });

  test.each([
    ["--dataset=cities --environment prod"],
    ["--dataset=cities;touch x"],
    ["--dataset=$(touch x)"],
    ["--dataset=--environment=prod"],
    ["--dataset=../cities"],
    ["--dataset=cities\nprod"],
  ])("a parameter such as %p", async (parameter) => {
    const place = await makeProject();
    expect(runs(place, ["dataset-data-load", parameter]).code).toBe(2);
    expect(ran(place)).toEqual([]);
  });
});

describe.concurrent("a variable that leads a program elsewhere", () => {
  test("reaches no step unless a person has seen where it leads", async () => {
    const place = await makeProject();
    write(place, "bin/dataset-loader", `#!/bin/sh\necho "to [$DATASET_TEST_URL]"\n`, "755");
    const led = (url: string): Place => ({ ...place, variables: { ...place.variables, DATASET_TEST_URL: url } });
    const inTest = ["dataset-data-load", "--dataset=cities"];
    const shown = await trust(led("postgres://loader:s3cret@test/warehouse"));
    expect([shown.includes("DATASET_TEST_URL is postgres://loader@test/warehouse"), shown.includes("s3cret")]).toEqual([true, false]);
    expect(runs(led("postgres://loader:other@test/warehouse"), inTest).out).toContain("to [postgres://loader:other@test/warehouse]");
    for (const url of ["postgres://loader:s3cret@prod/warehouse", "postgres://loader:s3cret@test/warehouse?host=prod", "x"]) {
      const { out, err } = runs(led(url), inTest);
      expect([out, err]).toEqual([
        expect.stringContaining("to []"),
        expect.stringContaining("[test] dataset-data-load: DATASET_TEST_URL is not handed on"),
      ]);
    }
    expect(runs(place, inTest).out).toContain("to []");
  });
});

/** The pack's file with one more step in the load. */
const withStep = (run: string) => (text: string) =>
  text.replace("      - &verify\n", `      - { name: further, kind: execute, run: ${run} }\n      - &verify\n`);

describe.concurrent("the environment does not change on the way:", () => {
  test.each([
    ["a step that loads into production", "[dataset-loader, load, --dataset, cities, --environment, prod]"],
    ["a step for another cluster", "[kubectl, --context, prod-eu, delete, pod, web-1]"],
    ["a step that only looks at another cluster", "[kubectl, --context, prod-eu, get, pods]"],
    ["a step on another database", "[psql, -h, db.prod.example.com, -c, 'DELETE FROM orders']"],
    ["a step within a shell", "[sh, -c, 'kubectl --context prod-eu delete pod web-1']"],
  ])("%s stops a run in test before it begins", async (_, run) => {
    const place = await makeProject(withStep(run));
    const { code, err } = runs(place, ["dataset-data-load", "--dataset=cities"]);
    expect([code, err]).toEqual([4, expect.stringContaining("it reaches production, and this runs in test")]);
    expect(ran(place)).toEqual([]);
  });

  test("a step that lands in test stops a run in production", async () => {
    const place = await makeProject(withStep("[dataset-loader, load, --dataset, cities, --environment, test]"));
    const { code, err } = runs(place, load);
    expect([code, err]).toEqual([4, expect.stringContaining("it reaches test, and this runs in production")]);
    expect(changes(place)).toEqual([]);
  });

  test("a program that was replaced on the way does not go on", async () => {
    const place = await makeProject((text) =>
      text.replace(
        "      - &load-rows\n",
        `      - { name: swap, kind: validate, run: [dataset-loader, check, --dataset, swap] }\n      - &load-rows\n`,
      ),
    );
    // The program itself puts another in its place while it runs.
    write(
      place,
      "bin/dataset-loader",
      readFileSync(join(place.work, "bin/dataset-loader"), "utf8").replace(
        "  check) [ -f",
        `  check) [ "$name" = swap ] && { echo "#" >>"$0"; exit 0; }; [ -f`,
      ),
      "755",
    );
    await trust(place);
    const { code, err } = runs(place, ["dataset-data-load", "--dataset=cities"]);
    expect([code, err]).toEqual([1, expect.stringContaining("load STOPPED by the guard: it is not what it was when it was planned")]);
    expect(ran(place)).toEqual(["check cities test", "backup cities test", "check swap test"]);
  });
});

test("an operation of a file that nobody trusted does not run, in no environment", async () => {
  const place = await makeProject();
  write(place, "tagout.yaml", `${manifest(place)}# one more line\n`);
  expect(runs(place, ["dataset-data-load", "--dataset=cities"])).toMatchObject({ code: 3, err: expect.stringContaining("tagout trust") });
  expect(ran(place)).toEqual([]);
});
