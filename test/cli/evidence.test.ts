import { afterAll, beforeAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { call, sendHook } from "../incident/play.ts";
import { asAgentRuns, makeStage } from "../forgery/terminals.ts";
import { clearPlaces, json, jsonLines, type Place } from "./fixture.ts";

setDefaultTimeout(60_000);

const output = "ok: started\nERROR pool exhausted active=50\n\u001b[31mred\u001b[0m [x] *y* <z>\npassword=pa55-of-shop\n";
const command = "journalctl -u app -n 4";
let place: Place;
let id: string;
beforeAll(() => {
  place = makeStage();
  call(place, { command, exit: 0, output });
  id = String(list()[0]?.["id"]);
});
afterAll(clearPlaces);

const run = (...args: readonly string[]) => asAgentRuns(place, ["evidence", ...args]);
const list = (): readonly Record<string, unknown>[] => jsonLines(run("list", "--json").out);
let reports = 0;
/** A report with this text as its findings, in the work tree. */
const report = (text: string): string => {
  const path = join(place.work, `report-${(reports += 1)}.md`);
  writeFileSync(path, `# Report\n\n## Findings\n\n${text}\n`);
  return path;
};
const cited = (lines: string): string => run("cite", id, "--lines", lines).out;
const verify = (text: string, ...more: readonly string[]) => {
  const { code, out } = run("verify", "--json", ...more, report(text));
  const { reports: checked, findings } = json(out) as {
    reports: readonly { claims: readonly { status: string }[] }[];
    findings: readonly { rule: string }[];
  };
  return { code, statuses: checked.flatMap(({ claims }) => claims.map(({ status }) => status)), rules: findings.map(({ rule }) => rule) };
};

describe("what a call printed", () => {
  test("is listed with command, environment, time, session and end, redacted", () => {
    expect(list()).toMatchObject([
      {
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
        command,
        environment: "production",
        session: "incident-session",
        result: "SUCCESS",
        exit: 0,
        lines: 4,
        kept: true,
        time: expect.stringMatching(/Z$/),
      },
    ]);
    expect(run("list").out).toMatch(new RegExp(`^${id}  \\S+Z  production  4 lines  exit 0\n  ${command}\n$`));
  });

  test("is shown by lines, with what would act on a terminal made visible", () => {
    expect(run("show", id, "--lines", "2-4").out.replace(/<password:[0-9a-f]{8}>/, "<password>")).toBe(
      `${run("list").out}     2  ERROR pool exhausted active=50\n     3  \\u{1b}[31mred\\u{1b}[0m [x] *y* <z>\n     4  password=<password>\n`,
    );
  });

  test("is kept for its owner alone, and holds no secret", () => {
    const folder = join(place.home, ".local/state/tagout/evidence");
    const [day = ""] = readdirSync(folder).filter((name) => name !== "size");
    const [name = ""] = readdirSync(join(folder, day));
    const kept = readFileSync(join(folder, day, name), "utf8").replace(/<password:[0-9a-f]{8}>/, "<password>");
    expect(kept).toBe(output.replace("pa55-of-shop", "<password>"));
  });

  test("is found by the beginning of its ID", () => {
    expect(run("show", id.slice(0, 8)).code).toBe(0);
    expect(run("show", "0123456789abcdef")).toMatchObject({ code: 1, err: expect.stringContaining("nothing was captured") });
  });

  test("of test and development is not kept, and of staging is", () => {
    for (const [machine, count] of [
      ["test", 0],
      ["staging", 1],
    ] as const) {
      const other = makeStage(undefined, machine);
      call(other, { command: "cat /etc/hostname", exit: 0, output: "host\n" });
      expect([machine, jsonLines(asAgentRuns(other, ["evidence", "list", "--json"]).out).length]).toEqual([machine, count]);
    }
  });
});

describe("a citation", () => {
  test("is a quote with its source, which a report verifies", () => {
    const text = cited("2");
    expect(text).toMatch(
      new RegExp(`^> ERROR pool exhausted active=50\n>\n> \\(\`${command}\`, production, \\S+Z, ev-${id}-2-2-[0-9a-f]{12}\\)\n$`),
    );
    expect(verify(`The pool was exhausted:\n\n${text}`)).toEqual({ code: 0, statuses: ["verified"], rules: [] });
  });

  test("of lines that Markdown would change is verified as well", () => {
    expect(verify(`It printed colours:\n\n${cited("3")}`)).toEqual({ code: 0, statuses: ["verified"], rules: [] });
    expect(verify(`It printed these:\n\n${cited("1-4")}`)).toEqual({ code: 0, statuses: ["verified"], rules: [] });
  });

  test("of an output that is empty says so", () => {
    call(place, { command: "grep nothing /var/log/app.log", exit: 0, output: "" });
    const empty = String(list().at(-1)?.["id"]);
    const text = run("cite", empty).out;
    expect(text).toStartWith("The output is empty (`grep nothing");
    expect(verify(text)).toMatchObject({ code: 0, statuses: ["verified"] });
  });

  const wrong: readonly (readonly [name: string, text: () => string, status: string, rule: string])[] = [
    ["with another quote", () => `It ran out:\n\n${cited("2").replace("active=50", "active=51")}`, "altered", "altered"],
    ["of nothing captured", () => `It ran out:\n\n${cited("2").replace(/ev-[0-9a-f]{16}/, "ev-0123456789abcdef")}`, "missing", "missing"],
    ["left out", () => "It ran out of connections.", "uncited", "uncited-claim"],
    ["with a guess", () => `It probably ran out:\n\n${cited("2")}`, "guess", "guess-word"],
  ];
  test.each(wrong)("%s is refused", (_, text, status, rule) => {
    const { code, statuses, rules } = verify(text());
    expect([code, statuses.includes(status), rules]).toEqual([1, true, [rule]]);
  });

  test("that is too old is stale: told, and refused only when strict", () => {
    const text = `It ran out:\n\n${cited("2")}`;
    Bun.sleepSync(1_100);
    expect(verify(text, "--max-age", "1s")).toEqual({ code: 0, statuses: ["stale"], rules: ["stale"] });
    expect(verify(text, "--max-age", "1s", "--strict").code).toBe(1);
    expect(verify(text, "--max-age", "1h").statuses).toEqual(["verified"]);
  });

  test("of an output that was changed on disk is altered, and no longer shown", () => {
    const other = makeStage();
    call(other, { command, exit: 0, output });
    // Tokens, and so what is kept, have a key of their own in each home.
    const [kept] = jsonLines(asAgentRuns(other, ["evidence", "list", "--json"]).out);
    const markdown = asAgentRuns(other, ["evidence", "cite", String(kept?.["id"]), "--lines", "2"]).out;
    const folder = join(other.home, ".local/state/tagout/evidence");
    const [day = ""] = readdirSync(folder).filter((name) => name !== "size");
    const path = join(folder, day, readdirSync(join(folder, day))[0] ?? "");
    writeFileSync(path, readFileSync(path, "utf8").replace("active=50", "active=10"));
    const file = join(other.work, "r.md");
    writeFileSync(file, `# R\n\n## Findings\n\nIt ran out:\n\n${markdown}`);
    expect(json(asAgentRuns(other, ["evidence", "verify", "--json", file]).out)).toMatchObject({
      ok: false,
      findings: [{ rule: "altered", message: expect.stringContaining("no longer hashes") }],
    });
    expect(asAgentRuns(other, ["evidence", "show", String(kept?.["id"])])).toMatchObject({
      code: 1,
      err: expect.stringContaining("was changed"),
    });
  });
});

describe("a bundle", () => {
  const bundle = (): string => {
    const path = join(place.work, "bundle.json");
    rmSync(path, { force: true });
    expect(run("export", path)).toMatchObject({ code: 0 });
    return path;
  };

  test("verifies a report on a machine that has nothing of this one", () => {
    const path = bundle();
    const elsewhere = makeStage();
    const text = report(`It ran out:\n\n${cited("2")}`);
    cpSync(text, join(elsewhere.work, "r.md"));
    cpSync(path, join(elsewhere.work, "b.json"));
    chmodSync(join(elsewhere.work, "b.json"), 0o644);
    expect(asAgentRuns(elsewhere, ["evidence", "verify", "r.md"]).code).toBe(1);
    expect(asAgentRuns(elsewhere, ["evidence", "verify", "r.md", "--bundle", "b.json"])).toMatchObject({
      code: 0,
      out: expect.stringContaining("1 verified, 0 stale"),
    });
    writeFileSync(join(elsewhere.work, "b.json"), readFileSync(path, "utf8").replace("active=50", "active=51"));
    expect(asAgentRuns(elsewhere, ["evidence", "verify", "r.md", "--bundle", "b.json"])).toMatchObject({
      code: 1,
      out: expect.stringContaining("altered"),
    });
  });

  test("holds what a report cites and no more", () => {
    const path = join(place.work, "one.json");
    expect(run("export", path, "--report", report(`It ran out:\n\n${cited("2")}`)).code).toBe(0);
    const { entries, outputs } = json(readFileSync(path, "utf8")) as { entries: readonly unknown[]; outputs: Record<string, string> };
    expect([entries.length, Object.keys(outputs).length]).toEqual([2, 1]);
    expect(Object.keys(outputs)[0]).toStartWith(id);
  });

  test("that is none is a fault", () => {
    const path = join(place.work, "none.json");
    writeFileSync(path, "{}");
    expect(run("verify", report("x"), "--bundle", path)).toMatchObject({ code: 1, err: expect.stringContaining("no bundle of evidence") });
    expect(run("verify", report("x"), "--bundle", "/nowhere.json").code).toBe(1);
    expect(run("verify", "/nowhere.md").code).toBe(1);
  });
});

describe("an output that cannot be kept", () => {
  const endedOf = (where: Place) =>
    jsonLines(asAgentRuns(where, ["ledger", "show", "--json", "--kind", "execution"]).out).map(
      ({ body }) => body as Record<string, unknown>,
    );

  const digestOf = ([ended]: readonly Record<string, unknown>[]): string =>
    String((ended?.["output"] as { readonly sha256?: string } | undefined)?.sha256);

  test("because it is too large is recorded with its digest and the reason, and the call goes on redacted", () => {
    const other = makeStage();
    const [, told] = call(other, { command, exit: 0, output: `password=pa55-of-shop\n${"x".repeat(1024 * 1024)}` });
    expect(told?.code).toBe(0);
    expect(told?.out.includes("pa55")).toBe(false);
    expect(endedOf(other)).toMatchObject([{ result: "SUCCESS", output: { kept: false, why: "too-large", lines: 2 } }]);
    expect(asAgentRuns(other, ["evidence", "show", digestOf(endedOf(other))])).toMatchObject({
      code: 1,
      err: expect.stringContaining("too-large"),
    });
  });

  test("because there is no folder for it is recorded, and lets nothing through that would be stopped", () => {
    const other = makeStage();
    call(other, { command: "pwd", exit: 0, output: "/srv\n" });
    const folder = join(other.home, ".local/state/tagout/evidence");
    rmSync(folder, { recursive: true, force: true });
    writeFileSync(folder, "in the way");
    const [asked, told] = call(other, { command, exit: 0, output });
    expect([asked.code, told?.code, told?.out.includes("pa55")]).toEqual([0, 0, false]);
    expect(endedOf(other).at(-1)).toMatchObject({ result: "SUCCESS", output: { kept: false } });
    expect(call(other, { command: "systemctl restart app", exit: 0, output: "" })[0].code).toBe(2);
  });

  test("because the configuration broke while the call ran is recorded all the same", () => {
    const other = makeStage();
    const tool = { tool_name: "Bash", tool_input: { command }, tool_use_id: "t-1" };
    sendHook(other, "PreToolUse", tool);
    mkdirSync(join(other.home, ".config/tagout"), { recursive: true });
    writeFileSync(join(other.home, ".config/tagout/tagout.yaml"), "mode: [\n");
    const told = sendHook(other, "PostToolUse", {
      ...tool,
      tool_response: { stdout: output, stderr: "", interrupted: false, isImage: false },
    });
    expect([told.code, told.out.includes("pa55")]).toEqual([0, false]);
    rmSync(join(other.home, ".config/tagout/tagout.yaml"));
    expect(endedOf(other)).toMatchObject([{ result: "SUCCESS", exit: 0 }]);
  });
});

test("findings come as SARIF, too", () => {
  const { code, out } = run("verify", "--sarif", report("It ran out of connections."));
  expect([code, json(out)]).toMatchObject([1, { version: "2.1.0", runs: [{ results: [{ ruleId: "uncited-claim", level: "error" }] }] }]);
});

const usage: readonly (readonly string[])[] = [
  [],
  ["frobnicate"],
  ["list", "x"],
  ["list", "--limit", "0"],
  ["list", "--since", "soon"],
  ["list", "--lines", "1"],
  ["show"],
  ["show", "a", "b"],
  ["show", "nothex"],
  ["cite", "--lines", "1"],
  ["verify"],
  ["verify", "r.md", "--max-age", "old"],
  ["verify", "r.md", "--json", "--sarif"],
  ["export"],
  ["export", "/tmp/x", "--incident", "inc-20260101-aaaaaa"],
];
test.each(usage.map((args) => [args] as const))("ends with 2 on %p", (args) => expect(run(...args).code).toBe(2));

test("ends with 2 on lines that there are not", () => {
  for (const lines of ["0", "3-2", "1-99", "a"]) expect([lines, run("show", id, "--lines", lines).code]).toEqual([lines, 2]);
});
