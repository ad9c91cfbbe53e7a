import { describe, expect, test } from "bun:test";
import { actionDigest, type CanonicalAction } from "./action.ts";
import { aCase, anAction, answers, approved, asked, codeOf, confirmations, opened, say, signature, terminal } from "./approvals.fixture.ts";
import { confirmationDigest } from "./confirmed.ts";
import { emptyCase, mayBecome, requestStates, type ApprovalRequest, type Case } from "./request.ts";

describe("an approval that was written by somebody else than this program is none where", () => {
  const bea = { approver: "bea", assurance: "L3", at: { wall: 0, uptime: 0, boot: "" }, answers, proof: signature } as const;
  const quiet = { ...emptyCase, justification: "web is down" };
  test.each<[string, Partial<ApprovalRequest>, string]>([
    [
      "a terminal broke the glass",
      { isBreakGlass: true, case: quiet, approvals: [{ ...bea, assurance: "L1", proof: terminal("bea") }] },
      "too-low",
    ],
    ["the one who asked is one of two", { minimum: "L4", approvals: [bea, { ...bea, approver: "ann" }] }, "self-approval"],
    ["one person is two", { minimum: "L4", approvals: [bea, bea] }, "too-low"],
    [
      "one of two is nobody's signature",
      { minimum: "L4", approvals: [bea, { ...bea, approver: "cyd", assurance: "L1", proof: terminal("cyd") }] },
      "too-low",
    ],
    ["the phrase was not given", { approvals: [{ ...bea, answers: ["yes"] }] }, "wrong-answer"],
    ["nothing was answered", { approvals: [{ ...bea, answers: [] }] }, "wrong-answer"],
    ["the case is empty", { case: emptyCase }, "checklist"],
    ["nobody approved it", { approvals: [] }, "too-low"],
  ])("%s", (_, changes, code) => {
    for (const environment of ["production", "staging"] as const) {
      const action = anAction({ environment: { name: environment, evidence: [] } });
      const { approvals, ports, clock } = confirmations();
      const request = opened(approvals.open(asked({ action, environment })));
      const written = { version: 2, state: "approved", approvedAt: { ...clock }, case: aCase, approvals: [bea], confirmedSeq: 1 } as const;
      ports.store.replace(request, () => ({ ...request, ...written, ...changes }));
      expect([environment, codeOf(approvals.claim(action, "L1", "c"))]).toEqual([environment, code]);
      ports.store.replace({ ...request, ...written }, () => ({ ...request, ...written }));
      expect(codeOf(approvals.claim(action, "L1", "c"))).toBe("ok");
    }
  });
});

describe("the checklist stops an action whose case lacks", () => {
  const data = anAction({ effects: [{ action: "write", resource: "database-rows:orders", environment: anAction().environment }] });
  test.each<[string, Partial<Case>]>([
    ["a rollback plan", { rollback: "" }],
    ["a rollback plan that is one", { rollback: "[HOW TO UNDO]" }],
    ["monitoring", { monitoring: "" }],
    ["an incident report", { incident: "n/a" }],
    ["a backup where data is modified", { backup: "" }],
  ])("%s", (what, lacking) => {
    const { approvals, ports } = confirmations();
    const request = opened(approvals.open(asked({ action: data })));
    const whole = { ...aCase, backup: "pg_dump of 10:50" };
    expect(codeOf(say(approvals, request, terminal(), { ...whole, ...lacking }))).toBe("checklist");
    // What was approved all the same is stopped at its use.
    const approvedNow = opened(say(approvals, request, terminal(), whole));
    ports.store.replace(approvedNow, () => ({ ...approvedNow, case: { ...whole, ...lacking } }));
    const step = approvals.claim(data, "L1", "c");
    expect([what, codeOf(step)]).toEqual([what, "checklist"]);
    ports.store.replace(approvedNow, () => approvedNow);
    expect(codeOf(approvals.claim(data, "L1", "c"))).toBe("ok");
  });

  test("a case that says no more than a ticket where a ticket says enough is not stopped", () => {
    const { approvals } = confirmations();
    opened(say(approvals, opened(approvals.open(asked())), terminal(), { ...aCase, justification: "#7", incident: "#7" }));
    expect(codeOf(approvals.claim(anAction(), "L1", "c"))).toBe("ok");
  });
});

describe("the digest of a confirmation", () => {
  const { approvals, request } = approved();
  const confirmed = approvals.get(request.id) as ApprovalRequest;
  const digest = confirmationDigest(confirmed);
  const later = ["version", "state", "confirmedSeq", "claimedAt", "claimant", "ending"];

  test.each(Object.keys(confirmed).filter((name) => !later.includes(name)))("changes with `%s`", (name) => {
    const { [name]: _, ...without } = confirmed as unknown as Record<string, unknown>;
    expect(confirmationDigest(without as unknown as ApprovalRequest)).not.toBe(digest);
    expect(confirmationDigest({ ...confirmed, [name]: [confirmed[name as keyof ApprovalRequest], "x"] })).not.toBe(digest);
  });
  test("stays the same while it is used", () => {
    const claimed = opened(approvals.claim(anAction(), "L1", "c"));
    expect(confirmationDigest(claimed)).toBe(digest);
    expect(confirmationDigest({ ...opened(approvals.finish("c", "failed")), ending: "it failed" })).toBe(digest);
  });
  test("is on record with the approval that made it one", () => {
    const world = confirmations();
    const asking = opened(world.approvals.open(asked({ minimum: "L4" })));
    opened(say(world.approvals, asking, signature, aCase, answers, "bea"));
    const second = opened(say(world.approvals, asking, signature, aCase, answers, "cyd"));
    expect(world.events.map(({ detail }) => detail["confirmation"])).toEqual([undefined, undefined, confirmationDigest(second)]);
  });
});

describe("the state table", () => {
  test("never leads back to approved, and ends stay ends", () => {
    const ends = requestStates.filter((from) => requestStates.every((to) => !mayBecome(from, to)));
    expect(ends).toEqual(["rejected", "cancelled", "expired", "revoked", "succeeded", "failed", "unknown"]);
    expect(requestStates.filter((from) => mayBecome(from, "approved"))).toEqual(["pending"]);
  });
  test("digests are of canonical actions: the order of members does not matter", () => {
    const action = anAction();
    const turned = Object.fromEntries(Object.entries(action).toReversed()) as unknown as CanonicalAction;
    expect(actionDigest(turned)).toBe(actionDigest(action));
  });
});
