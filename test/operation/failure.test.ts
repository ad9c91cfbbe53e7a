/** What a failure, a crash and a person who ends it leave: a state that says what ran, and a way on or back. */
import { afterAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { clearPlaces, executable, jsonLines, type Place } from "../cli/fixture.ts";
import { asAgent, asAgentRuns } from "../forgery/terminals.ts";
import { atTerminal, datasets, makeProject, ran, remove, rowsIn, runs, trust, write, yes } from "./fixture.ts";

setDefaultTimeout(120_000);
afterAll(clearPlaces);

const load = ["dataset-data-load", "--dataset=cities"];
interface PastRun {
  readonly id: string;
  readonly state: string;
  readonly moves: readonly { readonly name: string; readonly state: string; readonly isRollback: boolean }[];
}
const past = (place: Place): readonly PastRun[] =>
  jsonLines(asAgentRuns(place, ["operation", "runs", "--json"]).out) as unknown as PastRun[];
const movesOf = ({ moves }: PastRun): readonly string[] => moves.map(({ name, state }) => `${name} ${state}`);
const entries = (place: Place, kind: string): readonly { body: Record<string, unknown> }[] =>
  jsonLines(asAgentRuns(place, ["ledger", "show", "--json", "--kind", kind, "--limit", "1000"]).out) as unknown as {
    body: Record<string, unknown>;
  }[];

describe.concurrent("a step that fails", () => {
  test("ends it there, and what was done is undone, last first", async () => {
    const place = await makeProject();
    write(place, ".warehouse/test/cities", "before\n");
    write(place, ".fail-verify-cities", "");
    const { code, err } = runs(place, load);
    expect([code, err]).toEqual([1, expect.stringContaining("FAILED: failed, rolled back")]);
    expect(ran(place)).toEqual([
      "check cities test",
      "backup cities test",
      "load cities test",
      "verify cities test",
      "restore cities test",
    ]);
    expect(rowsIn(place, "test", "cities")).toBe("before\n");
    const [run] = past(place);
    expect([run?.state, run && movesOf(run)]).toEqual([
      "failed",
      ["check succeeded", "back up succeeded", "load succeeded", "verify failed", "undo load succeeded"],
    ]);
  });

  test("before anything was changed leaves nothing to be undone", async () => {
    const place = await makeProject();
    write(place, ".fail-check-cities", "");
    expect(runs(place, load).code).toBe(1);
    expect(ran(place)).toEqual(["check cities test"]);
  });

  test("and cannot be undone is said to be so, and is not taken up again by itself", async () => {
    const place = await makeProject();
    write(place, ".fail-verify-cities", "");
    write(place, ".fail-restore-cities", "");
    expect(runs(place, load)).toMatchObject({ code: 1, err: expect.stringContaining("failed, not rolled back") });
    remove(place, ".fail-verify-cities");
    const before = ran(place);
    expect(runs(place, [...load, "--resume"])).toMatchObject({ code: 1, err: expect.stringContaining("`undo load` did not end well") });
    expect(ran(place)).toEqual(before);
  });

  test("in production uses the confirmation up, and is undone on it", async () => {
    const place = await makeProject();
    write(place, ".warehouse/prod/cities", "before\n");
    write(place, ".fail-verify-cities", "");
    const args = ["operation", "run", ...load, "--environment=prod"];
    expect((await atTerminal(place, args, yes)).code).toBe(1);
    expect(rowsIn(place, "prod", "cities")).toBe("before\n");
    const [request] = jsonLines(asAgentRuns(place, ["requests", "--json", "--all"]).out);
    expect(request?.["state"]).toBe("failed");
    expect(asAgentRuns(place, args).code).toBe(3);
  });
});

describe.concurrent("a run that was killed", () => {
  test("leaves a state that says what ran, and goes on from there where its steps may be repeated", async () => {
    const place = await makeProject();
    write(place, ".kill-load-cities", "");
    expect(runs(place, load).code).not.toBe(0);
    const [cut] = past(place);
    expect([cut?.state, cut && movesOf(cut)]).toEqual(["cut off", ["check succeeded", "back up succeeded", "load begun"]]);
    const resumed = runs(place, [...load, "--resume"]);
    expect([resumed.code, resumed.err]).toEqual([0, expect.stringContaining("step 2/4 back up was done before")]);
    expect(ran(place)).toEqual(["check cities test", "backup cities test", "load cities test", "load cities test", "verify cities test"]);
    expect(rowsIn(place, "test", "cities")).toBe(datasets.cities);
    expect(runs(place, [...load, "--resume"]).code).toBe(1);
  });

  test("does not go on over a step that may not be repeated", async () => {
    const place = await makeProject();
    write(place, ".kill-loader-deploy-csv", "");
    const deploy = ["dataset-loader-deploy", "--loader=csv"];
    expect(runs(place, deploy).code).not.toBe(0);
    const before = ran(place);
    expect(runs(place, [...deploy, "--resume"])).toMatchObject({
      code: 1,
      err: expect.stringContaining("`deploy` began and nobody knows how it ended, and it is not declared `repeatable`"),
    });
    expect(ran(place)).toEqual(before);
  });

  test("in production is not taken up without another confirmation", async () => {
    const place = await makeProject();
    write(place, ".kill-load-cities", "");
    const args = ["operation", "run", ...load, "--environment=prod"];
    await atTerminal(place, args, yes);
    const before = ran(place);
    const { code, err } = runs(place, [...load, "--environment=prod", "--resume"]);
    expect([code, err]).toEqual([3, expect.stringContaining("tagout approve ")]);
    expect(ran(place).filter((line) => line !== "impact cities prod")).toEqual(before.filter((line) => line !== "impact cities prod"));
    const [last] = past(place);
    expect([last?.state, last && movesOf(last)]).toEqual(["cut off", ["check succeeded", "back up succeeded", "load begun"]]);
    expect((await atTerminal(place, [...args, "--resume"], yes)).code).toBe(0);
    expect(rowsIn(place, "prod", "cities")).toBe(datasets.cities);
  });

  test("of another plan is not taken up", async () => {
    const place = await makeProject();
    write(place, ".kill-load-cities", "");
    expect(runs(place, load).code).not.toBe(0);
    expect(runs(place, ["dataset-data-load", "--dataset=rivers", "--resume"]).code).toBe(1);
    write(place, "tagout.yaml", `${await Bun.file(join(place.work, "tagout.yaml")).text()}# another text\n`);
    await trust(place);
    expect(runs(place, [...load, "--resume"])).toMatchObject({ code: 1, err: expect.stringContaining("have to be the same") });
  });
});

test("a run that a person ends brings its step to an end and undoes what was done", async () => {
  const place = await makeProject();
  write(place, ".warehouse/test/cities", "before\n");
  write(place, ".wait-load-cities", "");
  const child = Bun.spawn(asAgent([executable(), "operation", "run", ...load]), {
    cwd: place.work,
    env: place.variables,
    stdout: "ignore",
    stderr: "pipe",
  });
  while (!ran(place).includes("load cities test")) await Bun.sleep(20);
  // While it runs, the same does not run a second time.
  expect(runs(place, load)).toMatchObject({ code: 1, err: expect.stringContaining("exactly this runs already") });
  child.kill("SIGTERM");
  await Bun.sleep(100);
  remove(place, ".wait-load-cities");
  expect([await child.exited, await new Response(child.stderr).text()]).toEqual([1, expect.stringContaining("a person ended it")]);
  expect([ran(place).at(-1), rowsIn(place, "test", "cities")]).toEqual(["restore cities test", "before\n"]);
});

test("every part of a run is on record before it takes effect, with the fields of the action log", async () => {
  const place = await makeProject();
  expect(runs(place, load).code).toBe(0);
  const steps = entries(place, "execution").map(({ body }) => body);
  expect(steps.map(({ event, name, result }) => [event, name, result].filter((each) => each !== undefined).join(" "))).toEqual([
    "operation-started PENDING",
    ...["check", "back up", "load", "verify"].flatMap((name) => [`operation-step ${name} PENDING`, `operation-step ${name} SUCCESS`]),
    "operation-ended SUCCESS",
  ]);
  for (const body of steps) {
    for (const field of ["timestamp", "action", "environment", "user", "approval", "result", "evidence"])
      expect(Object.keys(body)).toContain(field);
    expect(body["environment"]).toBe("test");
  }
  expect(entries(place, "decision").length).toBeGreaterThanOrEqual(4);
  expect(asAgentRuns(place, ["ledger", "verify"]).code).toBe(0);
});

// Only root can take a folder away from the user whose record it is.
test.if(process.getuid?.() === 0)("what cannot be recorded does not run", async () => {
  const place = await makeProject();
  const ledger = join(place.home, ".local/state/tagout/ledger");
  expect(runs(place, ["dataset-data-load", "--dataset=rivers"]).code).toBe(0);
  const before = ran(place);
  Bun.spawnSync(["sh", "-c", 'rm -rf "$0"/* && touch "$0/000001.jsonl" && chmod 0500 "$0" && chown -R 0:0 "$0"', ledger]);
  expect(existsSync(ledger)).toBe(true);
  expect(runs(place, load).code).not.toBe(0);
  expect(ran(place)).toEqual(before);
});
