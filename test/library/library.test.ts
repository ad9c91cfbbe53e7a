/** The library as other programs have it: installed as a package, imported by its name, run by Node.js and by Bun. */
import { afterAll, beforeAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { CoveredGrant, RefusedGrant } from "../../src/library/index.ts";
import { clearPlaces, executable, json } from "../cli/fixture.ts";
import { asAgent, asAgentRuns, batchAnswers, converse, makeStage, openWindow } from "../forgery/terminals.ts";

setDefaultTimeout(60_000);

const root = join(import.meta.dir, "../..");
const node = Bun.which("node") ?? "node";
const runtimes = [
  ["Node.js", node],
  ["Bun", process.execPath],
] as const;

/** A folder of a program that has this package installed. */
let base = "";
const inBase = (...parts: readonly string[]): string => join(base, ...parts);
const installed = (): string => inBase("node_modules/tagout/dist/tagout");

/** Says what the library answers to each question in its argument, as JSON. */
const program = `
import { verifyGrant } from "tagout";
const answers = [];
for (const [wanted, options] of JSON.parse(process.argv[2])) answers.push(await verifyGrant(wanted, options));
console.log(JSON.stringify(answers));
`;

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), "tagout-library-"));
  // The agent of some of these tests is another user.
  chmodSync(base, 0o755);
  mkdirSync(dirname(installed()), { recursive: true });
  copyFileSync(join(root, "package.json"), inBase("node_modules/tagout/package.json"));
  const built = Bun.spawnSync([process.execPath, "scripts/build.ts", "--library", dirname(installed())], { cwd: root, stdout: "ignore" });
  if (built.exitCode !== 0) throw new Error("the library was not built");
  symlinkSync(executable(), installed());
  writeFileSync(inBase("program.mjs"), program);
});
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
  clearPlaces();
});

type Answer = CoveredGrant | RefusedGrant;

type Question = readonly [wanted: unknown, options?: Readonly<Record<string, unknown>>];

const askAll = (runtime: string, questions: readonly Question[], variables: Readonly<Record<string, string>> = {}): readonly Answer[] => {
  const { stdout, stderr, exitCode } = Bun.spawnSync([runtime, inBase("program.mjs"), JSON.stringify(questions)], {
    cwd: base,
    env: { PATH: "/usr/bin:/bin", HOME: inBase("home"), TAGOUT_GRANT: "tagout-grant.v1.AAAA.AAAA", ...variables },
  });
  if (exitCode !== 0) throw new Error(`it threw: ${stderr.toString()}`);
  return JSON.parse(stdout.toString()) as Answer[];
};

const ask = (runtime: string, wanted: unknown, options = {}, variables: Readonly<Record<string, string>> = {}): Answer =>
  askAll(runtime, [[wanted, options]], variables)[0] as Answer;

/** Asks all questions of a table in one program and answers with the code for each. */
const codesOf = (runtime: string, table: Readonly<Record<string, Question>>): Readonly<Record<string, string>> => {
  const answers = askAll(runtime, Object.values(table));
  return Object.fromEntries(Object.keys(table).map((name, i) => [name, codeOf(answers[i] as Answer)]));
};
const expectCodes = (runtime: string, table: Readonly<Record<string, readonly [question: Question, code: string]>>): void => {
  const questions = Object.fromEntries(Object.entries(table).map(([name, [question]]) => [name, question]));
  expect(codesOf(runtime, questions)).toEqual(Object.fromEntries(Object.entries(table).map(([name, [, code]]) => [name, code])));
};
const codeOf = (answer: Answer): string => (answer.ok ? "ok" : answer.code);

const good = {
  ok: true,
  request: "aaaaaaaa",
  action: "0".repeat(64),
  command: "sh deploy.sh",
  environment: "production",
  session: "s-1",
  host: "web-01",
  items: ["orders"],
  steps: ["migrate"],
  assurance: "L3",
  approvers: ["ann"],
  notAfter: "2026-01-02T03:04:05.678Z",
};

/** An executable that does what a line of shell says. */
const fake = (line: string): string => {
  const path = join(mkdtempSync(inBase("fake-")), "tagout");
  writeFileSync(path, `#!/bin/sh\n${line}\n`, { mode: 0o755 });
  return path;
};
const saying = (answer: unknown, code = 0): string =>
  fake(`cat <<'END'\n${typeof answer === "string" ? answer : JSON.stringify(answer)}\nEND\nexit ${code}`);

