/**
 * The testing checklist of the safety status as far as it is about confirming: its boxes under their own words, with real
 * processes and a real terminal. The operations are scripts that check the grant they run on, as an agent's steps do.
 */
import { afterAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  asAgent,
  asAgentRuns,
  converse,
  goodAnswers,
  makeStage,
  openWindow,
  stateOf,
  typeLetters,
  type Answers,
  type ShownRequest,
} from "../forgery/terminals.ts";
import { clearPlaces, executable, jsonLines, type Place } from "./fixture.ts";
import { makeManaged, type Said } from "./managed.ts";

setDefaultTimeout(60_000);

const testIt = "Have you validated this in TEST? (y/n)";
const affects = "Do you understand this affects PRODUCTION? (y/n)";
const typeIt = "Type 'PRODUCTION' to confirm";
const howMany = "How many items does this affect?";

const datasets = ["orders", "customers", "invoices"];
const steps = ["validate", "load", "verify"];

const write = (path: string, text: string, mode = "644"): void => {
  const { exitCode } = Bun.spawnSync(asAgent(["sh", "-c", 'cat >"$0"; chmod "$1" "$0"', path, mode]), {
    stdin: new TextEncoder().encode(text),
  });
  if (exitCode !== 0) throw new Error(`\`${path}\` could not be written`);
};

/** What runs in production only on a grant that covers it, and leaves a line each time. */
const guarded = (place: Place, wanted: string, name: string, environment: string): string => {
  const check = `'${executable()}' grant verify --environment production ${wanted} >/dev/null || exit 9\n`;
  return `${environment === "production" ? check : ""}echo "${name} ${environment}" >>'${place.home}/ran'\n`;
};

/** A loader, a batch over datasets and a workflow of steps, one script for each environment. */
const makeOperations = (machine?: "test"): Place => {
  const place = makeStage("L1", machine);
  for (const environment of ["test", "production"]) {
    const script = (name: string, lines: readonly string[]): void =>
      write(join(place.work, `${name}-${environment}.sh`), `#!/bin/sh\n${lines.join("")}`, "755");
    script("load", [guarded(place, "", "orders", environment)]);
    script(
      "batch",
      datasets.map((name) => guarded(place, `--item ${name}`, name, environment)),
    );
    script(
      "complete",
      steps.map((name) => guarded(place, `--step ${name}`, name, environment)),
    );
    script(
      "more",
      ["load", "drop"].map((name) => guarded(place, `--step ${name}`, name, environment)),
    );
  }
  write(join(place.work, "datasets.txt"), `${datasets.join("\n")}\n`);
  write(join(place.work, "steps.txt"), `${steps.join("\n")}\n`);
  return place;
};
const ran = ({ home }: Place): readonly string[] =>
  existsSync(join(home, "ran")) ? readFileSync(join(home, "ran"), "utf8").trimEnd().split("\n") : [];
const each = (names: readonly string[], environment: string): readonly string[] => names.map((name) => `${name} ${environment}`);

const production = (name: string, ...options: readonly string[]): readonly string[] => [
  "run",
  "--environment=prod",
  ...options,
  "--",
  `./${name}-production.sh`,
];
const single = production("load", "--protocol", "operation");
const complete = production("complete", "--protocol", "operation", "--steps", "steps.txt");
const batch = production("batch", "--items", "datasets.txt");

const waiting = (place: Place): readonly ShownRequest[] =>
  jsonLines(asAgentRuns(place, ["requests", "--json"]).out) as unknown as readonly ShownRequest[];
const asked = (place: Place, args: readonly string[]): string => {
  const { code, err } = asAgentRuns(place, args);
  const [request, ...others] = waiting(place);
  if (code !== 3 || request === undefined || others.length > 0) throw new Error(`not asked (${code}): ${err}`);
  return request.id;
};

const saying = (first: string, second: string, third: string, fourth = "3"): Answers => [
  ...goodAnswers.slice(0, 6),
  [/validated this in TEST.*\n> $/, first],
  [/affects PRODUCTION.*\n> $/, second],
  [/Type 'PRODUCTION'.*\n> $/, third],
  [/Type the number of items\n> $/, fourth],
  typeLetters,
];
const yes = saying("y", "y", "PRODUCTION");

const answerAt = async (place: Place, args: readonly string[], answers: Answers, rest = ""): Promise<Said> => {
  const window = openWindow(place, {}, 200);
  try {
    return { code: await converse(window, args, answers, rest), shown: window.shown() };
  } finally {
    window.close();
  }
};
const confirm = (place: Place, id: string, answers: Answers): Promise<Said> => answerAt(place, ["approve", id], answers);

describe.concurrent("Single Dataset - Test Environment", () => {
  test("Command runs without confirmation; all steps complete", () => {
    const place = makeOperations("test");
    expect(asAgentRuns(place, ["run", "--", "./load-test.sh"]).code).toBe(0);
    expect(ran(place)).toEqual(["orders test"]);
    expect(waiting(place)).toEqual([]);
  });
});

