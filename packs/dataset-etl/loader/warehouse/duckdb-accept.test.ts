import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { hasDuckdb, loadDuckdb } from "../duckdb/package.ts";
import { textsOf } from "../duckdb/rows.ts";
import { Fault, type Column } from "../schema/column.ts";
import { readerOf } from "../schema/read.ts";
import { column } from "../testing/column.ts";
import { acceptOf, isSharedPattern } from "./duckdb-accept.ts";
import { sql } from "./sql.ts";

/** Columns, texts that are plainly right for each, and the value's writing where that is not the text. */
const columns: readonly (readonly [string, Column, readonly string[]])[] = [
  ["whole numbers", column("integer"), ["0", "7", "-12", "9223372036854775807", "-9223372036854775808"]],
  ["whole numbers in a range", column("integer", { min: "-5", max: "100", isRequired: true }), ["-5", "100"]],
  ["decimals", column("decimal", { precision: 5, scale: 2 }), ["12.5", "12", "-0.25", "999.99"]],
  ["decimals in a range", column("decimal", { precision: 5, scale: 2, min: "-1.5", max: "20" }), ["-1.5", "20"]],
  ["long decimals", column("decimal", { precision: 38, scale: 4, max: "100000000000000000000000.5" }), ["100000000000000000000000.5"]],
  ["parts of one", column("decimal", { precision: 2, scale: 2 }), [".25"]],
  ["days", column("date", { min: "1900-01-01" }), ["1900-01-01", "2024-02-29", "9999-12-31"]],
  ["days of another writing", column("date", { format: "DD.MM.YYYY", max: "2030-12-31" }), ["29.02.2024", "01.01.0001"]],
  ["times", column("timestamp"), ["2026-01-31T12:00:00Z", "2026-01-31 12:00:00.5Z", "2026-01-31T12:00:00.123456Z"]],
  [
    "times without a zone",
    column("timestamp", { isZoneUtc: true, min: "2000-01-01T00:00:00Z" }),
    ["2026-01-31T12:00:00", "2000-01-01 00:00:00"],
  ],
  ["booleans", column("boolean", { trueTexts: ["Yes", "1"], falseTexts: ["no", "0"] }), ["Yes", "yes", "1", "no", "0"]],
  ["lists", column("enum", { values: ["a", "it's", "É"] }), ["a", "it's", "É"]],
  ["texts", column("text", { isRequired: true }), ["", " x ", "é😀"]],
  ["texts of a length", column("text", { lengthMax: 3 }), ["abc", "😀😀😀", ""]],
  ["texts of a pattern", column("text", { pattern: "(?:WS[0-9]{2,4}|a+-?\\d*|x\\.y)" }), ["WS12", "aa-1", "x.y"]],
];

/** Texts that casts take, or nearly, and rules do not, or otherwise. */
const traps: readonly string[] = [
  ..."0 -0 +5 007 5. .5 5.0 1e3 9e2 0x10 1_000 -  5 ٣ NaN inf infinity -infinity epoch today now 1,5 12.345 -.5 0.5 0.25 9.995 999.995 1000".split(
    " ",
  ),
  "",
  " ",
  " 5",
  "5 ",
  "true",
  "TRUE",
  "t",
  "YES",
  "nO",
  "9223372036854775808",
  "-9223372036854775809",
  "100000000000000000000000.6",
  "2024-02-30",
  "2023-02-29",
  "2024-2-9",
  " 2024-02-09",
  "2024/02/09",
  "0000-01-01",
  "-001-01-01",
  "12026-01-01",
  "0001-01-01 (BC)",
  "1899-12-31",
  "2024-02-29T00:00:00Z",
  "31.12.2030",
  "1.1.2024",
  "01.01.2031",
  "31.02.2024",
  "12/31/1999",
  "01.01.24",
  "2026-01-31T24:00:00Z",
  "2026-01-31T12:60:00Z",
  "2026-01-31T12:00:60Z",
  "2026-01-31T12:00Z",
  "2026-01-31T12:00:00z",

  "2026-01-31T12:00:00+01:00",
  "2026-01-31T12:00:00+00",
  "2026-01-31T12:00:00",
  "2026-01-31T12:00:00.1200Z",
  "2026-01-31T12:00:00.1234567Z",
  "2026-01-31T 2:00:00Z",
  "2026-01-31T12:00:00 Z",
  "2026-01-31  12:00:00Z",
  "12026-01-01T00:00:00Z",
  "0001-01-01 (BC) 00:00:00Z",
  "1999-12-31T23:59:59.9Z",
  "2000-01-01T00:00:00.5Z",
  "2000-01-01 00:00:00.000001",
  "WS1",
  "WS12345",
  "ws12",
  "aa-1\n",
  "xay",
  "a-",
  "😀😀😀😀",
  "abcd",
  "e\u0301",
  "É",
  "É".normalize("NFD"),
  "A",
];

