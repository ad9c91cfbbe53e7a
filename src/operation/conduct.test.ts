import { expect, test } from "bun:test";
import fc from "fast-check";
import type { OperationDeclaration, StepKind } from "../model/index.ts";
import { conduct, planOf, type ConductPorts, type Move, type Plan } from "./index.ts";

const seed = 20260131;
const kinds: readonly StepKind[] = ["validate", "backup", "execute", "execute", "verify"];

const operation = (parallel: number, hasRollback: boolean): OperationDeclaration => ({
  name: "load",
  description: "Load",
  risk: "high",
  parameters: [{ name: "item", description: "", type: "text", isOptional: false }],
  environments: [{ name: "test", values: {}, targets: [] }],
  batch: { parameter: "item", parallel },
  files: [],
  steps: kinds.map((kind, i) => ({
    name: `s${i}`,
    kind,
    run: ["program", `s${i}`, "{{item}}"],
    ...(kind === "execute" && hasRollback && { rollback: ["program", `undo${i}`, "{{item}}"] }),
    isRepeatable: true,
    unchanged: kind === "execute" ? [4] : [],
  })),
  complete: [],
});

const planFor = (items: readonly string[], parallel: number, hasRollback = true): Plan => {
  const planned = planOf(operation(parallel, hasRollback), [], "text", { given: new Map(), items, isComplete: false });
  if (!planned.ok) throw new Error(planned.problems.join());
  return planned.plan;
};

/** Carries a plan out where some moves fail, and tells in which order things happened. */
const play = async (plan: Plan, fails: (move: Move) => boolean, refuses: (move: Move) => boolean = () => false, exit = 1) => {
  const log: string[] = [];
  let atOnce = 0;
  let most = 0;
  const running = new Set<string>();
  const ports: ConductPorts = {
    admit: (move) => (refuses(move) ? "no" : void log.push(`admit ${move.name} ${move.item}`)),
    record: (move, state) => void log.push(`${state} ${move.name} ${move.item}`),
    perform: async (move) => {
      log.push(`run ${move.name} ${move.item}`);
      running.add(move.item ?? "");
      most = Math.max(most, running.size, ++atOnce);
      await Promise.resolve();
      atOnce--;
      running.delete(move.item ?? "");
      return { exit: fails(move) ? exit : 0, durationMs: 0 };
    },
    tell: () => undefined,
    ending: () => undefined,
    isDone: () => false,
  };
  return { conducted: await conduct(plan, ports), log, most };
};

test("nothing runs that was not admitted and put on record right before, and everything that ran has an end on record", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(9), { maxLength: 4 }), fc.integer({ min: 1, max: 3 }), async (failing, parallel) => {
      const items = ["a", "b", "c"];
      let at = 0;
      const { log, most } = await play(planFor(items, parallel), () => failing.includes(at++));
      expect(most).toBeLessThanOrEqual(parallel);
      for (const item of items) {
        const own = log.filter((line) => line.endsWith(` ${item}`)).map((line) => line.split(" ").slice(0, -1).join(" "));
        for (let i = 0; i < own.length; i += 4) {
          const name = own[i]?.replace(/^admit /, "");
          expect(own.slice(i, i + 3)).toEqual([`admit ${name}`, `begins ${name}`, `run ${name}`]);
          expect([`succeeded ${name}`, `failed ${name}`]).toContain(own[i + 3] as string);
        }
      }
    }),
    { seed, numRuns: 200 },
  );
});

test.each([0, 1, 2, 3, 4])("a failure of step %d undoes what was begun, last first, and nothing else begins", async (failing) => {
  const { conducted, log } = await play(planFor(["a", "b"], 1), ({ name }) => name === `s${failing}`);
  const undone = [3, 2].filter((each) => each <= failing).map((each) => `run undo s${each} a`);
  expect(log.filter((line) => line.startsWith("run"))).toEqual([
    ...Array.from({ length: failing + 1 }, (_, i) => `run s${i} a`),
    ...undone,
  ]);
  expect(conducted.results).toEqual([
    { item: "a", result: failing < 2 ? "failed, nothing was changed" : "failed, rolled back" },
    { item: "b", result: "not begun" },
  ]);
});

test("a step that ends saying that it changed nothing is not undone; those before it are", async () => {
  const { conducted, log } = await play(planFor(["a"], 1), ({ name }) => name === "s3", undefined, 4);
  expect([log.filter((line) => line.startsWith("run undo")), conducted.results[0]?.result]).toEqual([
    ["run undo s2 a"],
    "failed, rolled back",
  ]);
  const first = await play(planFor(["a"], 1), ({ name }) => name === "s2", undefined, 4);
  expect([first.log.at(-1), first.conducted.results[0]?.result]).toEqual(["failed s2 a", "failed, nothing was changed"]);
});

test("a change that declares no way back is said not to be rolled back", async () => {
  const { conducted } = await play(planFor(["a"], 1, false), ({ name }) => name === "s4");
  expect(conducted).toEqual({ isWhole: false, results: [{ item: "a", result: "failed, not rolled back" }] });
});

test("a rollback that fails or is refused ends there", async () => {
  const failed = await play(planFor(["a"], 1), ({ name }) => name === "s4" || name === "undo s3");
  expect([failed.conducted.results[0]?.result, failed.log.at(-1)]).toEqual(["failed, not rolled back", "failed undo s3 a"]);
  const refused = await play(
    planFor(["a"], 1),
    ({ name }) => name === "s4",
    ({ isRollback }) => isRollback,
  );
  expect([refused.conducted.results[0]?.result, refused.log.at(-1)]).toEqual(["failed, not rolled back", "failed s4 a"]);
});

test("a step that the guard stops is no step that ran", async () => {
  const { conducted, log } = await play(
    planFor(["a"], 1),
    () => false,
    ({ name }) => name === "s0",
  );
  expect([log, conducted.results[0]?.result]).toEqual([[], "not begun"]);
});

test("a run that is to end brings its step to its end, undoes what was done, and begins nothing more", async () => {
  const log: string[] = [];
  const { results } = await conduct(planFor(["a", "b"], 1), {
    admit: () => undefined,
    record: () => undefined,
    perform: async ({ name }) => (log.push(name), Promise.resolve({ exit: 0, durationMs: 0 })),
    tell: () => undefined,
    ending: () => (log.length >= 3 ? "its time is nearly over" : undefined),
    isDone: () => false,
  });
  expect(log).toEqual(["s0", "s1", "s2", "undo s2"]);
  expect(results.map(({ result }) => result)).toEqual(["failed, rolled back", "not begun"]);
});