describe.concurrent("Single Dataset - Production (With Flag)", () => {
  test("Command detects `--environment=prod`, on a machine that is production without it, and on a test machine, too", () => {
    for (const machine of [undefined, "test"] as const) {
      const place = makeOperations(machine);
      const { code, err } = asAgentRuns(place, single);
      expect([code, err]).toEqual([3, expect.stringContaining("ASK in production")]);
      expect(ran(place)).toEqual([]);
    }
  });

  test("Command displays production warning, requests 3-question confirmation, and proceeds only then, once", async () => {
    const place = makeOperations();
    const id = asked(place, single);
    const { code, shown } = await confirm(place, id, yes);
    expect(code).toBe(0);
    const places = ["PRODUCTION SAFETY WARNING", "Impact:", testIt, affects, typeIt].map((text) => shown.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(shown).not.toContain(howMany);
    expect(ran(place)).toEqual([]);
    expect(asAgentRuns(place, single).code).toBe(0);
    expect(ran(place)).toEqual(["orders production"]);
    expect(asAgentRuns(place, single).code).toBe(3);
    expect(ran(place)).toEqual(["orders production"]);
  });

  test("Agent receives the confirmation as a grant, and a flag is none", () => {
    const place = makeOperations();
    const told = { ...place, variables: { ...place.variables, ProductionConfirmed: "true", TAGOUT_GRANT: "true" } };
    expect(asAgentRuns(told, ["grant", "verify", "--environment", "production"]).code).toBe(4);
    expect(asAgentRuns(told, single).code).toBe(3);
    expect(ran(place)).toEqual([]);
  });
});

describe.concurrent("Batch - Test Environment", () => {
  test("Manager processes multiple datasets in test; no confirmation required", () => {
    const place = makeOperations("test");
    expect(asAgentRuns(place, ["run", "--items", "datasets.txt", "--", "./batch-test.sh"]).code).toBe(0);
    expect(ran(place)).toEqual(each(datasets, "test"));
    expect(waiting(place)).toEqual([]);
  });
});

/** Batches of production want L3. */
const managed = makeManaged();
const { canMount, runs: managedRuns, confirm: confirmSigned } = managed;
afterAll(() => {
  managed.clear();
  clearPlaces();
});

describe.if(canMount)("Batch - Production (With Flag)", () => {
  test("Manager displays batch impact, requests 4-question confirmation, and processes all datasets in production", async () => {
    const place = makeOperations();
    const id = asked(place, batch);
    const { code, shown } = await confirmSigned(place, id, yes);
    expect([code, shown]).toEqual([0, expect.stringContaining(howMany)]);
    for (const text of ["- 3 items", "1. orders", "2. customers", "3. invoices"]) expect(shown).toContain(text);
    expect(managedRuns(place, batch).code).toBe(0);
    expect(ran(place)).toEqual(each(datasets, "production"));
    expect(managedRuns(place, batch).code).toBe(3);
    expect(ran(place)).toHaveLength(datasets.length);
  });

  test.each<[string, Answers]>([
    ["question 1", saying("n", "y", "PRODUCTION")],
    ["question 2", saying("y", "n", "PRODUCTION")],
    ["question 3", saying("y", "y", "PROD")],
    ["question 4", saying("y", "y", "PRODUCTION", "2")],
  ])("Manager cancels entire batch if any confirmation fails: %s", async (_, answers) => {
    const place = makeOperations();
    const id = asked(place, batch);
    expect((await confirmSigned(place, id, answers)).code).toBe(3);
    expect(stateOf(place, id).state).toBe("cancelled");
    expect(managedRuns(place, batch).code).toBe(3);
    expect(ran(place)).toEqual([]);
  });

  test("A batch that was confirmed does not grow: one more dataset is another batch", async () => {
    const place = makeOperations();
    expect((await confirmSigned(place, asked(place, batch), yes)).code).toBe(0);
    write(join(place.work, "datasets.txt"), `${[...datasets, "salaries"].join("\n")}\n`);
    expect(managedRuns(place, batch).code).toBe(3);
    expect(ran(place)).toEqual([]);
  });
});

describe.concurrent("`--complete` Workflow - Test", () => {
  test("Entire workflow runs in test; no environment switching; no production suggestions", () => {
    const place = makeOperations("test");
    const { code, out, err } = asAgentRuns(place, ["run", "--steps", "steps.txt", "--", "./complete-test.sh"]);
    expect(code).toBe(0);
    expect(`${out}${err}`).not.toMatch(/prod/i);
    expect(ran(place)).toEqual(each(steps, "test"));
  });
});

describe.concurrent("`--complete` Workflow - Production", () => {
  test("Confirmation requested ONCE at start; no additional confirmations per step; environment maintained throughout", async () => {
    const place = makeOperations();
    expect((await confirm(place, asked(place, complete), yes)).code).toBe(0);
    expect(asAgentRuns(place, complete).code).toBe(0);
    expect(ran(place)).toEqual(each(steps, "production"));
    expect(waiting(place)).toEqual([]);
  });

  test("A step that was not listed does not run on the confirmation", async () => {
    const place = makeOperations();
    const args = production("more", "--protocol", "operation", "--steps", "steps.txt");
    expect((await confirm(place, asked(place, args), yes)).code).toBe(0);
    expect(asAgentRuns(place, args).code).toBe(1);
    expect(ran(place)).toEqual(["load production"]);
  });
});

describe.concurrent("Error Cases", () => {
  test.each<[string, Answers, string]>([
    ['User says "n" to question 1 → operation cancelled', saying("n", "y", "PRODUCTION"), affects],
    ['User says "n" to question 2 → operation cancelled', saying("y", "n", "PRODUCTION"), typeIt],
    ['User types "PROD" instead of "PRODUCTION" → operation cancelled', saying("y", "y", "PROD"), "Type these letters"],
  ])("%s; helpful message; test environment command", async (_, answers, next) => {
    const place = makeOperations();
    const id = asked(place, single);
    const { code, shown } = await confirm(place, id, answers);
    const after = shown.slice(shown.indexOf("What is typed before"));
    expect([code, stateOf(place, id).state]).toEqual([3, "cancelled"]);
    expect(after).not.toContain(next);
    expect(after).toMatch(/Cancelled: the answer was `.*`, and only `.*` goes on\. Nothing has run\./);
    expect(after).toContain("In the test environment: ./load-test.sh");
    expect(asAgentRuns(place, single).code).toBe(3);
    expect(ran(place)).toEqual([]);
  });
});
