/** The pack with its real loader: installed into a project, its shipped dataset is loaded into test at once, into production on a person's yes. */
import { Database } from "bun:sqlite";
import { afterAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clearPlaces, runIn } from "../cli/fixture.ts";
import type { Answers } from "../forgery/terminals.ts";
import { saying, yes } from "./fixture.ts";
import { installPack, personRuns, type Installed } from "./installed.ts";

setDefaultTimeout(240_000);
afterAll(clearPlaces);

const root = join(import.meta.dir, "../..");
const hasLoader = existsSync(join(root, "packs/dataset-etl/loader/main.ts"));
const dataset = "library-loans";
const load = ["operation", "run", "dataset-data-load", `--dataset=${dataset}`];

/** Every row of the dataset in an environment's warehouse; undefined where there is no warehouse. */
const rowsIn = ({ place }: Installed, environment: "test" | "prod"): readonly unknown[] | undefined => {
  const path = join(place.work, ".warehouse", environment, "warehouse.db");
  if (!existsSync(path)) return undefined;
  const database = new Database(path, { readonly: true });
  try {
    return database.query("SELECT * FROM library_loans ORDER BY 1").all();
  } finally {
    database.close();
  }
};

/** A person runs it in a terminal of their own. */
const atTerminal = (installed: Installed, answers: Answers): ReturnType<typeof personRuns> =>
  personRuns(installed, [...load, "--environment=prod"], answers);

describe.if(hasLoader)("the pack's own loader", () => {
  test("loads the shipped dataset into test without a question, and nothing into production", () => {
    const installed = installPack();
    const ended = runIn(installed.place, [installed.program, ...load]);
    expect([ended.code, ended.err]).toEqual([0, expect.stringContaining("succeeded: done")]);
    expect([rowsIn(installed, "test")?.length, rowsIn(installed, "prod")]).toEqual([600, undefined]);
  });

  test("shows a dry run of production and changes nothing", () => {
    const installed = installPack();
    expect(runIn(installed.place, [installed.program, ...load, "--environment=prod", "--dry-run"]).code).toBe(0);
    expect([rowsIn(installed, "test"), rowsIn(installed, "prod")]).toEqual([undefined, undefined]);
  });

  test("loads into production once, on the right answers; a wrong one leaves every row as it was", async () => {
    const installed = installPack();
    expect((await atTerminal(installed, yes)).code).toBe(0);
    const before = rowsIn(installed, "prod");
    expect(before?.length).toBe(600);
    const source = join(installed.place.work, `datasets/${dataset}/dataset.yaml`);
    writeFileSync(source, readFileSync(source, "utf8").replace(/^version: 1$/m, "version: 2"));
    const { code, shown } = await atTerminal(installed, saying("y", "y", "PROD"));
    expect([code, shown]).toEqual([3, expect.stringContaining("Cancelled: the answer was `PROD`")]);
    expect(shown).toContain(`In the test environment: tagout operation run dataset-data-load --environment=test --dataset=${dataset}`);
    expect(rowsIn(installed, "prod")).toEqual(before);
  });

  test("holds what its operations declare of it", () => {
    const { place, program } = installPack();
    expect(runIn(place, [program, "policy", "test"])).toMatchObject({ code: 0 });
    for (const args of [
      ["dataset-inspect", `--dataset=${dataset}`],
      ["dataset-loader-deploy", "--loader=weather-readings"],
      ["manage-dataset", `--dataset=${dataset},weather-stations`],
    ]) {
      if (args[0] === "dataset-inspect") expect(runIn(place, [program, ...load]).code).toBe(0);
      expect([args, runIn(place, [program, "operation", "run", ...args]).code]).toEqual([args, 0]);
    }
  });
});
