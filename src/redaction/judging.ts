import type { KeyClass } from "./keys.ts";
import { holdsName, isOrdinaryText, mayHoldName } from "./name-text.ts";
import type { Scan } from "./scan.ts";
import { codeAt, isWordCode, signBit } from "./words.ts";

const parentDistanceMax = 4096;
const BRACKETS = signBit("{") | signBit("[");

/** Name, in words, of the member whose object or list of objects a place lies in; empty outside. */
export const parentOf = (scan: Scan, place: number): string => {
  const { line, words } = scan;
  if ((words.signs & BRACKETS) === 0) return "";
  const least = Math.max(0, place - parentDistanceMax);
  let depth = 0;
  let at = place - 1;
  let name = "";
  for (; at >= least && name === ""; at--) {
    const code = codeAt(line, at);
    if (code === 125 || code === 93) depth++;
    else if (code !== 123 && code !== 91) continue;
    else if (depth > 0) depth--;
    else name = nameBefore(scan, at);
  }
  scan.work += place - at;
  return name;
};

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 13;
const isNameCode = (code: number): boolean => (code < 128 && isWordCode(code)) || code === 45 || code === 46;

/** Blanks before a place, two at most. */
const blanksBefore = (line: string, at: number): number => (isBlank(codeAt(line, at - 1)) ? (isBlank(codeAt(line, at - 2)) ? 2 : 1) : 0);

const nameLengthMax = 64;

/** Name, in words, of the member whose value begins at a bracket: `name`, `"name":`, `\\"name\\" => `; empty when there is none. */
const nameBefore = (scan: Scan, bracket: number): string => {
  const { line } = scan;
  let end = bracket - blanksBefore(line, bracket);
  const sign = codeAt(line, end - 1);
  if (sign === 58 || sign === 61) end--;
  else if (sign === 62 && codeAt(line, end - 2) === 61) end -= 2;
  end -= blanksBefore(line, end);
  const quote = codeAt(line, end - 1);
  if (quote === 34 || quote === 39) end--;
  for (let count = 0; count < 7 && codeAt(line, end - 1) === 92; count++) end--;
  let start = end;
  while (start > 0 && end - start < nameLengthMax && isNameCode(codeAt(line, start - 1))) start--;
  return start === end ? "" : scan.tables.keys.classify(line.slice(start, end)).words;
};

/** What a value is, or undefined when its key speaks of something else here. */
export const kindOf = (scan: Scan, known: KeyClass, keyStart: number, text: string): string | undefined => {
  const detector = scan.tables.detectors[known.detector];
  if (detector === undefined) return undefined;
  if (!known.isWeak) return (detector.accepts?.(text) ?? true) ? detector.kind : undefined;
  // A weak name belongs to several kinds: `to` is a phone, a mail or a name.
  const name = known.words.slice(known.words.lastIndexOf(" ") + 1);
  for (const each of [
    detector,
    ...(scan.tables.weak.get(known.words) ?? scan.tables.weak.get(name) ?? []).map((at) => scan.tables.detectors[at]),
  ])
    if (each?.acceptsWeakly?.(text, known.isVariable) && fitsHere(scan, known, keyStart, each.kind, text)) return each.kind;
  return undefined;
};

const fitsHere = (scan: Scan, known: KeyClass, keyStart: number, kind: string, text: string): boolean => {
  if (kind === "name") return isPersonsName(scan, known, keyStart, text);
  if (kind === "address") return isPlaceHere(scan, known, keyStart, text);
  return kind !== "date" || scan.isPersonal || speaksOfPerson(scan);
};

/** A capitalised text under a name that hosts, events and services have as well. */
const isPersonsName = (scan: Scan, known: KeyClass, keyStart: number, text: string): boolean => {
  if (isOrdinaryText(text)) return false;
  const isNear = isAboutPerson(scan, known, keyStart);
  if (isNear && / /.test(text) && mayHoldName(text)) return true;
  if (holdsName(text)) return isNear || /[ ,^]/.test(text) || /\b(?:by|to|from|user|assignee|owner|author|contact)$/.test(known.words);
  return (
    isNear &&
    /[a-z\x80-\xff]/.test(text) &&
    !/(?:^| )(?:label|title|text|display|to|from|user|username|client|subject|login|principal)$/.test(known.words)
  );
};

const organisations =
  /payor|payer|organi[sz]ation|insurer|facility|hospital|clinic|department|service|company|vendor|code|coding|type|event|container|metadata|spec|class|app/;

const isAboutPerson = (scan: Scan, known: KeyClass, keyStart: number): boolean => {
  const parent = parentOf(scan, keyStart);
  if (parent !== "") return !organisations.test(parent) && (scan.isPersonal || speaksOfPerson(scan));
  return known.isPersonal || scan.isPersonal || speaksOfPerson(scan);
};

const personWords =
  /patient|resourceType|subscriber|customer|guardian|practitioner|"(?:family|given|dob|ssn|mrn|birth)|birth_?date|first_?name|last_?name|surname|\b(?:dob|ssn|mrn)\b/i;

const speaksOfPerson = (scan: Scan): boolean => (scan.speaksOfPerson ??= personWords.test(scan.line));

/** `city`, `location` and `line` belong to an address when it, or a person, is near. */
const isPlaceHere = (scan: Scan, known: KeyClass, keyStart: number, text: string): boolean => {
  if (/^\d{1,5}\w? \S/.test(text) && / /.test(text)) return true;
  if (isOrdinaryText(text)) return false;
  if (/address|addr|home|residence|location/.test(parentOf(scan, keyStart))) return true;
  return (
    /(?:^| )(?:city|town|county|ciudad|ville|stadt|ort|village|municipality|citta|cidade|suburb|locality|parish)$/.test(known.words) ||
    ((known.isPersonal || scan.isPersonal) && / |,/.test(text))
  );
};
