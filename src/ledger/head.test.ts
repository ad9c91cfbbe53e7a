import { describe, expect, test } from "bun:test";
import { emptyHead, encodeSlot, readHead, slotBytes, type Head } from "./head.ts";

const older: Head = { seq: 7, hash: "a".repeat(64), segment: 1, start: 100, end: 200 };
const newer: Head = { seq: 8, hash: "b".repeat(64), segment: 1, start: 200, end: 300 };
const file = (...heads: readonly Head[]): Uint8Array => new Uint8Array(heads.flatMap((head) => [...encodeSlot(head)]));

describe("readHead", () => {
  test("takes the newer slot and offers the older one for writing", () => {
    expect(readHead(file(older, newer))).toEqual({ head: newer, nextSlot: 0, isDamaged: false });
    expect(readHead(file(newer, older))).toEqual({ head: newer, nextSlot: 1, isDamaged: false });
  });

  test("reads a file with one slot", () => expect(readHead(file(emptyHead))).toEqual({ head: emptyHead, nextSlot: 1, isDamaged: false }));

  test("finds nothing in an empty file", () => expect(readHead(new Uint8Array(0))).toEqual({ nextSlot: 0, isDamaged: false }));

  test("falls back to the other slot for every flipped bit, and says so", () => {
    const bytes = file(older, newer);
    for (let bit = 0; bit < slotBytes * 8; bit += 1) {
      const changed = bytes.slice();
      const at = slotBytes + (bit >> 3);
      changed[at] = (changed[at] ?? 0) ^ (1 << (bit & 7));
      expect(readHead(changed)).toEqual({ head: older, nextSlot: 1, isDamaged: true });
    }
  });

  test("never offers the only sound slot for a file cut at any byte", () => {
    const bytes = file(older, newer);
    for (let length = 0; length < bytes.length; length += 1) {
      const reading = readHead(bytes.subarray(0, length));
      expect(reading.head).toEqual(length < slotBytes ? undefined : older);
      if (reading.head !== undefined) expect(reading.nextSlot).toBe(1);
    }
  });
});
