import type { Detector } from "./detector.ts";
import { readMember } from "./members.ts";
import { readHexGroups, readNumber } from "./numbers.ts";
import {
  decodeBase64,
  isOpaque,
  mayBeBase64,
  readEmails,
  readInfixes,
  readOpaque,
  readToken,
  readUrlPasswords,
  readWordShape,
} from "./opaque.ts";
import { isProse, readName, readSmallName } from "./people.ts";
import { readNamedStreet, readNumberedStreet } from "./places.ts";
import { commandHashes, readCommand, readStatement } from "./commands.ts";
import { Scan, type Tables } from "./scan.ts";
import { suspect } from "./suspicion.ts";
import { readRecord } from "./records/index.ts";
import { readDirective } from "./directives.ts";
import { countBelow, codeAt, DIGIT, HIGH, hashOf, isWordCode, LOWER, NONHEX, signBit, UNDERSCORE, UPPER, marks } from "./words.ts";

const AT = signBit("@");
const PERCENT = signBit("%");
const SLASH = signBit("/");
const COLON = signBit(":");
const TILDE = signBit("~");
const DOLLAR = signBit("$");

const commandHint = marks(
  4096,
  commandHashes.map((hash) => hash & 4095),
);

/** Words between a cue and its value. */
const filling =
  /(?:[\s:#"'[]|(?:for|of) (?:user |account )?[\w.@-]{1,40}(?= (?:is|was)\b)|(?:numbers?|num|no|nr|id|ids|is|of|on|at|was|for|from|due|the|le|il|el|am|den|to|since|date|ending|given|card|member|code|as|in|by|my|his|her|their|license|licence|plate)\b\.?){0,8}/iy;

/** Where the value begins: behind the filling words, or behind so many others of the same sentence. */
const findCued = (scan: Scan, cued: RegExp, from: number, reach: number): number => {
  const { line } = scan;
  let at = from;
  for (let skipped = 0; skipped <= reach; skipped++) {
    cued.lastIndex = at;
    scan.work += 32;
    if (cued.test(line)) return at;
    const next = line.indexOf(" ", at);
    if (next === -1 || next - at > 24 || /[.;:|]/.test(line[next - 1] ?? "")) return -1;
    at = next + 1;
  }
  return -1;
};

/** What a cue announces: the value behind it and the words that fill the gap. */
const readCue = (scan: Scan, index: number, known: readonly number[]): boolean => {
  const { line, words } = scan;
  const wordEnd = words.ends[index] as number;
  // `tel. 555`
  const end = codeAt(line, wordEnd) === 46 && codeAt(line, wordEnd + 1) === 32 ? wordEnd + 1 : wordEnd;
  const next = codeAt(line, end);
  // The value is not part of the same word or path.
  if (
    next === 61 ||
    next === 34 ||
    next === 39 ||
    next === 92 ||
    next === 47 ||
    (next === 46 && isWordCode(codeAt(line, end + 1))) ||
    next === 45
  )
    return false;
  filling.lastIndex = end;
  scan.work += 32;
  if (!filling.test(line)) return false;
  const from = filling.lastIndex;
  if (from === end || from - end > 64) return false;
  const before = codeAt(line, from - 1);
  if (isWordCode(before)) return false;
  for (const at of known) {
    const { cued, kind, reach = 0 } = scan.tables.detectors[at] as Detector;
    if (cued === undefined) continue;
    const place = findCued(scan, cued, from, reach);
    // With tokens between there are fewer words to the next.
    if (reach > 0) scan.isUnsettled = true;
    if (place === -1) continue;
    scan.spans.add(place, cued.lastIndex, kind);
    if (place === from) scan.done = cued.lastIndex;
    scan.isPersonal = true;
    return place === from;
  }
  return false;
};

/** Reads one line with all detectors; used again from line to line. */
export class LineReader {
  readonly #scan: Scan;
  /** For what is written in an encoding of its own: a line within the line. */
  #inner: LineReader | undefined;

  constructor(
    private readonly tables: Tables,
    private readonly depth = 0,
  ) {
    this.#scan = new Scan(tables);
  }

  /**
   * @param line one byte a code unit, without its line feed
   * @param spent what readings of the same line before this one have cost
   */
  read(line: string, spent = 0): Scan {
    const scan = this.#scan;
    scan.begin(line, spent);
    const { signs } = scan.words;
    if ((signs & PERCENT) !== 0 && this.depth < 2 && /%[0-9A-Fa-f]{2}/.test(line)) this.#readPercent(line);
    if ((signs & AT) !== 0) {
      if ((signs & SLASH) !== 0 && (signs & COLON) !== 0) readUrlPasswords(scan);
      readEmails(scan);
    }
    if ((signs & (TILDE | DOLLAR)) !== 0) readInfixes(scan);
    readRecord(scan);
    readDirective(scan);
    scan.isProse = isProse(scan);
    this.#readWords();
    return scan;
  }

  /** What is percent-encoded is read as it is meant, and taken out where it stands. */
  #readPercent(line: string): void {
    const { text, places } = decodePercent(line);
    this.#inner ??= new LineReader(this.tables, this.depth + 1);
    const scan = this.#scan;
    const inner = this.#inner.read(text);
    scan.work += inner.work;
    // Three signs stand for one.
    const origin = (place: number): number => place + 2 * countBelow(places, places.length, place);
    inner.spans.each((start, end, kind) => scan.spans.add(origin(start), origin(end), kind));
    if (inner.isPersonal) scan.isPersonal = true;
  }

  #readWords(): void {
    const scan = this.#scan;
    const { words, line } = scan;
    const { starts, flags: allFlags } = words;
    for (let index = 0; index < words.count; index++) {
      const start = starts[index] as number;
      if (start < scan.done) continue;
      const flags = allFlags[index] as number;
      const code = line.charCodeAt(start);
      if (code < 58 && code >= 48) this.#readDigits(index, start, flags);
      else this.#readLetters(index, start, code, flags);
      if (scan.isExhausted) return;
    }
  }

  #readDigits(index: number, start: number, flags: number): void {
    const scan = this.#scan;
    const { line, words } = scan;
    const end = words.ends[index] as number;
    if (flags === DIGIT) {
      if (
        end - start <= 4 &&
        (codeAt(line, end) === 58 || (end - start === 2 && codeAt(line, end) === 45)) &&
        readHexGroups(scan, start, end)
      )
        return;
      if (readNumber(scan, start, end)) return;
      if (end - start <= 5 && codeAt(line, end) === 32 && isStreetStart(scan, index + 1, end + 1) && readNumberedStreet(scan, start))
        return;
      if (end - start <= 3) readAge(scan, start, end);
      else if (codeAt(line, end) === 61 || end - start > 7) this.#readEncoded(start, end, flags);
      return;
    }
    const next = codeAt(line, end);
    if ((flags & (NONHEX | UNDERSCORE)) === 0 && end - start <= 4 && joinsGroups(next) && readHexGroups(scan, start, end)) return;
    if ((flags & LOWER) === 0 && end - start >= 9 && readWordShape(scan, start, end)) return;
    if (
      end - start <= 6 &&
      (flags & UNDERSCORE) === 0 &&
      next === 32 &&
      isStreetStart(scan, index + 1, end + 1) &&
      readNumberedStreet(scan, start)
    )
      return;
    if (next === 61 && isPadding(line, end) && this.#readEncoded(start, end, flags)) return;
    if (end - start >= 3 && readMember(scan, index)) return;
    this.#readLong(start, end, flags);
  }

  #readLong(start: number, end: number, flags: number): void {
    const scan = this.#scan;
    const length = end - start;
    if (mayBeBase64(flags, length, codeAt(scan.line, end)) && this.#readEncoded(start, end, flags)) return;
    if (isOpaque(flags, length)) readOpaque(scan, start, end);
  }

  #readLetters(index: number, start: number, code: number, flags: number): void {
    const scan = this.#scan;
    const { line, words, tables } = scan;
    const end = words.ends[index] as number;
    const next = codeAt(line, end);
    if (readToken(scan, start)) return;
    if ((flags & (NONHEX | UNDERSCORE)) === 0 && end - start <= 4 && joinsGroups(next) && readHexGroups(scan, start, end)) return;
    const hash = words.hashes[index] as number;
    if (commandHint[hash & 4095] === 1) {
      if (next === 32 || next === 45) readCommand(scan, end, hash);
      readStatement(scan, start, hash);
    }
    if (tables.cueHint[hash & 4095] === 1) {
      const cues = tables.cues.get(hash);
      if (cues !== undefined && readCue(scan, index, cues)) return;
    }
    if (next === 61 && isPadding(line, end) && this.#readEncoded(start, end, flags)) return;
    if (readMember(scan, index)) return;
    const isUpper = code < 91 || code >= 192;
    if (
      (flags & DIGIT) !== 0 &&
      ((flags & LOWER) === 0 ? end - start >= 4 : end - start >= 15 && isSmallIban(line, start)) &&
      readWordShape(scan, start, end)
    )
      return;
    if (isUpper && (flags & UNDERSCORE) === 0) {
      if ((flags & DIGIT) === 0 || (flags & HIGH) !== 0) {
        if (mayBeStreet(line, end) && readNamedStreet(scan, start, end, hash)) return;
        if (readName(scan, index)) return;
      }
      if ((hash === bearerHash || hash === basicHash) && readScheme(scan, end)) return;
    } else if ((hash === bearerHash || hash === basicHash) && readScheme(scan, end)) return;
    else if (scan.isProse && end - start > 2 && readSmallName(scan, index)) return;
    if (end - start >= 6 && (flags & (DIGIT | UPPER)) !== 0) this.#readLong(start, end, flags);
    else if (next === 61) this.#readEncoded(start, end, flags);
  }

  /** Base64 that stands for text: nobody encodes what may be read, so that all but ordinary words go. */
  #readEncoded(start: number, end: number, flags: number): boolean {
    const scan = this.#scan;
    const { line } = scan;
    if (
      this.depth > 1 ||
      (start > 0 &&
        (codeAt(line, start - 1) === 45 || codeAt(line, start - 1) === 46 || codeAt(line, start - 1) === 47) &&
        isWordCode(codeAt(line, start - 2)))
    )
      return false;
    const found = decodeBase64(line, start);
    if (found === undefined || found.end < end || isWordCode(codeAt(line, found.end))) return false;
    scan.work += (found.end - start) * 2;
    const isMarked = codeAt(line, found.end - 1) === 61;
    const isMixed = (flags & (UPPER | LOWER)) === (UPPER | LOWER);
    if (!isMarked && (!isMixed || found.end - start < 8 || camelCase.test(line.slice(start, found.end)) || /[\x80-\xff]/.test(found.text)))
      return false;
    this.#inner ??= new LineReader(this.tables, this.depth + 1);
    const inner = this.#inner.read(found.text);
    scan.work += inner.work;
    const isTelling = inner.spans.count > 0 || suspect(found.text, true) !== undefined || /[\d@:{]|[a-z][A-Z]|[A-Z][a-z]/.test(found.text);
    if (!isTelling) return false;
    scan.take(start, found.end, "encoded");
    return true;
  }
}

