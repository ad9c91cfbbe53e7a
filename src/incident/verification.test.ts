import { describe, expect, test } from "bun:test";
import { readCalls } from "../evidence/index.ts";
import { Log } from "../evidence/entries.fixture.ts";
import { downtimeOf, needsVerification, partsOf, verificationOf, verifyWithinMs } from "./verification.ts";

const verify = "systemctl status app";
const change = { approval: { given: "YES", grant: "g1" }, effects: [{ action: "disrupt", resource: "service:app" }], verify: [verify] };
const at = (ms: number): string => new Date(Date.UTC(2026, 0, 2, 3) + ms).toISOString();

/** A confirmed restart, then looks: command, whether it succeeded, milliseconds after the restart. */
const after = (
  looks: readonly (readonly [command: string, result: string, ms: number])[],
  more: Readonly<Record<string, unknown>> = {},
) => {
  const log = new Log();
  log.end(log.decide("systemctl restart app", { ...change, ...more }, at(0)), "", {}, at(10));
  for (const [command, result, ms] of looks) {
    const decision = log.decide(command, {}, at(ms));
    if (result !== "") log.end(decision, "x\n", { result }, at(ms + 5));
  }
  const calls = readCalls(log.entries);
  return verificationOf(calls[0] as (typeof calls)[number], calls).kind;
};

describe("a confirmed change is", () => {
  const cases: readonly (readonly [kind: string, name: string, looks: readonly (readonly [string, string, number])[]])[] = [
    ["unverified", "by nothing", []],
    ["unverified", "by another command", [["systemctl status web", "SUCCESS", 60]]],
    ["unverified", "by a command that only names it", [["echo systemctl status app", "SUCCESS", 60]]],
    ["unverified", "by a command whose end nobody saw", [[verify, "", 60]]],
    ["unverified", "by a look half an hour later", [[verify, "SUCCESS", verifyWithinMs + 60]]],
    ["verified", "by its command", [[verify, "SUCCESS", 60]]],
    ["verified", "by its command with more blanks", [["systemctl  status   app", "SUCCESS", 60]]],
    ["verified", "by its command as root", [["sudo systemctl status app", "SUCCESS", 60]]],
    ["verified", "by its command without a pager", [["systemctl status app --no-pager", "SUCCESS", 60]]],
    ["verified", "by its command in a pipe", [["systemctl status app | head -3", "SUCCESS", 60]]],
    ["verified", "by its command after another one", [["sleep 3; systemctl status app", "SUCCESS", 60]]],
    [
      "verified",
      "by a look that failed first",
      [
        [verify, "FAILURE", 60],
        [verify, "SUCCESS", 120],
      ],
    ],
    ["refuted", "by a look that failed", [[verify, "FAILURE", 60]]],
    [
      "refuted",
      "by a look that failed at last",
      [
        [verify, "SUCCESS", 60],
        [verify, "FAILURE", 120],
      ],
    ],
  ];
  test.each(cases)("%s %s", (kind, _, looks) => expect(after(looks)).toBe(kind as never));

  test("not in need of it where it never ran, or changes nothing", () => {
    expect(after([], { outcome: "ask", approval: { given: "NO" } })).toBe("not-needed");
    expect(after([], { effects: [{ action: "read", resource: "log:app" }] })).toBe("not-needed");
    expect(after([], { approval: { given: "NO" } })).toBe("not-needed");
  });

  test("in need of it where the client's own dialog was answered", () => {
    const log = new Log();
    const asked = log.decide("systemctl restart app", { ...change, outcome: "ask", approval: { given: "ASKED" } });
    expect(readCalls(log.entries).map(needsVerification)).toEqual([false]);
    log.end(asked, "");
    expect(readCalls(log.entries).map(needsVerification)).toEqual([true]);
  });
});

test("parts of a line stand between its operators, and quotes stay whole", () => {
  expect(partsOf(`a b && c 'd | e' || f; g "h; i" | j\nk \\; l & m`)).toEqual([
    "a b",
    "c 'd | e'",
    "f",
    `g "h; i"`,
    "j",
    String.raw`k \; l`,
    "m",
  ]);
});

describe("downtime", () => {
  const seen = (...looks: readonly (readonly [result: string, minute: number])[]) => {
    const log = new Log();
    log.decide("systemctl restart app", { ...change, outcome: "ask", approval: { given: "NO" } }, at(0));
    for (const [result, minute] of looks) log.end(log.decide(verify, {}, at(minute * 60_000)), "x\n", { result }, at(minute * 60_000));
    const found = downtimeOf(readCalls(log.entries));
    return found && (Date.parse(found.to) - Date.parse(found.from)) / 60_000;
  };
  test("is from the first failing look to the next that succeeds", () => {
    expect(seen(["FAILURE", 1], ["FAILURE", 3], ["SUCCESS", 9])).toBe(8);
    expect(seen(["SUCCESS", 1], ["FAILURE", 3], ["SUCCESS", 4], ["FAILURE", 5], ["SUCCESS", 8])).toBe(3);
  });
  test("is not seen where nothing failed, or nothing came back", () => {
    expect(seen(["SUCCESS", 1])).toBeUndefined();
    expect(seen(["SUCCESS", 1], ["FAILURE", 2])).toBeUndefined();
    expect(seen()).toBeUndefined();
  });
});
