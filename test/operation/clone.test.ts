/** A fresh clone: its operations run in test at once, ask in production, and lose that with any byte that is not what was built in. */
import { Database } from "bun:sqlite";
import { afterAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { appendFileSync, cpSync, existsSync, linkSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { wrapperCommand } from "../../src/agents/claude-code/registration.ts";
import { clearPlaces, executable, jsonLines, makePlace, runIn, type Ended, type Given, type Place } from "../cli/fixture.ts";

setDefaultTimeout(240_000);
afterAll(clearPlaces);

const source = join(import.meta.dir, "../..");
const load = ["operation", "run", "dataset-data-load", "--dataset", "library-loans"];

interface Clone extends Place {
  /** Its root. */
  readonly root: string;
  readonly pack: string;
  readonly program: string;
}

/** A clone after `npm ci`: tracked files of the pack, dependencies, the executable, and nothing that anybody trusted. */
const makeClone = (): Clone => {
  const place = makePlace();
  const root = join(place.home, "../clone");
  const pack = join(root, "packs/dataset-etl");
  const kept = Bun.spawnSync(["git", "-C", source, "ls-files", "-co", "--exclude-standard", ".gitignore", "packs"]).stdout.toString();
  for (const file of kept
    .trimEnd()
    .split("\n")
    .filter((each) => existsSync(join(source, each))))
    cpSync(join(source, file), join(root, file));
  mkdirSync(join(root, "node_modules/.bin"), { recursive: true });
  for (const name of ["yaml", "bun", ".bin/bun"]) symlinkSync(join(source, "node_modules", name), join(root, "node_modules", name));
  const program = join(root, "dist/tagout");
  mkdirSync(dirname(program));
  linkSync(executable(), program);
  const git = (...args: readonly string[]): Ended =>
    runIn(place, ["git", "-C", root, "-c", "user.name=a", "-c", "user.email=a@b", ...args]);
  git("init", "-q", "-b", "main");
  git("add", "-A");
  if (git("commit", "-q", "-m", "all of it").code !== 0) throw new Error("no clone");
  return { ...place, root, pack, program };
};

const runs = (clone: Clone, args: readonly string[], given: Given = {}): Ended =>
  runIn(clone, [clone.program, ...args], { cwd: clone.root, ...given });

/** Rows of the dataset in an environment's warehouse. */
const rowsIn = ({ pack }: Clone, environment: "test" | "prod"): number => {
  const path = join(pack, ".warehouse", environment, "warehouse.db");
  if (!existsSync(path)) return 0;
  const database = new Database(path, { readonly: true });
  try {
    return database.query("select * from library_loans").all().length;
  } finally {
    database.close();
  }
};
const loaded = (clone: Clone): readonly number[] => [rowsIn(clone, "test"), rowsIn(clone, "prod")];

describe.each(["its root", "a folder of its pack"])("in %s", (where) => {
  const given = (clone: Clone): Given => ({ cwd: where === "its root" ? clone.root : join(clone.pack, "datasets") });

  test("the shipped dataset is loaded into test without a question, and production asks; the work tree stays clean", () => {
    const clone = makeClone();
    expect(runs(clone, load, given(clone))).toMatchObject({ code: 0, err: expect.stringContaining("[test] dataset-data-load: succeeded") });
    expect(loaded(clone)).toEqual([600, 0]);
    const asked = runs(clone, [...load, "--environment=prod"], given(clone));
    expect([asked.code, asked.err]).toEqual([3, expect.stringContaining("ASK in production: nothing has run.")]);
    expect(runs(clone, [...load, "--environment=prod"], { ...given(clone), input: "y\ny\nPRODUCTION\n".repeat(9) }).code).toBe(3);
    expect(runs(clone, [...load, "--environment=prod", "--dry-run"], given(clone)).code).toBe(0);
    expect(loaded(clone)).toEqual([600, 0]);
    expect(runs(clone, ["operation", "list"], given(clone)).out).not.toContain("not trusted");
    expect(runIn(clone, ["git", "-C", clone.root, "status", "--porcelain"]).out).toBe("");
    expect(jsonLines(runs(clone, ["requests", "--json", "--all"]).out).map(({ state }) => state)).toEqual(["pending"]);
  });
});

test("outside of it, and where a project has operations of its own, its operations are not there", () => {
  const clone = makeClone();
  expect(runs(clone, load, { cwd: clone.work })).toMatchObject({ code: 2, err: expect.stringContaining("none is declared") });
  writeFileSync(
    join(clone.root, "tagout.yaml"),
    "operations:\n  own: { description: mine, risk: low, environments: { test: {} }, steps: [{ name: a, kind: validate, run: [ls] }] }\n",
  );
  expect(runs(clone, load)).toMatchObject({ code: 2, err: expect.stringContaining("there are own") });
});

test("an agent that an operation does not name is stopped in a clone, too", () => {
  const clone = makeClone();
  const sent = (agent: string): Ended => {
    const payload = {
      session_id: "s-1",
      cwd: clone.root,
      hook_event_name: "PreToolUse",
      tool_name: "Bash",
      tool_input: { command: "tagout operation run dataset-data-load --dataset=library-loans" },
      tool_use_id: "t-1",
      agent_id: "a-1",
      agent_type: agent,
    };
    return runIn(clone, ["/bin/sh", "-c", wrapperCommand({ executable: clone.program })], {
      input: JSON.stringify(payload),
      cwd: clone.root,
    });
  };
  expect([sent("dataset-deployer").code, sent("dataset-tester").code]).toEqual([0, 2]);
});

/** What an agent could do in a clone. Each ends every run that nobody confirmed. */
const changes: readonly (readonly [string, (clone: Clone) => void])[] = [
  ["a comment more in tagout.yaml", ({ pack }) => appendFileSync(join(pack, "tagout.yaml"), "# more\n")],
  ["a line more in the program", ({ pack }) => appendFileSync(join(pack, "bin/dataset-loader"), "#\n")],
  ["a line more in its code", ({ pack }) => appendFileSync(join(pack, "loader/load/gates.ts"), "//\n")],
  ["a line more in a loader", ({ pack }) => appendFileSync(join(pack, "loaders/weather-readings/transform.ts"), "//\n")],
  ["other addresses", ({ pack }) => appendFileSync(join(pack, "environments.yaml"), "  more: { engine: embedded, file: x.db }\n")],
  ["a file beside the code", ({ pack }) => writeFileSync(join(pack, "loader/x.ts"), "")],
  ["settings of Bun", ({ pack }) => writeFileSync(join(pack, "bunfig.toml"), 'preload = ["./x.ts"]\n')],
  ["variables for Bun", ({ pack }) => writeFileSync(join(pack, ".env"), "DATASET_PROD_URL=postgres://x@127.0.0.1/x\n")],
  [
    "a dependency laid nearer",
    ({ pack }) => cpSync(join(source, "node_modules/yaml"), join(pack, "node_modules/yaml"), { recursive: true }),
  ],
  ["a dependency laid between", ({ pack }) => mkdirSync(join(pack, "../node_modules/yaml"), { recursive: true })],
  [
    "another dependency",
    ({ root }) => {
      rmSync(join(root, "node_modules/yaml"));
      cpSync(join(source, "node_modules/yaml"), join(root, "node_modules/yaml"), { recursive: true });
      appendFileSync(join(root, "node_modules/yaml/dist/index.js"), "//\n");
    },
  ],
  [
    "another Bun",
    ({ root }) => {
      rmSync(join(root, "node_modules/.bin/bun"));
      writeFileSync(join(root, "node_modules/.bin/bun"), "#!/bin/sh\nexit 0\n", { mode: 0o755 });
    },
  ],
  [
    "a link in place of the code, to the same",
    ({ pack, home }) => {
      renameSync(join(pack, "loader"), join(home, "loader"));
      symlinkSync(join(home, "loader"), join(pack, "loader"));
    },
  ],
  [
    "a link in place of a file of the code, to the same",
    ({ pack, home }) => {
      renameSync(join(pack, "loader/main.ts"), join(home, "main.ts"));
      symlinkSync(join(home, "main.ts"), join(pack, "loader/main.ts"));
    },
  ],
  [
    "a link in place of tagout.yaml, to the same",
    ({ pack, home }) => {
      renameSync(join(pack, "tagout.yaml"), join(home, "tagout.yaml"));
      symlinkSync(join(home, "tagout.yaml"), join(pack, "tagout.yaml"));
    },
  ],
  [
    "a link in place of the pack, to the same",
    ({ pack, home }) => {
      renameSync(pack, join(home, "pack"));
      symlinkSync(join(home, "pack"), pack);
    },
  ],
];

describe.concurrent("nothing is done, in no environment, after", () => {
  test.each(changes)("%s", (_, change) => {
    const clone = makeClone();
    change(clone);
    for (const environment of ["test", "prod"])
      for (const cwd of [clone.root, clone.pack]) {
        const { code, err } = runs(clone, [...load, "--environment", environment], { cwd });
        expect([environment, code === 1 || code === 3 || code === 4, /tagout trust|none is declared/.test(err)]).toEqual([
          environment,
          true,
          true,
        ]);
      }
    expect(loaded(clone)).toEqual([0, 0]);
  });
});

test("a copy of the pack elsewhere is a project like others", () => {
  const clone = makeClone();
  cpSync(clone.pack, join(clone.work, "packs/dataset-etl"), { recursive: true });
  expect(runs(clone, load, { cwd: join(clone.work, "packs/dataset-etl") })).toMatchObject({
    code: 3,
    err: expect.stringContaining("tagout trust"),
  });
});

describe("what stands around the pack does not decide what runs:", () => {
  const laid = (clone: Clone, path: string, text: string, mode = 0o644): void => {
    mkdirSync(dirname(join(clone.root, path)), { recursive: true });
    writeFileSync(join(clone.root, path), text, { mode });
  };

  test("paths of modules in a tsconfig.json above", () => {
    const clone = makeClone();
    const marker = join(clone.home, "it ran");
    laid(clone, "x.ts", `await Bun.write(${JSON.stringify(marker)}, "");\n`);
    for (const path of ["tsconfig.json", "packs/tsconfig.json", "packs/dataset-etl/tsconfig.json", "packs/dataset-etl/jsconfig.json"])
      laid(clone, path, JSON.stringify({ compilerOptions: { paths: { yaml: [join(clone.root, "x.ts")] } } }));
    expect(runs(clone, load).code).toBe(0);
    expect([loaded(clone), existsSync(marker)]).toEqual([[600, 0], false]);
  });

  test("programs that come first in PATH, where package runners and agents put them, and settings in a home folder", () => {
    const clone = makeClone();
    const marker = join(clone.home, "it ran");
    for (const name of ["dirname", "readlink", "pwd", "bun", "sh"])
      for (const folder of ["node_modules/.bin", "bin"])
        if (`${folder}/${name}` !== "node_modules/.bin/bun") laid(clone, `${folder}/${name}`, `#!/bin/sh\n: >'${marker}'\n`, 0o755);
    laid(clone, "../home/.bunfig.toml", `preload = ["${clone.root}/x.ts"]\n`);
    laid(clone, "x.ts", `await Bun.write(${JSON.stringify(marker)}, "");\n`);
    const hostile = {
      PATH: `${clone.root}/node_modules/.bin:${clone.root}/bin:/usr/bin:/bin`,
      NODE_OPTIONS: `--require ${clone.root}/x.ts`,
      BASH_ENV: join(clone.root, "x.ts"),
      ENV: join(clone.root, "x.ts"),
      DATASET_TEST_URL: "postgres://x@127.0.0.1/x",
      DATASET_LOADER_FAILPOINT: "load-locked",
    };
    const { code, err } = runs(clone, load, { variables: hostile });
    expect([code, err]).toEqual([0, expect.stringContaining("DATASET_TEST_URL is not handed on")]);
    expect([loaded(clone), existsSync(marker)]).toEqual([[600, 0], false]);
  });
});
