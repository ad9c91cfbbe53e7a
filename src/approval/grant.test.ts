import { describe, expect, test } from "bun:test";
import { generateKeyPairSync, sign, verify, type KeyObject } from "node:crypto";
import fc from "fast-check";
import { canonicalJson } from "../model/index.ts";
import type { CanonicalAction } from "./action.ts";
import { aCase, anAction, answers, asked, confirmations, signature, terminal } from "./approvals.fixture.ts";
import type { Asked } from "./approvals.ts";
import { grantMs, grantOf, sealGrant, verifyGrant, type Grant, type GrantKey, type GrantPorts, type Wanted } from "./grant.ts";
import { useMs, type ApprovalRequest, type Proof } from "./request.ts";
import { statementOf } from "./statement.ts";

const keyOf = ({ privateKey, publicKey }: { privateKey: KeyObject; publicKey: KeyObject }): GrantKey => ({
  sign: (bytes) => new Uint8Array(sign(null, bytes, privateKey)),
  verify: (bytes, made) => verify(null, bytes, publicKey, made),
});
const key = keyOf(generateKeyPairSync("ed25519"));
const strangersKey = keyOf(generateKeyPairSync("ed25519"));

const batch = anAction({ items: ["orders", "customers"], steps: ["stop web", "migrate"] });

/** A grant in use, and everything it is checked with. */
const granted = (changes: Partial<Asked> = {}, proof: Proof = signature, approvers: readonly string[] = ["ann"]) => {
  let isGood = true;
  const world = confirmations({
    verify: (given, statement) => {
      if (!isGood) return { ok: false, why: "bad signature" };
      return given.kind === "terminal"
        ? { ok: true, approver: given.user, assurance: "L1" }
        : { ok: true, approver: statement.approver, assurance: "L3" };
    },
  });
  const { approvals } = world;
  const opened = approvals.open(asked({ action: batch, ...changes }));
  if (!opened.ok) throw new Error(opened.detail);
  for (const approver of approvers) {
    const step = approvals.approve(opened.request.id, approvals.statement(opened.request, approver, answers, aCase), proof);
    if (!step.ok) throw new Error(step.detail);
  }
  const claimed = approvals.claim(changes.action ?? batch, "L1", "process 1 2");
  if (!claimed.ok) throw new Error(claimed.detail);
  const { request } = claimed;
  const ports = (): GrantPorts => ({
    key,
    now: { ...world.clock },
    host: "web-01",
    verify: world.ports.verify,
    inUse: (id) => {
      const found = approvals.get(id);
      return found?.state === "claimed" ? found : `it is ${found?.state}`;
    },
    minimum: () => "L1",
  });
  const check = (token: string, wanted: Wanted = {}, more: Partial<GrantPorts> = {}): string => {
    const verdict = verifyGrant(token, wanted, { ...ports(), ...more });
    return verdict.ok ? "ok" : verdict.code;
  };
  return {
    ...world,
    request,
    grant: grantOf(request),
    token: sealGrant(grantOf(request), key),
    check,
    ports,
    spoil: () => void (isGood = false),
  };
};

test("a grant that is in use covers what was confirmed, and comes with it", () => {
  const { token, ports, grant, request } = granted();
  expect(verifyGrant(token, {}, ports())).toEqual({ ok: true, grant, request });
  expect(token).toMatch(/^tagout-grant\.v1\.[\w-]+\.[\w-]+$/);
});

describe("what is wanted is compared:", () => {
  test.each<[string, Wanted, string]>([
    ["the environment", { environment: "production" }, "ok"],
    ["another environment", { environment: "staging" }, "wrong-environment"],
    ["no environment at all", { environment: "" }, "wrong-environment"],
    ["the session", { session: "s-1" }, "ok"],
    ["another session", { session: "s-2" }, "not-yours"],
    ["no session at all", { session: "" }, "not-yours"],
    ["another action", { action: "0".repeat(64) }, "not-yours"],
    ["an item", { item: "orders" }, "ok"],
    ["an item that is not listed", { item: "invoices" }, "not-listed"],
    ["a part of an item", { item: "order" }, "not-listed"],
    ["an item in other letters", { item: "Orders" }, "not-listed"],
    ["an item that is a step", { item: "migrate" }, "not-listed"],
    ["nothing as an item", { item: "" }, "not-listed"],
    ["a step", { step: "migrate" }, "ok"],
    ["a step that is not listed", { step: "drop" }, "not-listed"],
    ["a step with more to it", { step: "migrate --force" }, "not-listed"],
    ["a listed step for a listed item", { step: "stop web", item: "customers" }, "ok"],
    ["a listed step for an item that is not listed", { step: "stop web", item: "invoices" }, "not-listed"],
    ["the level that was reached", { minimum: "L3" }, "ok"],
    ["a level above it", { minimum: "L4" }, "too-low"],
    ["everything at once", { environment: "production", session: "s-1", item: "orders", step: "migrate", minimum: "L2" }, "ok"],
  ])("%s", (_, wanted, expected) => {
    const { check, token } = granted();
    expect(check(token, wanted)).toBe(expected);
  });

  test("the action, by its digest", () => {
    const { check, token, request } = granted();
    expect(check(token, { action: request.digest })).toBe("ok");
  });

  test("an action that is no batch and has no steps covers neither", () => {
    const { check, token } = granted({ action: anAction() });
    expect([check(token), check(token, { item: "orders" }), check(token, { step: "migrate" })]).toEqual(["ok", "not-listed", "not-listed"]);
  });
});

