/** What a failure and a kill leave in a real database, and the way back or on. */
import { afterAll, expect, setDefaultTimeout, test } from "bun:test";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clearPlaces, executable, jsonLines, type Place } from "../cli/fixture.ts";
import { asAgent, asAgentRuns } from "../forgery/terminals.ts";
import { atTerminal, yes } from "../operation/fixture.ts";
import { approve, contentOf, edit, makeStage, queryOf, rowsIn, stopServer, unmoved, type Stage } from "./stage.ts";

setDefaultTimeout(120_000);
afterAll(() => {
  stopServer();
  clearPlaces();
});

const inProduction = ["operation", "run", "dataset-data-load", "--dataset=library-loans", "--environment=prod"];
const source = "datasets/library-loans/data/2025-h1.jsonl";

/** Lets loads be held at a place of the loader's own; whoever trusts the file sees that. */
const heldAt = (failpoint: string) => (place: Place) => {
  edit(place, "tagout.yaml", (text) => text.replaceAll(/variables: \[.*DATASET_PROD_URL/g, "$&, DATASET_LOADER_FAILPOINT"));
  writeFileSync(join(place.work, "go"), "");
  return { DATASET_LOADER_FAILPOINT: `${failpoint}:hold:${join(place.work, "go")}` };
};

/** A stage with a first version in production, and less to come; the next load is held at `failpoint`. */
const makeHeld = async (failpoint: string): Promise<Stage & { readonly before: readonly string[] }> => {
  const stage = await makeStage(heldAt(failpoint));
  expect((await atTerminal(stage, inProduction, yes)).code).toBe(0);
  const before = (await rowsIn(stage.urls.prod, "library_loans")) as readonly string[];
  edit(stage, source, (text) => `${text.trimEnd().split("\n").slice(0, -5).join("\n")}\n`);
  edit(stage, "datasets/library-loans/dataset.yaml", (text) =>
    text.replace(/^version: 1$/m, "version: 2").replace("mode: merge", "mode: replace"),
  );
  for (const name of ["go", "go.reached"]) rmSync(join(stage.work, name));
  return { ...stage, before };
};

const start = (stage: Stage, more: readonly string[] = []) =>
  Bun.spawn(asAgent([executable(), ...inProduction, ...more]), {
    cwd: stage.work,
    env: stage.variables,
    stdin: "ignore",
    stdout: "ignore",
    stderr: "pipe",
  });

const reached = async (stage: Stage): Promise<void> => {
  for (let waits = 0; !existsSync(join(stage.work, "go.reached")); waits++) {
    if (waits > 1500) throw new Error("the load was not reached");
    await Bun.sleep(20);
  }
};
const letGo = (stage: Stage): void => writeFileSync(join(stage.work, "go"), "");

/** Ids of the processes that a process has started, and those have started. */
const below = (pid: number): readonly number[] => {
  const path = `/proc/${pid}/task/${pid}/children`;
  const children = existsSync(path)
    ? readFileSync(path, "utf8")
        .trim()
        .split(" ")
        .filter((each) => each !== "")
        .map(Number)
    : [];
  return children.flatMap((child) => [child, ...below(child)]);
};

interface PastRun {
  readonly state: string;
  readonly moves: readonly { readonly name: string; readonly state: string }[];
}
const lastRun = (stage: Stage): readonly string[] => {
  const run = jsonLines(asAgentRuns(stage, ["operation", "runs", "--json", "--limit", "1"]).out)[0] as unknown as PastRun;
  return [run.state, ...run.moves.map(({ name, state }) => `${name} ${state}`)];
};

test("a load in production that turns out wrong is undone from the backup it began with, on the same confirmation", async () => {
  const stage = await makeHeld("load-done");
  await approve(stage, inProduction);
  const child = start(stage);
  await reached(stage);
  // The new rows are there, and one of them goes before they are verified.
  expect((await rowsIn(stage.urls.prod, "library_loans"))?.length).toBe(595);
  const [current] = await queryOf(
    stage.urls.prod,
    "select table_name from datasets.loader_versions natural join datasets.loader_current where dataset = 'library-loans'",
  );
  await queryOf(stage.urls.prod, `delete from datasets.${String(current?.["table_name"])} where loader_row = 1`);
  letGo(stage);
  expect([await child.exited, await new Response(child.stderr).text()]).toEqual([
    1,
    expect.stringContaining("FAILED: failed, rolled back"),
  ]);
  expect(lastRun(stage)).toEqual([
    "failed",
    "check succeeded",
    "back up succeeded",
    "load succeeded",
    "verify failed",
    "undo load succeeded",
  ]);
  expect(await rowsIn(stage.urls.prod, "library_loans")).toEqual(stage.before);
  await unmoved(stage, () => expect(asAgentRuns(stage, inProduction).code).toBe(3));
});

test("a run in production that is killed while it loads leaves every row as it was, says how far it got, and goes on after another confirmation", async () => {
  const stage = await makeHeld("switch-current");
  await approve(stage, inProduction);
  const child = start(stage);
  await reached(stage);
  const processes = [child.pid, ...below(child.pid)];
  expect(processes.length).toBeGreaterThan(1);
  for (const pid of processes) process.kill(pid, "SIGKILL");
  await child.exited;
  while ((await queryOf(stage.urls.prod, "select 1 from pg_stat_activity where application_name = 'dataset-loader'")).length > 0)
    await Bun.sleep(50);
  expect(await rowsIn(stage.urls.prod, "library_loans")).toEqual(stage.before);
  expect(lastRun(stage)).toEqual(["cut off", "check succeeded", "back up succeeded", "load begun"]);
  letGo(stage);
  await unmoved(stage, () => expect(asAgentRuns(stage, inProduction).code).toBe(3));
  await unmoved(stage, () => expect(asAgentRuns(stage, [...inProduction, "--resume"]).code).toBe(3));
  const { code, shown } = await atTerminal(stage, [...inProduction, "--resume"], yes);
  expect([code, shown]).toEqual([0, expect.stringContaining("step 2/4 back up was done before")]);
  expect((await rowsIn(stage.urls.prod, "library_loans"))?.length).toBe(595);
  expect(await contentOf(stage.urls.prod)).not.toContain("running");
});

test("a database that goes away while a load runs leaves nothing of it", async () => {
  const stage = await makeHeld("switch-commit");
  await approve(stage, inProduction);
  const child = start(stage);
  await reached(stage);
  await queryOf(stage.urls.prod, "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'dataset-loader'");
  letGo(stage);
  expect(await child.exited).toBe(1);
  expect(await rowsIn(stage.urls.prod, "library_loans")).toEqual(stage.before);
  expect(lastRun(stage)[0]).toBe("failed");
});
