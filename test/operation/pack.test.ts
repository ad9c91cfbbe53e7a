/** The shipped pack: installed into a project, it is what a person was shown, and it runs. */
import { afterAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { clearPlaces, executable, json, makePlace, runIn, tagout, type Place } from "../cli/fixture.ts";

setDefaultTimeout(120_000);
afterAll(clearPlaces);

const packs = join(import.meta.dir, "../../packs");
const commands = [
  "dataset-loader-deploy",
  "dataset-data-load",
  "manage-dataset",
  "dataset-deploy",
  "dataset-loader-update",
  "dataset-update",
];
const agents = [
  "dataset-deployer",
  "dataset-developer",
  "dataset-manager",
  "dataset-tester",
  "dataset-documenter",
  "dataset-inspector",
  "data-engineer-etl",
];

/** A package with our executable and the pack, whose loader is the stand-in. */
const makePackage = (): { place: Place; program: string } => {
  const place = makePlace();
  const folder = join(place.home, "../package");
  mkdirSync(join(folder, "dist"), { recursive: true });
  cpSync(packs, join(folder, "packs"), { recursive: true, filter: (path) => !path.endsWith("node_modules") });
  const pack = join(folder, "packs/dataset-etl");
  rmSync(join(pack, "bin"), { recursive: true, force: true });
  mkdirSync(join(pack, "bin"));
  copyFileSync(join(import.meta.dir, "stand-in.sh"), join(pack, "bin/dataset-loader"));
  chmodSync(join(pack, "bin/dataset-loader"), 0o755);
  const program = join(folder, "dist/tagout");
  copyFileSync(executable(), program);
  return { place, program };
};

/** Runs it as a grandchild of nobody: what is for people refuses to run inside an agent. */
const alone = (place: Place, program: string, args: readonly string[]) => {
  const report = join(place.home, "report");
  const script = `( "$@" >"$0.out" 2>"$0.err" </dev/null; echo $? >"$0.new"; mv "$0.new" "$0.code" ) &`;
  rmSync(`${report}.code`, { force: true });
  runIn(place, ["setsid", "/bin/sh", "-c", script, report, program, ...args]);
  while (!existsSync(`${report}.code`)) Bun.sleepSync(10);
  return {
    code: Number(readFileSync(`${report}.code`, "utf8")),
    out: readFileSync(`${report}.out`, "utf8"),
    err: readFileSync(`${report}.err`, "utf8"),
  };
};

describe("the pack", () => {
  test("keeps every rule of `tagout lint`", () => {
    const pack = join(packs, "dataset-etl");
    for (const [args, cwd] of [
      [[pack], undefined],
      [[], pack],
    ] as const) {
      const { code, out } = tagout(makePlace(), ["lint", ...args], cwd === undefined ? {} : { cwd });
      expect([code, out]).toEqual([0, expect.stringMatching(/\d+ documents, no findings/)]);
    }
  });

  test("has the six commands and seven agents, which call operations that there are", () => {
    const { operations } = Bun.YAML.parse(readFileSync(join(packs, "dataset-etl/tagout.yaml"), "utf8")) as {
      operations: Record<string, unknown>;
    };
    for (const name of commands) {
      const text = readFileSync(join(packs, `dataset-etl/.claude/commands/${name}.md`), "utf8");
      const called = [...text.matchAll(/tagout operation run ([\w-]+)/g)].map(([, operation]) => operation as string);
      expect([name, called.length > 0, called.every((each) => each in operations)]).toEqual([name, true, true]);
    }
    for (const name of agents) expect(existsSync(join(packs, `dataset-etl/.claude/agents/${name}.md`))).toBe(true);
  });
});

describe("init --pack", () => {
  test("shows what it writes and writes nothing without a person's word", () => {
    const { place, program } = makePackage();
    const { code, out } = alone(place, program, ["init", "--pack", "dataset-etl"]);
    expect([code, out]).toEqual([2, expect.stringContaining("+operations:")]);
    for (const name of [".claude/commands/manage-dataset.md", ".tagout/packs/dataset-etl/bin/dataset-loader", "CLAUDE.md"])
      expect(out).toContain(`new      ${name}\n`);
    expect(existsSync(join(place.work, "tagout.yaml"))).toBe(false);
    // What it would trust is shown, but for a password.
    const led = { ...place, variables: { ...place.variables, DATASET_PROD_URL: "postgres://loader:s3cret@db/warehouse" } };
    const again = alone(led, program, ["init", "--pack", "dataset-etl"]).out;
    expect([
      again.includes("DATASET_TEST_URL is not set, DATASET_PROD_URL is postgres://loader@db/warehouse"),
      again.includes("s3cret"),
    ]).toEqual([true, false]);
  });

  test("leaves operations that run in test without a question", () => {
    const { place, program } = makePackage();
    expect(alone(place, program, ["init", "--pack", "dataset-etl", "--yes"])).toMatchObject({ code: 0 });
    mkdirSync(join(place.work, "datasets"), { recursive: true });
    writeFileSync(join(place.work, "datasets/cities.csv"), "berlin\n");
    const listed = json(`{"all":${runIn(place, [program, "operation", "list", "--json"]).out}}`)["all"] as {
      name: string;
      isTrusted: boolean;
    }[];
    expect([listed.length, listed.every(({ isTrusted }) => isTrusted)]).toEqual([8, true]);
    expect(runIn(place, [program, "operation", "run", "dataset-data-load", "--dataset=cities"])).toMatchObject({ code: 0 });
    expect(readFileSync(join(place.work, ".warehouse/test/cities"), "utf8")).toBe("berlin\n");
    expect(runIn(place, [program, "policy", "test"])).toMatchObject({ code: 0 });
  });

  test("keeps what is there, and says so; with --overwrite it replaces it", () => {
    const { place, program } = makePackage();
    writeFileSync(join(place.work, "CLAUDE.md"), "# Mine\n");
    const first = alone(place, program, ["init", "--pack", "dataset-etl", "--yes"]);
    expect([first.code, first.out]).toEqual([0, expect.stringContaining("kept     CLAUDE.md")]);
    expect(readFileSync(join(place.work, "CLAUDE.md"), "utf8")).toBe("# Mine\n");
    expect(alone(place, program, ["init", "--pack", "dataset-etl", "--yes", "--overwrite"]).code).toBe(0);
    expect(readFileSync(join(place.work, "CLAUDE.md"), "utf8")).toStartWith("# Dataset system");
  });

  test("adds to a file of the project's own, which a person then trusts; one with operations it leaves alone", () => {
    const { place, program } = makePackage();
    const file = join(place.work, "tagout.yaml");
    writeFileSync(file, "# ours\nartifacts: [out]\n");
    const { code, out } = alone(place, program, ["init", "--pack", "dataset-etl", "--yes"]);
    expect([code, out]).toEqual([0, expect.stringContaining("run `tagout trust` afterwards")]);
    expect(readFileSync(file, "utf8")).toStartWith("# ours\nartifacts: [out]\n\ntools:\n");
    expect(runIn(place, [program, "operation", "run", "dataset-data-load", "--dataset=cities"]).code).toBe(3);
    writeFileSync(file, "operations: {}\n");
    expect(alone(place, program, ["init", "--pack", "dataset-etl", "--yes"])).toMatchObject({
      code: 1,
      err: expect.stringContaining("of its own"),
    });
    expect(readFileSync(file, "utf8")).toBe("operations: {}\n");
  });

  test("refuses inside an agent, and a pack that is none", () => {
    const { place, program } = makePackage();
    expect(runIn(place, [program, "init", "--pack", "dataset-etl", "--yes"], { variables: { CLAUDECODE: "1" } }).code).toBe(4);
    expect(alone(place, program, ["init", "--pack", "../dataset-etl", "--yes"]).code).toBe(2);
    expect(dirname(program).endsWith("dist") && existsSync(join(place.work, "tagout.yaml"))).toBe(false);
  });
});