describe("a grant does not hold", () => {
  test("on another host", () => {
    const { check, token } = granted();
    expect(check(token, {}, { host: "web-02" })).toBe("not-yours");
  });

  test("below the level that counts here, whatever was enough when it was confirmed", () => {
    const { check, token } = granted({ minimum: "L1" }, terminal());
    expect([check(token), check(token, { minimum: "L3" }), check(token, {}, { minimum: () => "L3" })]).toEqual([
      "ok",
      "too-low",
      "too-low",
    ]);
  });

  test("for ever, also where its use began in time", () => {
    const { check, token, pass } = granted();
    pass(useMs);
    expect(check(token)).toBe("ok");
    pass(grantMs - useMs - 1);
    expect(check(token)).toBe("ok");
    pass(1);
    expect(check(token)).toBe("expired");
  });

  test.each<[string, { wall?: number; uptime?: number; boot?: string }]>([
    ["the wall clock was set back", { wall: -60_000 }],
    ["the wall clock stands still", { uptime: grantMs }],
    ["the machine was started anew", { boot: "b-2" }],
  ])("where %s", (_, { wall = 0, uptime = 0, boot }) => {
    const { check, token, clock } = granted();
    clock.wall += wall;
    clock.uptime += uptime;
    clock.boot = boot ?? clock.boot;
    expect(check(token)).toBe("expired");
  });

  test.each(["succeeded", "failed"] as const)("once what it was for has %s", (result) => {
    const { check, token, approvals } = granted();
    expect(approvals.finish("process 1 2", result).ok).toBe(true);
    expect(check(token)).toBe("not-in-use");
  });

  test("once nobody carries it out any more", () => {
    const { check, token, ports } = granted();
    expect(check(token, {}, { inUse: (id) => (ports().inUse(id) ? "it is unknown" : "") })).toBe("not-in-use");
  });

  test("before its use has begun, or after it was taken back", () => {
    const { approvals, ports } = granted();
    const opened = approvals.open(asked({ action: anAction({ cwd: "/other" }) }));
    if (!opened.ok) throw new Error(opened.detail);
    const { request } = opened;
    const approved = approvals.approve(request.id, approvals.statement(request, "ann", answers, aCase), signature);
    if (!approved.ok) throw new Error(approved.detail);
    const token = sealGrant(grantOf({ ...approved.request, claimedAt: approved.request.requestedAt }), key);
    expect(verifyGrant(token, {}, ports())).toMatchObject({ ok: false, code: "not-in-use" });
    approvals.end(request.id, "revoked", "ann", "changed my mind");
    expect(verifyGrant(token, {}, ports())).toMatchObject({ ok: false, code: "not-in-use" });
  });

  test("once the signature of whoever approved it does not", () => {
    const { check, token, spoil } = granted();
    spoil();
    expect(check(token)).toBe("not-proven");
  });

  test("where somebody else signed than it says", () => {
    const { check, token } = granted();
    expect(check(token, {}, { verify: () => ({ ok: true, approver: "bea", assurance: "L3" }) })).toBe("not-proven");
  });

  test("where a signature is worth less by now", () => {
    const { check, token } = granted();
    expect(check(token, {}, { verify: () => ({ ok: true, approver: "ann", assurance: "L1" }) })).toBe("too-low");
  });

  test("of two people where one of them is known no more", () => {
    const { check, token, ports } = granted({ minimum: "L4" }, signature, ["bea", "cyd"]);
    expect(check(token, { minimum: "L4" })).toBe("ok");
    const verifyOne: GrantPorts["verify"] = (proof, statement) =>
      statement.approver === "bea" ? ports().verify(proof, statement) : { ok: true, approver: "cyd", assurance: "L1" };
    expect(check(token, {}, { verify: verifyOne })).toBe("too-low");
  });

  test("by a key that another guard has", () => {
    const { check, grant } = granted();
    expect(check(sealGrant(grant, strangersKey))).toBe("bad-signature");
  });
});

