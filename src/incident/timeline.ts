import type { Finding } from "../evidence/index.ts";
import { findMarkers, type Block } from "../evidence/index.ts";
import type { Facts } from "./facts.ts";
import { callRow, rowText, timelineRows, type TimelineRow } from "./rows.ts";
import { readMoment } from "./times.ts";
import { oneLine } from "../model/index.ts";

type Found = Omit<Finding, "file" | "level">;

/** The record's time is exact; people may leave the fraction of a second away. */
const toleranceMs = 1_000;

/** One row as the report has it. */
interface Row {
  readonly line: number;
  readonly ms: number | undefined;
  readonly text: string;
  readonly seqs: readonly number[];
}

const rowOf = ({ line, cells, text }: Block): Row => {
  const moment = readMoment(cells[0] ?? "");
  return {
    line,
    ms: moment.kind === "at" ? moment.ms : undefined,
    text: oneLine(text),
    seqs: findMarkers(text).entries.map(({ seq }) => seq),
  };
};

const differs = (row: Row, { time, what, result }: TimelineRow): string | undefined => {
  if (row.ms === undefined || Math.abs(row.ms - Date.parse(time)) >= toleranceMs) return `the record has the time ${time}`;
  if (!row.text.includes(oneLine(what))) return `the record has ${oneLine(what)}`;
  return row.text.includes(oneLine(result)) ? undefined : `the record has the result \`${result}\``;
};

const orderOf = (rows: readonly Row[]): readonly Found[] =>
  rows.flatMap((row, at): readonly Found[] => {
    if (row.ms === undefined)
      return [{ rule: "timeline-time", line: row.line, message: "the row begins with no time; write it as 2026-01-31T12:00:00Z" }];
    const before = rows.slice(0, at).findLast(({ ms }) => ms !== undefined)?.ms;
    const isBack = before !== undefined && row.ms < before;
    return isBack
      ? [{ rule: "timeline-order", line: row.line, message: "the row is earlier than the one above it; put the rows in order" }]
      : [];
  });

/** Compares a report's timeline with the record: order, every row that names an entry, every entry that must be named. */
export const checkTimeline = (blocks: readonly Block[], sectionLine: number, facts: Facts): readonly Found[] => {
  const rows = blocks.filter(({ kind }) => kind === "row").map(rowOf);
  const required = timelineRows(facts);
  const known = new Map([...facts.calls.map(callRow), ...required].map((row) => [row.seq, row]));
  const named = new Set(rows.flatMap(({ seqs }) => seqs));
  const altered = rows.flatMap((row) =>
    row.seqs.flatMap((seq): readonly Found[] => {
      const expected = known.get(seq);
      if (expected === undefined)
        return [{ rule: "timeline-foreign", line: row.line, message: `entry ${seq} of the record is not about this incident` }];
      const difference = differs(row, expected);
      if (difference === undefined) return [];
      return [
        {
          rule: "timeline-altered",
          line: row.line,
          message: `the row is not what entry ${seq} says: ${difference}; the row is: ${rowText(expected)}`,
        },
      ];
    }),
  );
  const missing = required
    .filter(({ seq }) => !named.has(seq))
    .map((row): Found => ({
      rule: "command-missing",
      line: sectionLine,
      message: `entry ${row.seq} is not in the timeline; add the row: ${rowText(row)}`,
    }));
  return [...orderOf(rows), ...altered, ...missing];
};
