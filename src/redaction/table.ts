import { isDayText } from "./detectors/dates.ts";
import { holdsName, isOrdinaryText } from "./name-text.ts";
import type { Scan } from "./scan.ts";
import { suspect } from "./suspicion.ts";
import { codeAt, signBit } from "./words.ts";

const headings =
  /^\s*["'#]?[A-Za-z\x80-\xff_][\w\x80-\xff .#/()-]{0,40}["']?(?:\s*[,;|\t]\s*["']?[A-Za-z\x80-\xff_][\w\x80-\xff .#/()-]{0,40}["']?){2,80}\s*[|,;]?\s*$/;

/** A part of a line between separators, without quotes and white space. */
export interface Field {
  start: number;
  end: number;
}

const fieldsMax = 256;

/** Fields of RFC 4180, whatever the separator. */
export const splitFields = (line: string, separator: string): Field[] => {
  const fields: Field[] = [];
  let at = 0;
  while (at <= line.length && fields.length < fieldsMax) {
    let start = at;
    while (codeAt(line, start) === 32) start++;
    let end: number;
    if (codeAt(line, start) === 34) {
      let close = line.indexOf('"', start + 1);
      while (close !== -1 && codeAt(line, close + 1) === 34) close = line.indexOf('"', close + 2);
      end = close === -1 ? line.length : close;
      fields.push({ start: start + 1, end });
      const next = line.indexOf(separator, end);
      at = next === -1 ? line.length + 1 : next + 1;
      continue;
    }
    end = line.indexOf(separator, at);
    if (end === -1) end = line.length;
    at = end + 1;
    while (end > start && line.charCodeAt(end - 1) <= 32) end--;
    if (start > end) start = end;
    fields.push({ start, end });
  }
  return fields;
};

const QUOTES = signBit('"') | signBit("'");

/** A line with any of these is no list of names. */
const notInHeadings = [..."=:@<%\\{*?>"].reduce((bits, sign) => bits | signBit(sign), 0);

interface Heading {
  readonly separator: string;
  /** Whether white space stands before it; before its rows as well, then. */
  readonly isIndented: boolean;
  /** Lines since one that was its row. */
  misses: number;
  /** Index of the detector, -1 for a name of operations, -2 for one that says nothing. */
  readonly columns: readonly number[];
  /** Whether several of them are a person's or secret. */
  readonly isPersonal: boolean;
  readonly count: number;
}

const headingsMax = 8;
/** How many lines may stand between rows of a few columns, which many a line has. */
const missesMax = 8;
const fewColumns = 5;

const isIndented = (line: string): boolean => codeAt(line, 0) === 32 || codeAt(line, 0) === 9;

/** Names of columns that lines gave, for the lines that follow: the last few headings, for files are read side by side. */
export class Table {
  #headings: Heading[] = [];

  /** Forgets all headings. */
  clear(): void {
    if (this.#headings.length > 0) this.#headings = [];
  }

  /** Takes the line as a heading when it is one. */
  learn(scan: Scan): boolean {
    const { line } = scan;
    if (
      (scan.words.signs & notInHeadings) !== 0 ||
      scan.words.count > 400 ||
      line.length > 4096 ||
      !headings.test(line) ||
      /[.!?:]\s*$/.test(line)
    )
      return false;
    const separator = /[,;|\t]/.exec(line.replace(/^\s*\|/, " "))?.[0] as string;
    const fields = splitFields(line, separator);
    const columns = fields.map(({ start, end }) => {
      const name = line.slice(start, end).replaceAll(/^["'#]|["']$/g, "");
      if (name === "") return -1;
      const { detector, isWeak, isHarmless } = scan.tables.keys.classify(name);
      if (detector !== -1) return isWeak && scan.tables.detectors[detector]?.kind === "secret" ? -2 : detector;
      return isHarmless ? -1 : -2;
    });
    const telling = columns.filter((column) => column >= 0).length;
    if (fields.length < 3 || (separator === "," && isSentence(line)) || columns.filter((column) => column !== -2).length < 2) return false;
    const others = this.#headings.filter((heading) => heading.separator !== separator || heading.count !== fields.length);
    const heading = { separator, isIndented: isIndented(line), misses: 0, columns, isPersonal: telling > 1, count: fields.length };
    this.#headings = [heading, ...others].slice(0, headingsMax);
    return telling > 0;
  }

  /** Reads a line as a row under the heading; answers whether it is one. */
  read(scan: Scan): boolean {
    for (const heading of this.#headings)
      if (this.#readUnder(scan, heading)) {
        heading.misses = 0;
        return true;
      }
    return false;
  }

  /** Counts a line that is no row: what a heading says ends some lines behind its last row. */
  pass(): void {
    if (this.#headings.length === 0) return;
    for (const heading of this.#headings) heading.misses++;
    this.#headings = this.#headings.filter(({ misses, count }) => count > fewColumns || misses <= missesMax);
  }

  #readUnder(scan: Scan, heading: Heading): boolean {
    const { line } = scan;
    if (heading.isIndented !== isIndented(line)) return false;
    if (countOf(line, heading.separator) < heading.count - 1) return false;
    const fields = splitFields(line, heading.separator);
    if (fields.length !== heading.count) return false;
    let fitting = 0;
    let filled = 0;
    const found: (readonly [Field, string])[] = [];
    for (const [at, field] of fields.entries()) {
      const column = heading.columns[at] as number;
      if (field.end - field.start < 2 || column === -1 || (column === -2 && !heading.isPersonal)) continue;
      const text = line.slice(field.start, field.end);
      if (empty.test(text)) continue;
      if (column >= 0) {
        filled++;
        const detector = scan.tables.detectors[column];
        if (detector === undefined || !(detector.accepts?.(text) ?? true)) continue;
        fitting++;
        found.push([field, detector.kind]);
      } else {
        const kind = suspect(text, true);
        if (kind !== undefined) found.push([field, kind]);
      }
    }
    // A line of prose or of a log may have as many commas.
    if (filled > 0 && fitting * 2 < filled) return false;
    for (const [{ start, end }, kind] of found) scan.spans.add(start, end, kind);
    return true;
  }
}

/** What stands in a field that holds nothing. */
const empty = /^(?:null|none|n\/a|-+|\\N|true|false)$/i;

/** Whether parts between commas are of so many words that they are a sentence's. */
const isSentence = (line: string): boolean => line.split(", ").some((part) => part.split(" ").length > 3);

const countOf = (line: string, sign: string, from = 0, to = line.length): number => {
  let count = 0;
  for (let at = line.indexOf(sign, from); at !== -1 && at < to; at = line.indexOf(sign, at + 1)) count++;
  return count;
};

const separators = [",", ";", "|", "\t"] as const;

/** A row without heading: where several of its fields are a person's for certain, those beside them that look like one's are as well. */
export const readRow = (scan: Scan): void => {
  const { line } = scan;
  if (scan.spans.count < 2 || line.length > 8192) return;
  if (!/[={]/.test(line) && !/^[A-Z][A-Z0-9]{2}\|/.test(line)) readFields(scan, 0, line.length);
  // A row that a command writes, or a program reports.
  if ((scan.words.signs & QUOTES) === 0) return;
  const quoted = /(["'])((?:[^"'\\]|\\.){12,4096})\1/g;
  for (let part = quoted.exec(line); part !== null; part = quoted.exec(line)) readFields(scan, part.index + 1, quoted.lastIndex - 1);
};

const readFields = (scan: Scan, from: number, to: number): void => {
  const { line } = scan;
  const separator = separators.find((sign) => countOf(line, sign, from, to) >= 4);
  if (separator === undefined) return;
  const fields = splitFields(line.slice(from, to), separator).map(({ start, end }) => ({ start: start + from, end: end + from }));
  let hit = 0;
  scan.spans.each((start, end) => {
    if (fields.some((field) => field.start <= start && field.end >= end && end - start >= (field.end - field.start) * 0.6)) hit++;
  });
  if (hit < 2 || hit * 4 < fields.length - 2) return;
  for (const { start, end } of fields) {
    const text = line.slice(start, end);
    if (isDayText(text)) scan.spans.add(start, end, "date");
    else if (/^[A-Z\x80-\xff][A-Za-z\x80-\xff'’., -]{1,60}$/.test(text) && !isOrdinaryText(text) && (holdsName(text) || / /.test(text)))
      scan.spans.add(start, end, "name");
    else if (/^\d{5}(?:-\d{4})?$/.test(text)) scan.spans.add(start, end, "zip");
    else if (/^[A-Z]{0,3}\d[\d-]{5,12}$/.test(text)) scan.spans.add(start, end, "id");
  }
};