describe("a token is refused where it was edited:", () => {
  const { check, token } = granted();

  test("at any character", () => {
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(..."AZaz09-_.=+/ \n\0é"), (at, character) => {
        const edited = token.slice(0, at) + character + token.slice(at + 1);
        if (edited !== token) expect(check(edited)).not.toBe("ok");
      }),
      { seed: 43, numRuns: 500 },
    );
  });

  test.each<[string, (text: string) => string]>([
    ["nothing is left", () => ""],
    ["cut", (text) => text.slice(0, -1)],
    ["with a line feed", (text) => `${text}\n`],
    ["with white space", (text) => ` ${text}`],
    ["twice", (text) => `${text}${text}`],
    ["without its signature", (text) => text.slice(0, text.lastIndexOf(".") + 1)],
    ["of another version", (text) => text.replace(".v1.", ".v2.")],
    ["a word", () => "true"],
    ["JSON", () => '{"ok":true}'],
    ["with the last bits of its base64 set", (text) => `${text.slice(0, -1)}${text.endsWith("A") ? "B" : "A"}`],
  ])("%s", (_, change) => expect(check(change(token))).not.toBe("ok"));
});

describe("whoever has the guard's own key", () => {
  const { grant, request, check, approvals } = granted();
  const resealed = (changes: Readonly<Record<string, unknown>>): string => sealGrant({ ...grant, ...changes } as Grant, key);
  const other = (() => {
    const opened = approvals.open(asked({ action: anAction({ cwd: "/other" }) }));
    if (!opened.ok) throw new Error(opened.detail);
    return opened.request;
  })();
  const [approval] = grant.approvals;
  const carried = (about: ApprovalRequest) => [{ statement: statementOf(about, "ann", answers, aCase, false), proof: signature }];

  test("can write the same grant again", () => expect(check(resealed({}))).toBe("ok"));

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ["another request", { request: other.id }],
    ["no request", { request: "" }],
    ["another action", { action: other.digest }],
    ["another environment", { environment: "staging" }],
    ["another session", { session: "s-2" }],
    ["another host", { host: "web-02" }],
    ["a higher level", { assurance: "L4" }],
    ["a lower level", { assurance: "L1" }],
    ["more time", { notAfter: grant.notAfter + 1 }],
    ["endless time", { notAfter: Number.MAX_SAFE_INTEGER }],
    ["time as a text", { notAfter: "never" }],
    ["no approvals", { approvals: [] }],
    ["approvals of another request", { approvals: carried(other) }],
    ["an approval twice", { approvals: [approval, approval] }],
    ["an approval by somebody else", { approvals: [{ ...approval, statement: { ...approval?.statement, approver: "bea" } }] }],
    ["an approval with other answers", { approvals: [{ ...approval, statement: { ...approval?.statement, answers: ["yes"] } }] }],
    ["an approval with another proof", { approvals: [{ ...approval, proof: terminal() }] }],
    ["an approval without a proof", { approvals: [{ ...approval, proof: undefined }] }],
    ["approvals that are no list", { approvals: { length: 1 } }],
    ["items of its own", { items: ["invoices"] }],
    ["steps of its own", { steps: ["drop"] }],
    ["another version", { v: 2 }],
    ["one member more", { more: true }],
    ["one member less", { session: undefined }],
  ])("cannot make one with %s", (_, changes) => {
    expect(check(resealed(changes))).not.toBe("ok");
    expect(check(resealed(changes), { item: "invoices" })).not.toBe("ok");
    expect(check(resealed(changes), { step: "drop" })).not.toBe("ok");
  });

  test.each(["null", "[]", '"grant"', "1", "{}", ""])("cannot make one of `%s`", (text) => {
    const payload = new TextEncoder().encode(text).toBase64({ alphabet: "base64url", omitPadding: true });
    const made = key.sign(new TextEncoder().encode(`tagout-grant/v1\n${text}`)).toBase64({ alphabet: "base64url", omitPadding: true });
    expect(check(`tagout-grant.v1.${payload}.${made}`)).toBe("malformed");
  });

  test("cannot put another action into the store for it", () => {
    const swapped =
      (action: CanonicalAction): GrantPorts["inUse"] =>
      () => ({ ...request, action });
    const token = resealed({});
    expect(check(token, { item: "invoices" }, { inUse: swapped({ ...batch, items: ["invoices"] }) })).toBe("not-proven");
    expect(check(token, {}, { inUse: swapped(batch) })).toBe("ok");
  });
});

test("a grant for ten thousand items with the longest case still fits into a variable", () => {
  const items = Array.from({ length: 10_000 }, (_, i) => `customers/${i}/invoices`);
  const { token } = granted({ action: anAction({ items }), minimum: "L4" }, signature, ["bea", "cyd"]);
  // execve(2): MAX_ARG_STRLEN, with the longest case twice (each at most 16 KiB) in base64.
  expect(token.length + (2 * 16 * 1024 * 4) / 3).toBeLessThan(128 * 1024);
  expect(canonicalJson(items).length).toBeGreaterThan(200_000);
});
