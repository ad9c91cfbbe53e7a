import type { KeyClass } from "./keys.ts";
import { readCookies, schemes, takeCredentials } from "./credentials.ts";
import { kindOf, parentOf } from "./judging.ts";
import { holdsName } from "./people.ts";
import { marks, type Scan } from "./scan.ts";
import { suspect } from "./suspicion.ts";
import { BARE, CONTAINER, eachText, LIST, NONE, QUOTED, readValue, spacedEnd, Value } from "./value.ts";

const EQUALS = 61;
const COLON = 58;
const SPACE = 32;
const BACKSLASH = 92;
const MORE = 62;
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
const member = new Member();
const value = new Value();

const isBlank = (code: number): boolean => code === SPACE || code === 9;
const isQuote = (code: number): boolean => code === 34 || code === 39 || code === 96;

const keyEnds = marks(
  256,
  [..."\\\"'`]) \t=:>"].map((sign) => sign.charCodeAt(0)),
);

/** Whether what stands behind a word may make it the end of a key: most words are passed over by this. */
const mayEndKey = (line: string, start: number, end: number): boolean => {
  const code = line.charCodeAt(end);
  if (keyEnds[code & 255] === 0) return false;
  if (code !== SPACE) return true;
  const next = line.charCodeAt(end + 1);
  return next === EQUALS || next === COLON || isBlank(next) || line.charCodeAt(start - 1) === HYPHEN;
};

