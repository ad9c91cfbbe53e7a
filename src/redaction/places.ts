import type { Scan } from "./scan.ts";
import { codeAt, hashOf } from "./words.ts";

/** USPS Publication 28, appendix C, the usual ones, and what streets are called elsewhere. */
const suffixes =
  "Ave(?:nue)?|Av|St(?:reet)?|R(?:oa)?d|Dr(?:ive)?|Bl(?:vd|v)|Boulevard|Ln|Lane|Ct|Court|Pkwy|Parkway|Way|Ter(?:race)?|Pl(?:ace)?|Sq(?:uare)?|Hwy|Highway|Cir(?:cle)?|Tr(?:ai)?l|Loop|Row|Walk|Close|Crescent|Cres|Gardens?|Grove|Mews|Alley|Plaza|Pike|Path|Run|Ridge|Hill|Heights|Park|View|Quay|Wharf|Bend|Cove|Crossing|Xing|Expy|Expressway|Fwy|Freeway|Point|Turnpike|Bypass|Esplanade|Parade";
const letter = String.raw`[A-Za-z\x80-\xff]`;
const townLetter = String.raw`[A-Za-z\x80-\xff.'-]`;
const town = String.raw`[A-Z\x80-\xff]${townLetter}{1,24}(?: [A-Z\x80-\xff]${townLetter}{1,24}){0,3}`;
const postcode = String.raw`(?:\d{4,5}(?:-\d{3,4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|\d{4} [A-Z]{2})(?![\w-])`;
const unit = String.raw`(?:,? (?:Apt|Apartment|Unit|Suite|Ste|Floor|Fl|Room|Rm|Bldg|Lot|#)\.? ?#?[\w-]{1,6})?`;
const tail = String.raw`${unit}(?:,? ${town}(?:,? [A-Z]{2}(?![\w-]))?(?:,? ${postcode})|, ${postcode} ${town}|, ${town}, [A-Z]{2}(?![\w-])|, ${town}(?=[.,;"')]|$)|,? ${postcode})?(?:, (?:USA|UK|Germany|France|Spain|Italy|Canada|Australia|India))?`;

const numbered = new RegExp(
  String.raw`\d{1,5}[A-Za-z]?(?:[-/]\d{1,4})? (?:(?:[NSEW]|[NS][EW]|North|South|East|West)\.? )?(?:(?:${letter}[A-Za-z\x80-\xff.'-]{0,24}|\d{1,3}(?:st|nd|rd|th)) ){1,4}?(?:${suffixes})(?: (?:${suffixes}))?(?![\w-])(?:\.(?=[ ,]))?${tail}`,
  "iy",
);
const french = new RegExp(
  String.raw`\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|av\.|boulevard|bd|place|allée|all\xc3\xa9e|impasse|chemin|quai|cours|route|via|calle|rua)(?: (?:de la|de l'|du|des|de|la|le|d'))?(?: [A-Z\x80-\xff]${townLetter}{0,24}){1,4}${tail}`,
  "iy",
);
const germanic = new RegExp(
  String.raw`${letter}{2,24}(?:stra\xc3\x9fe|strasse|str\.|weg|gasse|allee|platz|ring|damm|ufer|gata|gatan|gate|vej|vei|gade|laan|straat|utca|v\xc3\xa4gen|weg) \d{1,4} ?[a-z]?(?![\w-])${tail}`,
  "iy",
);
const romance = new RegExp(
  String.raw`(?:Calle|Avenida|Avda\.?|Plaza|Paseo|Via|Viale|Piazza|Corso|Rua|Travessa|Carrer|Camino|Ulica|ul\.)(?: (?:de la|de los|de|del|dei|della|da|do|dos))?(?: [A-Z\x80-\xff]${townLetter}{0,24}){1,4},? \d{1,4}(?![\w.])${tail}`,
  "y",
);
const box = /P\.? ?O\.? Box \d{1,6}/iy;

const match = (pattern: RegExp, scan: Scan, start: number): number => {
  pattern.lastIndex = start;
  scan.work += 96;
  return pattern.test(scan.line) ? pattern.lastIndex : -1;
};

/** How a house number goes on when a street follows: letters after one space. */
export const readNumberedStreet = (scan: Scan, start: number): boolean => {
  const { line } = scan;
  const before = codeAt(line, start - 1);
  if (start > 0 && (before === 45 || before === 46 || before === 47 || before === 58)) return false;
  let end = match(numbered, scan, start);
  if (end === -1) end = match(french, scan, start);
  if (end === -1) return false;
  // In plain text a street is written with capitals.
  const street = line.slice(start, end);
  if (!/^\d+\w? (?:\d|[A-Z\x80-\xff]|(?:rue|avenue|boulevard|place|via|calle|rua) )/.test(street)) return false;
  scan.take(start, end, "address");
  return true;
};

const romanceFirst = new Set(
  "calle avenida avda plaza paseo via viale piazza corso rua travessa carrer camino ulica ul".split(" ").map(hashOf),
);
const boxFirst = new Set([hashOf("po"), hashOf("p")]);

/** A street that is named before its number. `hash`: of its first word. */
export const readNamedStreet = (scan: Scan, start: number, end: number, hash: number): boolean => {
  // `Ringstr. 12`
  const next = codeAt(scan.line, codeAt(scan.line, end) === 46 ? end + 2 : end + 1);
  let stop = -1;
  if (end - start <= 9 && romanceFirst.has(hash)) stop = match(romance, scan, start);
  else if (end - start <= 2 && boxFirst.has(hash)) stop = match(box, scan, start);
  else if (end - start > 5 && next >= 48 && next <= 57) stop = match(germanic, scan, start);
  if (stop === -1) return false;
  scan.take(start, stop, "address");
  return true;
};
