import { afterAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { clearPlaces, json, jsonLines, type Place } from "../cli/fixture.ts";
import { makeManaged } from "../cli/managed.ts";
import { asAgentRuns, type Answers } from "../forgery/terminals.ts";
import { atTerminal, calls, datasets, makeProject, ran, rowsIn, runs, saying, warehouse, write, yes } from "./fixture.ts";

setDefaultTimeout(120_000);
const managed = makeManaged();
afterAll(() => {
  managed.clear();
  clearPlaces();
});

const names = Object.keys(datasets) as readonly (keyof typeof datasets)[];
const all = `--dataset=${names.join(",")}`;
const stepsOf = (name: string, environment: "test" | "prod"): readonly string[] => [
  `check ${name} test`,
  `backup ${name} ${environment}`,
  `load ${name} ${environment}`,
  `verify ${name} ${environment}`,
];
/** Calls about one dataset, in order. */
const of = (place: Place, name: string): readonly string[] => ran(place).filter((line) => line.split(" ")[1] === name);
const waiting = (place: Place): { id: string; steps: string[]; items: string[] } => {
  const [first] = jsonLines(asAgentRuns(place, ["requests", "--json"]).out);
  if (first === undefined) throw new Error("nothing waits");
  return first as unknown as { id: string; steps: string[]; items: string[] };
};

describe.concurrent("a batch", () => {
  test("runs in test without a question, with a result for each item", async () => {
    const place = await makeProject();
    const { code, out } = runs(place, ["manage-dataset", all, "--json"]);
    const events = jsonLines(out);
    expect(code).toBe(0);
    expect(
      events
        .filter(({ event }) => event === "item")
        .map(({ item, result }) => `${String(item)} ${String(result)}`)
        .toSorted(),
    ).toEqual(names.map((name) => `${name} succeeded`).toSorted());
    for (const name of names) expect([of(place, name), rowsIn(place, "test", name)]).toEqual([stepsOf(name, "test"), datasets[name]]);
    expect(events.every(({ environment }) => environment === "test")).toBe(true);
    expect(asAgentRuns(place, ["requests", "--json", "--all"]).out).toBe("");
  });

  test("works on no more items at once than it declares", async () => {
    const place = await makeProject();
    for (const name of names) write(place, `.wait-load-${name}`, "");
    const child = Bun.spawn(
      ["sh", "-c", 'sleep 3; wc -l <"$0/ran"; grep -c "^load" "$0/ran"; rm -f "$1"/.wait-*', place.home, place.work],
      { stdout: "pipe" },
    );
    const { code } = runs(place, ["manage-dataset", all]);
    const [, loading] = (await new Response(child.stdout).text()).trim().split("\n");
    expect([code, loading]).toEqual([0, "2"]);
  });

  test("begins nothing more after a failure, rolls the item back and says what became of each", async () => {
    const place = await makeProject();
    write(place, ".fail-verify-rivers", "");
    const { code, out } = runs(place, ["manage-dataset", all, "--parallel=1", "--json"]);
    const last = jsonLines(out).at(-1) as { result: string; items: unknown };
    expect([code, last.result, last.items]).toEqual([
      1,
      "failed",
      [
        { item: "cities", result: "succeeded" },
        { item: "rivers", result: "failed, rolled back" },
        { item: "lakes", result: "not begun" },
      ],
    ]);
    expect(of(place, "rivers").at(-1)).toBe("restore rivers test");
    expect([rowsIn(place, "test", "rivers"), of(place, "lakes")]).toEqual(["", []]);
  });

  test("of one item that is named twice, of too many, or of one that is none does not begin", async () => {
    const place = await makeProject();
    for (const items of ["cities,cities", "cities,", "cities,..", "cities,-x"])
      expect([items, runs(place, ["manage-dataset", `--dataset=${items}`]).code]).toEqual([items, 2]);
    expect(ran(place)).toEqual([]);
  });

  test("is not deployed by its manager: readiness is assessed, and the command handed out", async () => {
    const place = await makeProject();
    const assess = (...args: readonly string[]) => asAgentRuns(place, ["operation", "assess", "manage-dataset", all, ...args]);
    const before = assess("--json");
    expect([before.code, json(before.out)["isReady"]]).toEqual([1, false]);
    expect(runs(place, ["manage-dataset", all]).code).toBe(0);
    const done = ran(place).length;
    const after = assess();
    expect([after.code, after.out]).toEqual([0, expect.stringContaining("it succeeded in test, as it is declared now: run ")]);
    expect(after.out).toEndWith(`[production]   tagout operation run manage-dataset --environment=production ${all}\n`);
    expect([ran(place).length, warehouse(place, "prod")]).toEqual([done, ""]);
    // A run in test speaks for the text that was tested.
    write(place, "tagout.yaml", `${readFileSync(join(place.work, "tagout.yaml"), "utf8")}# changed\n`);
    expect(assess().code).toBe(1);
  });
});

describe.concurrent("`--complete`", () => {
  test("runs the whole workflow in test, and says nothing of production", async () => {
    const place = await makeProject();
    const { code, out, err } = runs(place, ["dataset-update", "--dataset=cities", "--complete"]);
    expect([code, `${out}${err}`.includes("prod")]).toEqual([0, false]);
    expect(ran(place)).toEqual(["check cities test", ...stepsOf("cities", "test")]);
  });

  test("is confirmed once in production, and runs whole on that", async () => {
    const place = await makeProject();
    const args = ["dataset-update", "--dataset=cities", "--complete", "--environment=prod"];
    const { code, shown } = await atTerminal(place, ["operation", "run", ...args], yes);
    expect([code, shown.split("Type 'PRODUCTION' to confirm").length]).toEqual([0, 2]);
    expect(calls(place).filter((line) => line.startsWith("load"))).toEqual(["load cities prod grant=yes"]);
    expect(rowsIn(place, "prod", "cities")).toBe(datasets.cities);
  });
});

describe.if(managed.canMount)("a batch in production", () => {
  const args = ["operation", "run", "manage-dataset", "--environment=prod", all];
  const fourth = (count: string): Answers => saying("y", "y", "PRODUCTION", count);

  test("asks four questions once, after its impact was computed, and then runs whole", async () => {
    const place = await makeProject();
    expect(managed.runs(place, args).code).toBe(3);
    const { id, items, steps } = waiting(place);
    expect([items, steps]).toEqual([[...names], ["check", "back up", "load", "undo load", "verify"]]);
    const { code, shown } = await managed.confirm(place, id, fourth("3"));
    expect(code).toBe(0);
    for (const text of [
      "in all: rows there 0, rows to come 6, tables 3",
      "lakes: rows there 0, rows to come 3",
      "How many items does this affect?",
    ])
      expect(shown).toContain(text);
    expect(managed.runs(place, args).code).toBe(0);
    for (const name of names) expect(rowsIn(place, "prod", name)).toBe(datasets[name]);
    expect(managed.runs(place, args).code).toBe(3);
  });

  test.each<[string, Answers]>([
    ["the first", saying("n", "y", "PRODUCTION")],
    ["the second", saying("y", "n", "PRODUCTION")],
    ["the third", saying("y", "y", "PROD")],
    ["the fourth", fourth("2")],
  ])("is cancelled whole by a wrong answer to %s question", async (_, answers) => {
    const place = await makeProject();
    expect(managed.runs(place, args).code).toBe(3);
    const { code, shown } = await managed.confirm(place, waiting(place).id, answers);
    expect([code, shown]).toEqual([
      3,
      expect.stringContaining(`In the test environment: tagout operation run manage-dataset --environment=test ${all}`),
    ]);
    expect(managed.runs(place, args).code).toBe(3);
    expect(warehouse(place, "prod")).toBe("");
  });

  test("does not take one more item on its confirmation", async () => {
    const place = await makeProject();
    const fewer = ["operation", "run", "manage-dataset", "--environment=prod", "--dataset=cities,rivers"];
    expect(managed.runs(place, fewer).code).toBe(3);
    expect((await managed.confirm(place, waiting(place).id, fourth("2"))).code).toBe(0);
    expect(managed.runs(place, args).code).toBe(3);
    expect(warehouse(place, "prod")).toBe("");
  });
});
