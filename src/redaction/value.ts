import type { Scan } from "./scan.ts";
import { isQuote, codeAt, isBlank } from "./words.ts";

/** How a value stands behind its key. */
export const NONE = 0;
export const QUOTED = 1;
export const BARE = 2;
/** A list of quoted texts. */
export const LIST = 3;
/** An object or a list of objects: its members speak for themselves. */
export const CONTAINER = 4;

const SPACE = 32;
const BACKSLASH = 92;

/** Where a value stands. Reused. */
export class Value {
  form = NONE;
  start = 0;
  end = 0;
  /** Where the line goes on after the value with its quotes. */
  after = 0;

  get(line: string): string {
    return line.slice(this.start, this.end);
  }
}

/** Where a quoted text ends that began with so many backslashes and this quote; -1 when the line ends before. */
export const closing = (scan: Scan, from: number, quote: string, depth: number): number => {
  const { line } = scan;
  for (let at = line.indexOf(quote, from); at !== -1; at = line.indexOf(quote, at + 1)) {
    let start = at;
    while (start > from && line.charCodeAt(start - 1) === BACKSLASH) start--;
    const count = at - start;
    if (depth === 0 ? count % 2 === 0 : count <= depth) {
      scan.work += at - from;
      return Math.max(from, at - (depth === 0 ? 0 : count));
    }
  }
  scan.work += line.length - from;
  return -1;
};

/** Where bare text ends: at white space or a sign that separates values. */
const bareEnd = (line: string, from: number, stops: Uint8Array, lengthMax: number): number => {
  const limit = Math.min(line.length, from + lengthMax);
  let at = from;
  for (;;) {
    while (at < limit && stops[line.charCodeAt(at) & 255] === 0) at++;
    if (at >= limit) return at;
    // O'Connor is one word.
    if (codeAt(line, at) !== 39 || !isLetter(codeAt(line, at - 1)) || !isLetter(codeAt(line, at + 1)) || at === from) return at;
    at++;
  }
};

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

const stopsOf = (signs: string): Uint8Array => {
  const stops = new Uint8Array(256);
  for (let code = 0; code <= 32; code++) stops[code] = 1;
  for (const sign of signs) stops[sign.charCodeAt(0)] = 1;
  return stops;
};

const plainStops = stopsOf(",;&|\"'`<>(){}[]\\");
const secretStops = stopsOf("\"'`<>|\\");
const queryStops = stopsOf("&\"'`<>#|\\;,)}]");

/** Longest bare secret, and longest bare value of anything else: longer ones are no values. */
const bareLengthMax = 65_536;
const wordsLengthMax = 1024;

/** Reads the value at `from`. `isSecret`: signs belong to it. `isQuery`: it stands in a URL. */
export const readValue = (scan: Scan, value: Value, from: number, isSecret: boolean, isQuery: boolean): void => {
  const { line } = scan;
  let at = from;
  const spacesMax = from + 64;
  while (at < line.length && at < spacesMax && isBlank(line.charCodeAt(at))) at++;
  value.form = NONE;
  value.start = value.end = value.after = at;
  if (at >= line.length) return;
  let quoteAt = at;
  while (codeAt(line, quoteAt) === BACKSLASH && quoteAt - at < 8) quoteAt++;
  const code = codeAt(line, quoteAt);
  if (isQuote(code)) {
    readQuoted(scan, value, quoteAt, quoteAt - at);
    return;
  }
  const first = codeAt(line, at);
  if (first === 91) {
    readList(scan, value, at);
    return;
  }
  if (first === 123) {
    value.form = CONTAINER;
    return;
  }
  if (first === 40) at++;
  let end = bareEnd(
    line,
    at,
    isQuery ? queryStops : isSecret ? secretStops : plainStops,
    isQuery || isSecret ? bareLengthMax : wordsLengthMax,
  );
  if (end - at > 128) scan.work += end - at;
  if (isSecret) end = beforeNextMember(line, at, end);
  value.form = end > at ? BARE : NONE;
  value.start = at;
  value.end = value.after = isSecret ? withoutTail(line, at, end) : end;
};

/** `pwd=x;encrypt=true`: a connection string goes on with another member. */
const beforeNextMember = (line: string, start: number, end: number): number => {
  for (let at = line.indexOf(";", start); at !== -1 && at < end; at = line.indexOf(";", at + 1))
    if (/^; ?[A-Za-z][\w ]{0,40}=/.test(line.slice(at, at + 48))) return at;
  return end;
};