/** Whether a word ends a key; fills `member`. */
const endsKey = (scan: Scan, index: number): boolean => {
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
const findKeyStart = (scan: Scan, index: number): void => {
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

/** Reads a key with its value at the word that ends the key; answers whether it was one. */
export const readMember = (scan: Scan, index: number): boolean => {
  const { line, words, tables } = scan;
  if (!mayEndKey(line, words.starts[index] as number, words.ends[index] as number) || !endsKey(scan, index)) return false;
  const { valueFrom, separator } = member;
  scan.work += 16;
  findKeyStart(scan, index);
  const keyEnd = words.ends[index] as number;
  const known = tables.keys.classifyAt(line, member.keyStart, keyEnd, member.hash);
  if (known.isPersonal) scan.isPersonal = true;
  if (member.isQuoted && (known.words === "value" || known.words === "text")) {
    const kind = (known.words === "value" ? identified : named).get(parentOf(scan, member.keyStart));
    if (kind !== undefined) return readIdentifier(scan, valueFrom, kind);
  }
  if (known.detector === -1) {
    if (separator === SPACE) return true;
    if (known.words === "cookie" || known.words === "set cookie") return readCookies(scan, valueFrom);
    const { isQuoted } = member;
    readUnknown(scan, known, valueFrom, separator);
    // `Anna: I saw it` is no member.
    return isQuoted || separator !== COLON;
  }
  const detector = tables.detectors[known.detector];
  if (detector === undefined) return true;
  const isQuery = isInQuery(line, member.keyStart);
  if (separator === SPACE && detector.isSecret !== true) return true;
  readValue(scan, value, valueFrom, detector.isSecret === true && !isQuery, isQuery);
  if (isOutsideText(line)) return true;
  if (value.form === LIST) {
    // What is taken hides texts before it that were not.
    scan.isUnsettled = true;
    eachText(scan, value.start, value.end, (start, end) => takeValue(scan, known, start, end));
    return true;
  }
  if (value.form === NONE || value.form === CONTAINER) return true;
  if (value.form === BARE) widenBare(scan, known, separator, isQuery);
  const count = scan.spans.count;
  takeValue(scan, known, value.start, value.end);
  if (isQuery && scan.spans.count === count) takeQuery(scan);
  return true;
};

/**
 * A key within a JSON text's string, without quotes or with escaped ones: a value whose quotes are less escaped begins behind that string and is
 * not the key's.
 */
const isOutsideText = (line: string): boolean => {
  if (value.form !== QUOTED && value.form !== LIST && line.charCodeAt(value.start - 1) !== 91) return false;
  const first = line.charCodeAt(0);
  if (first !== 123 && first !== 91 && member.depth === 0) return false;
  const quoteAt = value.form === LIST ? line.indexOf('"', value.start) : value.start - 1;
  let depth = 0;
  while (line.charCodeAt(quoteAt - 1 - depth) === BACKSLASH) depth++;
  return member.isQuoted ? depth < member.depth : depth === 0;
};

/** Parents whose `value` is a person's: FHIR's Identifier and ContactPoint. */
const identified: ReadonlyMap<string, string> = new Map([
  ["identifier", "id"],
  ["identifiers", "id"],
  ["telecom", "phone"],
  ["telecoms", "phone"],
  ["contact point", "phone"],
]);

/** Parents whose `text` is a person's: FHIR's HumanName and Address. */
const named: ReadonlyMap<string, string> = new Map([
  ["name", "name"],
  ["address", "address"],
]);

const readIdentifier = (scan: Scan, from: number, kind: string): boolean => {
  readValue(scan, value, from, false, false);
  if (value.form === QUOTED || value.form === BARE) scan.take(value.start, value.end, kind);
  return true;
};

const isInQuery = (line: string, keyStart: number): boolean => {
  const before = line.charCodeAt(keyStart - 1);
  return before === 63 || before === 38;
};

/** Words before a key that stands alone on its line. */
const beforeKeys = ["- ", "export ", "set ", "setx ", "ENV "];

/** Whether a key stands alone on its line: `password: two words`, `  NAME=value`, `export NAME=value`. */
const isWholeLine = ({ line }: Scan): boolean => {
  let at = 0;
  while (isBlank(line.charCodeAt(at))) at++;
  if (at === member.keyStart) return true;
  const word = beforeKeys.find((each) => line.startsWith(each, at));
  if (word !== undefined) at += word.length;
  const code = line.charCodeAt(at);
  return at + (code === 34 || code === 39 ? 1 : 0) === member.keyStart;
};

/** Bare values may be more than one word. */
const widenBare = (scan: Scan, known: KeyClass, separator: number, isQuery: boolean): void => {
  const { line, tables } = scan;
  const detector = tables.detectors[known.detector];
  if (isQuery || separator === MORE) {
    if (separator === MORE) {
      const close = line.indexOf("<", value.start);
      if (close !== -1 && close - value.start < 512) value.end = close;
    }
    return;
  }
  if (detector?.isSecret) {
    if (detector.kind === "password" && isBlank(line.charCodeAt(member.valueFrom)) && isWholeLine(scan)) value.end = line.trimEnd().length;
    return;
  }
  if (detector?.isSpaced) {
    value.end = spacedEnd(scan, value.start, value.end);
    if (isWholeLine(scan) && !line.includes("=", value.start)) value.end = line.trimEnd().length;
  }
};

/** A time of day behind a date makes it a time stamp. */
const clock = /^[T ]\d\d:\d\d/;

/** Takes a value out when it is what its key says; a value of several words is shortened until it is. */
const takeValue = (scan: Scan, known: KeyClass, from: number, to: number): void => {
  const { line, tables } = scan;
  const detector = tables.detectors[known.detector];
  if (detector === undefined) return;
  let start = from;
  let end = to;
  while (end > start && isBlank(line.charCodeAt(end - 1))) end--;
  while (start < end && isBlank(line.charCodeAt(start))) start++;
  if (end <= start) return;
  if (detector.isSecret) {
    if (/^(?:authorization|proxy authorization|auth)$/.test(known.words) || known.words.endsWith("authorization")) {
      takeCredentials(scan, start, end);
      return;
    }
    const scheme = schemes.exec(line.slice(start, Math.min(end, start + 24)));
    if (scheme && detector.kind === "secret") start += scheme[0].length;
  }
  if (isMemberText(line, start, end) || (connection.test(line.slice(start, Math.min(end, start + 96))) && !known.words.includes("hook")))
    return;
  for (let tries = 0; tries < 6 && end > start; tries++) {
    scan.work += 32;
    const kind = kindOf(scan, known, member.keyStart, line.slice(start, end));
    if (kind !== undefined && !(known.isWeak && clock.test(line.slice(end, end + 6)))) {
      scan.take(start, end, kind);
      // What is left of the value is read anew.
      if (tries > 0) scan.isUnsettled = true;
      return;
    }
    if (!detector.isSpaced) break;
    const cut = Math.max(line.lastIndexOf(" ", end - 1), line.lastIndexOf(",", end - 1));
    if (cut <= start) break;
    end = cut;
    while (end > start && /[ ,.]/.test(line[end - 1] as string)) end--;
  }
  // It may be one when parts of it are gone.
  scan.refused.add(from, to, detector.kind);
};

/** A connection string's members speak for themselves. */
const connection = /^[A-Za-z][\w ]{0,40}=[^;]{0,80};\s?[A-Za-z][\w ]{0,40}=|^[a-z][a-z0-9+.:-]{1,24}:\/\/\S/;

/** An object within a text speaks for itself: its members are read. */
const isMemberText = (line: string, start: number, end: number): boolean => {
  const code = line.charCodeAt(start);
  return (code === 123 || code === 91) && end - start > 2 && line.indexOf(":", start) < end && line.indexOf(":", start) !== -1;
};

const isStrictRecord = (scan: Scan): boolean => scan.spans.count >= 2 || scan.isPersonal;

/** Names whose values are made by chance: some of them look like something else. */
const opaqueIds =
  /(?:^| )(?:trace|span|parent|request|req|correlation|commit|build|revision|digest|sha|uuid|etag|traceid|spanid|requestid)(?: |$)/;

/** A key that nobody thought of. In a URL everything but plain values goes. */
const readUnknown = (scan: Scan, known: KeyClass, from: number, separator: number): void => {
  const { line } = scan;
  const isQuery = isInQuery(line, member.keyStart);
  // After a colon in running text the rest is a sentence; after a host it is a port.
  const isSentence = separator === COLON && !member.isQuoted && !isWholeLine(scan);
  readValue(scan, value, from, false, isQuery);
  if (value.form === CONTAINER || isOutsideText(line)) return;
  if (value.form === LIST) {
    scan.isUnsettled = true;
    eachText(scan, value.start, value.end, (start, end) => {
      if (!known.isHarmless) suspectValue(scan, start, end);
    });
    return;
  }
  if (value.form === NONE || value.end - value.start > 512) return;
  if (known.isHarmless && !isQuery) {
    if (opaqueIds.test(known.words) && /^[\w-]+$/.test(value.get(line))) scan.done = value.end;
    return;
  }
  if (value.form === BARE && isSentence) return;
  if (isQuery && !known.isHarmless && takeQuery(scan)) return;
  if (known.isHarmless) return;
  if (value.form === BARE && separator === EQUALS && !isQuery) value.end = spacedEnd(scan, value.start, value.end);
  if (!suspectValue(scan, value.start, value.end) && value.form === BARE) suspectValue(scan, value.start, value.after);
};

const suspectValue = (scan: Scan, start: number, end: number): boolean => {
  const text = scan.line.slice(start, end);
  if (/[{}=<>]/.test(text)) return false;
  const kind = suspect(text, isStrictRecord(scan));
  if (kind === undefined || (kind === "date" && clock.test(scan.line.slice(end, end + 6)))) return false;
  scan.take(start, end, kind);
  return true;
};

/** Values of a query that are neither words, small numbers nor identifiers of things. */
const takeQuery = (scan: Scan): boolean => {
  const text = value.get(scan.line);
  if (
    text.length < 4 ||
    /^(?:[a-z][a-z_.,-]*|\d{1,6}|true|false|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|\d{4}-\d\d-\d\dT[\d:.]+Z?|1[4-9]\d{8}(?:\d{3})?|v?\d+(?:\.\d+)+)$/.test(
      text,
    )
  )
    return false;
  if (/^[A-Z][a-z]+$/.test(text) && !holdsName(text)) return false;
  scan.take(value.start, value.end, suspect(text, true) ?? "value");
  return true;
};
