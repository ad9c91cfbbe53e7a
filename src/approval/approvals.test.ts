import { describe, expect, test } from "bun:test";
import { actionDigest, type CanonicalAction } from "./action.ts";
import {
  aCase,
  anAction,
  answers,
  approved,
  asked,
  codeOf,
  confirmations,
  memoryStore,
  opened,
  say,
  signature,
  terminal,
} from "./approvals.fixture.ts";
import type { ApprovalPorts, Asked, Step } from "./approvals.ts";
import { answerMs, breakGlassUseMs, isIntact, emptyCase, useMs, type ApprovalRequest, type Proof } from "./request.ts";

describe("a request", () => {
  test("of the same action is the one that waits already", () => {
    const { approvals } = confirmations();
    expect(opened(approvals.open(asked())).id).toBe(opened(approvals.open(asked())).id);
  });

  test.each<[string, Partial<CanonicalAction>]>([
    ["another command", { input: { command: "systemctl restart db" } }],
    ["another folder", { cwd: "/srv/other" }],
    ["other variables", { variables: "w" }],
    ["another session", { requester: { ...anAction().requester, session: "s-2" } }],
    ["another agent", { requester: { ...anAction().requester, agent: "dataset-tester" } }],
    ["another host", { host: "web-02" }],
    ["another text of a file it runs", { inspected: [{ path: "/srv/app/x.sh", sha256: "0" }] }],
    ["another text of a file it reads", { contents: [{ path: "/srv/app/x.csv", sha256: "0" }] }],
    ["another input", { stdin: "0" }],
    [
      "another target",
      {
        effects: [
          {
            action: "disrupt",
            resource: "unit:web",
            target: { family: "ssh", values: { host: "b" } },
            environment: anAction().environment,
          },
        ],
      },
    ],
    ["other evidence of the environment", { environment: { name: "production", evidence: [] } }],
    ["another policy", { policy: "q" }],
    ["one item more", { items: ["a", "b"] }],
  ])("for %s is another one, and what was approved does not cover it", (_, changes) => {
    const { approvals } = approved();
    expect(codeOf(approvals.claim(anAction(changes), "L1", "c"))).toBe("unknown-request");
    expect(codeOf(approvals.claim(anAction(), "L1", "c"))).toBe("ok");
  });

  test("is refused when a session floods its person", () => {
    const { approvals } = confirmations();
    const codes = Array.from({ length: 21 }, (_, i) => codeOf(approvals.open(asked({ action: anAction({ cwd: `/${i}` }) }))));
    expect(codes.filter((code) => code === "ok")).toHaveLength(20);
    expect(codes.at(-1)).toBe("too-many");
  });

  test("that cannot be recorded is not made", () => {
    const { approvals, ports } = confirmations({ record: () => ({ ok: false, detail: "the disk is full" }) });
    expect(codeOf(approvals.open(asked()))).toBe("not-recorded");
    expect(ports.store.find({})).toEqual([]);
  });
});

