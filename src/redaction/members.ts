import { readCode } from "./code.ts";
import { readTag } from "./elements.ts";
import type { KeyClass } from "./keys.ts";
import { readCookies } from "./credentials.ts";
import { BACKSLASH, COLON, EQUALS, endsKey, findKeyStart, mayEndKey, member, MORE, PIPE, SPACE, TUPLE } from "./key-end.ts";
import { readNamed, readNaming } from "./pairs.ts";
import { readName } from "./people.ts";
import { holdsName, isOrdinaryText } from "./name-text.ts";
import type { Scan } from "./scan.ts";
import { suspect } from "./suspicion.ts";
import { clock, takeValue } from "./taking.ts";
import { BARE, CONTAINER, eachText, LIST, NONE, QUOTED, readValue, spacedEnd, Value } from "./value.ts";
import { codeAt, isBlank } from "./words.ts";

const SLASH = 47;

const value = new Value();

/** Reads a key with its value at the word that ends the key; answers whether it was one. */
export const readMember = (scan: Scan, index: number): boolean => {
  const { line, words, tables } = scan;
  if (!mayEndKey(line, words.starts[index] as number, words.ends[index] as number) || !endsKey(scan, index)) {
    readTag(scan, index);
    return readCode(scan, index);
  }
  const { valueFrom, separator } = member;
  scan.work += 16;
  findKeyStart(scan, index);
  // `https://x-access-token:…@host` is a user, and what the URL holds was found before.
  if (separator === COLON && codeAt(line, member.keyStart - 1) === SLASH && line.startsWith("://", member.keyStart - 3)) return false;
  const keyEnd = words.ends[index] as number;
  const known = tables.keys.classifyAt(line, member.keyStart, keyEnd, member.hash);
  if (known.isPersonal) scan.isPersonal = true;
  if (member.isQuoted && (known.words === "value" || known.words === "text")) {
    const kind = (known.words === "value" ? identified : named).get(scan.containers.parentOf(scan, member.keyStart));
    if (kind !== undefined) return readIdentifier(scan, valueFrom, kind);
  }
  if (known.role === "part" && holdsNameParts(scan, member.keyStart)) return readIdentifier(scan, valueFrom, "name");
  if (separator === TUPLE || separator === PIPE) return readPaired(scan, known, valueFrom, separator);
  if ((scan.holdsSecret ??= line.includes("stringData")) && scan.containers.parentOf(scan, member.keyStart) === "string data")
    return readIdentifier(scan, valueFrom, "secret");
  if (known.role === "naming") readNaming(scan, member.keyStart, valueFrom);
  else if (known.role === "named" && readNamed(scan, member.keyStart, valueFrom)) return true;
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
    eachText(scan, value.start, value.end, (start, end) => takeValue(scan, known, member.keyStart, start, end));
    return true;
  }
  if (value.form === NONE || value.form === CONTAINER) return true;
  if (value.form === BARE) widenBare(scan, known, separator, isQuery);
  const count = scan.spans.count;
  takeValue(scan, known, member.keyStart, value.start, value.end);
  if (isQuery && scan.spans.count === count) takeQuery(scan);
  // Terraform's plan: `password = "old" -> "new"`.
  if (value.form === QUOTED && detector.isSecret === true && line.startsWith(' -> "', value.after)) {
    readValue(scan, value, value.after + 4, false, false);
    takeValue(scan, known, member.keyStart, value.start, value.end);
  }
  return true;
};

/** A value that stands beside its name in a tuple or in a row of two cells: only a name that tells makes it one. */
const readPaired = (scan: Scan, known: KeyClass, from: number, separator: number): boolean => {
  const { line } = scan;
  if (known.detector === -1 || (known.isWeak && separator === TUPLE)) return false;
  const { count } = scan.spans;
  if (separator === PIPE) {
    const end = line.indexOf("|", from);
    const cell = line.slice(from, end === -1 ? line.length : end).trimEnd();
    // Secrets have no spaces; what follows `token |` is a log's, and `| Secret | Where |` is a heading.
    if (scan.tables.detectors[known.detector]?.isSecret && (/\S\s/.test(cell) || isOrdinaryText(cell.trim()))) return false;
    takeValue(scan, known, member.keyStart, from, from + cell.length);
  } else {
    const marked = /^\s*<</.exec(line.slice(from, from + 8));
    readValue(scan, value, from + (marked?.[0].length ?? 0), false, false);
    if (value.form !== QUOTED || !/^(?:\/\w+)?(?:>>)?\s*[)}\]]/.test(line.slice(value.after, value.after + 24))) return false;
    takeValue(scan, known, member.keyStart, value.start, value.end);
  }
  return scan.spans.count > count;
};

/**
 * A key within a JSON text's string, without quotes or with escaped ones: a value whose quotes are less escaped begins behind that string and is
 * not the key's.
 */
const isOutsideText = (line: string): boolean => {
  if (value.form !== QUOTED && value.form !== LIST && codeAt(line, value.start - 1) !== 91) return false;
  const first = codeAt(line, 0);
  if (first !== 123 && first !== 91 && member.depth === 0) return false;
  const quoteAt = value.form === LIST ? line.indexOf('"', value.start) : value.start - 1;
  let depth = 0;
  while (codeAt(line, quoteAt - 1 - depth) === BACKSLASH) depth++;
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

/** Whether a part of a name stands under a name, or under somebody: `"name":{"first":"Ann"}`, `%Patient{first: "Ann"}`. */
const holdsNameParts = (scan: Scan, keyStart: number): boolean => {
  const parent = scan.containers.parentOf(scan, keyStart);
  return parent !== "" && (/(?:^| )names?$/.test(parent) || scan.tables.keys.classify(parent).isPersonal);
};

const readIdentifier = (scan: Scan, from: number, kind: string): boolean => {
  readValue(scan, value, from, false, false);
  if (value.form === LIST) eachText(scan, value.start, value.end, (start, end) => scan.take(start, end, kind));
  else if (value.form === QUOTED || value.form === BARE) scan.take(value.start, value.end, kind);
  return true;
};

const isInQuery = (line: string, keyStart: number): boolean => {
  const before = codeAt(line, keyStart - 1);
  return before === 63 || before === 38;
};

/** Words before a key that stands alone on its line. */
const beforeKeys = ["- ", "export ", "set ", "setx ", "ENV "];

/** Whether a key stands alone on its line: `password: two words`, `  NAME=value`, `export NAME=value`. */
const isWholeLine = ({ line }: Scan): boolean => {
  let at = 0;
  while (isBlank(codeAt(line, at))) at++;
  if (at === member.keyStart) return true;
  const word = beforeKeys.find((each) => line.startsWith(each, at));
  if (word !== undefined) at += word.length;
  const code = codeAt(line, at);
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
    if (detector.kind === "password" && isBlank(codeAt(line, member.valueFrom)) && isWholeLine(scan)) value.end = line.trimEnd().length;
    return;
  }
  if (known.isSpaced) {
    value.end = spacedEnd(scan, value.start, value.end);
    if (isWholeLine(scan) && !line.includes("=", value.start)) value.end = line.trimEnd().length;
  }
};

const isStrictRecord = (scan: Scan): boolean => scan.spans.count >= 2 || scan.isPersonal;

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
    if (known.isOpaque && /^[\w-]+$/.test(value.get(line))) scan.done = value.end;
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
  // A name goes on behind what a bare value ends with.
  if (kind === "name" && codeAt(scan.line, end) === SPACE && readName(scan, scan.words.indexAt(start))) return true;
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