const percentSign = /%[0-9A-Fa-f]{2}/g;

/** The text that is meant, and where in it stands what was encoded. */
const decodePercent = (line: string): { text: string; places: readonly number[] } => {
  const places: number[] = [];
  const text = line.replace(percentSign, (encoded, at: number) => {
    places.push(at - 2 * places.length);
    const code = Number.parseInt(encoded.slice(1), 16);
    return code < 32 ? " " : String.fromCharCode(code);
  });
  return { text, places };
};

/** Signs between the groups of hardware addresses and of IPv6. */
const joinsGroups = (code: number): boolean => code === 58 || code === 45 || code === 46;

const bearerHash = hashOf("bearer");
const basicHash = hashOf("basic");

/** What programs call things, which is base64 only by chance. */
const camelCase = /^[A-Z]*[a-z]+(?:[A-Z]+[a-z]*)*\d{0,2}$|^[A-Za-z]+_\w*$/;

const isSmallIban = (line: string, start: number): boolean =>
  codeAt(line, start) > 96 && codeAt(line, start + 1) > 96 && codeAt(line, start + 2) < 58 && codeAt(line, start + 3) < 58;

/** `=` that ends a base64 text rather than a name. */
const isPadding = (line: string, end: number): boolean => {
  const next = codeAt(line, end + 1);
  return (
    !isWordCode(next) &&
    next !== 47 &&
    next !== 36 &&
    next !== 45 &&
    next !== 46 &&
    !(next === 34 && codeAt(line, end + 2) !== 44 && isWordCode(codeAt(line, end + 2)))
  );
};