test("these tests have a real Node.js, of a version that the package says it works with", () => {
  const version = Bun.spawnSync([node, "--version"]).stdout.toString();
  expect(Number(/^v(\d+)/.exec(version)?.[1])).toBeGreaterThanOrEqual(20);
});

describe.each(runtimes)("in %s", (_, runtime) => {
  test("a grant that is good for what is wanted is answered with what it covers", () => {
    const options = { executable: saying(good) };
    expect(ask(runtime, {}, options)).toEqual(good as Answer);
    const wanted = { environment: "production", session: "s-1", action: good.action, item: "orders", step: "migrate", minimum: "L3" };
    expect(ask(runtime, wanted, options)).toEqual(good as Answer);
  });

  test("the installed executable is asked, and knows a grant that is none", () => {
    expect(ask(runtime, { environment: "production" })).toMatchObject({ ok: false, code: "malformed" });
    expect(ask(runtime, {}, { grant: "true" })).toMatchObject({ ok: false, code: "malformed" });
  });

  test("there is no grant where none is given", () => {
    expect(codeOf(ask(runtime, {}, {}, { TAGOUT_GRANT: "" }))).toBe("no-grant");
    expect(codeOf(ask(runtime, {}, { grant: "" }))).toBe("no-grant");
  });

  test("what is asked wrongly is refused, not left out", () => {
    const options = { executable: saying(good) };
    expectCodes(runtime, {
      "a name that is misspelt": [[{ enviroment: "production" }, options], "usage"],
      "a value that is not there": [[{ environment: null }, options], "usage"],
      "a list of items": [[{ item: ["orders"] }, options], "usage"],
      "a level that there is none of": [[{ minimum: "L9" }, options], "usage"],
      "an inherited name": [[{ constructor: "x" }, options], "usage"],
      "a text": [["production", options], "usage"],
      "a list": [[["production"], options], "usage"],
      nothing: [[null, options], "failed"],
    });
  });

  test("an executable that does anything but answer is no yes", () => {
    const does = (line: string): Question => [{}, { executable: fake(line) }];
    const says = (answer: unknown, code = 0): Question => [{}, { executable: saying(answer, code) }];
    const no = { ok: false, code: "expired", detail: "it is over" };
    expectCodes(runtime, {
      "is not there": [[{}, { executable: inBase("none") }], "no-executable"],
      "is a folder": [[{}, { executable: base }], "failed"],
      "may not be run": [[{}, { executable: inBase("program.mjs") }], "no-executable"],
      "is no program": [[{}, { executable: garbage() }], "failed"],
      "is named by a relative path": [[{}, { executable: "tagout" }], "usage"],
      crashes: [does("kill -SEGV $$"), "failed"],
      fails: [does("exit 1"), "failed"],
      "fails and says yes": [says(good, 1), "unreadable"],
      "refuses and says yes": [says(good, 4), "unreadable"],
      "says nothing and ends well": [does("exit 0"), "unreadable"],
      "says true": [says("true"), "unreadable"],
      "says null": [says("null"), "unreadable"],
      "says no more than yes": [says({ ok: true }), "unreadable"],
      "says yes twice": [says(`${JSON.stringify(good)}\n${JSON.stringify(good)}`), "unreadable"],
      "says yes for nobody": [says({ ...good, approvers: [] }), "unreadable"],
      "says a level that there is none of": [says({ ...good, assurance: "L9" }), "unreadable"],
      "says no and ends well": [says(no), "unreadable"],
      "says no for a reason that is not known": [says({ ...no, code: "fine" }, 4), "unreadable"],
      "says no": [says(no, 4), "expired"],
      "takes too long": [[{}, { executable: fake("sleep 3"), timeoutMs: 200 }], "timeout"],
      "leaves somebody behind who takes too long": [[{}, { executable: fake("sleep 3 & exit 0"), timeoutMs: 200 }], "timeout"],
      "never stops talking": [does("exec yes yes"), "unreadable"],
    });
  });

  test("an executable that says yes to something else than was wanted is no yes", () => {
    const options = { executable: saying(good) };
    expectCodes(runtime, {
      "another environment": [[{ environment: "staging" }, options], "unreadable"],
      "another session": [[{ session: "s-2" }, options], "unreadable"],
      "another action": [[{ action: "1".repeat(64) }, options], "unreadable"],
      "another item": [[{ item: "invoices" }, options], "unreadable"],
      "another step": [[{ step: "drop" }, options], "unreadable"],
      "a higher level": [[{ minimum: "L4" }, options], "unreadable"],
      "the same": [[{ environment: "production", item: "orders", step: "migrate", minimum: "L3" }, options], "ok"],
    });
  });

  test("the executable gets its arguments word for word and no variable but its own", () => {
    const path = fake(`env >"$0.env"; printf '%s\\n' "$@" >"$0.args"; pwd >"$0.cwd"; exit 1`);
    const variables = {
      BUN_BE_BUN: "1",
      BUN_OPTIONS: "--smol",
      LD_PRELOAD: "",
      LD_LIBRARY_PATH: "/tmp",
      NODE_PATH: "/tmp",
      PATH: `/tmp:${dirname(runtime)}:/usr/bin:/bin`,
      SECRET: "x",
      XDG_STATE_HOME: "/tmp/state",
    };
    ask(runtime, { item: "--json", step: "a b\nc", environment: "" }, { executable: path, grant: "the grant" }, variables);
    const lines = readFileSync(`${path}.env`, "utf8")
      .trim()
      .split("\n")
      .filter((line) => !/^(?:_|PWD|OLDPWD|SHLVL)=/.test(line));
    expect(lines.toSorted()).toEqual(
      ["HOME=" + inBase("home"), "LC_ALL=C", "PATH=/usr/bin:/bin", "TAGOUT_GRANT=the grant", "XDG_STATE_HOME=/tmp/state"].toSorted(),
    );
    expect(readFileSync(`${path}.args`, "utf8")).toBe("grant\nverify\n--json\n--environment=\n--item=--json\n--step=a b\nc\n");
    expect(readFileSync(`${path}.cwd`, "utf8")).toBe("/\n");
  });

  test("a variable that turns the executable into something else does not reach it", () => {
    expect(codeOf(ask(runtime, {}, {}, { BUN_BE_BUN: "1" }))).toBe("malformed");
  });
});

