import { describe, expect, test } from "bun:test";
import { hasRun, isChange, isConsequential, readCalls } from "./call.ts";
import { Log } from "./entries.fixture.ts";

describe("calls of the record", () => {
  test("have how they ended, joined by the client's id within a session", () => {
    const log = new Log();
    const first = log.decide("ls", { callId: "t1" });
    const other = log.decide("pwd", { callId: "t1", user: { human: "bo", client: "claude-code", session: "s-2", agent: "" } });
    log.end(other, "/srv\n", { exit: 0 });
    log.end(first, undefined, { result: "FAILURE", exit: 2 });
    expect(readCalls(log.entries).map(({ command, ended }) => [command, ended?.result, ended?.exit, ended?.output?.lines])).toEqual([
      ["ls", "FAILURE", 2, undefined],
      ["pwd", "SUCCESS", 0, 1],
    ]);
  });

  test("of `tagout run` are joined by their grant", () => {
    const log = new Log();
    log.decide("restart", { callId: undefined, approval: { given: "YES", grant: "g1" } });
    log.add("execution", { event: "failed", request: "g1", result: "FAILURE", exit: 7 });
    expect(readCalls(log.entries)).toMatchObject([{ grant: "g1", ended: { result: "FAILURE", exit: 7 } }]);
  });

  test("end once: what is said later about the same call changes nothing", () => {
    const log = new Log();
    const decision = log.decide("ls");
    log.end(decision, "a\n", { result: "FAILURE", exit: 1 });
    log.end(decision, "b\n", { result: "SUCCESS", exit: 0 });
    expect(readCalls(log.entries)[0]?.ended).toMatchObject({ result: "FAILURE", exit: 1 });
  });

  test("have no end where none was recorded, and no result that the record does not know", () => {
    const log = new Log();
    log.decide("ls");
    const odd = log.decide("pwd");
    log.end(odd, undefined, { result: "FINE" });
    expect(readCalls(log.entries).map(({ ended }) => ended?.result)).toEqual([undefined, "UNKNOWN"]);
  });

  test("with a body of another shape are read as far as they go, and never as allowed", () => {
    const log = new Log();
    log.add("decision", { action: { head: "shell: very long", bytes: 9, sha256: "x" }, effects: "none", user: 5, outcome: 3 });
    expect(readCalls(log.entries)).toMatchObject([{ tool: "shell", command: "very long…", outcome: "deny", effects: [], session: "" }]);
  });
});

const call = (more: Readonly<Record<string, unknown>>, end?: Readonly<Record<string, unknown>>) => {
  const log = new Log();
  const decision = log.decide("x", more);
  if (end !== undefined) log.end(decision, undefined, end);
  const [found] = readCalls(log.entries);
  if (found === undefined) throw new Error("no call");
  return found;
};
const effects = (action: string, resource: string) => ({ effects: [{ action, resource }] });

describe("whether a call ran and changed something", () => {
  const cases: readonly (readonly [
    name: string,
    ran: boolean,
    consequential: boolean,
    more: Readonly<Record<string, unknown>>,
    end: Readonly<Record<string, unknown>> | undefined,
  ])[] = [
    ["an allowed reading", true, false, {}, undefined],
    ["a stopped change", false, true, { outcome: "ask", ...effects("disrupt", "service:app") }, undefined],
    ["a denied call", false, true, { outcome: "deny" }, undefined],
    ["a confirmed change", true, true, { approval: { given: "YES", grant: "g" }, ...effects("disrupt", "service:app") }, undefined],
    ["a change asked at the client that ended", true, true, { outcome: "ask", approval: { given: "ASKED" } }, {}],
    ["a change asked at the client that nobody saw end", false, true, { outcome: "ask", approval: { given: "ASKED" } }, undefined],
    ["a document", true, false, effects("write", "document:artifacts/x.md"), undefined],
    ["a branch of one's own", true, false, effects("write", "topic-branch:fix"), undefined],
    ["a deleted branch of one's own", true, true, effects("delete", "topic-branch:fix"), undefined],
    ["a file", true, true, effects("write", "file:/etc/x"), undefined],
  ];
  test.each(cases)("%s", (_, ran, consequential, more, end) => {
    const found = call(more, end);
    expect([hasRun(found), isConsequential(found)]).toEqual([ran, consequential]);
  });

  test("a disclosed secret is no change", () =>
    expect(isChange({ action: "disclose", kind: "secret", name: "x", target: "" })).toBe(false));
});
