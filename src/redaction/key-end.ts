import { marks, type Scan } from "./scan.ts";

export const EQUALS = 61;
export const COLON = 58;
export const SPACE = 32;
export const BACKSLASH = 92;
export const MORE = 62;
const HYPHEN = 45;

/** How a key stands: where its value begins, and what stood between. */
class Member {
  keyStart = 0;
  valueFrom = 0;
  separator = 0;
  hash = 0;
  /** Backslashes before the quote behind the key. */
  depth = 0;
  isQuoted = false;
}
/** The member that was read last; used again from member to member. */
export const member = new Member();

export const isBlank = (code: number): boolean => code === SPACE || code === 9;
const isQuote = (code: number): boolean => code === 34 || code === 39 || code === 96;

const keyEnds = marks(
  256,
  [..."\\\"'`]) \t=:>"].map((sign) => sign.charCodeAt(0)),
);

/** Whether what stands behind a word may make it the end of a key: most words are passed over by this. */
export const mayEndKey = (line: string, start: number, end: number): boolean => {
  const code = line.charCodeAt(end);
  if (keyEnds[code & 255] === 0) return false;
  if (code !== SPACE) return true;
  const next = line.charCodeAt(end + 1);
  return next === EQUALS || next === COLON || isBlank(next) || line.charCodeAt(start - 1) === HYPHEN;
};

/** Whether a word ends a key; fills `member`. */
export const endsKey = (scan: Scan, index: number): boolean => {
  const { line, words } = scan;
  let at = words.ends[index] as number;
  let code = line.charCodeAt(at);
  member.isQuoted = false;
  member.depth = 0;
  if (code === BACKSLASH || isQuote(code)) {
    const from = at;
    while (line.charCodeAt(at) === BACKSLASH && at - from < 8) at++;
    if (!isQuote(line.charCodeAt(at))) return false;
    member.depth = at - from;
    at++;
    member.isQuoted = true;
    code = line.charCodeAt(at);
  }
  // `user[email]=`, `Key (mrn)=(…)`
  if (code === 93 || code === 41) code = line.charCodeAt(++at);
  if (isBlank(code)) {
    const from = at;
    while (isBlank(line.charCodeAt(at)) && at - from < 32) at++;
    code = line.charCodeAt(at);
    if (code !== EQUALS && code !== COLON) return !member.isQuoted && isOption(scan, index, from);
    if (code === COLON && !isBlank(line.charCodeAt(at + 1))) return false;
  }
  return ends(scan, index, at, code) && (member.isQuoted || !isClosed(line, member.valueFrom));
};

/** `"B:"`: the quote behind the colon ends a text that began before the key. */
const isClosed = (line: string, at: number): boolean => {
  let quoteAt = at;
  while (line.charCodeAt(quoteAt) === BACKSLASH && quoteAt - at < 8) quoteAt++;
  if (!isQuote(line.charCodeAt(quoteAt))) return false;
  const next = line[quoteAt + 1];
  return next === undefined || /[,\]}\s;):]/.test(next);
};

const ends = (scan: Scan, index: number, at: number, code: number): boolean => {
  const { line, words } = scan;
  member.separator = code;
  if (code === EQUALS) {
    const next = line.charCodeAt(at + 1);
    if (next === EQUALS || (next === 126 && isBlank(line.charCodeAt(at + 2)))) return false;
    member.valueFrom = next === MORE ? at + 2 : at + 1;
    return true;
  }
  if (code === COLON) {
    const next = line.charCodeAt(at + 1);
    if (next === COLON || next === 47) return false;
    member.valueFrom = next === EQUALS ? at + 2 : at + 1;
    return true;
  }
  // `<ssn>…</ssn>`
  if (code === MORE && !member.isQuoted && line.charCodeAt((words.starts[index] as number) - 1) === 60) {
    member.valueFrom = at + 1;
    return true;
  }
  // `["email", "…"]`
  if (code === 44 && member.isQuoted && line.charCodeAt((words.starts[index] as number) - 2) === 91) {
    member.valueFrom = at + 1;
    return true;
  }
  return false;
};

/** `--password s3cret`. */
const isOption = (scan: Scan, index: number, from: number): boolean => {
  const { line, words } = scan;
  let first = index;
  while (
    first > 0 &&
    line.charCodeAt((words.starts[first] as number) - 1) === 45 &&
    words.ends[first - 1] === (words.starts[first] as number) - 1
  )
    first--;
  const start = words.starts[first] as number;
  if (line.charCodeAt(start - 1) !== 45 || line.charCodeAt(start - 2) !== 45 || line.charCodeAt(from + 1) === 45) return false;
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
    const code = line.charCodeAt(before);
    if (isJoin(code)) first--;
    else if (
      code === SPACE &&
      (member.isQuoted || member.separator === COLON) &&
      joined < 3 &&
      !isDigitCode(line.charCodeAt(words.starts[first - 1] as number))
    ) {
      joined++;
      first--;
    } else break;
    member.hash = (Math.imul(member.hash, 31) + (words.hashes[first] as number)) | 0;
  }
  member.keyStart = words.starts[first] as number;
};

const isDigitCode = (code: number): boolean => code >= 48 && code <= 57;
