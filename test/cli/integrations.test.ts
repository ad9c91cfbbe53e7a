import { afterAll, beforeEach, describe, expect, setDefaultTimeout, test } from "bun:test";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { clearPlaces, executable, makePlace, runIn, type Ended, type Place } from "./fixture.ts";

setDefaultTimeout(60_000);

const root = join(import.meta.dir, "../..");
const yamlOf = <T>(file: string): T => parse(readFileSync(join(root, file), "utf8")) as T;

let place: Place;
beforeEach(() => {
  place = makePlace();
});
afterAll(clearPlaces);

const put = (file: string, text: string, mode = 0o644): string => {
  const path = join(place.work, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { mode });
  return path;
};
const clean = "# Test\n\n```bash\nnpm test\n```\n";
const wrong = "# Deploy\n\nRollback: `./undo.sh`\n\n```bash\nvercel --prod\n```\n";

/** Runs a script as GitHub's and GitLab's runners run it: by bash, ended by the first command that fails. */
const runScript = (script: string, variables: Readonly<Record<string, string>> = {}): Ended => {
  const file = join(place.home, "script.sh");
  writeFileSync(file, script);
  return runIn(place, ["bash", "--noprofile", "--norc", "-eo", "pipefail", file], { variables });
};

describe("the GitHub action", () => {
  interface Step {
    readonly name: string;
    readonly run: string;
    readonly env?: Readonly<Record<string, string>>;
  }
  interface Action {
    readonly inputs: Readonly<Record<string, { readonly default: string }>>;
    readonly runs: { readonly steps: readonly Step[] };
  }
  const action = yamlOf<Action>("action.yml");
  const check = action.runs.steps.find(({ name }) => name === "Check") as Step;

  /** What the runner puts in for the expressions of a step's variables. */
  const act = (given: Readonly<Record<string, string>> = {}): Ended => {
    mkdirSync(join(place.home, "action/dist"), { recursive: true });
    symlinkSync(executable(), join(place.home, "action/dist/tagout"));
    const inputs = Object.fromEntries(Object.entries(action.inputs).map(([name, { default: usual }]) => [name, given[name] ?? usual]));
    const variables = Object.entries(check.env ?? {}).map(([name, value]) => [
      name,
      value.replaceAll(/\$\{\{ (?:github\.action_path|inputs\.(\w+)) \}\}/g, (_, input?: string) =>
        input === undefined ? join(place.home, "action") : (inputs[input] as string),
      ),
    ]);
    return runScript(check.run, Object.fromEntries(variables));
  };

  test("hands every input on as a variable, and puts none into a script", () => {
    for (const { run } of action.runs.steps) expect(run).not.toContain("${{");
    const used = Object.values(check.env ?? {}).join(" ");
    for (const name of Object.keys(action.inputs)) expect(used).toContain(`inputs.${name} }}`);
  });

  test("passes where there is nothing to say", () => {
    put(".claude/commands/test.md", clean);
    expect(act()).toEqual({ code: 0, out: "", err: "" });
    expect(JSON.parse(readFileSync(join(place.work, "tagout.sarif"), "utf8"))).toMatchObject({ runs: [{ results: [] }] });
  });

  test("fails with annotations, and leaves the findings for code scanning", () => {
    put(".claude/commands/deploy-prod.md", wrong);
    const { code, out } = act();
    expect(code).toBe(1);
    expect(out).toContain("::error file=.claude/commands/deploy-prod.md,line=1,title=PS001::");
    const log = JSON.parse(readFileSync(join(place.work, "tagout.sarif"), "utf8")) as { runs: { results: unknown[] }[] };
    expect(log.runs[0]?.results.length).toBeGreaterThan(0);
  });

  test("counts what is grave enough, in the paths that are named", () => {
    put("CLAUDE.md", "# Shop\n");
    put("a folder/.claude/commands/test.md", clean);
    expect(act().code).toBe(1);
  });

  test.each([
    ["only warnings, where errors count", { severity: "error" }, 0],
    ["a folder with a space in its name", { paths: "a folder\n" }, 0],
    ["no file for code scanning", { sarif: "", severity: "error" }, 0],
    ["a baseline that is not there", { baseline: "none.json" }, 2],
    ["a path that would be a command", { paths: "$(touch made)" }, 2],
    ["a path that would be an option", { paths: "--fix" }, 2],
    ["a status document that is not there", { status: "docs/status.md", severity: "error" }, 1],
  ] as const)("%s", (_what, given, expected) => {
    put("CLAUDE.md", "# Shop\n");
    put("a folder/.claude/commands/test.md", clean);
    expect(act(given).code).toBe(expected);
    expect(runIn(place, ["test", "-e", "made"]).code).toBe(1);
  });
});

