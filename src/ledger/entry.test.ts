import { describe, expect, test } from "bun:test";
import { isSealedAs, readEntry, sealEntry, startHash, type Draft } from "./entry.ts";

const draft: Draft = {
  seq: 1,
  time: "2026-01-02T03:04:05.678Z",
  kind: "genesis",
  prev: startHash,
  body: '{"format":"tagout-ledger/v1"}',
};

describe("sealEntry", () => {
  test("hashes the canonical JSON of everything but the hash", () => {
    const content = `{"body":{"format":"tagout-ledger/v1"},"kind":"genesis","prev":"${startHash}","seq":1,"time":"2026-01-02T03:04:05.678Z","v":1}`;
    const { hash, line } = sealEntry(draft);
    expect(hash).toBe(new Bun.CryptoHasher("sha256").update(content).digest("hex"));
    expect(line.replace(`"hash":"${hash}",`, "")).toBe(content);
  });

  test("writes what reads back as the same entry", () => {
    const { hash, line } = sealEntry(draft);
    expect(readEntry(line)).toEqual({
      ok: true,
      entry: {
        v: 1,
        seq: 1,
        time: "2026-01-02T03:04:05.678Z",
        kind: "genesis",
        prev: startHash,
        body: { format: "tagout-ledger/v1" },
        hash,
      },
    });
  });
});

const { line, hash } = sealEntry(draft);
/** The line with a change and a hash that fits it again: a forgery by somebody who knows the format. */
const resealed = (change: Partial<Draft>): string => sealEntry({ ...draft, ...change }).line;

const refused: Readonly<Record<string, readonly [string, string]>> = {
  "an empty line": ["", "bad-json"],
  "half a line": [line.slice(0, 60), "bad-json"],
  "white space in it": [line.replace(",", ", "), "bad-json"],
  "white space behind it": [`${line} `, "bad-json"],
  "members in another order": [`{"v":1,${line.slice(1).replace(',"v":1}', "}")}`, "bad-json"],
  "a member twice": [line.replace('"v":1}', '"v":1,"v":1}'), "bad-json"],
  "an escape that needs none": [line.replace("genesis", "\\u0067enesis"), "bad-json"],
  "a list": ["[]", "bad-entry"],
  "another version": [line.replace('"v":1}', '"v":2}'), "unknown-version"],
  "a member more": [line.replace('"v":1}', '"v":1,"x":1}'), "bad-entry"],
  "an unknown kind": [line.replace("genesis", "genesiz"), "bad-entry"],
  "the number zero": [resealed({ seq: 0 }), "bad-entry"],
  "a number with a fraction": [resealed({ seq: 1.5 }), "bad-entry"],
  "a time without milliseconds": [resealed({ time: "2026-01-02T03:04:05Z" }), "bad-entry"],
  "a body that is a list": [resealed({ body: "[]" }), "bad-entry"],
  "a changed body": [line.replace("ledger/v1", "ledger/v2"), "bad-hash"],
  "a changed time": [line.replace("05.678Z", "05.679Z"), "bad-hash"],
  "another hash": [line.replace(hash, startHash), "bad-hash"],
};

describe("readEntry", () => {
  test.each(Object.entries(refused))("refuses %s", (_, [text, code]) => {
    expect(readEntry(text)).toMatchObject({ ok: false, code });
  });

  test("refuses bytes that are not UTF-8", () => {
    expect(readEntry(new Uint8Array([0x7b, 0xff, 0x7d]))).toMatchObject({
      ok: false,
      code: "bad-json",
    });
  });

  test("refuses a byte order mark", () => {
    expect(readEntry(new TextEncoder().encode(`\uFEFF${line}`))).toMatchObject({
      ok: false,
      code: "bad-json",
    });
  });
});

describe("isSealedAs", () => {
  const { line, hash } = sealEntry({
    seq: 7,
    time: "2026-01-02T03:04:05.678Z",
    kind: "decision",
    prev: startHash,
    body: '{"action":"echo \\"hash\\":","hash":"x","kind":"y"}',
  });

  test("knows the line that was sealed", () => expect(isSealedAs(line, 7, hash)).toBe(true));
  test("takes no other number", () => expect(isSealedAs(line, 8, hash)).toBe(false));
  test("takes no other hash", () => expect(isSealedAs(line, 7, startHash)).toBe(false));

  test("finds every flipped bit", () => {
    const bytes = new TextEncoder().encode(line);
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = bytes.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect([bit, isSealedAs(new TextDecoder("utf-8", { ignoreBOM: true }).decode(changed), 7, hash)]).toEqual([bit, false]);
    }
  });
});
