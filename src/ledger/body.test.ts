import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { prepareBody } from "./body.ts";

const asIs = (text: string): string => text;
const sha256 = (text: string): string => new Bun.CryptoHasher("sha256").update(text).digest("hex");
const prepared = (body: Record<string, unknown>, bytesMax = 65_000, redact = asIs): unknown => {
  const result = prepareBody(body, redact, bytesMax);
  if (!result.ok) return result.detail;
  expect(new TextEncoder().encode(result.json).length).toBeLessThanOrEqual(bytesMax);
  return JSON.parse(result.json);
};

describe("prepareBody", () => {
  test("keeps a small body as it is", () =>
    expect(prepared({ action: "rm x", rules: ["a"], n: 1 })).toEqual({
      action: "rm x",
      rules: ["a"],
      n: 1,
    }));

  test("redacts every text at every depth", () => {
    const redact = (text: string): string => text.replaceAll("s3cret", "***");
    expect(prepared({ a: "s3cret", b: { c: ["x s3cret"] } }, 65_000, redact)).toEqual({
      a: "***",
      b: { c: ["x ***"] },
    });
  });

  test("leaves ids, digests and keys of its own alone, and nothing else under their names", () => {
    const gone = (): string => "<gone>";
    const digest = "0f".repeat(32);
    expect(
      prepared({ request: "8r3mk2qd", digest, approval: { given: "YES", grant: "8r3mk2qd" }, items: [{ digest }] }, 65_000, gone),
    ).toEqual({
      request: "8r3mk2qd",
      digest,
      approval: { given: "<gone>", grant: "8r3mk2qd" },
      items: [{ digest: "<gone>" }],
    });
    expect(prepared({ digest: "a b", request: ["x y"], callId: { a: "y" } }, 65_000, gone)).toEqual({
      digest: "<gone>",
      request: ["<gone>"],
      callId: { a: "<gone>" },
    });
  });

  test("leaves what an entry about pruning is checked by", () => {
    const gone = (): string => "<gone>";
    const hashes = { hash: "0f".repeat(32), root: "mVk+3q/Zb0d2x1N4p5R6s7T8u9V0wXyZaBcDeFgHiJk=" };
    const checkpointKeys = ["tagout+0a1b2c3d+AZ3k/9Qm+4x5Y6z7A8b9C0d1E2f3G4h5I6j7K8l9M0n="];
    expect(prepared({ pruned: { from: 1, to: 5, before: "x", ...hashes }, checkpointKeys }, 65_000, gone)).toEqual({
      pruned: { from: 1, to: 5, before: "<gone>", ...hashes },
      checkpointKeys,
    });
  });

  test("replaces a long text by its hash, length and beginning", () => {
    const long = "é".repeat(50_000);
    expect(prepared({ action: long })).toEqual({
      action: { sha256: sha256(long), bytes: 100_000, head: "é".repeat(512) },
    });
  });

  test("hashes a long text only after redaction", () => {
    const redact = (text: string): string => text.replaceAll("s3cret", "***");
    const long = "s3cret ".repeat(20_000);
    expect(prepared({ a: long }, 65_000, redact)).toMatchObject({
      a: { sha256: sha256(redact(long)) },
    });
  });

  test("cuts the longest texts first", () => {
    const short = "b".repeat(1_000);
    expect(prepared({ a: "a".repeat(100_000), b: short })).toMatchObject({ b: short });
  });

  test("cuts whole members when there are many small texts", () => {
    const many = Array.from({ length: 20_000 }, (_, n) => `item ${n}`);
    const json = JSON.stringify(many);
    expect(prepared({ action: "x", many })).toEqual({
      action: "x",
      many: { sha256: sha256(json), bytes: json.length, head: json.slice(0, 1_024) },
    });
  });

  test("cuts a body of very many members as a whole", () => {
    const body = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`member ${n}`, n]));
    expect(Object.keys(prepared(body) as object)).toEqual(["bytes", "head", "sha256"]);
  });

  test("keeps lone surrogates visible", () => expect(prepared({ a: "x\ud800y" })).toEqual({ a: "x\\ud800y" }));

  test("refuses what is not JSON", () => {
    expect(prepareBody({ a: Number.NaN }, asIs, 1_000)).toEqual({
      ok: false,
      detail: "no canonical form for NaN",
    });
  });

  test("refuses a body that contains itself", () => {
    const body: Record<string, unknown> = {};
    body["self"] = body;
    expect(prepareBody(body, asIs, 1_000)).toEqual({ ok: false, detail: "nested too deeply" });
  });

  test("fits any body into the bound", () => {
    const bodies = fc.dictionary(
      fc.string(),
      fc.anything({
        maxDepth: 3,
        values: [fc.string({ maxLength: 3_000 }), fc.integer(), fc.boolean(), fc.constant(null)],
      }),
    );
    fc.assert(
      fc.property(bodies, (body) => {
        const result = prepareBody(body, asIs, 2_500);
        return !result.ok || new TextEncoder().encode(result.json).length <= 2_500;
      }),
      { numRuns: 200 },
    );
  });
});
