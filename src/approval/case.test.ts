import { describe, expect, test } from "bun:test";
import { aCase, anAction, asked, confirmations, type AskedChanges } from "./approvals.fixture.ts";
import { caseFlaw, lackingFields } from "./case.ts";
import { emptyCase, type ApprovalRequest } from "./request.ts";

const request = (changes: AskedChanges = {}): ApprovalRequest => {
  const step = confirmations().approvals.open(asked(changes));
  if (!step.ok) throw new Error(step.detail);
  return step.request;
};
const writing = anAction({
  effects: [{ action: "write", resource: "database-rows:orders", environment: { name: "production", evidence: [] } }],
});

describe("a case", () => {
  test.each<[string, AskedChanges, boolean, readonly string[]]>([
    ["an exception in production", {}, false, ["justification", "rollback", "monitoring", "incident"]],
    ["one that modifies data", { action: writing }, false, ["justification", "rollback", "backup", "monitoring", "incident"]],
    ["an operation in production", { protocol: "operation" }, false, ["justification", "rollback", "monitoring", "incident"]],
    ["break-glass", { action: writing }, true, ["justification"]],
    ["an exception in staging", { environment: "staging" }, false, ["justification", "rollback"]],
    ["an operation in staging", { environment: "staging", protocol: "operation" }, false, []],
  ])("for %s needs what the checklist asks for", (_, changes, isBreakGlass, fields) => {
    expect(lackingFields(request(changes), emptyCase, isBreakGlass)).toEqual(fields as never);
    expect(lackingFields(request(changes), { ...aCase, backup: "a dump of 10:40" }, isBreakGlass)).toEqual([]);
  });
});

describe("a justification", () => {
  test.each(["", "   ", "because", "too short", "TBD", "n/a", "[WHY]", "<reason>", "....................", "asdfasdfasdf", "unknown"])(
    "`%s` is none",
    (text) => expect(caseFlaw("justification", text)).toBeDefined(),
  );
  test.each(["web hangs since 10:40", "INC-17", "#412", "https://tickets.example/412"])("`%s` is one", (text) =>
    expect(caseFlaw("justification", text)).toBeUndefined(),
  );
});

describe("a rollback", () => {
  test.each(["", "none", "N/A", "undo", "rollback", "TBA", "[HOW TO UNDO]", "...", "no"])("`%s` is none", (text) =>
    expect(caseFlaw("rollback", text)).toBe("`rollback` says nothing"),
  );
  test("that names a command is one", () => expect(caseFlaw("rollback", "helm rollback web 41")).toBeUndefined());
});