describe("the pre-commit hooks", () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly files: string;
    readonly pass_filenames: boolean;
  }
  const hooks = yamlOf<readonly Hook[]>(".pre-commit-hooks.yaml");
  const hook = (id: string): Hook => hooks.find((each) => each.id === id) as Hook;
  /** An entry is run with the programs of its package in the path, and without files where it takes none. */
  const enter = ({ entry }: Hook): Ended => {
    symlinkSync(executable(), join(place.home, "tagout"));
    return runIn(place, entry.split(" "), { variables: { PATH: `${place.home}:/usr/bin:/bin`, PRE_COMMIT: "1" } });
  };

  test("check the whole checkout, whichever file is committed", () => {
    for (const each of hooks) expect(each.pass_filenames).toBe(false);
  });

  test("fail with findings and pass without", () => {
    put(".claude/commands/test.md", clean);
    expect(enter(hook("tagout-lint")).code).toBe(0);
    put(".claude/commands/deploy-prod.md", wrong);
    expect(runIn(place, [executable(), "lint"]).out).toContain("PS001");
    expect(runIn(place, [executable(), ...hook("tagout-lint").entry.split(" ").slice(1)]).code).toBe(1);
  });

  test("fail where the status document has drifted", () => {
    expect(enter(hook("tagout-status")).code).toBe(1);
  });

  // Python's flag for patterns that may be spaced out is taken out for ours.
  const matches = (file: string): boolean => new RegExp(hook("tagout-lint").files.replace("(?x)", "").replaceAll(/\s/g, "")).test(file);
  test.each([
    ".claude/commands/deploy.md",
    "apps/shop/.claude/agents/deployer.md",
    ".claude/skills/deploy/SKILL.md",
    ".codex/prompts/deploy.md",
    ".gemini/commands/deploy.toml",
    ".cursor/rules/deploy.mdc",
    ".opencode/agent/deploy.md",
    ".agents/skills/deploy/SKILL.md",
    ".github/prompts/deploy.prompt.md",
    ".github/copilot-instructions.md",
    "CLAUDE.md",
    "apps/shop/AGENTS.md",
    "plugins/shop/commands/deploy.md",
  ])("are run for %s", (file) => expect(matches(file)).toBe(true));
  test.each(["README.md", "src/main.ts", ".github/workflows/ci.yml", "MY-CLAUDE.md"])("are not run for %s", (file) =>
    expect(matches(file)).toBe(false),
  );
});

describe("the snippets of docs/lint.md", () => {
  const page = readFileSync(join(root, "docs/lint.md"), "utf8");
  const snippets = [...page.matchAll(/```yaml\n([^]*?)```/g)].map(([, text = ""]) => parse(text) as Readonly<Record<string, unknown>>);
  const having = <T>(key: string): T => snippets.find((each) => key in each)?.[key] as T;

  /** `npx tagout` is ours, and dependencies are there. */
  const stub = (): Readonly<Record<string, string>> => {
    mkdirSync(join(place.home, "bin"), { recursive: true });
    writeFileSync(join(place.home, "bin/npx"), `#!/bin/sh\nshift\nexec ${executable()} "$@"\n`, { mode: 0o755 });
    writeFileSync(join(place.home, "bin/npm"), "#!/bin/sh\nexit 0\n", { mode: 0o755 });
    return { PATH: `${join(place.home, "bin")}:/usr/bin:/bin` };
  };

  test("are YAML, one for each service", () => {
    expect(snippets.map((each) => Object.keys(each)[0])).toEqual(["name", "steps", "production-safety", "repos"]);
  });

  test("GitLab: a report is written, and the job fails with findings", () => {
    const { script } = having<{ script: readonly string[] }>("production-safety");
    put(".claude/commands/deploy-prod.md", wrong);
    const { code } = runScript(script.join("\n"), stub());
    expect(code).toBe(1);
    expect(readFileSync(join(place.work, "tagout.xml"), "utf8")).toContain("<testsuite");
  });

  test("GitLab: the job passes where documents and status are in step", () => {
    const { script } = having<{ script: readonly string[] }>("production-safety");
    put(".claude/commands/test.md", clean);
    mkdirSync(join(place.work, "docs"));
    expect(runIn(place, [executable(), "status", "--write"]).code).toBe(0);
    expect(runScript(script.join("\n"), stub()).code).toBe(0);
  });

  test("GitHub: each step ends as it should, and the findings are there for code scanning", () => {
    const { lint } = having<{ lint: { steps: readonly { run?: string }[] } }>("jobs");
    put(".claude/commands/deploy-prod.md", wrong);
    const codes = lint.steps.flatMap(({ run }) => (run === undefined ? [] : [runScript(run, stub()).code]));
    expect(codes).toEqual([0, 1, 1, 0]);
    expect(JSON.parse(readFileSync(join(place.work, "tagout.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" });
  });

  test("GitHub: the action is given what it takes", () => {
    const [step] = having<readonly { with: Readonly<Record<string, string>> }[]>("steps");
    const { inputs } = yamlOf<{ inputs: Readonly<Record<string, unknown>> }>("action.yml");
    for (const name of Object.keys(step?.with ?? {})) expect(Object.keys(inputs)).toContain(name);
  });
});
