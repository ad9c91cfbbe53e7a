import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { answerOf, openWorkspace, type Workspace } from "../testing/workspace.ts";

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
  workspace.write(
    "datasets/goods/dataset.yaml",
    "dataset: goods\nsource: { format: csv, path: goods.csv }\ncolumns:\n  - { name: good, type: integer }\nkey: [good]\n",
  );
  workspace.write("datasets/goods/goods.csv", "good\n1\n2\n");
});
afterEach(() => workspace.remove());

describe("ends in 2 and changes nothing:", () => {
  const lines: readonly string[] = [
    "nonsense",
    "load",
    "load --dataset",
    "load --dataset=",
    "load --dataset goods --dataset goods",
    "load --dataset goods more",
    "load --dataset goods --dryrun",
    "load --dataset goods --dry-run=yes",
    "load --dataset goods -n",
    "load --dataset missing",
    "load --dataset ../goods",
    "load --dataset goods --environment staging",
    "load --dataset goods --environment PROD",
    "load --dataset goods --job ../x",
    "load --dataset goods --wait soon",
    "restore --dataset goods --backup backup-none",
    "restore --dataset goods --backup ../../x",
    "restore --dataset goods --version 7",
    "restore --dataset goods --version 1 --backup backup-none",
    "restore --dataset goods",
    "loader",
    "loader remove --loader goods",
    "loader deploy",
    "loader deploy --loader goods",
    "loader deploy --loader ../goods",
    "generate --dataset goods",
    "generate --dataset goods --out x --rows many",
    "generate --dataset goods --out x --seed -1",
    "impact --dataset goods --dry-run",
    "__proto__",
  ];
  for (const line of lines)
    test(line, async () => {
      const before = workspace.snapshot();
      const ran = await workspace.run(...line.split(" "));
      expect([ran.code, ran.out]).toEqual([2, ""]);
      expect(ran.err).not.toBe("");
      // A restore opens the environment before it finds nothing to bring back.
      if (!line.startsWith("restore")) expect(workspace.snapshot()).toEqual(before);
    });
});

describe("a manifest is refused:", () => {
  const columns = "columns:\n  - { name: good, type: integer }\n";
  const source = "source: { format: csv, path: goods.csv }\n";
  const manifests: readonly (readonly [string, string, string, boolean?])[] = [
    ["another name", `dataset: other\n${source}${columns}`, "must be the folder's name"],
    ["a key nobody knows", `dataset: goods\n${source}${columns}gate: {}\n`, "nobody knows `gate`"],
    [
      "a check nobody knows",
      `dataset: goods\n${source}columns:\n  - { name: good, type: integer, minimum: 1 }\n`,
      "nobody knows `minimum`",
    ],
    ["a type nobody knows", `dataset: goods\n${source}columns:\n  - { name: good, type: int }\n`, "must be one of integer"],
    ["no column", `dataset: goods\n${source}columns: []\n`, "at least one column"],
    [
      "a column twice",
      `dataset: goods\n${source}columns:\n  - { name: good, type: integer }\n  - { name: good, type: text }\n`,
      "names `good` twice",
    ],
    ["a column that is no identifier", `dataset: goods\n${source}columns:\n  - { name: 'a"; drop', type: integer }\n`, "identifier"],
    ["a column of the loader's own", `dataset: goods\n${source}columns:\n  - { name: loader_row, type: integer }\n`, "identifier"],
    ["a key that is no column", `dataset: goods\n${source}${columns}key: [price]\n`, "is no column"],
    ["merging without a key", `dataset: goods\nmode: merge\n${source}${columns}`, "needs a `key`"],
    ["a decimal without digits", `dataset: goods\n${source}columns:\n  - { name: price, type: decimal }\n`, "is needed for a decimal"],
    ["a bound that is none", `dataset: goods\n${source}columns:\n  - { name: good, type: integer, min: low }\n`, "low"],
    ["a pattern that is none", `dataset: goods\n${source}columns:\n  - { name: good, type: text, pattern: '(' }\n`, "regular expression"],
    ["a part that is none", `dataset: goods\n${source}${columns}gates: { rejects_max: half }\n`, "must be a part"],
    ["no source", `dataset: goods\n${columns}`, "`source` is missing"],
    [
      "both a path and an address",
      `dataset: goods\nsource: { format: csv, path: a, url: 'http://localhost/' }\n${columns}`,
      "either a `path` or a `url`",
    ],
    [
      "a delimiter of two characters",
      `dataset: goods\nsource: { format: csv, path: a, csv: { delimiter: '||' } }\n${columns}`,
      "must be one character",
    ],
    [
      "what refers to no dataset",
      `dataset: goods\n${source}columns:\n  - { name: good, type: integer, references: shops.shop }\n`,
      "there is no dataset `shops`",
    ],
    [
      "what refers to no column",
      `dataset: goods\n${source}columns:\n  - { name: good, type: text, references: shops.owner }\n`,
      "which is no column",
      true,
    ],
    [
      "what refers to another type",
      `dataset: goods\n${source}columns:\n  - { name: good, type: integer, references: shops.shop }\n`,
      "which is text and not integer",
      true,
    ],
    [
      "what refers to itself",
      `dataset: goods\n${source}columns:\n  - { name: good, type: integer, references: goods.good }\n`,
      "its own dataset",
    ],
    ["a loader beyond its folder", `dataset: goods\nloader: ../goods\n${source}${columns}`, "must be the name of a folder"],
    ["a list", "- dataset\n", "must be a mapping"],
    ["no YAML", "dataset: [\n", "is no YAML"],
  ];
  for (const [what, text, message, hasShops = false] of manifests)
    test(what, async () => {
      if (hasShops) workspace.write("datasets/shops/dataset.yaml", `dataset: shops\n${source}columns:\n  - { name: shop, type: text }\n`);
      workspace.write("datasets/goods/dataset.yaml", text);
      const ran = await workspace.run("check", "--dataset", "goods");
      expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(message)]);
    });
});

