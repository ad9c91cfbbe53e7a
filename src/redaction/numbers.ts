import { digitsOf } from "./checksums.ts";
import { isPublicV4At, isPublicV6 } from "./detectors/network.ts";
import { isInternational } from "./detectors/contact.ts";
import { withGroup, type Scan } from "./scan.ts";
import { codeAt, classOf, DIGIT, isWordCode } from "./words.ts";

const PLUS = 43;
const DOT = 46;
const DASH = 45;
const SPACE = 32;
const COLON = 58;
const SLASH = 47;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether a number that begins here is no part of a longer word, version or identifier. */
const beginsHere = (line: string, start: number): boolean => {
  if (start === 0) return true;
  const before = codeAt(line, start - 1);
  if (isWordCode(before) && !isAfterEscape(line, start)) return false;
  if (before !== DASH && before !== DOT) return true;
  return start === 1 || !isWordCode(codeAt(line, start - 2));
};

/** `\n123`: the letter belongs to the escape. */
const isAfterEscape = (line: string, start: number): boolean => codeAt(line, start - 2) === 92;

/** Whether a number that ends here goes on as a word, a decimal or an identifier. */
const endsHere = (line: string, end: number): boolean => {
  if (end >= line.length) return true;
  const next = codeAt(line, end);
  if (isWordCode(next)) return false;
  return !(
    (next === DOT || next === DASH || next === COLON) &&
    isWordCode(codeAt(line, end + 1)) &&
    !(next === DOT && !isDigit(codeAt(line, end + 1)))
  );
};

const timestamp =
  /(?:\d{4}[-/.]\d\d[-/.]\d\d|\d\d[-/.]\d\d[-/.]\d{4}|\d\d[-/](?:[A-Z][a-z]{2})[-/]\d{4})(?:[T_: ]|, ?| {2})\d\d?:\d\d(?::\d\d)?(?:[.,:]\d{1,9})?(?: ?(?:[AP]M|Z|UTC|GMT|[+-]\d\d:?\d\d))?/y;

/** End of a time stamp that begins here, or -1. */
const timestampEnd = (line: string, start: number, end: number): number => {
  const length = end - start;
  if (length !== 4 && length !== 2) return -1;
  const next = codeAt(line, end);
  if (next !== DASH && next !== SLASH && next !== DOT) return -1;
  timestamp.lastIndex = start;
  return timestamp.test(line) ? timestamp.lastIndex : -1;
};

const separators = new Uint8Array(128);
for (const sign of "-. /") separators[sign.charCodeAt(0)] = 1;

/** Groups of digits from one place on: where each ends, and the shape of all up to it. */
const groupsMax = 9;
const groupEnds = new Int32Array(groupsMax);
const groupShapes = new Int32Array(groupsMax);

/** Reads groups of digits; answers how many there are. */
const readGroups = (line: string, start: number): number => {
  let at = start;
  let shape = 0;
  let count = 0;
  while (count < groupsMax) {
    const from = at;
    while (at < line.length && at - from < 20 && isDigit(line.charCodeAt(at))) at++;
    // Digits that go on as letters end the number before them.
    if (at === from || (at < line.length && isWordCode(line.charCodeAt(at)))) return count;
    shape = withGroup(shape, at - from);
    groupEnds[count] = at;
    groupShapes[count++] = shape;
    const sign = codeAt(line, at);
    if (sign > 127 || separators[sign] === 0 || !isDigit(codeAt(line, at + 1))) return count;
    shape = withGroup(shape, sign);
    at++;
  }
  return count;
};

/** A number at a word of digits: time stamps are passed over, addresses and numbers of known shape are taken. Answers whether it was one. */
export const readNumber = (scan: Scan, start: number, end: number): boolean => {
  const { line } = scan;
  const stamped = timestampEnd(line, start, end);
  if (stamped !== -1) {
    scan.done = stamped;
    return true;
  }
  if (codeAt(line, start - 1) === PLUS) return readInternational(scan, start);
  if (codeAt(line, start - 1) === 40 || codeAt(line, start - 2) === 40) if (readParenthesised(scan, start, end)) return true;
  if (!beginsHere(line, start)) return false;
  const next = codeAt(line, end);
  if (next === DOT && isDigit(codeAt(line, end + 1))) {
    if (readAddress(scan, start)) return true;
    if (readCoordinates(scan, start)) return true;
  }
  if (next > 127 || (separators[next] === 0 && end - start < 12)) return false;
  if (end - start < 12 && !isDigit(codeAt(line, end + 1))) return false;
  const count = readGroups(line, start);
  scan.work += 8;
  for (let at = count - 1; at >= 0; at--) {
    const known = scan.tables.numbers.get(groupShapes[at] as number);
    const stop = groupEnds[at] as number;
    if (!known || !endsHere(line, stop)) continue;
    scan.work += 24;
    const digits = digitsOf(line.slice(start, stop));
    const found = known.find(({ isValid }) => isValid(digits));
    if (!found || (found.kind !== "card" && isSpaced(line, start, stop) && isAmongNumbers(line, start, stop))) continue;
    if (found.kind === "phone" && (isMeasured(line, start) || isDumped(line, start, stop))) continue;
    scan.take(start, stop, found.kind);
    return true;
  }
  // Groups that belong together are no beginnings of other numbers.
  if (count > 1 && line.indexOf(" ", start) >= (groupEnds[count - 1] as number)) scan.done = groupEnds[count - 1] as number;
  return false;
};

