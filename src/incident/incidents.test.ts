import { describe, expect, test } from "bun:test";
import { Log } from "../evidence/entries.fixture.ts";
import { dueDocuments, documentOf, readFacts, type Facts } from "./facts.ts";
import { incidentId, incidentIdPattern, openingBody, readIncidents, type Incident, type Opening } from "./incidents.ts";

const opening = (id: string, more: Partial<Opening> = {}): Opening => ({
  id,
  title: "down",
  session: "s-1",
  since: 1,
  why: "it was asked for",
  folder: "/srv/artifacts",
  started: "",
  ended: "",
  ...more,
});

describe("incidents of the record", () => {
  const states = (add: (log: Log) => void): readonly string[] => {
    const log = new Log();
    log.add("execution", openingBody(opening("inc-20260101-aaaaaa")));
    add(log);
    return readIncidents(log.entries).map(({ id, state }) => `${id.slice(-6)} ${state}`);
  };
  const id = "inc-20260101-aaaaaa";

  test("are open until they are closed or waived", () => {
    expect(states(() => undefined)).toEqual(["aaaaaa open"]);
    expect(states((log) => log.add("execution", { event: "incident-closed", incident: id }))).toEqual(["aaaaaa closed"]);
    expect(states((log) => log.add("confirmation", { event: "incident-waived", incident: id }))).toEqual(["aaaaaa waived"]);
  });

  test("are not waived by what is no confirmation of a person", () =>
    expect(states((log) => log.add("execution", { event: "incident-waived", incident: id }))).toEqual(["aaaaaa open"]));

  test("are not touched by entries about another one, and not opened twice", () => {
    expect(states((log) => log.add("execution", { event: "incident-closed", incident: "inc-20260101-bbbbbb" }))).toEqual(["aaaaaa open"]);
    const again = (log: Log): void => {
      log.add("execution", { event: "incident-closed", incident: id });
      log.add("execution", openingBody(opening(id)));
    };
    expect(states(again)).toEqual(["aaaaaa closed"]);
  });

  test("keep what they were opened with", () => {
    const log = new Log();
    const given = opening("inc-20260101-cccccc", { started: "2026-01-01T00:00:00.000Z", since: 7 });
    const { seq, time } = log.add("execution", openingBody(given));
    expect(readIncidents(log.entries)).toEqual([{ ...given, openedSeq: seq, openedAt: time, state: "open" }]);
  });

  test("have names that are found in a document", () => {
    const name = incidentId("2026-01-31T12:00:00.000Z", new Uint8Array([1, 171, 255]));
    expect([name, incidentIdPattern.exec(`- Incident: ${name}.`)?.[0]]).toEqual(["inc-20260131-01abff", name]);
  });
});

const incidentOf = (more: Partial<Incident> = {}): Incident => ({
  ...opening("inc-20260101-aaaaaa"),
  openedSeq: 99,
  openedAt: "2026-01-01T00:00:00.000Z",
  state: "open",
  ...more,
});
const factsWith = (add: (log: Log) => void, more: Partial<Incident> = {}): Facts => {
  const log = new Log();
  add(log);
  return readFacts(incidentOf(more), log.entries);
};
const asked = (action: string, resource: string): Readonly<Record<string, unknown>> => ({
  outcome: "ask",
  effects: [{ action, resource }],
});

describe("what belongs to an incident", () => {
  test("is what its session did in production, but for our own commands about it", () => {
    const { calls } = factsWith((log) => {
      log.decide("tail app.log");
      log.decide("tail app.log", { environment: "test" });
      log.decide("tail app.log", { user: { human: "bo", client: "claude-code", session: "s-2", agent: "" } });
      log.decide("tagout incident check", { effects: [{ action: "read", resource: "guard:record" }] });
      log.decide("x", {
        action: 'Write: {"file_path":"artifacts/incident_report.md"}',
        effects: [{ action: "write", resource: "document:artifacts/incident_report.md" }],
      });
      log.decide("tagout uninstall", { outcome: "deny", effects: [{ action: "write", resource: "guard:itself" }] });
    });
    expect(calls.map(({ command, session }) => `${session} ${command}`)).toEqual(["s-1 tail app.log", "s-1 tagout uninstall"]);
  });

  test("is what every session did, where it has none of its own", () => {
    const add = (log: Log): void => {
      log.decide("a");
      log.decide("b", { user: { human: "bo", client: "cli", session: "s-2", agent: "" } });
    };
    expect(factsWith(add, { session: "" }).calls.map(({ command }) => command)).toEqual(["a", "b"]);
    expect(factsWith(add, { session: "", since: 2 }).calls.map(({ command }) => command)).toEqual(["b"]);
  });
});

describe("documents that are due", () => {
  const due = (add: (log: Log) => void, statedMs?: number, isUnknown = false): readonly string[] =>
    dueDocuments(factsWith(add), { ...(statedMs !== undefined && { statedMs }) }, isUnknown).map(({ name }) => name);
  const minute = 60_000;
  const cases: readonly (readonly [name: string, add: (log: Log) => void, statedMs: number | undefined, expected: readonly string[]])[] = [
    ["nothing but reading", (log) => void log.decide("tail app.log"), undefined, ["incident_report.md"]],
    ["five minutes", () => undefined, 5 * minute, ["incident_report.md"]],
    ["more than five minutes", () => undefined, 5 * minute + 1, ["incident_report.md", "postmortem.md"]],
    [
      "a change that was stopped",
      (log) => void log.decide("restart", asked("disrupt", "service:app")),
      undefined,
      ["incident_report.md", "DECISION_RECORD.md"],
    ],
    [
      "rows that were to be read",
      (log) => void log.decide("psql", asked("read", "database-rows:users")),
      undefined,
      ["incident_report.md"],
    ],
    ["a secret that was denied", (log) => void log.decide("cat key", asked("disclose", "secret:key")), undefined, ["incident_report.md"]],
    [
      "a deployment that was stopped",
      (log) => void log.decide("apply", asked("write", "cluster-object:deployment/api")),
      undefined,
      ["incident_report.md", "DECISION_RECORD.md", "runbook.md"],
    ],
    [
      "a pull request",
      (log) => void log.decide("gh pr create", { effects: [{ action: "write", resource: "pull-request:new" }] }),
      undefined,
      ["incident_report.md", "DECISION_RECORD.md", "runbook.md"],
    ],
    [
      "objects that were read",
      (log) => void log.decide("kubectl get", { effects: [{ action: "read", resource: "cluster-object:pods" }] }),
      undefined,
      ["incident_report.md"],
    ],
  ];
  test.each(cases)("after %s", (_, add, statedMs, expected) => expect(due(add, statedMs)).toEqual([...expected]));

  test("are more where nobody knows how long it was down", () =>
    expect(due(() => undefined, undefined, true)).toEqual(["incident_report.md", "postmortem.md"]));

  test("are known by their names in any case", () => {
    expect(["artifacts/INCIDENT_REPORT.md", "Runbook.MD", "decision_record.md", "/x/Postmortem.md", "notes.md"].map(documentOf)).toEqual([
      "incident_report.md",
      "runbook.md",
      "DECISION_RECORD.md",
      "postmortem.md",
      undefined,
    ]);
  });
});
