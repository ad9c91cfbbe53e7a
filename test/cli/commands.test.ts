import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clearPlaces, json, jsonLines, makePlace, tagout, tagoutAtTerminal, type Place } from "./fixture.ts";

let place: Place;
beforeAll(() => {
  place = makePlace();
});
afterAll(clearPlaces);

test("help lists the commands and ends with 0", () => {
  const { code, out } = tagout(place, ["help"]);
  expect(code).toBe(0);
  for (const name of [
    "check",
    "explain",
    "environment",
    "hook",
    "init",
    "doctor",
    "drill",
    "ledger",
    "policy",
    "trust",
    "enroll",
    "approve",
    "uninstall",
    "learn",
    "replay",
    "lint",
    "status",
    "redact",
    "evidence",
    "incident",
    "operation",
  ])
    expect(out).toContain(`\n  ${name} `);
});

test("version is the package's", () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dir, "../../package.json"), "utf8")) as { version: string };
  expect(tagout(place, ["--version"])).toEqual({ code: 0, out: `tagout ${version}\n`, err: "" });
});

test("a home folder that is missing is a fault with a way out, never an allow", () => {
  const { code, err } = tagout(place, ["check", "--", "ls"], { variables: { HOME: "" } });
  expect([code, err]).toEqual([1, "tagout: `HOME` is not an absolute path; set HOME to your home folder\n"]);
});