const canonical = (of: Column): string => (of.type === "timestamp" ? "replace(cast(v as varchar), ' ', 'T') || 'Z'" : "cast(v as varchar)");

/** What is accepted of some texts, with its value in DuckDB's writing. */
const acceptedOf = async (of: Column, texts: readonly (string | null)[]): Promise<readonly (readonly (string | null)[])[]> => {
  const accept = acceptOf(of, "t", "v");
  if (accept === undefined) throw new Error("this column cannot be said in SQL");
  const { DuckDBInstance } = await loadDuckdb();
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    const values = texts.map((text) => `(${text === null ? "null" : sql`${text}`})`).join(", ");
    const rows: (readonly (string | null)[])[] = [];
    const query = `select t, ${canonical(of)} from (select t, ${accept.value} as v from (values ${values}) as given (t)) where ${accept.isRight}`;
    for await (const group of textsOf(connection, query)) rows.push(...group);
    return rows;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
};

/** The loader's own value, in the same writing; a fault as its rule. */
const readAs = (of: Column, text: string | null): string | null => {
  const value = readerOf(of)(text);
  if (value instanceof Fault) return `fault: ${value.rule}`;
  if (value === null) return null;
  if (of.type === "boolean") return value === 1 ? "true" : "false";
  if (of.type !== "decimal") return String(value);
  const fixed = typeof value === "number" ? value.toFixed(of.scale) : String(value);
  return of.precision === of.scale ? fixed.replace(/^(-?)0/, "$1") : fixed;
};

// DuckDB's package need not be installed; then there is nothing here to compare.
describe(hasDuckdb ? "DuckDB takes of" : "DuckDB's package is not installed:", () => {
  for (const [what, of, right] of hasDuckdb ? columns : [])
    test(`${what} what the rule takes, as the value that the rule reads`, async () => {
      const near = fc.sample(
        fc.array(fc.constantFrom(..."0123456789", "-", "+", ".", ":", "T", "Z", " ", "e", "_", "a", "W", "S", "É"), { maxLength: 12 }),
        { seed: 11, numRuns: 2_000 },
      );
      // One character of a right text taken out, doubled or replaced.
      const bent = right.flatMap((text) =>
        Array.from({ length: text.length }, (_none, at) =>
          ["", " ", "0", "9", "-", ".", text.slice(at, at + 1).repeat(2)].map((other) => text.slice(0, at) + other + text.slice(at + 1)),
        ).flat(),
      );
      const texts = [null, ...new Set([...right, ...traps, ...bent, ...near.map((parts) => parts.join(""))])];
      const accepted = await acceptedOf(of, texts);
      expect(accepted.map(([text, value]) => [text, value])).toEqual(accepted.map(([text]) => [text ?? null, readAs(of, text ?? null)]));
      const taken = new Set(accepted.map(([text]) => text));
      expect(right.filter((text) => !taken.has(text))).toEqual([]);
      expect(taken.has(null)).toBe(!of.isRequired);
    });
});

test("patterns that two languages may read differently are left to the loader", () => {
  for (const shared of ["a|b", "[A-Z]{2}", "WS[0-9]{4}", "x\\.y", "(?:ab)+?", "[a-z_]{1,40}"])
    expect([shared, isSharedPattern(shared)]).toEqual([shared, true]);
  for (const other of [
    "a.b",
    "\\w+",
    "\\s",
    "^a",
    "a$",
    "[^a]",
    "(?=a)",
    "\\p{L}",
    "a{1001}",
    "a{1,2000}",
    "é",
    "[[:alpha:]]",
    "\\b",
    "(?i)a",
    "(a)\\1",
  ])
    expect([other, isSharedPattern(other)]).toEqual([other, false]);
  expect(acceptOf(column("text", { pattern: "\\w+" }), "t", "v")).toBeUndefined();
});
