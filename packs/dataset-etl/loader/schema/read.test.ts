import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { Fault, type Column, type Value } from "./column.ts";
import { readerOf } from "./read.ts";
import { column } from "../testing/column.ts";

/** A value, or the rule that refuses the text. */
const read = (of: Column, text: string | null): Value | { readonly rule: string } => {
  const value = readerOf(of)(text);
  return value instanceof Fault ? { rule: value.rule } : value;
};
const rule = (name: string): { readonly rule: string } => ({ rule: name });

const money = { precision: 6, scale: 2 };
const long = { precision: 30, scale: 4 };

const cases: readonly (readonly [Column, string, Value | { readonly rule: string }])[] = [
  [column("integer"), "0", 0],
  [column("integer"), "-0", 0],
  [column("integer"), "007", 7],
  [column("integer"), "+5", 5],
  [column("integer"), "-12", -12],
  [column("integer"), "9007199254740991", 9_007_199_254_740_991],
  [column("integer"), "9007199254740993", 9_007_199_254_740_993n],
  [column("integer"), "-9223372036854775808", -9_223_372_036_854_775_808n],
  [column("integer"), "9223372036854775808", rule("range")],
  [column("integer"), "9".repeat(5_000), rule("range")],
  [column("integer"), "", rule("type")],
  [column("integer"), "-", rule("type")],
  [column("integer"), " 5", rule("type")],
  [column("integer"), "5.0", rule("type")],
  [column("integer"), "1e3", rule("type")],
  [column("integer"), "1_000", rule("type")],
  [column("integer"), "٣", rule("type")],
  [column("integer", { min: "0", max: "10" }), "11", rule("range")],
  [column("integer", { min: "0", max: "10" }), "-1", rule("range")],
  [column("integer", { min: "0", max: "10" }), "10", 10],
  [column("integer", { min: "9007199254740993" }), "9007199254740992", rule("range")],
  [column("decimal", money), "12.5", 12.5],
  [column("decimal", money), "-0.00", 0],
  [column("decimal", money), ".5", 0.5],
  [column("decimal", money), "5.", 5],
  [column("decimal", money), "0001.10", 1.1],
  [column("decimal", money), "1.230", 1.23],
  [column("decimal", money), "1.234", rule("scale")],
  [column("decimal", money), "9999.99", 9999.99],
  [column("decimal", money), "10000", rule("precision")],
  [column("decimal", money), ".", rule("type")],
  [column("decimal", money), "1.2.3", rule("type")],
  [column("decimal", money), "1e2", rule("type")],
  [column("decimal", money), "1,5", rule("type")],
  [column("decimal", money), "NaN", rule("type")],
  [column("decimal", { ...money, min: "-1.5" }), "-1.51", rule("range")],
  [column("decimal", long), "12345678901234567890123456.1", "12345678901234567890123456.1000"],
  [column("decimal", long), "-0.0", "0.0000"],
  [column("decimal", long), "-000.5", "-0.5000"],
  [column("decimal", { ...long, max: "100" }), "20", "20.0000"],
  [column("decimal", { ...long, max: "100" }), "100.0001", rule("range")],
  [column("date"), "2024-02-29", "2024-02-29"],
  [column("date"), "2023-02-29", rule("type")],
  [column("date"), "1900-02-29", rule("type")],
  [column("date"), "2000-02-29", "2000-02-29"],
  [column("date"), "2023-13-01", rule("type")],
  [column("date"), "2023-00-10", rule("type")],
  [column("date"), "2023-04-31", rule("type")],
  [column("date"), "0000-01-01", rule("type")],
  [column("date"), "23-01-01", rule("type")],
  [column("date"), "2023-1-1", rule("type")],
  [column("date"), "2023-01-01T00:00:00Z", rule("type")],
  [column("date", { format: "DD.MM.YYYY" }), "31.12.1999", "1999-12-31"],
  [column("date", { format: "DD.MM.YYYY" }), "1999-12-31", rule("type")],
  [column("date", { format: "MM/DD/YYYY" }), "12/31/1999", "1999-12-31"],
  [column("date", { format: "MM/DD/YYYY" }), "31/12/1999", rule("type")],
  [column("date", { min: "2000-01-01" }), "1999-12-31", rule("range")],
  [column("date", { format: "DD.MM.YYYY", min: "2000-01-01" }), "31.12.1999", rule("range")],
  [column("timestamp"), "2026-01-31T12:00:00Z", "2026-01-31T12:00:00Z"],
  [column("timestamp"), "2026-01-31 12:00:00Z", "2026-01-31T12:00:00Z"],
  [column("timestamp"), "2026-01-31T12:00Z", "2026-01-31T12:00:00Z"],
  [column("timestamp"), "2026-01-31T12:00:00.1200Z", "2026-01-31T12:00:00.12Z"],
  [column("timestamp"), "2026-01-31T12:00:00.000000Z", "2026-01-31T12:00:00Z"],
  [column("timestamp"), "2026-01-31T12:00:00.1234567Z", rule("scale")],
  [column("timestamp"), "2026-01-31T00:30:00+01:00", "2026-01-30T23:30:00Z"],
  [column("timestamp"), "2026-12-31T23:30:00-0130", "2027-01-01T01:00:00Z"],
  [column("timestamp"), "2026-01-31T12:00:00.5+02", "2026-01-31T10:00:00.5Z"],
  [column("timestamp"), "9999-12-31T23:30:00-01:00", rule("type")],
  [column("timestamp"), "0001-01-01T00:30:00+01:00", rule("type")],
  [column("timestamp"), "2026-01-31T24:00:00Z", rule("type")],
  [column("timestamp"), "2026-01-31T12:60:00Z", rule("type")],
  [column("timestamp"), "2026-01-31T12:00:60Z", rule("type")],
  [column("timestamp"), "2026-02-30T12:00:00Z", rule("type")],
  [column("timestamp"), "2026-01-31T12:00:00", rule("zone")],
  [column("timestamp", { isZoneUtc: true }), "2026-01-31 12:00:00", "2026-01-31T12:00:00Z"],
  [column("timestamp"), "yesterday", rule("type")],
  [column("timestamp", { min: "2026-01-31T12:00:00Z" }), "2026-01-31T12:00:00.5Z", "2026-01-31T12:00:00.5Z"],
  [column("timestamp", { max: "2026-01-31T12:00:00Z" }), "2026-01-31T12:00:00.5Z", rule("range")],
  [column("timestamp", { max: "2026-01-31T12:00:00.5Z" }), "2026-01-31T12:00:00Z", "2026-01-31T12:00:00Z"],
  [column("boolean"), "true", 1],
  [column("boolean"), "FALSE", 0],
  [column("boolean"), "1", rule("type")],
  [column("boolean", { trueTexts: ["Y", "1"], falseTexts: ["N", "0"] }), "y", 1],
  [column("enum", { values: ["a", "b"] }), "a", "a"],
  [column("enum", { values: ["a", "b"] }), "A", rule("values")],
  [column("text"), "", ""],
  [column("text"), "\0", rule("type")],
  [column("text", { lengthMax: 2 }), "😀😀", "😀😀"],
  [column("text", { lengthMax: 2 }), "abc", rule("length")],
  [column("text", { pattern: "a|b" }), "ab", rule("pattern")],
  [column("text", { pattern: "[A-Z]{2}" }), "AB", "AB"],
  [column("text", { pattern: "[A-Z]{2}" }), "AB\n", rule("pattern")],
];