describe("an environment", () => {
  test("that says nothing of its kind is production", async () => {
    workspace.write("environments.yaml", "environments: { test: { engine: embedded, file: w.db } }\n");
    expect(answerOf(await workspace.run("impact", "--dataset", "goods", "--json"))).toMatchObject({
      environment: "test",
      isProduction: true,
    });
  });

  const files: readonly (readonly [string, string, string])[] = [
    ["a secret", "environments: { test: { engine: postgresql, url: 'postgres://a:b@c/d' } }\n", "does not belong into a file"],
    [
      "a variable that is none",
      "environments: { test: { engine: postgresql, url_from: 'postgres://a:b@c/d' } }\n",
      "must be the name of a variable",
    ],
    ["an engine nobody knows", "environments: { test: { engine: oracle, file: x } }\n", "must be one of embedded, duckdb, postgresql"],
    ["a path that DuckDB takes apart", "environments: { test: { engine: duckdb, file: 'a?b' } }\n", "without a question mark"],
    ["a default that is not there", "default: dev\nenvironments: { test: { engine: embedded, file: x } }\n", "is not declared"],
  ];
  for (const [what, text, message] of files)
    test(`is refused for ${what}`, async () => {
      workspace.write("environments.yaml", text);
      const ran = await workspace.run("impact", "--dataset", "goods");
      expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(message)]);
    });

  test("that does not answer ends in 3 and tells no password", async () => {
    process.env["LOADER_DEAD_URL"] = "postgres://someone:very-secret@127.0.0.1:1/none";
    workspace.write("environments.yaml", "environments: { test: { engine: postgresql, url_from: LOADER_DEAD_URL } }\n");
    for (const command of ["impact", "load", "verify", "backup"]) {
      const ran = await workspace.run(command, "--dataset", "goods");
      expect([command, ran.code]).toEqual([command, 3]);
      expect(`${ran.out}${ran.err}`).not.toContain("very-secret");
    }
  });
});

test("every line of an operation names its environment, and production in capitals", async () => {
  for (const command of ["load", "verify", "impact", "backup", "jobs", "lineage", "readiness", "restore"])
    for (const [environment, prefix] of [
      ["test", "[test] "],
      ["prod", "[PRODUCTION prod] "],
    ] as const) {
      const ran = await workspace.run(command, "--dataset", "goods", "--environment", environment);
      const lines = `${ran.out}${ran.err}`.trimEnd().split("\n");
      expect(lines.filter((line) => !line.startsWith(prefix))).toEqual([]);
    }
});

test("with `--json` every line is JSON that names its environment", async () => {
  for (const command of ["load", "verify", "impact", "backup", "jobs", "lineage", "readiness"]) {
    const ran = await workspace.run(command, "--dataset", "goods", "--environment", "prod", "--json");
    const lines = ran.out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    expect(
      lines.filter(({ environment, isProduction, event }) => environment !== "prod" || isProduction !== true || typeof event !== "string"),
    ).toEqual([]);
  }
});

test("what a file holds cannot rewrite a terminal", async () => {
  workspace.write("datasets/goods/goods.csv", "good\n\u001b[2Jx\u202e\r\n");
  const ran = await workspace.run("check", "--dataset", "goods");
  expect(ran.code).toBe(1);
  expect(`${ran.out}${ran.err}`).not.toMatch(/[^\P{C}\n]/u);
  expect(ran.out).toContain("\\u001b[2Jx\\u202e");
});

test("names that mean something in SQL are names like others", async () => {
  workspace.write(
    "datasets/goods/dataset.yaml",
    "dataset: goods\ntable: select\nmode: merge\nsource: { format: csv, path: goods.csv }\ncolumns:\n  - { name: order, type: integer }\n  - { name: group, type: text, unique: true }\nkey: [order]\n",
  );
  workspace.write("datasets/goods/goods.csv", "order,group\n1,a\n2,b\n");
  for (const command of ["load", "backup", "restore", "verify"])
    expect([command, (await workspace.run(command, "--dataset", "goods")).code]).toEqual([command, 0]);
  workspace.write("datasets/goods/goods.csv", "order,group\n2,c\n");
  expect(answerOf(await workspace.run("load", "--dataset", "goods", "--json"))).toMatchObject({ rowsOut: 2 });
});

