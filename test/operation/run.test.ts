import { afterAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { clearPlaces } from "../cli/fixture.ts";
import { atTerminal, calls, datasets, makeProject, ran, rowsIn, runs, saying, trust, warehouse, write, yes } from "./fixture.ts";

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

  test("prints what its steps print line by line, and nothing of it acts on a terminal", async () => {
    const place = await makeProject();
    write(place, "bin/dataset-loader", `#!/bin/sh\nprintf 'a\\033[2Jb\\r\\n\\342\\200\\256c'\n`, "755");
    await trust(place);
    const text = runs(place, load("test"));
    expect(text.out.split("\n").slice(0, 2)).toEqual([
      "[test] dataset-data-load: | a\\u{1b}[2Jb",
      "[test] dataset-data-load: | \\u{202e}c",
    ]);
    const lines = runs(place, load("test", "--json")).out.trimEnd().split("\n");
    expect(lines.filter((line) => /[^ -~]/.test(line))).toEqual([]);
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ operation: "dataset-data-load", environment: "test" });
  });

  test("hands its steps no variable that leads a program elsewhere", async () => {
    const place = await makeProject();
    write(place, "bin/dataset-loader", `#!/bin/sh\nenv | cut -d= -f1 | sort\n`, "755");
    await trust(place);
    const hostile = {
      NODE_OPTIONS: "--require ./x.js",
      LD_LIBRARY_PATH: place.work,
      BASH_ENV: "./x.sh",
      SECRET: "s",
      PATH: `${place.work}:/tmp:/usr/bin:/bin`,
    };
    const { out } = runs({ ...place, variables: { ...place.variables, ...hostile } }, load("test"));
    const names = new Set(out.split("\n").flatMap((line) => line.split("| ")[1] ?? []));
    expect([...names].toSorted()).toEqual(["HOME", "PATH", "PWD", "TAGOUT_ENVIRONMENT"]);
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

describe.concurrent("a program that was changed", () => {
  const changed = async (machine: "test" | undefined) => {
    const place = await makeProject();
    if (machine !== undefined)
      write(
        place,
        "../home/.config/tagout/tagout.yaml",
        `environment:\n  machine: ${machine}\nconfirmation:\n  minimum: { production: L1 }\n`,
      );
    write(
      place,
      "bin/dataset-loader",
      `#!/bin/sh\nname=$(echo "$3")\n[ "$1" = load ] && mkdir -p .warehouse/test && cp "datasets/$name.csv" ".warehouse/test/$name"\nexit 0\n`,
      "755",
    );
    return place;
  };

  test("does not run in test on a machine of which nothing is known, until a person trusts it again", async () => {
    const place = await changed(undefined);
    expect(runs(place, load("test")).code).toBe(4);
    expect(rowsIn(place, "test", "cities")).toBeUndefined();
    await trust(place);
    expect(runs(place, load("test")).code).toBe(0);
    expect(rowsIn(place, "test", "cities")).toBe(datasets.cities);
  });

  test("runs in test on a machine that a person has pinned as test, and there alone; its dry run is not believed", async () => {
    const place = await changed("test");
    expect(runs(place, load("test")).code).toBe(0);
    expect(rowsIn(place, "test", "cities")).toBe(datasets.cities);
    expect(runs(place, load("test", "--dry-run"))).toMatchObject({
      code: 1,
      err: expect.stringContaining("is not proven to change nothing"),
    });
    expect(runs(place, load("prod")).code).not.toBe(0);
    expect(rowsIn(place, "prod", "cities")).toBeUndefined();
  });
});