describe("explain", () => {
  test("shows what was understood, located, decided, and the outcome with its exit code", () => {
    const { code, out } = tagout(place, ["explain", "--", "sudo systemctl restart myapp; mystery"]);
    expect(code).toBe(3);
    expect(out.split("\n").filter((line) => /^\d/.test(line))).toEqual(["1 understood", "2 located", "3 decided", "4 outcome"]);
    expect(out).toContain("  disrupt service myapp via sudo  from `sudo systemctl restart myapp`\n");
    expect(out).toContain("  doubt unknown-program: mystery  from `mystery`\n");
    expect(out).toContain("  this machine and checkout: production, ");
    expect(out).toMatch(
      /ask {3}disrupt service myapp in production\n {4}service-interruption: Service Operations: .*\(production policy, /,
    );
  });

  test("writes the same as JSON", () => {
    const answer = json(tagout(place, ["explain", "--json", "--", "systemctl restart myapp"]).out);
    expect(answer).toMatchObject({
      decision: "ask",
      understood: { effects: [{ action: "disrupt", source: "systemctl restart myapp" }], doubts: [] },
      located: [{ target: null, name: "production" }],
      decided: { effects: [{ outcome: "ask", rules: [{ id: "service-interruption", category: "Service Operations", outcome: "ask" }] }] },
    });
  });

  test("says what each target is", () => {
    const { located } = json(tagout(place, ["explain", "--json", "--", "kubectl --context prod-eu delete pod a"]).out);
    expect(located).toMatchObject([{ target: null }, { target: { family: "kube", values: { context: "prod-eu" } }, name: "production" }]);
  });

  test("has no colour away from a terminal", () => {
    expect(tagout(place, ["explain", "--", "rm x"]).out.includes("\u001b")).toBe(false);
  });

  test("has colour on a terminal, unless NO_COLOR is set", async () => {
    const args = ["explain", "--", "rm x"];
    const coloured = await tagoutAtTerminal(place, args, () => undefined, { variables: { TERM: "xterm" } });
    expect([coloured.code, coloured.shown.includes("\u001b[33mASK\u001b[0m in production")]).toEqual([3, true]);
    const plain = await tagoutAtTerminal(place, args, () => undefined, { variables: { TERM: "xterm", NO_COLOR: "1" } });
    expect([plain.code, plain.shown.includes("\u001b")]).toEqual([3, false]);
  });

  test("needs a command", () => expect(tagout(place, ["explain"]).code).toBe(2));
});

describe("ledger", () => {
  test("show and verify say plainly that there is none", () => {
    const fresh = makePlace();
    const shown = tagout(fresh, ["ledger", "show"]);
    expect([shown.code, shown.out, shown.err.includes("nothing was recorded yet")]).toEqual([0, "", true]);
    expect(tagout(fresh, ["ledger", "verify"]).code).toBe(1);
    expect(json(tagout(fresh, ["ledger", "verify", "--json"]).out)).toMatchObject({ ok: false, problems: [{ code: "missing" }] });
  });

  test("show has the specification's fields of every decision", () => {
    const fresh = makePlace();
    tagout(fresh, ["check", "--", "ls"]);
    tagout(fresh, ["check", "--", "systemctl stop myapp"]);
    const entries = jsonLines(tagout(fresh, ["ledger", "show", "--json"]).out);
    expect(entries.map(({ kind }) => kind)).toEqual(["genesis", "decision", "decision"]);
    expect(entries[2]?.["body"]).toMatchObject({
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      action: "shell: systemctl stop myapp",
      environment: "production",
      user: { client: "cli" },
      approval: { given: "NO" },
      result: "NOT RUN",
      evidence: expect.any(Array),
      outcome: "ask",
    });
    const { out } = tagout(fresh, ["ledger", "show", "--limit", "1"]);
    expect(out).toMatch(
      /^\S+Z #3 ASK\n {2}action: shell: systemctl stop myapp\n {2}environment: production\n {2}user: \S+ through cli\n {2}approval: NO\n {2}result: NOT RUN\n/,
    );
    expect(jsonLines(tagout(fresh, ["ledger", "show", "--json", "--kind", "genesis"]).out).map(({ seq }) => seq)).toEqual([1]);
  });

  test("verify names what is wrong with a changed entry", () => {
    const fresh = makePlace();
    tagout(fresh, ["check", "--", "rm x"]);
    expect(tagout(fresh, ["ledger", "verify"]).code).toBe(0);
    expect(json(tagout(fresh, ["ledger", "verify", "--json"]).out)).toMatchObject({ ok: true, entries: 2, head: { seq: 2 } });
    const segment = join(fresh.home, ".local/state/tagout/ledger/000001.jsonl");
    writeFileSync(segment, readFileSync(segment, "utf8").replace("rm x", "ls x"));
    const { code, out } = tagout(fresh, ["ledger", "verify"]);
    expect(code).toBe(1);
    expect(out).toMatch(/^entry 2: bad-hash: .*\nnot sound: 1 findings\n$/);
  });

  const usage: readonly (readonly string[])[] = [
    [],
    ["list"],
    ["show", "--limit", "0"],
    ["show", "--limit", "x"],
    ["show", "--kind", "x"],
    ["verify", "x"],
  ];
  test.each(usage)("ends with 2 on %p %p %p", (...args) => {
    expect(tagout(place, ["ledger", ...args.filter((arg) => typeof arg === "string")]).code).toBe(2);
  });
});

describe("policy", () => {
  test("show has every rule with its reason and source", () => {
    const { digest, rules } = json(tagout(place, ["policy", "show", "--json"]).out) as { digest: string; rules: Record<string, string>[] };
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(rules.length).toBeGreaterThan(50);
    for (const rule of rules) expect(Object.values(rule).every((text) => text !== "")).toBe(true);
    const { out } = tagout(place, ["policy", "show"]);
    for (const { id } of rules) expect(out).toContain(`${id}: `);
  });

  test("test runs the shipped examples", () => {
    const { code, out } = tagout(place, ["policy", "test"]);
    expect([code, /^rules: \d+ passed, 0 failed\ntools: \d+ passed, 0 failed\n$/.test(out)]).toEqual([0, true]);
    expect(json(tagout(place, ["policy", "test", "--json"]).out)).toMatchObject({ failed: [], tools: { failed: [] } });
  }, 60_000);

  test("ends with 2 on anything else", () => {
    expect(tagout(place, ["policy"]).code).toBe(2);
    expect(tagout(place, ["policy", "delete"]).code).toBe(2);
  });
});

describe("environment", () => {
  test("is production where nothing was declared, and says on what evidence", () => {
    const { code, out } = tagout(place, ["environment", "--json"]);
    expect(code).toBe(0);
    expect(json(out)).toMatchObject({ environment: "production", evidence: expect.any(Array), conflicts: [] });
    expect(tagout(place, ["environment"]).out).toStartWith("production: ");
  });

  test("judges recorded signals line by line and calls a bad line production", () => {
    const input = `nonsense\n{"id":2,"signals":{}}\n`;
    const answers = jsonLines(tagout(place, ["environment", "--jsonl"], { input }).out);
    expect(answers.map(({ id, environment }) => [id, environment])).toEqual([
      [null, "production"],
      [2, "production"],
    ]);
  });

  test("ends with 2 on an operand", () => expect(tagout(place, ["environment", "production"]).code).toBe(2));
});