const openings: Readonly<Record<string, string>> = { ")": "(", "}": "{", "]": "[" };

/** Signs that end a sentence or a list rather than a secret. */
const withoutTail = (line: string, start: number, end: number): number => {
  let at = end;
  while (at > start && ",;)}]".includes(line[at - 1] as string)) {
    // `${NAME}` is whole.
    const open = openings[line[at - 1] as string];
    const opened = open === undefined ? -1 : line.indexOf(open, start);
    if (opened !== -1 && opened < at) break;
    at--;
  }
  return at;
};

const readQuoted = (scan: Scan, value: Value, quoteAt: number, depth: number): void => {
  const { line } = scan;
  const end = closing(scan, quoteAt + 1, line[quoteAt] as string, depth);
  value.form = QUOTED;
  value.start = quoteAt + 1;
  // A text that is cut off is the rest of the line.
  value.end = end === -1 ? line.length : end;
  value.after = end === -1 ? line.length : end + depth + 1;
};

/** `["a","b"]`, `[{…}]` or a bare list. */
const readList = (scan: Scan, value: Value, at: number): void => {
  const { line } = scan;
  let inside = at + 1;
  while (isBlank(codeAt(line, inside))) inside++;
  const code = codeAt(line, inside);
  if (code === 123 || code === 91) {
    value.form = CONTAINER;
    return;
  }
  const bracket = line.indexOf("]", inside);
  const bareEnd = bracket === -1 || bracket - inside > listLengthMax ? Math.min(line.length, inside + listLengthMax) : bracket;
  scan.work += bareEnd - inside;
  const text = /\\*["']/.exec(line.slice(inside, bareEnd));
  const start = text === null ? inside : inside + text.index;
  const end = text === null ? bareEnd : listEnd(scan, start);
  value.form = text === null ? BARE : LIST;
  value.start = start;
  value.end = value.after = end === -1 ? line.length : end;
};

const listLengthMax = 4096;

/** Where a list of quoted texts ends: at the first bracket outside them. */
const listEnd = (scan: Scan, start: number): number => {
  const { line } = scan;
  let at = start;
  while (codeAt(line, at) === BACKSLASH) at++;
  const depth = at - start;
  const quote = line[at] as string;
  for (let texts = 0; texts < 256 && at !== -1; texts++) {
    const close = closing(scan, at + 1, quote, depth);
    if (close === -1) return -1;
    const bracket = line.indexOf("]", close + depth + 1);
    at = line.indexOf(quote, close + depth + 1);
    if (at === -1 || (bracket !== -1 && bracket < at)) return bracket;
  }
  return -1;
};

/** Texts of a list, each within its quotes. */
export const eachText = (scan: Scan, start: number, end: number, visit: (start: number, end: number) => void): void => {
  const { line } = scan;
  let open = start;
  while (open < end && line.charCodeAt(open) === BACKSLASH) open++;
  const depth = open - start;
  const quote = line[open] as string;
  while (open !== -1 && open < end) {
    const close = closing(scan, open + 1, quote, depth);
    if (close === -1) {
      visit(open + 1, line.length);
      return;
    }
    visit(open + 1, close);
    open = line.indexOf(quote, close + depth + 1);
  }
};

/** Where a value of several words ends: before a sign that separates values, a next key, or after so many characters. */
export const spacedEnd = (scan: Scan, from: number, first: number): number => {
  const { line } = scan;
  const limit = Math.min(line.length, from + 96);
  let at = first;
  let end = first;
  scan.work += 16;
  while (at < limit) {
    const code = line.charCodeAt(at);
    if (code === SPACE || (code === 44 && codeAt(line, at + 1) === SPACE && from !== at)) {
      // Two blanks stand between columns.
      if (code === SPACE && codeAt(line, at + 1) === SPACE) return end;
      at++;
      continue;
    }
    const start = at;
    while (at < limit && plainStops[line.charCodeAt(at) & 255] === 0) at++;
    const next = codeAt(line, at);
    const word = line.slice(start, at);
    scan.work += word.length;
    if (word === "" || /[=:]./.test(word) || word.endsWith("=") || (word.endsWith(":") && end !== first) || next === 40)
      return next === 40 && word !== "" && end === first && start === from ? at : end;
    end = at;
    if (next !== SPACE && next !== 44) return end;
  }
  return end;
};