test("readiness names what is missing, and then the command for a person", async () => {
  const early = await workspace.run("readiness", "--dataset", "goods", "--environment", "prod", "--json");
  expect([early.code, answerOf(early)]).toEqual([1, expect.objectContaining({ isReady: false })]);
  await workspace.run("load", "--dataset", "goods");
  expect(answerOf(await workspace.run("readiness", "--dataset", "goods", "--environment", "prod", "--json"))).toMatchObject({
    isReady: true,
    command: "dataset-loader load --dataset goods --environment prod",
  });
  await workspace.run("load", "--dataset", "goods", "--environment", "prod");
  expect((await workspace.run("readiness", "--dataset", "goods", "--environment", "prod")).code).toBe(1);
  await workspace.run("backup", "--dataset", "goods", "--environment", "prod");
  expect((await workspace.run("readiness", "--dataset", "goods", "--environment", "prod")).code).toBe(0);
});

describe("the generator", () => {
  const generated = async (seed: string, name = "made.csv"): Promise<string> => {
    const file = join(workspace.root, name);
    expect((await workspace.run("generate", "--dataset", "goods", "--rows", "500", "--seed", seed, "--out", file)).code).toBe(0);
    return await Bun.file(file).text();
  };

  test("makes the same rows of the same seed, and others of another", async () => {
    workspace.write(
      "datasets/goods/dataset.yaml",
      `dataset: goods
source: { format: csv, path: ../../made.csv }
columns:
  - { name: good, type: integer, generate: { sequence: 10, step: 5 } }
  - { name: label, type: text, required: true, length_max: 12 }
  - { name: price, type: decimal, precision: 20, scale: 3, min: -5, max: 5, generate: { nulls: 20 } }
  - { name: since, type: date, format: MM/DD/YYYY }
  - { name: seen_at, type: timestamp }
  - { name: kind, type: enum, values: ["a,b", 'c"d'] }
  - { name: is_sold, type: boolean, true_texts: [Y], false_texts: [N] }
key: [good]
`,
    );
    const first = await generated("1");
    expect(await generated("1")).toBe(first);
    expect(await generated("2")).not.toBe(first);
    expect(answerOf(await workspace.run("check", "--dataset", "goods", "--json"))).toMatchObject({
      outcome: "done",
      rowsOut: 500,
      rowsRejected: 0,
    });
  });
});

describe("the pack's own datasets", () => {
  const pack = dirname(fileURLToPath(new URL("..", import.meta.url)));

  test("are loaded from an empty environment by the program itself", async () => {
    const state = (environment: string): string => join(workspace.root, environment, "warehouse.db");
    const own = openWorkspace(`environments:
  test: { classification: test, engine: embedded, file: ${state("test")} }
`);
    try {
      for (const kind of ["datasets", "loaders"]) Bun.spawnSync(["cp", "-r", join(pack, kind), own.root]);
      const program = (...args: readonly string[]): number =>
        Bun.spawnSync([join(pack, "bin", "dataset-loader"), ...args, "--root", own.root], {
          stdin: "ignore",
          stdout: "ignore",
          stderr: "inherit",
        }).exitCode;
      expect(program("loader", "deploy", "--loader", "weather-readings")).toBe(0);
      for (const dataset of ["weather-stations", "weather-readings", "library-loans"]) {
        expect([dataset, program("check", "--dataset", dataset)]).toEqual([dataset, 0]);
        expect([dataset, program("load", "--dataset", dataset)]).toEqual([dataset, 0]);
        expect([dataset, program("verify", "--dataset", dataset)]).toEqual([dataset, 0]);
      }
      const joined = "select count(*), min(temperature) > -60, max(name) from weather_readings join weather_stations using (station)";
      expect(
        Bun.spawnSync(["sqlite3", state("test"), joined])
          .stdout.toString()
          .trim(),
      ).toBe("3776|1|Île aux Goélands");
    } finally {
      own.remove();
    }
  });

  for (const dataset of ["weather-stations", "weather-readings", "library-loans"])
    test(`${dataset} is generated so that its own checks pass`, async () => {
      for (const kind of ["datasets", "loaders"]) Bun.spawnSync(["cp", "-r", join(pack, kind), workspace.root]);
      const folder = join(workspace.root, "datasets", dataset);
      const path =
        dataset === "weather-stations"
          ? "data/stations.csv"
          : dataset === "weather-readings"
            ? "data/readings-0.csv.gz"
            : "data/loans.jsonl.zst";
      Bun.spawnSync(["rm", "-r", join(folder, "data")]);
      Bun.spawnSync(["mkdir", join(folder, "data")]);
      expect(
        (await workspace.run("generate", "--dataset", dataset, "--rows", "2000", "--seed", "7", "--out", join(folder, path))).code,
      ).toBe(0);
      expect(answerOf(await workspace.run("check", "--dataset", dataset, "--json"))).toMatchObject({
        outcome: "done",
        rowsOut: 2000,
        rowsRejected: 0,
      });
    });
});
