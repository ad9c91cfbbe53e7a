import { codeAt, isWordCode } from "./words.ts";

const BACKSLASH = 92;
const QUOTE = 34;
const COLON = 58;
const COMMA = 44;
const BRACKET = 91;
const SPACE = 32;

/** A part of a line that is to be taken out. */
export type Span = readonly [start: number, end: number, kind: string];

/** How many backslashes end before a place. */
const backslashesBefore = (line: string, at: number): number => {
  let start = at;
  while (start > 0 && line.charCodeAt(start - 1) === BACKSLASH) start--;
  return at - start;
};

/** Takes away what would cut an escape in two: the rest of a JSON text must stay one. */
const outsideEscapes = (line: string, start: number, end: number): readonly [number, number] => {
  let from = start;
  let to = end;
  if (backslashesBefore(line, from) % 2 === 1) from += line[from] === "u" ? 5 : 1;
  if (codeAt(line, to - 1) === BACKSLASH && backslashesBefore(line, to) % 2 === 1) to--;
  return [from, to];
};

/** Few enough to be put in order by moving each to its place. */
const fewMax = 24;

/** Parts of one line that are to be taken out. Used again from line to line. */
export class Spans {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #kinds: string[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  clear(): void {
    this.#count = 0;
  }

  add(start: number, end: number, kind: string): void {
    if (end <= start) return;
    const at = this.#count++;
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#kinds[at] = kind;
  }

  each(visit: (start: number, end: number, kind: string) => void): void {
    for (let at = 0; at < this.#count; at++) visit(this.#starts[at] as number, this.#ends[at] as number, this.#kinds[at] as string);
  }

  /** Whether any part has something of a part; also when there are too many to know. */
  touches(start: number, end: number): boolean {
    if (this.#count > fewMax) return true;
    for (let at = 0; at < this.#count; at++) if ((this.#starts[at] as number) < end && (this.#ends[at] as number) > start) return true;
    return false;
  }

  /** Where the part that was added so many after the first ends. */
  endOf(index: number): number {
    return this.#ends[index] as number;
  }

  /** In order, without overlaps and outside the tokens that stand in the line already; the earlier and longer names the kind. */
  settled(line: string, seals: readonly number[], hasEscapes: boolean): readonly Span[] {
    const merged = this.#merged();
    const open = seals.length === 0 ? merged : outsideSeals(line, merged, seals);
    if (!hasEscapes) return open;
    return open.map(([start, end, kind]) => [...outsideEscapes(line, start, end), kind] as const).filter(([start, end]) => end > start);
  }

  #merged(): [number, number, string][] {
    const merged: [number, number, string][] = [];
    let last: [number, number, string] | undefined;
    for (const at of this.#order()) {
      const start = this.#starts[at] as number;
      const end = this.#ends[at] as number;
      if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
      else merged.push((last = [start, end, this.#kinds[at] as string]));
    }
    return merged;
  }

  /** Indices by start, the longer first. */
  #order(): readonly number[] {
    const order: number[] = [];
    const compare = (a: number, b: number): number =>
      (this.#starts[a] as number) - (this.#starts[b] as number) || (this.#ends[b] as number) - (this.#ends[a] as number) || a - b;
    for (let at = 0; at < this.#count; at++) order.push(at);
    if (this.#count > fewMax) return order.sort(compare);
    for (let at = 1; at < this.#count; at++)
      for (let to = at; to > 0 && compare(order[to - 1] as number, order[to] as number) > 0; to--)
        [order[to - 1], order[to]] = [order[to] as number, order[to - 1] as number];
    return order;
  }
}

/** What is left of spans, which are in order, outside tokens; signs alone are nothing. */
const outsideSeals = (line: string, spans: readonly [number, number, string][], seals: readonly number[]): [number, number, string][] => {
  const rest: [number, number, string][] = [];
  let first = 0;
  for (const [start, end, kind] of spans) {
    while (first < seals.length && (seals[first + 1] as number) <= start) first += 2;
    let from = start;
    let isTouched = false;
    const add = (to: number): void => {
      if (to > from && /[A-Za-z0-9\x80-\xff]/.test(line.slice(from, to))) rest.push([from, to, kind]);
    };
    for (let at = first; at < seals.length && (seals[at] as number) < end; at += 2) {
      isTouched = true;
      add(seals[at] as number);
      from = seals[at + 1] as number;
    }
    if (isTouched) add(end);
    else rest.push([start, end, kind]);
  }
  return rest;
};

/** Reads a line from left to right and tells where a JSON text would need quotes around a token. */
class Quoting {
  #at = 0;
  #isInside = false;

  /** Whether the line is a JSON text from its beginning. */
  readonly isWhole: boolean;

  constructor(private readonly line: string) {
    this.isWhole = /^\s*[{[]/.test(line.slice(0, 64));
  }

  isInside(place: number): boolean {
    for (; this.#at < place; this.#at++) {
      const code = codeAt(this.line, this.#at);
      if (code === BACKSLASH) this.#at++;
      else if (code === QUOTE) this.#isInside = !this.#isInside;
    }
    return this.#isInside;
  }
}

const isBareCode = (code: number): boolean => isWordCode(code) || code === 46 || code === 43 || code === 45;

/** The quotes a bare value of a JSON member needs when a token takes its place: none, `"`, or `\\"` inside a JSON text within another. */
const quotesFor = (line: string, start: number, quoting: Quoting): string => {
  let before = start - 1;
  while (before >= 0 && codeAt(line, before) === SPACE) before--;
  const sign = codeAt(line, before);
  if (sign !== COLON && sign !== COMMA && sign !== BRACKET) return "";
  const isMember = sign === COLON && codeAt(line, before - 1) === QUOTE;
  if (!quoting.isInside(start)) return isMember || quoting.isWhole ? '"' : "";
  return isMember ? `${"\\".repeat(backslashesBefore(line, before - 1))}"` : "";
};

/** A token from `start` to `end` in place of what stood from `from` to `to`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** Where a place of a line with tokens was before edits, which are in order, put them there; within a token, where what it stands for begins. */
export const placeBefore = (edits: readonly Edit[], place: number): number => {
  const last = edits.findLast(({ start }) => start < place);
  if (last === undefined) return place;
  return place >= last.end ? place - last.end + last.to : last.from;
};

/** Puts tokens in the place of spans. `name`: what a value is called; `count` hears of every one. */
export const replaceSpans = (
  line: string,
  spans: readonly Span[],
  isJson: boolean,
  name: (value: string, kind: string) => string,
  count: (span: Span, edit: Edit) => void,
): string => {
  const quoting = isJson ? new Quoting(line) : undefined;
  let out = "";
  let last = 0;
  for (const span of spans) {
    const [start, end, kind] = span;
    if (start < last) continue;
    let from = start;
    let to = end;
    let quotes = "";
    if (quoting !== undefined && codeAt(line, from - 1) !== QUOTE) {
      while (from > last && isBareCode(line.charCodeAt(from - 1))) from--;
      quotes = quotesFor(line, from, quoting);
      if (quotes === "") from = start;
      else while (to < line.length && isBareCode(line.charCodeAt(to))) to++;
    }
    out += line.slice(last, from);
    const token = quotes + "<" + kind + ":" + name(line.slice(from, to), kind) + ">" + quotes;
    count(span, { start: out.length, end: out.length + token.length, from, to });
    out += token;
    last = to;
  }
  return out + line.slice(last);
};
