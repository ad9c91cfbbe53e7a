import type { Scan } from "./scan.ts";
import { isQuote, codeAt, isBlank, isWordCode, marksOf } from "./words.ts";

export const EQUALS = 61;
export const COLON = 58;
export const SPACE = 32;
export const BACKSLASH = 92;
export const MORE = 62;
export const PIPE = 124;
/** A pair within brackets, `("a", "b")`, `{a, "b"}`, `"a" -> "b"` or `(a . "b")`: only a name that tells makes it one. */
export const TUPLE = 40;
const HYPHEN = 45;
const COMMA = 44;
const DOT = 46;

/** How a key stands: where its value begins, and what stood between. */
class Member {
  keyStart = 0;
  valueFrom = 0;
  separator = 0;
  hash = 0;
  /** Backslashes before the quote behind the key. */
  depth = 0;
  isQuoted = false;
  /** `Secret ID    = …`: blanks put the sign below others, as programs list what they know. */
  isAligned = false;
}
/** The member that was read last; used again from member to member. */
export const member = new Member();

const keyEnds = marksOf("\\\"'`]) \t=:>,");

/** Whether what stands behind a word may make it the end of a key: most words are passed over by this. */
export const mayEndKey = (line: string, start: number, end: number): boolean => {
  const code = codeAt(line, end);
  if (keyEnds[code & 255] === 0) return false;
  const before = codeAt(line, start - 1);
  if (code === COMMA) return isAtom(line, start, before);
  if (code !== SPACE) return true;
  const next = codeAt(line, end + 1);
  return (
    next === EQUALS ||
    next === COLON ||
    next === PIPE ||
    isBlank(next) ||
    before === HYPHEN ||
    (next === DOT && before === TUPLE && isBlank(codeAt(line, end + 2)))
  );
};

/** `{name,` of Erlang and `{:name,` of Elixir. */
const isAtom = (line: string, start: number, before: number): boolean =>
  before === BRACE || (before === COLON && codeAt(line, start - 2) === BRACE);

const BRACE = 123;

/** Whether a word ends a key; fills `member`. */
export const endsKey = (scan: Scan, index: number): boolean => {
  const { line, words } = scan;
  let at = words.ends[index] as number;
  let code = codeAt(line, at);
  member.isQuoted = false;
  member.isAligned = false;
  member.depth = 0;
  if (code === BACKSLASH || isQuote(code)) {
    const from = at;
    while (codeAt(line, at) === BACKSLASH && at - from < 8) at++;
    if (!isQuote(codeAt(line, at))) return false;
    member.depth = at - from;
    at++;
    member.isQuoted = true;
    code = codeAt(line, at);
  }
  // `user[email]=`, `Key (mrn)=(…)`
  if (code === 93 || code === 41) code = codeAt(line, ++at);
  if (isBlank(code)) {
    const from = at;
    while (isBlank(codeAt(line, at)) && at - from < 32) at++;
    code = codeAt(line, at);
    if (code === PIPE) return !member.isQuoted && isCell(scan, index, at);
    if (code === HYPHEN && member.isQuoted && codeAt(line, at + 1) === MORE) return isTuple(at + 2);
    if (code === DOT && !member.isQuoted && codeAt(line, (words.starts[index] as number) - 1) === TUPLE) return isTuple(at + 1);
    if (code !== EQUALS && code !== COLON) return !member.isQuoted && isOption(scan, index, from);
    if (code === COLON && !isBlank(codeAt(line, at + 1))) return false;
    member.isAligned = code === EQUALS && at - from > 1;
  }
  return ends(scan, index, at, code) && (member.isQuoted || !isClosed(line, member.valueFrom));
};

/** `"B:"`: the quote behind the colon ends a text that began before the key. */
const isClosed = (line: string, at: number): boolean => {
  let quoteAt = at;
  while (codeAt(line, quoteAt) === BACKSLASH && quoteAt - at < 8) quoteAt++;
  if (!isQuote(codeAt(line, quoteAt))) return false;
  const next = line[quoteAt + 1];
  return next === undefined || /[,\]}\s;):]/.test(next);
};

