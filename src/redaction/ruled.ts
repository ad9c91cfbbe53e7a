import type { KeyClass } from "./keys.ts";
import { holdsName } from "./name-text.ts";
import type { Scan } from "./scan.ts";
import { suspect } from "./suspicion.ts";
import { type Field, splitFields } from "./table.ts";
import { codeAt } from "./words.ts";

const lineLengthMax = 4096;

/** A line of hyphens or box-drawing signs with what stands between columns: psql(1), mysql(1), sqlite3(1), sqlcmd, sqlplus, Markdown. */
const rule = /^[ |+:]*(?:-{2,}|={2,}|(?:\xe2[\x94\x95][\x80-\xbf]){2,})(?:[-=|+: ]|\xe2[\x94\x95][\x80-\xbf])*$/;
const bars = ["|", "\xe2\x94\x82"] as const;

/** Whether a line may be a rule, by its first sign. */
const mayRule = (line: string): boolean => {
  let at = 0;
  while (codeAt(line, at) === 32) at++;
  const code = codeAt(line, at);
  return code === 45 || code === 43 || code === 124 || code === 61 || code === 0xe2;
};

interface Ruled {
  readonly columns: readonly KeyClass[];
  /** What stands between columns; undefined where they stand at places. */
  readonly bar: string | undefined;
  /** First signs of the columns, counted in characters; empty where a bar stands between them. */
  readonly places: readonly number[];
}

const isContinuation = (code: number): boolean => code >= 0x80 && code < 0xc0;

/** Places of characters as places of bytes. */
const bytesAt = (line: string, places: readonly number[]): readonly number[] => {
  const found: number[] = [];
  let characters = 0;
  for (let at = 0; at < line.length && found.length < places.length; at++) {
    if (isContinuation(line.charCodeAt(at))) continue;
    if (characters++ === places[found.length]) found.push(at);
  }
  while (found.length < places.length) found.push(line.length);
  return found;
};

const trimmed = (line: string, from: number, to: number): Field => {
  let start = from;
  let end = to;
  while (start < end && line.charCodeAt(start) <= 32) start++;
  while (end > start && line.charCodeAt(end - 1) <= 32) end--;
  return { start, end };
};

const fieldsAt = (line: string, places: readonly number[]): readonly Field[] => {
  const starts = bytesAt(line, places);
  return starts.map((start, at) => trimmed(line, start, starts[at + 1] ?? line.length));
};

/** Fields between bars; a bar at either end is a frame. */
const fieldsBetween = (line: string, bar: string): readonly Field[] => {
  const framed = trimmed(line, 0, line.length);
  if (line.startsWith(bar, framed.start)) framed.start += bar.length;
  if (line.endsWith(bar, framed.end) && framed.end - bar.length >= framed.start) framed.end -= bar.length;
  if (bar.length === 1)
    return splitFields(line.slice(framed.start, framed.end), bar).map(({ start, end }) =>
      trimmed(line, start + framed.start, end + framed.start),
    );
  const fields: Field[] = [];
  for (let at = framed.start; ;) {
    const next = line.indexOf(bar, at);
    const end = next === -1 || next >= framed.end ? framed.end : next;
    fields.push(trimmed(line, at, end));
    if (end === framed.end) return fields;
    at = end + bar.length;
  }
};

/** Tables as clients of databases print them: names of columns, a rule below them, rows until an empty line. */
export class RuledTable {
  #before = "";
  #table: Ruled | undefined;

  /** An empty line ends a table. */
  end(): void {
    this.#table = undefined;
    this.#before = "";
  }

  /** Takes what a row holds under names that tell; answers whether the line belongs to such a table. */
  read(scan: Scan): boolean {
    const { line } = scan;
    const before = this.#before;
    this.#before = line.length > lineLengthMax ? "" : line;
    if (mayRule(line) && rule.test(line)) {
      this.#table = headingOf(scan, before, line) ?? this.#table;
      return true;
    }
    if (this.#table === undefined) return false;
    if (line.length > lineLengthMax || line.trim() === "" || /^\(\d+ rows?\)/.test(line)) {
      this.#table = undefined;
      return false;
    }
    // A token is not as wide as what stood there: columns are no longer at their places.
    if (this.#table.bar === undefined && scan.words.seals.length > 0) return true;
    return readRow(scan, this.#table);
  }
}

const headingOf = (scan: Scan, heading: string, line: string): Ruled | undefined => {
  if (heading === "" || rule.test(heading) || /[=<>{}"]/.test(heading)) return undefined;
  const bar = bars.find((each) => heading.includes(each));
  const places = bar === undefined ? placesOf(heading, line) : [];
  if (bar === undefined && places.length === 0) return undefined;
  const fields = bar === undefined ? fieldsAt(heading, places) : fieldsBetween(heading, bar);
  const columns = fields.map(({ start, end }) => scan.tables.keys.classify(heading.slice(start, end)));
  return columns.some(({ detector }) => detector !== -1) ? { columns, bar, places } : undefined;
};

/** Where columns begin that stand above the parts of a rule; one alone is psql's, which puts a space before it. */
const placesOf = (heading: string, line: string): readonly number[] => {
  const places = [...line.matchAll(/\S+/g)].map(({ index }) => index);
  const isAbove = places.every((place) => codeAt(heading, place) > 32 && (place === 0 || codeAt(heading, place - 1) === 32));
  if (places.length > 1 && isAbove) return places;
  return /^ +\w{1,64} *$/.test(heading) && /^-{4,}$/.test(line) && heading.trimEnd().length < line.length ? [0] : [];
};

const readRow = (scan: Scan, { columns, bar, places }: Ruled): boolean => {
  const { line } = scan;
  const fields = bar === undefined ? fieldsAt(line, places) : fieldsBetween(line, bar);
  if (fields.length !== columns.length || (bar === undefined && columns.length === 1 && codeAt(line, 0) !== 32)) return false;
  const isPersonal = columns.filter(({ detector, isWeak }) => detector !== -1 && !isWeak).length > 0;
  for (const [at, { start, end }] of fields.entries()) {
    const text = line.slice(start, end);
    if (text.length < 2 || /^(?:null|none|n\/a|-+|\\N|true|false|t|f)$/i.test(text)) continue;
    const kind = kindUnder(scan, columns[at] as KeyClass, text, isPersonal);
    if (kind !== undefined) scan.spans.add(start, end, kind);
  }
  return true;
};

const kindUnder = (scan: Scan, column: KeyClass, text: string, isPersonal: boolean): string | undefined => {
  const detector = scan.tables.detectors[column.detector];
  if (detector === undefined) return isPersonal && !column.isHarmless ? suspect(text, true) : undefined;
  // Tables in documents name secrets rather than showing them.
  if (detector.isSecret && !/^[^\s`{}]{4,}$/.test(text)) return undefined;
  if (!column.isWeak) return (detector.accepts?.(text) ?? true) ? detector.kind : undefined;
  const isOne = (detector.acceptsWeakly?.(text, false) ?? false) && (detector.kind !== "name" || holdsName(text));
  return isOne && (isPersonal || detector.kind === "name" || detector.kind === "email") ? detector.kind : undefined;
};
