import { describe, expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import schema from "../../schema/tagout.schema.json";
import { parameterTypes, risks, stepKinds, targetFamilies } from "../model/index.ts";
import { readConfiguration } from "./configuration.ts";
import { loadConfiguration, trustFile, digestOf } from "./index.ts";

const step = { name: "load", kind: "execute", run: ["loader", "load", "{{dataset}}", ["--limit", "{{limit}}"]] };
const base = {
  description: "Load a dataset",
  risk: "high",
  parameters: { dataset: null, limit: { type: "integer", optional: true } },
  environments: { test: null, production: { values: { warehouse: "prod" } } },
  steps: [step],
};
const problemsOf = (operation: unknown, name = "load"): readonly string[] => {
  const reading = readConfiguration({ operations: { [name]: operation } });
  return reading.ok ? [] : reading.problems.map(({ key }) => key);
};

describe("a declared operation", () => {
  test("is read in full", () => {
    const reading = readConfiguration({
      operations: { load: { ...base, batch: { parameter: "dataset", parallel: 3 }, agents: ["main"] } },
    });
    expect(reading.ok && reading.file.operations).toEqual([
      {
        name: "load",
        description: "Load a dataset",
        risk: "high",
        parameters: [
          { name: "dataset", description: "", type: "text", isOptional: false },
          { name: "limit", description: "", type: "integer", isOptional: true },
        ],
        environments: [
          { name: "test", values: {}, targets: [] },
          { name: "production", values: { warehouse: "prod" }, targets: [] },
        ],
        batch: { parameter: "dataset", parallel: 3 },
        agents: ["main"],
        files: [],
        steps: [{ name: "load", kind: "execute", run: step.run, isRepeatable: false, unchanged: [] }],
        complete: [],
      },
    ]);
  });

  const wrong: readonly (readonly [what: string, operation: unknown, keys: readonly string[]])[] = [
    ["a key that is none", { ...base, surprise: 1 }, ["operations.load.surprise"]],
    ["no risk", { ...base, risk: undefined }, ["operations.load.risk"]],
    ["no environment", { ...base, environments: {} }, ["operations.load.environments"]],
    ["an environment that is none", { ...base, environments: { test: null, qa: null } }, ["operations.load.environments.qa"]],
    ["no steps", { ...base, steps: [] }, ["operations.load.steps"]],
    ["two steps of one name", { ...base, steps: [step, step] }, ["operations.load.steps"]],
    ["a step of a kind that is none", { ...base, steps: [{ ...step, kind: "deploy" }] }, ["operations.load.steps[0].kind"]],
    [
      "a step that is a line of shell",
      { ...base, steps: [{ ...step, run: "loader load" }] },
      ["operations.load.steps[0].run", "operations.load.steps[0].run"],
    ],
    ["an exit code that is no failure", { ...base, steps: [{ ...step, unchanged: [0, 4] }] }, ["operations.load.steps[0].unchanged[0]"]],
    ["a program that a parameter chooses", { ...base, steps: [{ ...step, run: ["{{dataset}}"] }] }, ["operations.load.steps[0].run"]],
    ["a program in a list of its own", { ...base, steps: [{ ...step, run: [["loader"]] }] }, ["operations.load.steps[0].run"]],
    ["a slot that nothing fills", { ...base, steps: [{ ...step, run: ["loader", "{{other}}"] }] }, ["operations.load.steps[0].run"]],
    ["a batch over no parameter", { ...base, batch: { parameter: "item" } }, ["operations.load.batch.parameter"]],
    ["no items at once", { ...base, batch: { parameter: "dataset", parallel: 0 } }, ["operations.load.batch.parallel"]],
    [
      "a parameter with a name of ours",
      { ...base, parameters: { ...base.parameters, environment: null } },
      ["operations.load.parameters.environment"],
    ],
    [
      "a pattern that is none",
      { ...base, parameters: { dataset: { pattern: "(" }, limit: null } },
      ["operations.load.parameters.dataset.pattern"],
    ],
    ["a follower that is not there", { ...base, complete: ["verify"] }, ["operations.load.complete"]],
    ["itself as a follower", { ...base, complete: ["load"] }, ["operations.load.complete"]],
    [
      "a target that matches everything",
      { ...base, environments: { test: { targets: [{ family: "kube", match: {} }] } } },
      ["operations.load.environments.test.targets[0].match"],
    ],
  ];
  for (const [what, operation, keys] of wrong) test(`with ${what} is refused`, () => expect(problemsOf(operation)).toEqual(keys));
  test("needs a name of small letters", () => expect(problemsOf(base, "Load It")).toEqual(["operations.Load It"]));
});

test("the published schema lists what the reader takes", () => {
  const { operation, parameter, step: steps, operationEnvironment: place } = schema.$defs;
  expect(operation.properties.risk.enum).toEqual([...risks]);
  expect(parameter.properties.type.enum).toEqual([...parameterTypes]);
  expect(steps.properties.kind.enum).toEqual([...stepKinds]);
  expect(place.properties.targets.items.properties.family.enum).toEqual([...targetFamilies]);
  const names = (value: object): readonly string[] => Object.keys(value).toSorted();
  const full = { ...base, batch: { parameter: "dataset" }, agents: ["main"], files: ["a"], impact: ["loader"], complete: [] };
  expect([names(operation.properties), problemsOf(full)]).toEqual([names(full), []]);
});

describe("operations count", () => {
  const text = readFileSync(join(import.meta.dir, "../../packs/dataset-etl/tagout.yaml"), "utf8");
  const load = (trusted: string | undefined) => {
    const there: Readonly<Record<string, string>> = {
      "/srv/app/tagout.yaml": text,
      ...(trusted !== undefined && { [trustFile("/state")]: JSON.stringify({ "/srv/app/tagout.yaml": trusted }) }),
    };
    return loadConfiguration(
      { managed: "/etc/tagout", user: "/home/tagout", state: "/state", cwd: "/srv/app/sub" },
      {
        read: (path) => (Object.hasOwn(there, path) ? { ok: true, text: there[path] as string } : { ok: false, why: "missing" }),
        kind: (path) => (Object.hasOwn(there, path) ? "file" : "none"),
        real: (path) => path,
        list: () => [],
        isWritable: () => true,
      },
    );
  };

  test("from a project's file once a person trusted it as it stands", () => {
    for (const [trusted, isTrusted] of [
      [undefined, false],
      ["0".repeat(64), false],
      [digestOf(text), true],
    ] as const) {
      const { operations, programs } = load(trusted);
      expect(operations.map((each) => each.isTrusted)).toEqual(operations.map(() => isTrusted));
      expect([operations.length, operations[0]?.folder, programs.length]).toEqual([8, "/srv/app", isTrusted ? 1 : 0]);
    }
  });

  test("as pins for the targets that they name", () => {
    const [, first] = load(digestOf(text)).pins.flatMap(({ targets }) => targets);
    expect(first).toEqual({ family: "database", match: { host: "dataset-warehouse", database: "prod" }, environment: "production" });
  });
});