/** Pairs of hexadecimal digits go on before or after. */
const isDumped = (line: string, start: number, end: number): boolean =>
  /(?:^|[^\w])[0-9a-f]{2} $/i.test(line.slice(Math.max(0, start - 4), start)) || /^ [0-9a-f]{2}(?:[^\w]|$)/i.test(line.slice(end, end + 4));

const isSpaced = (line: string, start: number, end: number): boolean => {
  const space = line.indexOf(" ", start);
  return space !== -1 && space < end;
};

/** One of a row of numbers. */
const isAmongNumbers = (line: string, start: number, end: number): boolean =>
  (codeAt(line, start - 1) === SPACE && isDigit(codeAt(line, start - 2))) ||
  (codeAt(line, end) === SPACE && isDigit(codeAt(line, end + 1)));

/** Status and size of an access log stand behind a closing quote. */
const isMeasured = (line: string, start: number): boolean => codeAt(line, start - 1) === SPACE && codeAt(line, start - 2) === 34;

const international = /\d{1,3}(?:[ .-]?\(?\d{1,5}\)?){1,6}/y;

const readInternational = (scan: Scan, start: number): boolean => {
  const { line } = scan;
  if (start > 1 && isWordCode(codeAt(line, start - 2)) && !isAfterEscape(line, start - 1)) return false;
  international.lastIndex = start;
  scan.work += 24;
  if (!international.test(line)) return false;
  let end = international.lastIndex;
  // A time or a count that follows is no part of it.
  while (end > start) {
    const digits = digitsOf(line.slice(start, end));
    if (digits.length < 8) return false;
    if (isInternational(digits) && endsHere(line, end)) {
      scan.take(start - 1, end, "phone");
      return true;
    }
    const cut = Math.max(line.lastIndexOf(" ", end - 1), line.lastIndexOf("-", end - 1), line.lastIndexOf(".", end - 1));
    if (cut <= start) return false;
    end = cut;
  }
  return false;
};

const afterParenthesis = /\d{2,5}\)[ -]?\d{3,4}(?:[ .-]?\d{2,4}){1,3}(?:\s?(?:x|ext\.?)\s?\d{1,6})?/y;

/** `(555) 234-5678`, `+44 (0)20 …`, `(030) 123456`. */
const readParenthesised = (scan: Scan, start: number, end: number): boolean => {
  const { line } = scan;
  if (codeAt(line, end) !== 41 || codeAt(line, start - 1) !== 40) return false;
  const before = start - 2;
  if (before >= 0 && isWordCode(codeAt(line, before))) return false;
  afterParenthesis.lastIndex = start;
  if (!afterParenthesis.test(line)) return false;
  const stop = afterParenthesis.lastIndex;
  const digits = digitsOf(line.slice(start, stop));
  if (digits.length < 9 || digits.length > 15 || !endsHere(line, stop)) return false;
  if (!(codeAt(line, start) === 48 || /^[2-9]\d{2}[2-9]\d{6}/.test(digits))) return false;
  scan.take(start - 1, stop, "phone");
  return true;
};

