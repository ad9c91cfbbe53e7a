import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { readCbor } from "./cbor.ts";
import { cbor, head } from "./testing/authenticator.ts";

const hex = (text: string): Uint8Array => Uint8Array.fromHex(text.replaceAll(" ", ""));
const read = (text: string): unknown => {
  const reading = readCbor(hex(text));
  return reading.ok ? reading.value : reading.why;
};

// Examples of RFC 8949, appendix A, as far as CTAP2's canonical form has them.
const examples: Readonly<Record<string, unknown>> = {
  "00": 0,
  "17": 23,
  "18 18": 24,
  "18 64": 100,
  "19 03e8": 1000,
  "1a 000f4240": 1_000_000,
  "1b 000000e8d4a51000": 1_000_000_000_000,
  "20": -1,
  "38 63": -100,
  "39 03e7": -1000,
  f4: false,
  f5: true,
  f6: null,
  "40": new Uint8Array(),
  "44 01020304": Uint8Array.of(1, 2, 3, 4),
  "60": "",
  "64 49455446": "IETF",
  "62 c3bc": "ü",
  "80": [],
  "83 010203": [1, 2, 3],
  a0: new Map(),
  "a2 01020304": new Map([
    [1, 2],
    [3, 4],
  ]),
};
test.each(Object.entries(examples))("reads %s", (text, value) => expect(read(text)).toEqual(value));

const refusals: Readonly<Record<string, string>> = {
  "": "ends too early",
  "18 17": "shortest form",
  "19 00ff": "shortest form",
  "1a 0000ffff": "shortest form",
  "1b 00000000ffffffff": "shortest form",
  "1b ffffffffffffffff": "too large",
  "3b ffffffffffffffff": "too large",
  "1c": "reserved",
  "5f 4101 ff": "indefinite",
  "9f ff": "indefinite",
  "bf ff": "indefinite",
  "c0 60": "tag",
  "f9 3c00": "neither number",
  "fb 3ff0000000000000": "neither number",
  f7: "neither number",
  "f8 ff": "neither number",
  "62 c328": "not UTF-8",
  "44 0102": "ends too early",
  "9a ffffffff": "ends too early",
  "ba ffffffff": "ends too early",
  "a2 0102 0103": "stands twice",
  "a2 6161 00 6161 00": "stands twice",
  "a1 8000": "neither number nor text",
  "a1 01": "ends too early",
  "81 81 81 81 81 00": "too deeply",
  "00 00": "follows its end",
};
test.each(Object.entries(refusals))("refuses `%s`", (text, why) => expect(read(text)).toContain(why));

test("a number is one key, a text that looks like it another", () =>
  expect(read("a2 01 00 61 31 00")).toEqual(
    new Map<number | string, number>([
      [1, 0],
      ["1", 0],
    ]),
  ));

describe("any bytes", () => {
  test("are read or refused, and nothing throws", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => expect(typeof readCbor(bytes).ok).toBe("boolean")),
      { numRuns: 2000 },
    );
  });

  const value = fc.letrec<{ any: unknown }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 3, depthIdentifier: "cbor" },
      fc.integer(),
      fc.string(),
      fc.boolean(),
      fc.constant(null),
      fc.uint8Array({ maxLength: 40 }),
      fc.array(tie("any"), { maxLength: 4, depthIdentifier: "cbor" }),
      fc
        .uniqueArray(fc.tuple(fc.oneof(fc.integer(), fc.string()), tie("any")), {
          maxLength: 4,
          selector: ([key]) => `${typeof key} ${key}`,
          depthIdentifier: "cbor",
        })
        .map((pairs) => new Map(pairs)),
    ),
  })).any;

  test("that were written are read again, and cut anywhere they are refused", () => {
    fc.assert(
      fc.property(value, fc.nat(), (given, cut) => {
        const bytes = cbor(given);
        expect(readCbor(bytes)).toEqual({ ok: true, value: given as never, end: bytes.length });
        expect(readCbor(bytes.subarray(0, cut % bytes.length)).ok).toBe(false);
      }),
    );
  });

  test("with a length in any longer form are refused", () => {
    for (const major of [0, 1, 2, 3, 4, 5]) {
      const [first] = head(major, 0) as unknown as [number];
      expect(readCbor(Uint8Array.of(first | 24, 0)).ok).toBe(false);
    }
  });
});
