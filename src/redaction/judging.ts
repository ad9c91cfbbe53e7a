import type { KeyClass } from "./keys.ts";
import { holdsName, isOrdinaryText, mayHoldName } from "./name-text.ts";
import type { Scan } from "./scan.ts";

/** What a value is, or undefined when its key speaks of something else here. */
export const kindOf = (scan: Scan, known: KeyClass, keyStart: number, text: string): string | undefined => {
  const detector = scan.tables.detectors[known.detector];
  if (detector === undefined) return undefined;
  if (!known.isWeak && (detector.accepts?.(text) ?? true)) return detector.kind;
  for (const at of known.candidates) {
    const each = scan.tables.detectors[at];
    if (each?.acceptsWeakly?.(text, known.isVariable) && fitsHere(scan, known, keyStart, each.kind, text)) return each.kind;
  }
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
  const parent = scan.containers.parentOf(scan, keyStart);
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
  if (/address|addr|home|residence|location/.test(scan.containers.parentOf(scan, keyStart))) return true;
  return (
    /(?:^| )(?:city|town|county|ciudad|ville|stadt|ort|village|municipality|citta|cidade|suburb|locality|parish)$/.test(known.words) ||
    ((known.isPersonal || scan.isPersonal) && / |,/.test(text))
  );
};
