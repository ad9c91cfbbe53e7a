import { describe, expect, test } from "bun:test";
import schema from "../../schema/tagout.schema.json";
import { syntaxes, targetFamilies } from "../model/index.ts";
import { readConfiguration } from "./configuration.ts";

const problemsOf = (tool: unknown): readonly string[] => {
  const reading = readConfiguration({ tools: [tool] });
  return reading.ok ? [] : reading.problems.map(({ key, message }) => `${key}: ${message}`);
};
const base = { name: "shopctl", source: "shopctl 2.1 --help" };

describe("a declared tool", () => {
  test("is read in full", () => {
    const reading = readConfiguration({
      tools: [
        {
          ...base,
          options: { flags: "-v|--verbose --dry-run", values: ["-c|--cluster"] },
          target: { family: "kube", values: { context: "{--cluster}" } },
          commands: {
            list: null,
            cancel: {
              operands: ["order", "more*"],
              does: ["write database-rows:order {order}", { effect: "delete queue:{more}", when: "more", unlike: { more: "^x" } }],
              preview: { when: "--dry-run" },
            },
          },
          examples: {
            allow: ["shopctl list"],
            guard: { "shopctl cancel 1": "write database-rows:order 1" },
            doubt: { "shopctl x": "unknown-command" },
          },
        },
      ],
    });
    expect(reading).toEqual({
      ok: true,
      file: {
        tools: [
          {
            ...base,
            options: { flags: ["-v|--verbose", "--dry-run"], values: ["-c|--cluster"] },
            target: { family: "kube", values: { context: "{--cluster}" } },
            commands: {
              list: {},
              cancel: {
                operands: ["order", "more*"],
                does: [
                  { action: "write", kind: "database-rows", name: "order {order}", conditions: [] },
                  {
                    action: "delete",
                    kind: "queue",
                    name: "{more}",
                    conditions: [
                      { kind: "any", slots: ["more"] },
                      { kind: "unlike", slot: "more", pattern: "^x" },
                    ],
                  },
                ],
                preview: [{ kind: "any", slots: ["--dry-run"] }],
              },
            },
            examples: {
              allow: ["shopctl list"],
              guard: { "shopctl cancel 1": ["write database-rows:order 1"] },
              doubt: { "shopctl x": "unknown-command" },
            },
          },
        ],
      },
    });
  });

  const wrong: readonly (readonly [what: string, tool: unknown, problem: string])[] = [
    ["no name", { source: "x" }, "tools[0].name: it is not a text"],
    ["a path for a name", { ...base, name: "./x" }, "tools[0].name: `./x` is not the name of a program"],
    ["an unknown key", { ...base, runs: [] }, "tools[0].runs: there is no such key"],
    ["an unknown action", { ...base, does: ["change service:x"] }, "tools[0].does[0].effect: `change` is not known here"],
    ["an unknown kind", { ...base, does: ["write thing:x"] }, "tools[0].does[0].effect: `thing` is not known here"],
    ["an effect without a name", { ...base, does: ["write service"] }, "tools[0].does[0].effect: `write service` is not an effect"],
    [
      "a slot that nothing fills",
      { ...base, does: ["write service:{unit}"] },
      "tools[0].does[0].effect: `unit` is no operand and no option",
    ],
    [
      "a condition on nothing",
      { ...base, preview: { when: "--dry-run" } },
      "tools[0].preview.when: `--dry-run` is no operand and no option",
    ],
    ["a preview that always holds", { ...base, preview: {} }, "tools[0].preview: it holds always"],
    [
      "a broken pattern",
      { ...base, operands: ["a"], does: [{ effect: "read log:x", like: { a: "(" } }] },
      "tools[0].does[0].like.a: `(` is not a regular expression",
    ],
    ["an option without dashes", { ...base, options: { flags: "verbose" } }, "tools[0].options.flags: `verbose` is not an option"],
    [
      "operands after the rest",
      { ...base, operands: ["a*", "b"] },
      "tools[0].operands: `a*` takes every word, nothing is left for the next",
    ],
    ["a doubt that does not exist", { ...base, examples: { doubt: { x: "odd" } } }, "tools[0].examples.doubt: `odd` is not known here"],
    ["neither true nor false", { ...base, optionsOnlyRead: "yes" }, "tools[0].optionsOnlyRead: it is neither true nor false"],
  ];
  for (const [what, tool, problem] of wrong) test(`with ${what} is refused`, () => expect(problemsOf(tool)).toEqual([problem]));
});

test("the published schema lists what the reader knows", () => {
  const { command, tool } = schema.$defs;
  expect(command.properties.syntax.enum).toEqual([...syntaxes]);
  expect(command.properties.target.properties.family.enum).toEqual([...targetFamilies]);
  expect(Object.keys(tool.properties).filter((key) => !["name", "source", "examples"].includes(key))).toEqual(
    Object.keys(command.properties),
  );
  for (const key of Object.keys(tool.properties)) expect(problemsOf({ ...base, [key]: undefined }).join()).not.toContain("no such key");
});
