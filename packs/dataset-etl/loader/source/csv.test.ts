import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import type { CsvShape } from "../manifest/dataset.ts";
import { openCsv } from "./csv.ts";
import type { SourceRecord } from "./record.ts";

const shape: CsvShape = { delimiter: ",", hasHeader: false, nulls: [], skipLines: 0 };

/** Records of a text that arrives in pieces of `size` characters. */
const read = (text: string, size: number, given: Partial<CsvShape> = {}, lengthMax = 1 << 20): readonly SourceRecord[] => {
  const reader = openCsv({ ...shape, ...given }, [], lengthMax);
  const records: SourceRecord[] = [];
  for (let at = 0; at < text.length; at += size) records.push(...reader.push(text.slice(at, at + size), false));
  return [...records, ...reader.end()];
};
const fieldsOf = (text: string, size = 1 << 20, given: Partial<CsvShape> = {}): readonly (readonly (string | null)[] | "broken")[] =>
  read(text, size, given).map(({ fields, fault }) => (fault === undefined ? fields : "broken"));

const python = `
import csv, io, json, sys
answers = []
for text in json.load(sys.stdin):
    rows = []
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    while True:
        try:
            row = next(reader)
            if row: rows.append(row)
        except StopIteration:
            break
        except csv.Error:
            rows.append("broken")
            break
    answers.append(rows)
json.dump(answers, sys.stdout)
`;

/** What Python's csv module reads of each text; it stops at the first record that is broken. */
const oracle = (texts: readonly string[]): readonly (readonly (readonly string[] | "broken")[])[] => {
  const child = Bun.spawnSync(["python3", "-c", python], { stdin: new TextEncoder().encode(JSON.stringify(texts)), stderr: "inherit" });
  return JSON.parse(child.stdout.toString()) as readonly (readonly (readonly string[] | "broken")[])[];
};

/** Ours, cut where the oracle stops. */
const untilBroken = (records: readonly (readonly (string | null)[] | "broken")[]): readonly (readonly (string | null)[] | "broken")[] => {
  const at = records.indexOf("broken");
  return at === -1 ? records : records.slice(0, at + 1);
};

const quirks: readonly string[] = [
  "",
  "\n",
  "a",
  "a,b\nc,d\n",
  "a,b\r\nc,d\r\n",
  "a,b\rc,d\r",
  "a,b\nc,d",
  "a,b\r\n\r\nc,d\n\n\n",
  "a,\n,b\n,\n",
  '"a","b"\n',
  '"",""\n',
  '""\n',
  '"a""b"\n',
  '""""\n',
  '"a,b",c\n',
  '"a\nb",c\n',
  '"a\r\nb",c\r\n',
  '"a\rb"\n',
  'a"b,c\n',
  'a""b\n',
  "a'b\n",
  ' "a",b\n',
  '"a" ,b\n',
  '"a"b\nc\n',
  '"a',
  '"a\nb\n',
  'a,"',
  '"a"',
  '"a",',
  '"a"\r',
  "a,b\r",
  "a,b\r\n",
  "ä,日本,😀\n",
  "\u2028,\u0085,\u000b\n",
  "a\tb,c\n",
  ",\r\n,\r\n",
];

describe("CSV is read as Python's csv module reads it", () => {
  const expected = oracle(quirks);
  for (const [at, text] of quirks.entries())
    test(JSON.stringify(text), () => {
      expect(untilBroken(fieldsOf(text)) as unknown).toEqual(expected[at]);
    });

  test("whatever is put together of quotes, ends of lines and texts", () => {
    const parts = fc.constantFrom('"', '""', ",", "\n", "\r\n", "\r", "a", "bc", " ", '"x"', "é");
    const texts = fc.sample(
      fc.array(parts, { maxLength: 14 }).map((each) => each.join("")),
      { seed: 7, numRuns: 3_000 },
    );
    const answers = oracle(texts);
    const wrong = texts.flatMap((text, at) =>
      Bun.deepEquals(untilBroken(fieldsOf(text)), answers[at]) ? [] : [{ text, ours: fieldsOf(text), python: answers[at] }],
    );
    expect(wrong).toEqual([]);
  });
});

test("the pieces a text arrives in make no difference", () => {
  const parts = fc.constantFrom('"', '""', ",", "\n", "\r\n", "\r", "ab", '"x\ny"', "\n\n");
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 16 }), fc.integer({ min: 1, max: 5 }), (each, size) => {
      const text = each.join("");
      expect(read(text, size)).toEqual([...read(text, 1 << 20)]);
    }),
    { seed: 11, numRuns: 2_000 },
  );
});

describe("a record says the line it begins on", () => {
  const cases: readonly (readonly [string, readonly number[]])[] = [
    ["a\nb\nc\n", [1, 2, 3]],
    ["a\r\nb\rc\n", [1, 2, 3]],
    ["a\n\n\nb\n", [1, 4]],
    ['"x\ny\r\nz"\nb\n', [1, 4]],
    ['"a"b\nc\n', [1, 2]],
    ['a\n"x\ry",1\nb', [1, 2, 4]],
  ];
  for (const [text, lines] of cases)
    test(JSON.stringify(text), () => {
      for (const size of [1, 2, 3, 100]) expect(read(text, size).map(({ line }) => line)).toEqual([...lines]);
    });
});

test("reading goes on behind a broken record", () => {
  expect(fieldsOf('a,b\n"c"d,e\nf,g\n')).toEqual([["a", "b"], "broken", ["f", "g"]]);
});

test("a quoted field is marked as such, for it never stands for no value", () => {
  expect(read('"",\n', 100)[0]?.quoted).toEqual([true, false]);
});

test("a delimiter of one's own, a header and lines before it", () => {
  const reader = openCsv({ delimiter: ";", hasHeader: true, nulls: [], skipLines: 2 }, [], 1_000);
  const records = reader.push('made by "nobody\r\n\na;b\n1;2,3\n', false);
  expect(reader.names()).toEqual(["a", "b"]);
  expect(records.map(({ fields, line }) => ({ fields, line }))).toEqual([{ fields: ["1", "2,3"], line: 4 }]);
});

test("a header that names a field twice is refused", () => {
  expect(() => openCsv({ ...shape, hasHeader: true }, [], 1_000).push("a,a\n", false)).toThrow("names `a` twice");
});

test("a quote that is never closed ends at the length a record may have, not in memory", () => {
  expect(() => read(`a\n"${"x\n".repeat(1_000)}`, 64, {}, 500)).toThrow("is a quote missing that closes a field?");
});
