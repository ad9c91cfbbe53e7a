import { describe, expect, test } from "bun:test";
import schema from "../../schema/tagout.schema.json";
import { environments, targetFamilies } from "../model/index.ts";
import { readConfiguration } from "./configuration.ts";

const problemsOf = (value: unknown): readonly string[] => {
  const reading = readConfiguration(value);
  return reading.ok ? [] : reading.problems.map(({ key }) => key);
};

describe("the published schema", () => {
  test("has the same top keys as the reader", () => {
    for (const key of Object.keys(schema.properties)) expect(problemsOf({ [key]: undefined })).toEqual([]);
    expect(problemsOf({ surprise: 1 })).toEqual(["surprise"]);
  });
  test("lists the model's environments and target families", () => {
    expect(schema.$defs.environment.enum).toEqual([...environments]);
    expect(schema.properties.environment.properties.targets.items.properties.family.enum).toEqual([...targetFamilies]);
  });
});

describe("readConfiguration", () => {
  const cases: readonly (readonly [name: string, value: unknown, problems: readonly string[]])[] = [
    ["nothing", null, []],
    ["an empty mapping", {}, []],
    ["a list", [], [""]],
    ["an unknown mode", { mode: "off" }, ["mode"]],
    ["another version", { version: 2 }, ["version"]],
    ["an unknown environment", { environment: { machine: "qa" } }, ["environment.machine"]],
    ["a relative checkout", { environment: { checkouts: [{ path: "shop", environment: "test" }] } }, ["environment.checkouts[0].path"]],
    [
      "a target that matches everything",
      { environment: { targets: [{ family: "kube", match: {}, environment: "test" }] } },
      ["environment.targets[0].match"],
    ],
    [
      "an unknown family",
      { environment: { targets: [{ family: "k8s", match: { context: "a" }, environment: "test" }] } },
      ["environment.targets[0].family"],
    ],
    ["a branch that is no text", { branches: { protected: ["main", 5] } }, ["branches.protected[1]"]],
    [
      "everything right",
      { version: 1, mode: "observe", environment: { machine: "development" }, branches: { protected: ["main"] }, artifacts: ["out"] },
      [],
    ],
  ];
  for (const [name, value, problems] of cases)
    test(`${name}: ${problems.length === 0 ? "is accepted" : problems.join(", ")}`, () => expect(problemsOf(value)).toEqual(problems));
});
