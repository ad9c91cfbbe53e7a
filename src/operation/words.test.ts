import { shellLine } from "../model/index.ts";
import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { bindParameters, fillWords, parameterFlaw } from "./index.ts";
import type { ParameterDeclaration } from "../model/index.ts";

const seed = 20260131;
const text = (more: Partial<ParameterDeclaration> = {}): ParameterDeclaration => ({
  name: "dataset",
  description: "",
  type: "text",
  isOptional: false,
  ...more,
});

describe("words", () => {
  test.each<[string, readonly (string | readonly string[])[], Readonly<Record<string, string>>, readonly string[]]>([
    ["stay what they are", ["loader", "{ }", "{{"], {}, ["loader", "{ }", "{{"]],
    ["are filled within", ["loader", "--dataset={{dataset}}"], { dataset: "a b" }, ["loader", "--dataset=a b"]],
    ["are filled more than once", ["loader", "{{a}}/{{b}}/{{a}}"], { a: "1", b: "2" }, ["loader", "1/2/1"]],
    ["of an optional list are left out together", ["loader", ["--limit", "{{limit}}"], "x"], {}, ["loader", "x"]],
    ["of an optional list are filled together", ["loader", ["--limit", "{{limit}}"]], { limit: "3" }, ["loader", "--limit", "3"]],
  ])("%s", (_, words, values, argv) => {
    expect(fillWords(words, new Map(Object.entries(values)))).toEqual({ ok: true, argv });
  });

  test("are missing where a value is", () => {
    expect(fillWords(["loader", "{{dataset}}"], new Map())).toMatchObject({ ok: false });
  });

  test("do not become options by a value", () => {
    expect(fillWords(["loader", "{{dataset}}"], new Map([["dataset", "--force"]]))).toMatchObject({ ok: false });
    expect(fillWords(["loader", "--x={{dataset}}"], new Map([["dataset", "--force"]]))).toEqual({
      ok: true,
      argv: ["loader", "--x=--force"],
    });
  });

  test("are as many as were declared, whatever the values: what they hold is never read again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
        const filled = fillWords(
          ["loader", "load", "x{{a}}", "--b={{b}}"],
          new Map([
            ["a", a],
            ["b", b],
          ]),
        );
        expect(filled).toEqual({ ok: true, argv: ["loader", "load", `x${a}`, `--b=${b}`] });
      }),
      { seed },
    );
  });
});

test("a line of shell means exactly the words that it is made from", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom("a", " ", "'", '"', "$", "`", "\\", ";", "\n", "*", "~", "-", "é") }), { minLength: 1 }),
      (argv) => {
        const { stdout } = Bun.spawnSync(["sh", "-c", `printf '%s\\0' ${shellLine(argv)}`]);
        expect(stdout.toString().split("\0").slice(0, -1)).toEqual(argv);
      },
    ),
    { seed, numRuns: 40 },
  );
});

describe("parameters", () => {
  test.each<[string, ParameterDeclaration, readonly string[], readonly string[]]>([
    ["text", text(), ["a", "a b", "ü"], ["", "a\nb", "a\u0000b", "a\u202eb", "x".repeat(5000), "\ud800"]],
    ["choices", text({ choices: ["full", "delta"] }), ["full"], ["Full", "full ", "ful"]],
    ["a pattern, matched whole", text({ pattern: "[a-z]+|[0-9]" }), ["abc", "1"], ["abc1", "A", "1 "]],
    ["integer", text({ type: "integer" }), ["0", "-3", "12"], ["01", "1.0", "1e3", "", "0x1"]],
    ["boolean", text({ type: "boolean" }), ["true", "false"], ["yes", "True", "1"]],
    ["date", text({ type: "date" }), ["2026-01-31"], ["2026-1-31", "2026-13-01", "31.01.2026"]],
  ])("of type %s", (_, parameter, right, wrong) => {
    for (const value of right) expect([value, parameterFlaw(parameter, value)]).toEqual([value, undefined]);
    for (const value of wrong) expect([value, typeof parameterFlaw(parameter, value)]).toEqual([value, "string"]);
  });

  test("are given, else by default, else left out where that may be", () => {
    const parameters = [text({ name: "a" }), text({ name: "b", default: "x" }), text({ name: "c", isOptional: true })];
    expect(bindParameters(parameters, new Map([["a", "1"]]))).toEqual({
      ok: true,
      values: new Map([
        ["a", "1"],
        ["b", "x"],
      ]),
    });
    expect(bindParameters(parameters, new Map([["b", "y"]]))).toEqual({ ok: false, problems: ["`--a=…` is missing"] });
  });
});