/** Starts with the marks of an executable and is none. */
const garbage = (): string => {
  const path = fake("");
  writeFileSync(path, Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 1, 2, 3));
  return path;
};

test("its types are found by the package's name", () => {
  writeFileSync(
    inBase("consumer.mts"),
    `import { verifyGrant, type CoveredGrant } from "tagout";
const answer = await verifyGrant({ environment: "production", minimum: "L3" });
if (answer.ok) { const covered: CoveredGrant = answer; covered.items?.includes("orders"); } else { const code: string = answer.code; code.trim(); }
// @ts-expect-error a name that is misspelt
await verifyGrant({ enviroment: "production" });
`,
  );
  const tsc = [join(root, "node_modules/.bin/tsc"), "--noEmit", "--strict", "--target", "ESNext", "--module", "NodeNext", "--types", ""];
  const { exitCode, stdout } = Bun.spawnSync([...tsc, inBase("consumer.mts")], { cwd: base });
  expect([exitCode, stdout.toString()]).toEqual([0, ""]);
});

test.each(runtimes)("a program in %s that a confirmed command starts finds its grant good, and nothing beyond it", async (_, runtime) => {
  const place = makeStage(undefined, "staging");
  const items = join(place.home, "items");
  const script = `rm -f ../home/leftover
'${runtime}' '${inBase("program.mjs")}' '[[{"environment":"staging","item":"orders"}],[{"environment":"staging","item":"invoices"}]]' >../home/answers
`;
  for (const [path, text] of [
    [join(place.work, "deploy.sh"), script],
    [items, "orders\ncustomers\n"],
  ] as const)
    Bun.spawnSync(asAgent(["sh", "-c", 'cat >"$0"', path]), { stdin: new TextEncoder().encode(text) });
  const declared = ["--items", items, "--", "sh", "deploy.sh"];
  const { id } = json(asAgentRuns(place, ["request", "--json", ...declared]).out) as { id: string };
  const window = openWindow(place);
  expect([await converse(window, ["approve", id], batchAnswers(2)), window.shown()]).toEqual([0, expect.any(String)]);
  window.close();
  const { exitCode, stderr } = Bun.spawnSync(asAgent([executable(), "run", ...declared]), {
    cwd: place.work,
    env: place.variables,
  });
  expect([exitCode, stderr.toString()]).toEqual([0, ""]);
  const answers = JSON.parse(readFileSync(join(place.home, "answers"), "utf8")) as Answer[];
  expect(answers).toMatchObject([
    { ok: true, request: id, environment: "staging", items: ["orders", "customers"], assurance: "L1" },
    { ok: false, code: "not-listed" },
  ]);
});