const versionWords = /(?:version|ver|release|build|firmware|fw|oid|rev|revision|agent|[vV])[ ="':/-]{0,3}$/i;

/** Four octets, unless a version's. */
const readAddress = (scan: Scan, start: number): boolean => {
  const { line } = scan;
  let at = start;
  for (let dots = 0; ; dots++) {
    const from = at;
    while (isDigit(codeAt(line, at))) at++;
    if (at === from || at - from > 3) return false;
    if (dots === 3) break;
    if (codeAt(line, at) !== DOT) return false;
    at++;
  }
  const next = codeAt(line, at);
  if (isWordCode(next) || (next === DOT && isWordCode(codeAt(line, at + 1))) || (next === DASH && isWordCode(codeAt(line, at + 1)))) {
    scan.done = at;
    return false;
  }
  const before = codeAt(line, start - 1);
  const isVersion =
    (before === SLASH && codeAt(line, start - 2) !== SLASH && isWordCode(codeAt(line, start - 2))) ||
    (before === COLON && isImage(line, start - 1)) ||
    versionWords.test(line.slice(Math.max(0, start - 12), start));
  if (!isVersion && isPublicV4At(line, start, at)) scan.take(start, at, "ip");
  else scan.done = at;
  return true;
};

/** `registry/app:1.2.3.4`: what stands before the colon has a path. */
const isImage = (line: string, colon: number): boolean => {
  let at = colon - 1;
  while (at >= 0 && colon - at < 80 && (isWordCode(codeAt(line, at)) || codeAt(line, at) === DASH || codeAt(line, at) === DOT)) at--;
  return codeAt(line, at) === SLASH || /^(?:app|image|tag|oid|urn)$/i.test(line.slice(at + 1, colon));
};

const coordinates = /\d{1,2}\.\d{4,8}, ?-?\d{1,3}\.\d{4,8}(?![\d.\w])/y;

const readCoordinates = (scan: Scan, start: number): boolean => {
  if (!isDigit(codeAt(scan.line, start + 5))) return false;
  coordinates.lastIndex = start;
  if (!coordinates.test(scan.line)) return false;
  const from = codeAt(scan.line, start - 1) === DASH ? start - 1 : start;
  scan.take(from, coordinates.lastIndex, "geo");
  return true;
};

const macColon = /[0-9a-f]{2}([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}(?![:-]?\w)/iy;
const macDotted = /[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?![.\w])/iy;

/** Hardware and IPv6 addresses: hexadecimal groups. Answers whether the place is accounted for. */
export const readHexGroups = (scan: Scan, start: number, end: number): boolean => {
  const { line } = scan;
  const before = start === 0 ? SPACE : codeAt(line, start - 1);
  const next = codeAt(line, end);
  // Groups before this one belong to it: six of twelve are no hardware address.
  if (
    (before === COLON || before === DASH) &&
    isWordCode(codeAt(line, start - 2)) &&
    classOf(codeAt(line, start - 2)) !== 0 &&
    isHexPair(line, start - 3)
  )
    return false;
  if (end - start === 2 && before !== DASH && codeAt(line, start + 5) === next && codeAt(line, start + 8) === next) {
    macColon.lastIndex = start;
    if (macColon.test(line)) return takeMac(scan, start, macColon.lastIndex);
  }
  if (end - start === 4 && next === DOT) {
    macDotted.lastIndex = start;
    if (macDotted.test(line)) return takeMac(scan, start, macDotted.lastIndex);
  }
  return next === COLON && end - start <= 4 && before !== DOT && readV6(scan, start);
};

const isHex = (code: number): boolean => (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 102);

/** Two hexadecimal digits at a place before `:` or `-`, and no longer word. */
const isHexPair = (line: string, at: number): boolean => {
  const sign = codeAt(line, at + 2);
  return at >= 0 && (sign === COLON || sign === DASH) && isHex(codeAt(line, at)) && isHex(codeAt(line, at + 1));
};

const takeMac = (scan: Scan, start: number, end: number): boolean => {
  const text = scan.line.slice(start, end);
  if (/^(?:f{2}|0{2}|[:.-]|f{4}|0{4})+$/i.test(text)) scan.done = end;
  else scan.take(start, end, "mac");
  return true;
};

const readV6 = (scan: Scan, start: number): boolean => {
  const { line } = scan;
  let at = start;
  let colons = 0;
  let isShort = false;
  while (at < line.length && at - start < 40) {
    const code = codeAt(line, at);
    if (code === COLON) {
      colons++;
      if (codeAt(line, at - 1) === COLON) isShort = true;
    } else if (!((classOf(code) & DIGIT) !== 0 || ((code | 32) >= 97 && (code | 32) <= 102))) break;
    at++;
  }
  scan.work += at - start;
  if (colons < 2 || (colons < 7 && !isShort)) return false;
  let end = at;
  if (codeAt(line, end - 1) === COLON && codeAt(line, end - 2) !== COLON) end--;
  if (isWordCode(codeAt(line, end))) return false;
  if (!isPublicV6(line.slice(start, end))) return false;
  scan.take(start, end, "ip");
  return true;
};
