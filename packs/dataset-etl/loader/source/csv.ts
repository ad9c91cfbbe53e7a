import { refused } from "../outcome.ts";
import { Fault } from "../schema/column.ts";
import type { CsvShape } from "../manifest/dataset.ts";
import type { RecordReader, SourceRecord } from "./record.ts";

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;
const afterQuote = new Fault("quote", "has text behind a closing quote");
const unclosed = new Fault("quote", "ends within a quoted field");

/** A record read slowly, and where the next one begins; undefined when its end is not there yet. */
type Slow = { readonly record: SourceRecord; readonly next: number; readonly lines: number; readonly isBlank: boolean } | undefined;

/**
 * Reads CSV as RFC 4180 has it, records ended by CR LF, LF or CR alike. A quote within an unquoted field is itself, as Python's
 * `csv` has it; text behind a closing quote is a fault of its record, and reading goes on at the next line. Blank lines are
 * no records. `firstLine` is the line where it begins, where that is not the first of its file.
 */
export const openCsv = (shape: CsvShape, names: readonly string[], lengthMax: number, firstLine = 1): RecordReader => {
  const delimiter = shape.delimiter.charCodeAt(0);
  let rest = "";
  let line = firstLine;
  let skip = shape.skipLines;
  let found: readonly string[] | undefined = shape.hasHeader ? undefined : names;
  let isSuspectRest = false;

  const slow = (text: string, start: number, isLast: boolean, isSuspect: boolean): Slow =>
    readSlowly(text, start, isLast, delimiter, { line, isSuspect });

  const read = (piece: string, isLast: boolean, isSuspectPiece: boolean): readonly SourceRecord[] => {
    const text = rest === "" ? piece : rest + piece;
    const isSuspect = isSuspectPiece || isSuspectRest;
    const records: SourceRecord[] = [];
    let at = 0;
    let quoteAt = nextOf(text, '"', 0);
    let returnAt = nextOf(text, "\r", 0);
    while (at < text.length) {
      if (skip > 0) {
        const skipped = endOfLine(text, at, isLast);
        if (skipped === undefined) break;
        at = skipped.next;
        line++;
        skip--;
        continue;
      }
      if (quoteAt < at) quoteAt = nextOf(text, '"', at);
      if (returnAt < at) returnAt = nextOf(text, "\r", at);
      const end = nextOf(text, "\n", at);
      if (end === Infinity && returnAt === Infinity && !isLast) break;
      if (end !== Infinity && quoteAt > end && returnAt >= end - 1) {
        const stop = returnAt < end ? end - 1 : end;
        if (stop > at)
          records.push({ fields: text.slice(at, stop).split(shape.delimiter), quoted: undefined, line, fault: undefined, isSuspect });
        at = end + 1;
        line++;
      } else {
        const one = slow(text, at, isLast, isSuspect);
        if (one === undefined) break;
        if (!one.isBlank) records.push(one.record);
        at = one.next;
        line += one.lines;
      }
      if (found === undefined && records.length > 0) found = headerOf(records.pop() as SourceRecord);
    }
    rest = text.slice(at);
    isSuspectRest = rest !== "" && isSuspectPiece;
    if (rest.length > lengthMax)
      throw refused(`the record at line ${line} is longer than ${lengthMax} characters: is a quote missing that closes a field?`);
    return records;
  };
  return {
    names: () => found,
    push: (text, isSuspect) => read(text, false, isSuspect),
    end: () => read("", true, false),
    lines: () => line - firstLine,
  };
};

const nextOf = (text: string, wanted: string, from: number): number => {
  const at = text.indexOf(wanted, from);
  return at === -1 ? Infinity : at;
};

const headerOf = ({ fields, fault, line }: SourceRecord): readonly string[] => {
  const names = fields.map((field) => field ?? "");
  if (fault !== undefined) throw refused(`the header at line ${line} ${fault.detail}`);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw refused(`the header at line ${line} names \`${twice}\` twice`);
  return names;
};

const isEnd = (code: number): boolean => code === lineFeed || code === carriageReturn;

/** Where the line that goes on at `at` ends, and where the next begins; undefined when that is not known yet. */
const endOfLine = (text: string, at: number, isLast: boolean): { readonly end: number; readonly next: number } | undefined => {
  let end = at;
  while (end < text.length && !isEnd(text.charCodeAt(end))) end++;
  if (end === text.length) return isLast ? { end, next: end } : undefined;
  if (text.charCodeAt(end) === lineFeed) return { end, next: end + 1 };
  if (end + 1 === text.length && !isLast) return undefined;
  return { end, next: text.charCodeAt(end + 1) === lineFeed ? end + 2 : end + 1 };
};

const linesIn = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

const readSlowly = (
  text: string,
  start: number,
  isLast: boolean,
  delimiter: number,
  place: { readonly line: number; readonly isSuspect: boolean },
): Slow => {
  const fields: string[] = [];
  const quoted: boolean[] = [];
  let at = start;
  let inner = 0;
  const finish = (next: number, fault: Fault | undefined): Slow => ({
    record: { fields, quoted, line: place.line, fault, isSuspect: place.isSuspect },
    next,
    lines: inner + 1,
    isBlank: fault === undefined && fields.length === 1 && fields[0] === "" && quoted[0] === false,
  });
  for (;;) {
    if (text.charCodeAt(at) === quote) {
      const field = readQuoted(text, at + 1, isLast);
      if (field === undefined) return undefined;
      inner += linesIn(field.value);
      fields.push(field.value);
      quoted.push(true);
      at = field.next;
      if (!field.isClosed) return finish(at, unclosed);
    } else {
      let end = at;
      while (end < text.length && text.charCodeAt(end) !== delimiter && !isEnd(text.charCodeAt(end))) end++;
      if (end === text.length && !isLast) return undefined;
      fields.push(text.slice(at, end));
      quoted.push(false);
      at = end;
    }
    if (at < text.length && text.charCodeAt(at) === delimiter) {
      at++;
      if (at === text.length && !isLast) return undefined;
      continue;
    }
    const isBroken = at < text.length && !isEnd(text.charCodeAt(at));
    const line = endOfLine(text, at, isLast);
    return line === undefined ? undefined : finish(line.next, isBroken ? afterQuote : undefined);
  }
};

/** The rest of a quoted field from behind its opening quote; undefined when its end is not there yet. */
const readQuoted = (
  text: string,
  start: number,
  isLast: boolean,
): { readonly value: string; readonly next: number; readonly isClosed: boolean } | undefined => {
  let value = "";
  let at = start;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close === -1) return isLast ? { value: value + text.slice(at), next: text.length, isClosed: false } : undefined;
    value += text.slice(at, close);
    if (close + 1 === text.length && !isLast) return undefined;
    if (text.charCodeAt(close + 1) !== quote) return { value, next: close + 1, isClosed: true };
    value += '"';
    at = close + 2;
  }
};
