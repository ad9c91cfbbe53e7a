import { describe, expect, test } from "bun:test";
import { planTask, type TaskQuestion } from "./index.ts";

const found = (source: string, given: Partial<TaskQuestion> = {}): readonly string[] => {
  const { commands, doubts } = planTask({
    source,
    tasks: [],
    given: new Map(),
    rest: "",
    isInEnvironment: (name) => name === "HOME",
    isDryRun: false,
    ...given,
  });
  return [
    ...commands.map((each) => (each.folder === "" ? each.source : `${each.folder}: ${each.source}`)),
    ...doubts.map((doubt) => `? ${doubt}`),
  ];
};

describe("what task runs:", () => {
  const cases: readonly (readonly [name: string, source: string, found: readonly string[], given?: Partial<TaskQuestion>])[] = [
    ["the default task", "tasks: { default: one }", ["one"]],
    ["tasks that are named, each once", "tasks: { a: one, b: { deps: [a], cmds: [two] } }", ["one", "two"], { tasks: ["a", "b", "b"] }],
    ["an alias", "tasks: { a: { aliases: [x], cmd: one } }", ["one"], { tasks: ["x"] }],
    ["conditions", "tasks: { default: { if: c, preconditions: [{ sh: a, msg: x }], status: [b], cmds: [one] } }", ["a", "b", "c", "one"]],
    ["what is deferred", "tasks: { default: [{ defer: two }, one] }", ["two", "one"]],
    ["variables", "vars: { A: x, B: '{{.A}}y' }\ntasks: { default: 'echo {{.B}} {{ .A }} {{.NONE}}' }", ["echo xy x "]],
    ["commands of variables", "vars: { A: { sh: git log } }\ntasks: { default: one }", ["git log", "one"]],
    [
      "variables for another task",
      "vars: { A: x }\ntasks: { default: [{ task: b, vars: { P: '{{.A}}1' } }], b: 'echo {{.P}}' }",
      ["echo x1"],
    ],
    [
      "what the command line sets",
      "tasks: { default: 'echo {{.A}} {{.CLI_ARGS}}' }",
      ["echo 1 a b"],
      { given: new Map([["A", "1"]]), rest: "a b" },
    ],
    ["exported variables", "env: { A: it }\ntasks: { default: { env: { B: 2 }, cmds: [one] } }", ["export A='it'\nexport B='2'\none"]],
    ["a folder", "tasks: { default: { dir: x, cmds: [one] } }", ["x: one"]],
    [
      "a dry run prints, and still decides",
      "vars: { A: { sh: v } }\ntasks: { default: { status: [s], cmds: [one] } }",
      ["v", "s"],
      { isDryRun: true },
    ],
    ["tasks in a circle", "tasks: { default: [{ task: default }, one] }", ["one"]],
  ];
  for (const [name, source, expected, given] of cases) test(name, () => expect(found(source, given)).toEqual([...expected]));
});

describe("what cannot be followed is a doubt:", () => {
  const cases: readonly (readonly [source: string, given?: Partial<TaskQuestion>])[] = [
    ["["],
    ["- a"],
    ["tasks: { a: one }"],
    ["includes: { x: ./x }\ntasks: { default: one }"],
    ["dotenv: ['.env']\ntasks: { default: one }"],
    ["shopt: [globstar]\ntasks: { default: one }"],
    ["set: [allexport]\ntasks: { default: one }"],
    ["tasks: { default: { dotenv: [x], cmds: [one] } }"],
    ["tasks: { default: { surprise: x, cmds: [one] } }"],
    ["tasks: { default: { dir: '{{.HOME}}', cmds: [one] } }"],
    ["tasks: { default: { dir: ~/x, cmds: [one] } }"],
    ["tasks: { default: { dir: $X, cmds: [one] } }"],
    ["tasks: { default: 'echo {{.HOME}}' }"],
    ["tasks: { default: 'echo {{.TASK}}' }"],
    ["tasks: { default: 'echo {{now}}' }"],
    ["tasks: { default: [{ for: [a], cmd: 'echo {{.ITEM}}' }] }"],
    ["tasks: { default: [{ task: '{{.HOME}}' }] }"],
    ["tasks: { default: [{ task: b }] }"],
    ["tasks: { default: [[one]] }"],
    ["tasks: { default: [{ cmd: one, surprise: x }] }"],
    ["tasks: { 'a:*': one }"],
    ["vars: { A: { sh: '{{now}}' } }\ntasks: { default: one }"],
    ["vars: { A: { sh: a }, B: { sh: b } }\ntasks: { default: one }"],
    ["tasks: { default: { env: { B: 2 }, cmds: ['echo {{.B}}'] } }"],
    ["vars: { A: [1] }\ntasks: { default: 'echo {{.A}}' }"],
    ["vars: { A: x }\ntasks: { default: 'echo {{.A}}' }", { given: new Map([["A", "y"]]) }],
    ["env: { HOME: x }\ntasks: { default: one }"],
    ["env: { A: '{{now}}' }\ntasks: { default: one }"],
  ];
  for (const [source, given] of cases)
    test(source, () => expect(found(source, given).filter((each) => each.startsWith("? ")).length).toBeGreaterThan(0));
});