/** A street's number stands behind it; a street of several words begins with one that says so. */
const mayBeStreet = (line: string, end: number): boolean => {
  const code = codeAt(line, end);
  if (code === 46) return true;
  if (code !== 32) return false;
  const next = codeAt(line, end + 1);
  return (next >= 48 && next <= 57) || next >= 65;
};

const smallStreets = new Set("rue avenue boulevard place via calle rua".split(" ").map(hashOf));

/** A street's name begins with a capital, an ordinal, or a word such as `rue`. */
const isStreetStart = (scan: Scan, index: number, start: number): boolean => {
  const { words, line } = scan;
  if (index >= words.count || words.starts[index] !== start) return false;
  const code = codeAt(line, start);
  if ((code >= 65 && code <= 90) || code >= 128) return true;
  if (code < 58) return /^\d{1,3}(?:st|nd|rd|th)$/i.test(line.slice(start, words.ends[index]));
  return smallStreets.has(words.hashes[index] as number);
};

const aged = /(?:9\d|1[01]\d)[ -]?(?:years?|yrs?|yo|y\/o|y\.o\.?|jahre|ans|a\xc3\xb1os)(?![A-Za-z])/iy;

const readAge = (scan: Scan, start: number, end: number): void => {
  const first = codeAt(scan.line, start);
  if (end - start < 2 || (first !== 57 && first !== 49)) return;
  aged.lastIndex = start;
  if (aged.test(scan.line) && !isWordCode(codeAt(scan.line, start - 1)) && !/days|retention|uptime|warranty/.test(scan.line))
    scan.take(start, end, "age");
};

const credentials = /[ ]{1,4}[\w.+/=~-]{8,8192}/y;

const readScheme = (scan: Scan, end: number): boolean => {
  credentials.lastIndex = end;
  if (!credentials.test(scan.line)) return false;
  const text = scan.line.slice(end, credentials.lastIndex);
  if (!/\d/.test(text) && !text.endsWith("=")) return false;
  scan.take(end + text.length - text.trimStart().length, credentials.lastIndex, "secret");
  return true;
};
