/** `tagout drill --scenarios`: the testing checklist, ticked from what really happened, with the pack's operations and a person's own. */
import { afterAll, expect, setDefaultTimeout, test } from "bun:test";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clearPlaces, executable, jsonLines, makePlace, runIn, tagout, type Place } from "../cli/fixture.ts";

setDefaultTimeout(240_000);
afterAll(clearPlaces);

const specification = {
  "Single Dataset - Test Environment": 3,
  "Single Dataset - Production (With Flag)": 8,
  "Batch - Test Environment": 3,
  "Batch - Production (With Flag)": 7,
  "`--complete` Workflow - Test": 3,
  "`--complete` Workflow - Production": 4,
  "Error Cases": 5,
};

interface Box {
  readonly section: string;
  readonly text: string;
  readonly result: "holds" | "fails" | "none";
  readonly evidence: readonly string[];
  readonly entry: number;
}
interface Report {
  readonly ok: boolean;
  readonly boxes: readonly Box[];
}

/** The drill with no agent above it, as in a terminal of a person's own. */
const drill = (
  place: Place,
  args: readonly string[] = [],
  command: readonly string[] = ["drill", "--scenarios"],
): { code: number; out: string } => {
  const folder = join(place.home, "../package");
  mkdirSync(join(folder, "dist"), { recursive: true });
  if (!existsSync(join(folder, "packs"))) symlinkSync(join(import.meta.dir, "../../packs"), join(folder, "packs"));
  const program = join(folder, "dist/tagout");
  if (!existsSync(program)) cpSync(executable(), program);
  const report = join(place.home, "report");
  rmSync(`${report}.code`, { force: true });
  const script = `( "$@" >"$0.out" 2>"$0.err" </dev/null; echo $? >"$0.new"; mv "$0.new" "$0.code" ) &`;
  runIn(place, ["setsid", "/bin/sh", "-c", script, report, program, ...command, ...args]);
  while (!existsSync(`${report}.code`)) Bun.sleepSync(50);
  return { code: Number(readFileSync(`${report}.code`, "utf8")), out: readFileSync(`${report}.out`, "utf8") };
};

test("every box of the checklist holds with the pack's operations, each with an entry of its own in the ledger", () => {
  const place = makePlace();
  const { code, out } = drill(place, ["--json"]);
  const { ok, boxes } = JSON.parse(out) as Report;
  const counts: Record<string, number> = {};
  for (const { section } of boxes) counts[section] = (counts[section] ?? 0) + 1;
  expect([code, ok, counts]).toEqual([0, true, specification]);
  expect(boxes.filter(({ result }) => result === "fails")).toEqual([]);
  // Without root, nobody can be enrolled at the level that a batch in production wants.
  const open = process.getuid?.() === 0 ? 0 : 3;
  expect(boxes.filter(({ result }) => result === "none").length).toBe(open);
  const entries = jsonLines(tagout(place, ["ledger", "show", "--json", "--limit", "1000"]).out) as unknown as {
    seq: number;
    body: { event?: string; box?: number; evidence?: string[] };
  }[];
  for (const [at, { entry }] of boxes.entries()) {
    const found = entries.find(({ seq }) => seq === entry);
    expect([found?.body.event, found?.body.box]).toEqual(["drill-box", at + 1]);
    expect(found?.body.evidence?.at(-1)).toMatch(/^the stage's record up to entry \d+, hash [0-9a-f]{64}$|level L3/);
  }
  expect(new Set(boxes.map(({ entry }) => entry)).size).toBe(boxes.length);
  expect(tagout(place, ["ledger", "verify"]).code).toBe(0);
});

const own = `operations:
  rotate-keys:
    description: Rotate the keys of a shop
    risk: extreme
    parameters:
      shop: { choices: [berlin, paris] }
      grace: { type: integer, default: 3 }
    environments: { test: { values: { cluster: kind } }, production: { values: { cluster: prod-eu } } }
    steps:
      - { name: rotate, kind: execute, run: [touch, "/tmp/never-{{shop}}-{{cluster}}"] }
      - { name: look, kind: verify, run: [kubectl, --context, "{{cluster}}", get, secrets] }
`;

test("it runs with a person's own operations, whose programs do not run; what they lack stays open", () => {
  const place = makePlace();
  writeFileSync(join(place.work, "tagout.yaml"), own);
  const { code, out } = drill(place);
  expect(code).toBe(0);
  expect(out).toContain("- [x] Command requests 3-question confirmation");
  expect(out).toContain("- [-] (Batch - Test Environment)  (no operation here declares a `batch`)");
  expect(out).toMatch(/\n16 boxes hold, 0 fail, 4 could not be shown here\n$/);
  expect([existsSync("/tmp/never-berlin-kind"), existsSync("/tmp/never-berlin-prod-eu")]).toEqual([false, false]);
});

test("a box does not hold where a guard is as it should not be: an operation that cannot run fails", () => {
  const place = makePlace();
  // A name by which this place counts as production makes the runs in test ask.
  const folder = join(place.home, "production");
  mkdirSync(folder);
  writeFileSync(join(place.work, "tagout.yaml"), own);
  const { code, out } = drill({ ...place, variables: { ...place.variables, TMPDIR: folder } });
  expect([code, out]).toEqual([1, expect.stringContaining("- [ ] Command runs without confirmation  (")]);
});

test("documents that claim to conform are held to what the operations they name do", () => {
  const place = makePlace();
  writeFileSync(join(place.work, "tagout.yaml"), own);
  const folder = join(place.work, ".claude/commands");
  mkdirSync(folder, { recursive: true });
  const claim = readFileSync(join(import.meta.dir, "../../packs/dataset-etl/.claude/commands/dataset-data-load.md"), "utf8");
  writeFileSync(join(folder, "rotate.md"), claim.replaceAll(/operation run \S+/g, "operation run rotate-keys"));
  writeFileSync(join(folder, "plain.md"), "Say hello.\n");
  const borneOut = drill(place, [], ["lint", "--drill"]);
  expect(borneOut.code).toBe(0);
  expect(borneOut.out).toContain(
    ".claude/commands/rotate.md: rotate-keys: 16 boxes hold, 0 fail, 0 open\n1 claim to conform, 0 not borne out",
  );
  writeFileSync(join(folder, "rotate.md"), claim.replaceAll(/operation run \S+/g, "operation run rotate-kyes"));
  writeFileSync(join(folder, "words.md"), claim.replaceAll("tagout operation run", "tagout operation plan"));
  const { code, out } = drill(place, ["--json"], ["lint", "--drill"]);
  expect([code, JSON.parse(out)]).toEqual([
    1,
    {
      ok: false,
      documents: [
        { file: ".claude/commands/rotate.md", names: ["rotate-kyes"], ok: false },
        { file: ".claude/commands/words.md", names: [], ok: false },
      ],
      operations: [{ name: "rotate-kyes", why: "no such operation is declared here", isFault: true, boxes: [] }],
    },
  ]);
});

test.each(["drill --scenarios", "lint --drill"])("%s refuses inside an agent", (command) => {
  const { code, err } = tagout(makePlace(), command.split(" "), { variables: { CLAUDECODE: "1" } });
  expect([code, err]).toEqual([1, expect.stringContaining("the variable `CLAUDECODE` is set")]);
});
