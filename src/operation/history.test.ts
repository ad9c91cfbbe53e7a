import { describe, expect, test } from "bun:test";
import type { Entry } from "../ledger/index.ts";
import { resumePoint, runsOf } from "./index.ts";

type Told = readonly [step: number, result: "PENDING" | "SUCCESS" | "FAILURE", more?: Record<string, unknown>];

const entry = (body: Record<string, unknown>): Entry => ({
  v: 1,
  seq: 1,
  time: "2026-01-31T00:00:00.000Z",
  kind: "execution",
  prev: "",
  hash: "",
  body,
});
const runOf = (id: string, told: readonly Told[], more: Record<string, unknown> = {}): readonly Entry[] => [
  entry({ event: "operation-started", run: id, operation: "load", environment: "test", plan: "p", process: "1 1", ...more }),
  ...told.map(([step, result, rest]) =>
    entry({ event: "operation-step", run: id, unit: 0, step, name: `s${step}`, isRollback: false, result, ...rest }),
  ),
];
const steps = [
  { isRepeatable: true, unchanged: [] },
  { isRepeatable: false, unchanged: [4], rollback: ["undo"] },
  { isRepeatable: true, unchanged: [], rollback: ["undo"] },
];
/** Steps that are left out, or why it cannot be taken up. */
const resumed = (entries: readonly Entry[]): readonly number[] | string => {
  const run = runsOf(entries).at(-1);
  if (run === undefined) throw new Error("no run");
  const point = resumePoint(run, (_, step) => steps[step]);
  return point.ok ? [0, 1, 2].filter((step) => point.isDone(0, step)) : point.why;
};
const undo = { isRollback: true };

describe("a run is taken up", () => {
  test.each<[string, readonly Told[], readonly number[]]>([
    ["from its beginning where nothing began", [], []],
    [
      "after what succeeded",
      [
        [0, "SUCCESS"],
        [1, "SUCCESS"],
      ],
      [0, 1],
    ],
    [
      "at a repeatable step without an end",
      [
        [0, "SUCCESS"],
        [1, "SUCCESS"],
        [2, "PENDING"],
      ],
      [0, 1],
    ],
    ["at a repeatable step that failed", [[0, "FAILURE", { exit: 1 }]], []],
    [
      "at a step that changed nothing",
      [
        [0, "SUCCESS"],
        [1, "FAILURE", { exit: 4 }],
      ],
      [0],
    ],
    [
      "anew where all was undone",
      [
        [0, "SUCCESS"],
        [1, "SUCCESS"],
        [2, "FAILURE", { exit: 1 }],
        [2, "SUCCESS", undo],
        [1, "SUCCESS", undo],
      ],
      [],
    ],
  ])("%s", (_, told, left) => expect(resumed(runOf("a", told))).toEqual(left));

  test("by the steps of the run that it takes up itself", () => {
    const first = runOf("a", [
      [0, "SUCCESS"],
      [1, "SUCCESS"],
      [2, "PENDING"],
    ]);
    expect(resumed([...first, ...runOf("b", [[2, "FAILURE", { exit: 1 }]], { resumes: "a" })])).toEqual([0, 1]);
    const undone = runOf("a", [
      [0, "SUCCESS"],
      [1, "SUCCESS"],
      [1, "SUCCESS", undo],
    ]);
    expect(resumed([...undone, ...runOf("b", [[0, "SUCCESS"]], { resumes: "a" })])).toEqual([0]);
  });
});

describe("a run is not taken up", () => {
  test.each<[string, readonly Told[], RegExp]>([
    ["over a step without an end that may not be repeated", [[1, "PENDING"]], /`s1` began and nobody knows how it ended/],
    ["over one that failed", [[1, "FAILURE", { exit: 1 }]], /`s1` failed and was not undone/],
    [
      "where undoing did not end",
      [
        [1, "SUCCESS"],
        [1, "PENDING", undo],
      ],
      /did not end well/,
    ],
    [
      "where undoing failed",
      [
        [1, "SUCCESS"],
        [1, "FAILURE", undo],
      ],
      /did not end well/,
    ],
    [
      "where only a part was undone",
      [
        [1, "SUCCESS"],
        [2, "FAILURE", { exit: 1 }],
        [2, "SUCCESS", undo],
      ],
      /`s1` was not undone, and others were/,
    ],
  ])("%s", (_, told, why) => expect(resumed(runOf("a", told))).toMatch(why));
});

test("what ran is told with its last known state, run by run", () => {
  const all = [
    ...runOf("a", [
      [0, "PENDING"],
      [0, "SUCCESS"],
      [1, "PENDING"],
    ]),
    ...runOf("b", [[0, "FAILURE", { exit: 2 }]]),
    entry({ event: "operation-ended", run: "b", result: "FAILURE" }),
  ];
  expect(runsOf(all).map(({ id, result, moves }) => [id, result, ...moves.map(({ name, state }) => `${name} ${state}`)])).toEqual([
    ["a", undefined, "s0 succeeded", "s1 begun"],
    ["b", "failed", "s0 failed"],
  ]);
});