const ends = (scan: Scan, index: number, at: number, code: number): boolean => {
  const { line, words } = scan;
  member.separator = code;
  if (code === EQUALS) {
    const next = codeAt(line, at + 1);
    if (next === EQUALS || (next === 126 && isBlank(codeAt(line, at + 2)))) return false;
    member.valueFrom = next === MORE ? at + 2 : at + 1;
    return true;
  }
  if (code === COLON) {
    const next = codeAt(line, at + 1);
    if (next === COLON || next === 47) return false;
    member.valueFrom = next === EQUALS ? at + 2 : at + 1;
    return true;
  }
  // `<ssn>…</ssn>`
  if (code === MORE && !member.isQuoted && codeAt(line, (words.starts[index] as number) - 1) === 60) {
    member.valueFrom = at + 1;
    return true;
  }
  if (code !== COMMA) return false;
  const start = words.starts[index] as number;
  if (!member.isQuoted) return isAtom(line, start, codeAt(line, start - 1)) && isTuple(at + 1);
  const open = codeAt(line, start - 2);
  // `["email", "…"]`
  if (open === 91) {
    member.valueFrom = at + 1;
    return true;
  }
  // `f("password", "wrong")` is a call.
  const isPair = open === BRACE || (open === TUPLE && !isWordCode(codeAt(line, start - 3)));
  return isPair && isTuple(at + 1);
};

const isTuple = (from: number): boolean => {
  member.separator = TUPLE;
  member.valueFrom = from;
  return true;
};

/** `first_name | Ann` of psql(1)'s expanded display, and `| first_name | Ann |`: the only two cells of their line. */
const isCell = (scan: Scan, index: number, pipe: number): boolean => {
  const { line, words } = scan;
  const isBordered = codeAt(line, 0) === PIPE;
  let at = isBordered ? 1 : 0;
  while (isBlank(codeAt(line, at))) at++;
  if (at !== words.starts[index]) return false;
  const next = line.indexOf("|", pipe + 1);
  if (isBordered ? next === -1 || next < line.trimEnd().length - 1 : next !== -1) return false;
  member.separator = PIPE;
  member.valueFrom = pipe + 1;
  return true;
};

/** `--password s3cret`. */
const isOption = (scan: Scan, index: number, from: number): boolean => {
  const { line, words } = scan;
  let first = index;
  while (
    first > 0 &&
    codeAt(line, (words.starts[first] as number) - 1) === 45 &&
    words.ends[first - 1] === (words.starts[first] as number) - 1
  )
    first--;
  const start = words.starts[first] as number;
  if (codeAt(line, start - 1) !== 45 || codeAt(line, start - 2) !== 45 || codeAt(line, from + 1) === 45) return false;
  member.separator = SPACE;
  member.valueFrom = from;
  return true;
};

const isJoin = (code: number): boolean => code === 45 || code === 46;

/** First word of a key: words joined by hyphens and dots, and in headings of running text by spaces. */
export const findKeyStart = (scan: Scan, index: number): void => {
  const { line, words } = scan;
  let first = index;
  let joined = 0;
  member.hash = words.hashes[index] as number;
  while (first > 0 && index - first < 6) {
    const start = words.starts[first] as number;
    const before = words.ends[first - 1] as number;
    if (before !== start - 1) break;
    const code = codeAt(line, before);
    if (isJoin(code)) first--;
    else if (
      code === SPACE &&
      (member.isQuoted || member.separator === COLON || member.isAligned) &&
      joined < 3 &&
      !isDigitCode(codeAt(line, words.starts[first - 1] as number))
    ) {
      joined++;
      first--;
    } else break;
    member.hash = (Math.imul(member.hash, 31) + (words.hashes[first] as number)) | 0;
  }
  member.keyStart = words.starts[first] as number;
};

const isDigitCode = (code: number): boolean => code >= 48 && code <= 57;