describe("a text is read as", () => {
  for (const [of, text, expected] of cases)
    test(`${of.type} ${text.length > 40 ? `${text.slice(0, 40)}…` : JSON.stringify(text)}`, () => {
      expect(read(of, text)).toEqual(expected as never);
    });
});

test("no value is a value, unless one is required", () => {
  expect(read(column("integer"), null)).toBeNull();
  expect(read(column("integer", { isRequired: true }), null)).toEqual(rule("required"));
});

test("every instant keeps its place in time, whatever zone it is written in", () => {
  const minutes = fc.integer({ min: -14 * 60, max: 14 * 60 });
  fc.assert(
    fc.property(fc.integer({ min: -50_000_000_000, max: 200_000_000_000 }), minutes, (second, offset) => {
      const local = new Date((second + offset * 60) * 1_000).toISOString().slice(0, 19);
      const [hours, rest] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
      const zone = `${offset < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
      expect(read(column("timestamp"), `${local}${zone}`)).toBe(`${new Date(second * 1_000).toISOString().slice(0, 19)}Z`);
    }),
    { seed: 3, numRuns: 2_000 },
  );
});

test("a long decimal loses no digit", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 26n) + 1n, max: 10n ** 26n - 1n }), fc.integer({ min: 0, max: 9999 }), (whole, fraction) => {
      const digits = String(fraction).padStart(4, "0");
      const value = read(column("decimal", long), `${whole}.${digits}`);
      expect(value).toBe(`${whole}.${digits}`);
    }),
    { seed: 5, numRuns: 1_000 },
  );
});