describe("an approval", () => {
  test("is used exactly once", () => {
    const { approvals } = approved();
    expect(codeOf(approvals.claim(anAction(), "L1", "c-1"))).toBe("ok");
    expect(codeOf(approvals.claim(anAction(), "L1", "c-2"))).toBe("unknown-request");
    expect(opened(approvals.finish("c-1", "succeeded")).state).toBe("succeeded");
    expect(codeOf(approvals.claim(anAction(), "L1", "c-3"))).toBe("unknown-request");
  });

  test.each([
    "yes",
    "Yes, I understand the risks and want to proceed in production.",
    "PRODUCTION",
    "",
    "Yes, I understand the risks and want to proceed in Production",
  ])("by the answer `%s` is none", (answer) => {
    const { approvals } = confirmations();
    expect(codeOf(say(approvals, opened(approvals.open(asked())), terminal(), aCase, [answer]))).toBe("wrong-answer");
  });

  test.each<[string, Partial<ApprovalRequest>]>([
    ["another action", { action: anAction({ cwd: "/elsewhere" }) }],
    ["another digest", { digest: actionDigest(anAction({ cwd: "/elsewhere" })) }],
    ["another command in words", { command: "ls" }],
    ["another reason", { reason: "it only reads" }],
    ["other rules", { rules: [] }],
    ["other ways to verify", { verify: ["true"] }],
    ["a milder environment", { environment: "staging" }],
  ])("of a request that shows %s than it asks for is none", (_, changes) => {
    const { approvals, ports } = confirmations();
    const request = opened(approvals.open(asked()));
    const shown = { ...request, ...changes };
    ports.store.replace(request, () => shown);
    expect(codeOf(say(approvals, shown))).toBe("drift");
  });

  test("with a case that no grant could carry is none", () => {
    const { approvals } = confirmations();
    const request = opened(approvals.open(asked()));
    expect(codeOf(say(approvals, request, terminal(), { ...aCase, rollback: "undo it ".repeat(2_048) }))).toBe("checklist");
    expect(codeOf(say(approvals, request, terminal(), { ...aCase, rollback: "undo it ".repeat(2_000) }))).toBe("ok");
  });

  test("with characters that no text can have is none", () => {
    const { approvals } = confirmations();
    const request = opened(approvals.open(asked()));
    expect(codeOf(say(approvals, request, terminal(), { ...aCase, rollback: "systemctl start web \ud800" }))).toBe("not-proven");
  });

  test("below the minimum is none, and says which level is needed", () => {
    const { approvals } = confirmations();
    const step = say(approvals, opened(approvals.open(asked({ minimum: "L3" }))));
    expect(step).toMatchObject({ ok: false, code: "too-low" });
    expect(step.ok ? "" : step.detail).toContain("local-unproven");
  });

  test("whose stored minimum was lowered meets the policy's at its use", () => {
    const { approvals } = approved({ minimum: "L1" });
    expect(codeOf(approvals.claim(anAction(), "L3", "c"))).toBe("too-low");
  });

  test("of a proof that does not verify is none, also later", () => {
    let isGood = false;
    const verify = () =>
      isGood ? ({ ok: true, approver: "ann", assurance: "L3" } as const) : ({ ok: false, why: "bad signature" } as const);
    const { approvals } = confirmations({ verify });
    const request = opened(approvals.open(asked()));
    expect(codeOf(say(approvals, request, signature))).toBe("not-proven");
    isGood = true;
    opened(say(approvals, request, signature));
    isGood = false;
    expect(codeOf(approvals.claim(anAction(), "L1", "c"))).toBe("not-proven");
  });

  test("whose confirmation the record does not hold is none", () => {
    const { approvals } = approved({}, { isConfirmedUnused: () => false });
    expect(codeOf(approvals.claim(anAction(), "L1", "c"))).toBe("not-recorded");
  });

  test("that the record has used before this very use is none", () => {
    const { approvals } = approved({}, { isConfirmedUnused: (_: ApprovalRequest, before?: number) => before === undefined });
    expect(codeOf(approvals.claim(anAction(), "L1", "c"))).toBe("raced");
  });

  test("that was taken back is none", () => {
    const { approvals, request } = approved();
    opened(approvals.end(request.id, "revoked", "ann", "changed my mind"));
    expect(codeOf(approvals.claim(anAction(), "L1", "c"))).toBe("unknown-request");
  });

  test("of a statement about another request is none", () => {
    const { approvals } = confirmations();
    const one = opened(approvals.open(asked()));
    const other = opened(approvals.open(asked({ action: anAction({ cwd: "/x" }) })));
    expect(codeOf(approvals.approve(one.id, approvals.statement(other, "ann", answers, aCase), terminal()))).toBe("not-proven");
  });
});

describe("time", () => {
  test("ends a request nobody answers", () => {
    const { approvals, pass } = confirmations();
    const request = opened(approvals.open(asked()));
    pass(answerMs);
    expect(codeOf(say(approvals, request))).toBe("wrong-state");
    expect(approvals.get(request.id)?.state).toBe("expired");
  });

  test("ends an approval nobody uses", () => {
    const { approvals, pass } = approved();
    pass(useMs);
    expect(codeOf(approvals.claim(anAction(), "L1", "c"))).toBe("unknown-request");
  });

  test.each([
    ["set back on the wall", { wall: -60_000 }],
    ["stopped on the wall while the machine ran on", { uptime: useMs }],
    ["started anew", { boot: "b-2" }],
  ])("that was %s ends it too", (_, change: { wall?: number; uptime?: number; boot?: string }) => {
    const { approvals, clock } = approved();
    clock.wall += change.wall ?? 0;
    clock.uptime += change.uptime ?? 0;
    clock.boot = change.boot ?? clock.boot;
    expect(codeOf(approvals.claim(anAction(), "L1", "c"))).toBe("unknown-request");
  });

  test("after a crash leaves `unknown`, never another try", () => {
    let isRunning = true;
    const { approvals, request } = approved({}, { isRunning: () => isRunning });
    opened(approvals.claim(anAction(), "L1", "c"));
    isRunning = false;
    expect(approvals.get(request.id)?.state).toBe("unknown");
    expect(codeOf(approvals.claim(anAction(), "L1", "d"))).toBe("unknown-request");
  });
});

