import { describe, expect, test } from "bun:test";
import { keepOutput, linesOf, outputBytesMax, readOutput, recordedOutput, sha256Of, type Kept, type OutputStore } from "./output.ts";

const time = "2026-01-02T03:04:05.678Z";
const storeOf = (kept: Kept, seen: unknown[] = []): OutputStore => ({
  keep: (day, sha256, bytes) => (seen.push([day, sha256, bytes.length]), kept),
  read: () => undefined,
});
const good: Kept = { ok: true, dropped: [] };

describe("an output", () => {
  test("is kept on its day under the digest of its bytes, with one form for line ends", () => {
    const seen: unknown[] = [];
    const { output } = keepOutput("a\r\nb\r\n", time, storeOf(good, seen));
    expect(output).toEqual({ sha256: sha256Of("a\nb\n"), bytes: 4, lines: 2, isKept: true });
    expect(seen).toEqual([["2026-01-02", sha256Of("a\nb\n"), 4]]);
  });

  const not: readonly (readonly [name: string, text: string, kept: Kept, why: string])[] = [
    ["that is too large", "x".repeat(outputBytesMax + 1), good, "too-large"],
    ["that is no text", "a\ud800", good, "not-text"],
    ["for which there is no room", "a", { ok: false, why: "store-full" }, "store-full"],
    ["on a full disk", "a", { ok: false, why: "no-space" }, "no-space"],
  ];
  test.each(not)("%s is not kept, with digest, size and the reason", (_, text, kept, why) => {
    const { output } = keepOutput(text, time, storeOf(kept));
    expect(output).toMatchObject({ isKept: false, whyNot: why, lines: 1 });
    expect(output.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test("of the largest size is kept", () => expect(keepOutput("x".repeat(outputBytesMax), time, storeOf(good)).output.isKept).toBe(true));

  test("is read from an entry as it was recorded", () => {
    for (const kept of [good, { ok: false, why: "denied" } as const]) {
      const { output } = keepOutput("a\nb", time, storeOf(kept));
      expect(readOutput(recordedOutput(output))).toEqual(output);
    }
    for (const value of [undefined, null, 5, {}, { sha256: "x", bytes: 1, lines: 1 }, { sha256: "0".repeat(64), bytes: "1", lines: 1 }])
      expect(readOutput(value)).toBeUndefined();
  });
});

test("lines are counted as a person counts them", () => {
  expect(["", "a", "a\n", "a\n\n", "\n", "a\nb"].map((text) => linesOf(text).length)).toEqual([0, 1, 1, 2, 1, 2]);
});
