import { describe, expect, test } from "bun:test";
import { sealEntry, startHash, type EntryKind } from "./entry.ts";
import { createVerifier, verify, type Problem } from "./verify.ts";

interface Written {
  readonly line: string;
  readonly hash: string;
}

const seal = (seq: number, prev: string, kind: EntryKind, body: string): Written =>
  sealEntry({ seq, time: "2026-01-02T03:04:05.678Z", kind, prev, body });

const chain = (length: number, note = "x"): Written[] => {
  const entries: Written[] = [];
  for (let seq = 1; seq <= length; seq += 1)
    entries.push(seal(seq, entries.at(-1)?.hash ?? startHash, seq === 1 ? "genesis" : "decision", `{"note":"${note}"}`));
  return entries;
};

const length = 6;
const sound = chain(length);
const lines = sound.map(({ line }) => line);
const head = { seq: length, hash: sound[length - 1]?.hash ?? "" };

const problems = (changed: readonly (Uint8Array | string)[]): readonly Problem[] => {
  const result = verify(changed, { head });
  return result.ok ? [] : result.problems;
};
const found = (changed: readonly (Uint8Array | string)[]): string[] => problems(changed).map(({ code, seq }) => `${code} ${seq}`);
const at = (index: number): string => lines[index] ?? "";
const positions = lines.map((_, index) => index);
const isLast = (index: number): boolean => index === length - 1;

describe("verify", () => {
  test("accepts a sound chain", () => expect(verify(lines, { head })).toEqual({ ok: true, entries: length, head }));
  test("accepts an empty ledger", () => expect(verify([])).toEqual({ ok: true, entries: 0, head: { seq: 0, hash: startHash } }));
  test("accepts the rest of a chain after a known entry", () => {
    const after = { seq: 2, hash: sound[1]?.hash ?? "" };
    expect(verify(lines.slice(2), { head, after })).toEqual({
      ok: true,
      entries: length - 2,
      head,
    });
  });

  describe.each(positions)("with entry at index %i", (index) => {
    const seq = index + 1;
    const others = lines.filter((_, other) => other !== index);

    test("deleted: names it", () => expect(found(others)).toEqual([isLast(index) ? `truncated ${seq}` : `missing-sequence ${seq}`]));

    test("written twice: names it", () => expect(found(lines.toSpliced(index, 0, at(index)))).toEqual([`duplicate ${seq}`]));

    test("repeated at the end: names it", () => expect(found([...lines, at(index)])).toEqual([`duplicate ${seq}`]));

    test("changed: names it", () => expect(found(lines.with(index, at(index).replace('"x"', '"y"')))).toEqual([`bad-hash ${seq}`]));

    test("made unreadable: names it", () => expect(found(lines.with(index, "garbage"))).toEqual([`bad-json ${seq}`]));

    test("behind a line of garbage: names the place", () =>
      expect(found(lines.toSpliced(index, 0, "garbage"))).toEqual([`bad-json ${seq}`]));

    test("changed and sealed again: the next one does not fit", () => {
      const forged = seal(seq, sound[index - 1]?.hash ?? startHash, index === 0 ? "genesis" : "decision", '{"note":"y"}').line;
      expect(found(lines.with(index, forged))).toEqual([isLast(index) ? `head-mismatch ${seq}` : `broken-chain ${seq + 1}`]);
    });

    test("behind a forged one with its number: names both", () => {
      const forged = seal(seq, sound[index - 1]?.hash ?? startHash, index === 0 ? "genesis" : "decision", '{"note":"y"}').line;
      expect(found(lines.toSpliced(index, 0, forged))).toEqual(
        isLast(index) ? [`head-mismatch ${seq}`, `duplicate ${seq}`] : [`duplicate ${seq}`, `broken-chain ${seq + 1}`],
      );
    });

    test("moved to the end: names it", () => {
      expect(found([...others, at(index)])).toEqual(isLast(index) ? [] : [`reordered ${seq}`]);
    });

    test("in another version: names it", () =>
      expect(found(lines.with(index, at(index).replace('"v":1}', '"v":2}')))).toEqual([`unknown-version ${seq}`]));

    test("and everything after it dropped: names the first that is gone", () =>
      expect(found(lines.slice(0, index))).toEqual([`truncated ${seq}`]));

    test("and everything before it dropped: names what is gone", () => {
      expect(found(lines.slice(index))).toEqual(index === 0 ? [] : ["missing-sequence 1"]);
    });

    test("with any single bit flipped: finds it", () => {
      const bytes = new TextEncoder().encode(at(index));
      const codes = new Set<string>();
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        const changed = bytes.slice();
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const [first, ...rest] = problems([...lines.slice(0, index), changed, ...lines.slice(index + 1)]);
        expect(first?.seq).toBe(seq);
        codes.add(first?.code ?? `nothing at bit ${bit}`);
        expect(rest.filter((problem) => problem.code !== "broken-chain" && problem.code !== "head-mismatch")).toEqual([]);
      }
      expect([...codes].toSorted()).toEqual(["bad-entry", "bad-hash", "bad-json", "unknown-version"]);
    });
  });

  test.each(positions.slice(1))("names the later of two swapped neighbours, at index %i", (index) => {
    const swapped = lines.with(index - 1, at(index)).with(index, at(index - 1));
    expect(found(swapped)).toEqual([`reordered ${index}`]);
  });

  test("names a gap once, with its bounds", () => {
    expect(problems([at(0), at(4), at(5)])).toEqual([{ code: "missing-sequence", seq: 2, detail: "entries 2 to 4 are missing" }]);
  });

  test("is not led astray by a forged giant number", () => {
    const forged = seal(9_007_199_254_740_991, sound[5]?.hash ?? "", "decision", "{}").line;
    expect(found([...lines, forged])).toEqual(["missing-sequence 7", "unacknowledged 7"]);
  });

  test("finds a chain that was rewritten as a whole by its head", () => {
    expect(found(chain(length, "z").map(({ line }) => line))).toEqual([`head-mismatch ${length}`]);
  });

  test("finds entries that nobody was answered for", () => {
    const more = seal(7, head.hash, "decision", "{}").line;
    expect(found([...lines, more])).toEqual(["unacknowledged 7"]);
  });

  test("finds a beginning that is no genesis entry", () => {
    expect(verify([seal(1, startHash, "decision", "{}").line])).toMatchObject({
      ok: false,
      problems: [{ code: "broken-chain", seq: 1 }],
    });
  });

  test("names a torn end", () => {
    const verifier = createVerifier();
    for (const line of lines) verifier.line(line);
    verifier.torn(12);
    expect(verifier.end()).toEqual({
      ok: false,
      problems: [{ code: "torn-tail", seq: 7, detail: "12 bytes without a newline at the end" }],
    });
  });
});