describe("what is stored and is not what was asked for", () => {
  const told: readonly (readonly [string, Partial<ApprovalRequest>])[] = [
    ["another action under the same digest", { action: anAction({ cwd: "/elsewhere" }) }],
    ["another command", { command: "ls" }],
    ["another reason", { reason: "it only reads" }],
    ["other rules", { rules: [] }],
    ["another way to verify", { verify: ["true"] }],
    ["another protocol", { protocol: "operation" }],
    ["another environment", { environment: "test" }],
  ];
  test.each(told)("is not confirmed: %s", (_, changes) => {
    const { approvals, ports } = confirmations();
    const request = opened(approvals.open(asked()));
    const changed = { ...request, version: 2, ...changes };
    ports.store.replace(request, () => changed);
    expect(codeOf(say(approvals, changed))).toBe("drift");
    // Nor once it was put back after a person was shown the other one: what they signed names this request as it was shown.
    expect(isIntact(changed)).toBe(false);
    expect(isIntact(request)).toBe(true);
  });
});

describe("the record", () => {
  test("that cannot be kept ends nothing, and what is over is refused for its age all the same", () => {
    let isKept = true;
    let seq = 0;
    const record: ApprovalPorts["record"] = () => (isKept ? { ok: true, seq: (seq += 1) } : { ok: false, detail: "the disk is full" });
    const used = approved({}, { record });
    const waiting = confirmations({ record });
    const request = opened(waiting.approvals.open(asked()));
    isKept = false;
    used.pass(useMs);
    waiting.pass(answerMs);
    expect(used.approvals.get(used.request.id)?.state).toBe("approved");
    expect(codeOf(used.approvals.claim(anAction(), "L1", "c"))).toBe("expired");
    expect(codeOf(say(waiting.approvals, request))).toBe("expired");
    isKept = true;
    expect(used.approvals.get(used.request.id)?.state).toBe("expired");
  });

  test("holds nothing of a step that another process was faster with", () => {
    const { approvals, ports, events } = confirmations();
    const request = opened(approvals.open(asked()));
    const replace = ports.store.replace;
    // The other process comes between the look and the change.
    ports.store.replace = (seen, step) => {
      ports.store.replace = replace;
      opened(approvals.end(request.id, "rejected", "bea", "not today"));
      return replace(seen, step);
    };
    expect(codeOf(say(approvals, request))).toBe("raced");
    expect(events.map(({ event }) => event)).toEqual(["requested", "rejected"]);
  });

  test("holds every state before it is reached, but the use: that is spent first", () => {
    const seen: string[] = [];
    const store = memoryStore();
    const { approvals, request } = approved(
      {},
      {
        store,
        record: (event: string, { id }: ApprovalRequest) => (
          seen.push(`${event} while ${store.get(id)?.state ?? "absent"}`),
          { ok: true, seq: 1 }
        ),
      },
    );
    opened(approvals.claim(anAction(), "L1", "c"));
    opened(approvals.finish("c", "failed"));
    expect([seen, approvals.get(request.id)?.state]).toEqual([
      ["requested while absent", "approved while pending", "claimed while claimed", "failed while claimed"],
      "failed",
    ]);
  });
});

describe("two people", () => {
  const open = () => {
    const world = confirmations();
    return { ...world, request: opened(world.approvals.open(asked({ minimum: "L4" }))) };
  };
  test("are two: neither the one who asked nor one of them twice", () => {
    const { approvals, request } = open();
    expect(codeOf(say(approvals, request, signature, aCase, answers, "ann"))).toBe("self-approval");
    expect(opened(say(approvals, request, signature, aCase, answers, "bea")).state).toBe("pending");
    expect(codeOf(say(approvals, request, signature, aCase, answers, "bea"))).toBe("already-approved");
    expect(opened(say(approvals, request, signature, aCase, answers, "cyd")).state).toBe("approved");
    expect(codeOf(approvals.claim(anAction(), "L4", "c"))).toBe("ok");
  });
  test("sign the same case", () => {
    const { approvals, request } = open();
    opened(say(approvals, request, signature, aCase, answers, "bea"));
    expect(codeOf(say(approvals, request, signature, { ...aCase, rollback: "none needed" }, answers, "cyd"))).toBe("not-proven");
  });
});

describe("break-glass", () => {
  const inAnEmergency = (proof: Proof, minimum: Asked["minimum"]): Step => {
    const { approvals } = confirmations();
    const request = opened(approvals.open(asked({ minimum })));
    const given = { ...emptyCase, justification: "web is down" };
    return approvals.approve(request.id, approvals.statement(request, "ann", answers, given, true), proof);
  };
  test("takes a signature at L3, however little is asked for otherwise", () => {
    expect(codeOf(inAnEmergency(terminal(), "L1"))).toBe("too-low");
    expect(opened(inAnEmergency(signature, "L1")).state).toBe("approved");
  });
  test("needs nothing but a reason, and lasts a quarter of an hour", () => {
    const { approvals, pass } = confirmations();
    const request = opened(approvals.open(asked({ minimum: "L3" })));
    const given = { ...emptyCase, justification: "web is down" };
    opened(approvals.approve(request.id, approvals.statement(request, "ann", answers, given, true), signature));
    pass(breakGlassUseMs - 1);
    expect(codeOf(approvals.claim(anAction(), "L3", "c"))).toBe("ok");
  });
});
