import { afterAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { clearPlaces } from "../cli/fixture.ts";
import { atTerminal, calls, datasets, makeProject, ran, rowsIn, runs, saying, warehouse, yes } from "./fixture.ts";

setDefaultTimeout(120_000);
afterAll(clearPlaces);

const load = (environment: "test" | "prod", ...more: readonly string[]): readonly string[] => [
  "dataset-data-load",
  ...(environment === "test" ? [] : ["--environment=prod"]),
  "--dataset=cities",
  ...more,
];
const steps = (environment: "test" | "prod", name = "cities"): readonly string[] => [
  `check ${name} test`,
  `backup ${name} ${environment}`,
  `load ${name} ${environment}`,
  `verify ${name} ${environment}`,
];

describe.concurrent("an operation", () => {
  test("runs in test without a question, on a machine of which nothing is known", async () => {
    const place = await makeProject();
    const { code, out, err } = runs(place, load("test"));
    expect([code, err]).toEqual([0, expect.stringContaining("[test] dataset-data-load: step 3/4 load done")]);
    expect(
      `${out}${err}`
        .trimEnd()
        .split("\n")
        .filter((line) => !line.startsWith("[test] dataset-data-load: ")),
    ).toEqual([]);
    expect(ran(place)).toEqual([...steps("test")]);
    expect([rowsIn(place, "test", "cities"), rowsIn(place, "prod", "cities")]).toEqual([datasets.cities, undefined]);
  });

  test("asks in production, and leaves a request where nobody can be asked", async () => {
    const place = await makeProject();
    const { code, err } = runs(place, load("prod"));
    expect([code, err]).toEqual([3, expect.stringMatching(/ASK in production: nothing has run.*tagout approve \w{8}/)]);
    expect(err).toContain("In the test environment: tagout operation run dataset-data-load --environment=test --dataset=cities");
    expect(ran(place)).toEqual(["impact cities prod"]);
  });

  test("asks a person who sits at a terminal, and runs once on their yes", async () => {
    const place = await makeProject();
    const { code, shown } = await atTerminal(place, ["operation", "run", ...load("prod")], yes);
    expect([code, shown]).toEqual([0, expect.stringContaining("rows there 0, rows to come 2")]);
    expect(calls(place)).toEqual(["impact cities prod grant=", ...steps("prod").map((each) => `${each} grant=yes`)]);
    expect(rowsIn(place, "prod", "cities")).toBe(datasets.cities);
    const again = runs(place, load("prod"));
    expect(again.code).toBe(3);
  });

  test("is cancelled by a wrong answer with nothing changed, and names the test command", async () => {
    const place = await makeProject();
    const before = warehouse(place, "prod");
    const { code, shown } = await atTerminal(place, ["operation", "run", ...load("prod")], saying("y", "y", "PROD"));
    expect([code, shown]).toEqual([
      3,
      expect.stringContaining("Cancelled: the answer was `PROD`, and only `PRODUCTION` goes on. Nothing has run."),
    ]);
    expect(shown).toContain("In the test environment: tagout operation run dataset-data-load --environment=test --dataset=cities");
    expect([ran(place), warehouse(place, "prod")]).toEqual([["impact cities prod"], before]);
  });

  test("shows in a dry run what it would do, in production too, without a question", async () => {
    const place = await makeProject();
    const { code, out, err } = runs(place, load("prod", "--dry-run"));
    expect([code, out, err]).toEqual([
      0,
      expect.stringContaining("| 2 rows of cities"),
      expect.stringContaining("dry run done: nothing was changed"),
    ]);
    expect([ran(place), warehouse(place, "prod")]).toEqual([["check cities test"], ""]);
  });
});
