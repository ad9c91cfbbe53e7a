import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { canonicalJson, isCanonicalJson } from "./canonical.ts";

// Numbers of RFC 8785, appendix B: IEEE 754 bits and their form.
const numbers: Readonly<Record<string, string>> = {
  "0000000000000000": "0",
  "8000000000000000": "0",
  "0000000000000001": "5e-324",
  "8000000000000001": "-5e-324",
  "7fefffffffffffff": "1.7976931348623157e+308",
  ffefffffffffffff: "-1.7976931348623157e+308",
  "4340000000000000": "9007199254740992",
  c340000000000000: "-9007199254740992",
  "4430000000000000": "295147905179352830000",
  "44b52d02c7e14af5": "9.999999999999997e+22",
  "44b52d02c7e14af6": "1e+23",
  "44b52d02c7e14af7": "1.0000000000000001e+23",
  "444b1ae4d6e2ef4e": "999999999999999700000",
  "444b1ae4d6e2ef4f": "999999999999999900000",
  "444b1ae4d6e2ef50": "1e+21",
  "3eb0c6f7a0b5ed8c": "9.999999999999997e-7",
  "3eb0c6f7a0b5ed8d": "0.000001",
  "41b3de4355555553": "333333333.3333332",
  "41b3de4355555554": "333333333.33333325",
  "41b3de4355555555": "333333333.3333333",
  "41b3de4355555556": "333333333.3333334",
  "41b3de4355555557": "333333333.33333343",
  becbf647612f3696: "-0.0000033333333333333333",
  "43143ff3c1cb0959": "1424953923781206.2",
};

const fromBits = (bits: string): number => {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
};

describe("canonicalJson", () => {
  test.each(Object.entries(numbers))("writes the number with bits %s as %s", (bits, expected) => {
    expect(canonicalJson(fromBits(bits))).toBe(expected);
  });

  // RFC 8785, section 3.2.2 and 3.2.4.
  test("writes the RFC's sample object byte for byte", () => {
    const sample = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    ) as unknown;
    expect(canonicalJson(sample)).toBe(
      `{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}`,
    );
  });

  // RFC 8785, section 3.2.3.
  test("sorts names by UTF-16 code units, as the RFC's sample does", () => {
    const names = ["\u20ac", "\r", "\ufb33", "1", "\u{1f600}", "\u0080", "\u00f6"];
    const sorted = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\u{1f600}", "\ufb33"];
    const text = canonicalJson(Object.fromEntries(names.map((name) => [name, 0])));
    expect(text).toBe(`{${sorted.map((name) => `${JSON.stringify(name)}:0`).join(",")}}`);
  });

  test("sorts at every depth and keeps the order of lists", () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }, 3], a: {} })).toBe('{"a":{},"b":[{"c":2,"d":1},3]}');
  });

  test("leaves out members that are undefined", () => expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}'));

  const refused: readonly (readonly [string, unknown])[] = [
    ["NaN", Number.NaN],
    ["infinity", Number.POSITIVE_INFINITY],
    ["a lone surrogate", "\ud800"],
    ["a lone surrogate in a name", { "\udc00": 1 }],
    ["undefined in a list", [undefined]],
    ["a function", () => 1],
    ["a big integer", 1n],
  ];
  test.each(refused)("refuses %s", (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});

describe("isCanonicalJson", () => {
  const isWritten = (text: string): boolean => {
    try {
      return canonicalJson(JSON.parse(text)) === text;
    } catch {
      return false;
    }
  };
  const isTold = (text: string): boolean => {
    try {
      return isCanonicalJson(text, JSON.parse(text));
    } catch {
      return false;
    }
  };

  test.each([
    ['{"a":1,"b":[{"c":"é","d":null}]}', true],
    ['{"b":1,"a":2}', false],
    ['{"a":[{"z":1,"y":2}]}', false],
    ['{"10":1,"9":2}', true],
    ['{"9":2,"10":1}', false],
    ['{"a":1,"a":1}', false],
    ['{"a": 1}', false],
    ['{"a":1.0}', false],
    ["-0", false],
    [String.raw`"\ud800"`, false],
    [String.raw`"\u00e9"`, false],
    [String.raw`"\\ud800"`, true],
    ['{"":0,"__proto__":{"b":1}}', true],
  ])("%s: %s", (text, expected) => expect([isWritten(text), isTold(text)]).toEqual([expected, expected]));

  test("says of any text what writing it anew says", () => {
    const names = fc.constantFrom("a", "b", "9", "10", "é", "\u{1f600}", "\ufb33", "\ud800", "toJSON", "__proto__", "");
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.array(tie("value"), { maxLength: 3 }), fc.dictionary(names, tie("value"))),
    }));
    fc.assert(
      fc.property(value, fc.boolean(), (given, isSorted) => {
        let text = JSON.stringify(given);
        if (isSorted && !text.includes("\\ud")) text = canonicalJson(JSON.parse(text));
        expect(isTold(text)).toBe(isWritten(text));
      }),
      { seed: 8785, numRuns: 2_000 },
    );
  });
});
