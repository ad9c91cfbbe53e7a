import { describe, expect, test } from "bun:test";
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sealEntry } from "../ledger/entry.ts";
import { canonicalJson } from "../model/index.ts";
import { openLedger } from "./file-ledger.ts";
import { linkedEntries, type ChainQuestion } from "./ledger-chain.ts";
import { temporaryFolder } from "./testing/folder.ts";

const root = temporaryFolder();
const clock = { now: () => Date.UTC(2026, 0, 2, 3, 4, 5, 678) };
const open = (folder: string, segmentBytesMax?: number) =>
  openLedger({ folder, clock, redact: (text) => text, ...(segmentBytesMax !== undefined && { segmentBytesMax }) });

/** A ledger of so many entries besides the first: every third about `a`, every seventh very long. */
const filled = (count: number, segmentBytesMax?: number): string => {
  const folder = mkdtempSync(join(root, "chain-"));
  const ledger = open(folder, segmentBytesMax);
  for (let number = 2; number <= count + 1; number += 1)
    ledger.append("execution", {
      about: number % 3 === 0 ? "a" : "b",
      note: "x".repeat(number % 7 === 0 ? 16_000 : 40),
      seq: 1,
      prev: "p",
    });
  return folder;
};
const segments = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .toSorted();
const edit = (folder: string, change: (lines: string[]) => readonly string[], name = "000001.jsonl"): void => {
  const path = join(folder, name);
  const lines = readFileSync(path, "utf8").split("\n").slice(0, -1);
  writeFileSync(
    path,
    change(lines)
      .map((line) => `${line}\n`)
      .join(""),
  );
};
const seqs = (folder: string, question: Partial<ChainQuestion>): readonly number[] | undefined =>
  linkedEntries(folder, { from: 1, holding: '"a"', ...question })?.map(({ seq }) => seq);

test("the first entry and those that hold a text are found, wherever one begins and ends", () => {
  const folder = filled(300, 400_000);
  expect(segments(folder)).toHaveLength(2);
  const all = [...open(folder).entries()];
  for (const from of [1, 2, 3, 57, 150, 151, 250, 299, 300, 301])
    for (const before of [undefined, from, from + 1, 290, 301]) {
      const isWanted = ({ seq, body }: (typeof all)[number]): boolean =>
        seq >= from && (before === undefined || seq < before) && (seq === from || body["about"] === "a");
      const expected = all.filter(isWanted).map(({ seq }) => seq);
      if (before === undefined || (before >= from && before <= 301))
        expect(seqs(folder, { from, ...(before !== undefined && { before }) })).toEqual(expected);
    }
});

test.each([
  ["a number that is not there yet", { from: 12 }],
  ["an end that is not there yet", { from: 3, before: 12 }],
])("there is no chain from %s", (_, question) => expect(seqs(filled(10), question)).toBeUndefined());

test("there is no chain in a folder without a ledger", () => expect(seqs(join(root, "none"), {})).toBeUndefined());

const without = (number: number) => (lines: string[]) => lines.toSpliced(number - 1, 1);
const resealed = (line: string, body: object): string => {
  const entry = JSON.parse(line);
  return sealEntry({ ...entry, body: canonicalJson(body) }).line;
};

describe("there is no chain where", () => {
  test.each<[string, (lines: string[]) => readonly string[]]>([
    ["an entry was taken out", without(6)],
    ["two were exchanged", (lines) => lines.with(5, lines[6] as string).with(6, lines[5] as string)],
    ["one stands twice", (lines) => lines.toSpliced(6, 0, lines[5] as string)],
    ["a text was changed", (lines) => lines.with(5, (lines[5] as string).replace('"about":"a"', '"about":"z"'))],
    ["a text was changed with its hash", (lines) => lines.with(5, resealed(lines[5] as string, { about: "z" }))],
    ["a line is no entry", (lines) => lines.with(5, "{}")],
    ["a line is empty", (lines) => lines.toSpliced(5, 0, "")],
    ["a line was put in with a hash of its own", (lines) => lines.toSpliced(6, 0, resealed(lines[5] as string, { about: "a" }))],
    ["the first was changed", (lines) => lines.with(3, (lines[3] as string).replace('"about"', '"above"'))],
    ["the first was taken out", without(4)],
  ])("%s", (_, change) => {
    const folder = filled(10);
    expect(seqs(folder, { from: 4 })).toEqual([4, 6, 9]);
    edit(folder, change);
    expect(seqs(folder, { from: 4 })).toBeUndefined();
  });

  test("a segment is gone", () => {
    const folder = filled(60, 20_000);
    const [, second] = segments(folder);
    expect(seqs(folder, { from: 2 })).toHaveLength(21);
    rmSync(join(folder, second as string));
    expect(seqs(folder, { from: 2 })).toBeUndefined();
  });
});

test("what stands before the first is of no concern, and neither is a line that is being written", () => {
  const folder = filled(10);
  edit(folder, (lines) => lines.with(1, "damaged"));
  appendFileSync(join(folder, "000001.jsonl"), '{"body":{"about":"a"');
  expect(seqs(folder, { from: 4 })).toEqual([4, 6, 9]);
});
