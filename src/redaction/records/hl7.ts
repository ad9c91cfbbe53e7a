import type { Scan } from "../scan.ts";

/**
 * Fields of HL7 v2.5.1 segments (chapters 3, 4 and 6) that are about a person, with what they hold. `*`: every other field of the segment
 * with something of an identifier in it. Fields not named stay.
 */
const segments: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  PID: {
    2: "mrn",
    3: "mrn",
    4: "mrn",
    5: "name",
    6: "name",
    7: "birth-date",
    9: "name",
    11: "address",
    12: "address",
    13: "phone",
    14: "phone",
    18: "account",
    19: "ssn",
    20: "licence",
    21: "mrn",
    23: "address",
    29: "date",
    "*": "id",
  },
  PD1: { 4: "name" },
  NK1: {
    2: "name",
    4: "address",
    5: "phone",
    6: "phone",
    8: "date",
    9: "date",
    12: "id",
    13: "name",
    16: "birth-date",
    26: "name",
    30: "name",
    31: "phone",
    32: "address",
    33: "id",
    "*": "id",
  },
  GT1: {
    2: "id",
    3: "name",
    4: "name",
    5: "address",
    6: "phone",
    7: "phone",
    8: "birth-date",
    12: "ssn",
    16: "name",
    17: "address",
    18: "phone",
    19: "id",
    21: "name",
    "*": "id",
  },
  IN1: {
    2: "",
    3: "",
    4: "",
    7: "phone",
    8: "member-id",
    9: "",
    16: "name",
    17: "",
    18: "birth-date",
    19: "address",
    36: "member-id",
    49: "member-id",
    "*": "id",
  },
  IN2: { 1: "id", 2: "ssn", 3: "name", 5: "name", 6: "member-id", 7: "name", 8: "member-id", "*": "id" },
  MRG: { 1: "mrn", 2: "mrn", 3: "account", 4: "mrn", 5: "mrn", 7: "name", "*": "id" },
  PV1: { 5: "id", 7: "name", 8: "name", 9: "name", 17: "name", 19: "id", 44: "date", 45: "date", 50: "id", 52: "name" },
  PV2: { 8: "date", 9: "date", 13: "name" },
  ORC: { 10: "name", 11: "name", 12: "name", 14: "phone", 19: "name", 21: "", 24: "address" },
  OBR: { 10: "name", 16: "name", 17: "phone", 28: "name", 32: "name", 33: "name", 34: "name", 35: "name" },
  OBX: { 14: "date", 16: "name" },
  ACC: { 1: "date" },
  DG1: { 5: "date", 16: "name" },
  PR1: { 5: "date", 8: "name", 11: "name", 12: "name" },
  AL1: { 6: "date" },
  ROL: { 4: "name", 11: "address", 12: "phone" },
  TXA: { 5: "name", 9: "name", 10: "name", 11: "name", 22: "name" },
  STF: { 2: "id", 3: "name", 6: "birth-date", 10: "phone", 11: "address", 15: "id" },
  CON: { 24: "name", 25: "name" },
  QRD: { 8: "mrn" },
  QPD: { 3: "mrn", "*": "id" },
  SCH: { 11: "date", 12: "name", 13: "phone", 14: "address", 16: "name", 17: "phone", 20: "name" },
  AIP: { 3: "name" },
  RXA: { 3: "date", 4: "date", 10: "name" },
  RXE: { 13: "name" },
  FT1: { 4: "date", 5: "date", 20: "name", 21: "name" },
  IN3: { 2: "id", 8: "name", 14: "name", "*": "id" },
  UB2: { "*": "id" },
  PDA: { 2: "address", 5: "name" },
  GP1: {},
};

const segmentStart = /(?:^|[\r\v]|\\r|\\n|\\x0[bdBD]|[ :"'>[(=])([A-Z][A-Z][A-Z0-9])\|/g;
/** An identifier with a family and a given name behind it (XCN). */
const isPerson = /^[A-Z]{0,3}\d{2,12}\^[A-Z\x80-\xff][A-Za-z\x80-\xff' -]+\^[A-Z\x80-\xff]/;
/** A field with something by which a person can be told. */
const isTelling = (field: string): boolean =>
  /\d{4}|@/.test(field) ||
  (/\d/.test(field) && /[A-Za-z]/.test(field) && field.length >= 6) ||
  /[A-Za-z\x80-\xff]{2}\^[A-Za-z\x80-\xff]{2}/.test(field);

/** Segments of HL7 v2, one or more on a line. */
export const readHl7 = (scan: Scan): void => {
  const { line } = scan;
  segmentStart.lastIndex = 0;
  for (let found = segmentStart.exec(line); found !== null; found = segmentStart.exec(line)) {
    const fields = segments[found[1] as string];
    if (fields === undefined) continue;
    const start = found.index + found[0].length;
    const end = readSegment(scan, fields, start);
    scan.work += end - start + 64;
    segmentStart.lastIndex = Math.max(segmentStart.lastIndex, end);
    if (scan.isExhausted) return;
  }
};

const CARET = 94;

/** Where a field's kind lies within it when the rest is a code or an authority: the identifier alone. */
const readSegment = (scan: Scan, fields: Readonly<Record<string, string>>, from: number): number => {
  const { line } = scan;
  let at = from;
  for (let field = 1; at <= line.length; field++) {
    const start = at;
    let hasComponents = false;
    for (; at < line.length && !isFieldEnd(line, at); at++) if (line.charCodeAt(at) === CARET) hasComponents = true;
    const kind = fields[field] ?? fields["*"];
    if (kind === undefined && hasComponents && isPerson.test(line.slice(start, Math.min(at, start + 120)))) scan.take(start, at, "name");
    if (kind !== undefined && kind !== "" && at - start > 1) {
      const text = line.slice(start, at);
      const named = fields[field] !== undefined;
      if (named ? text !== '""' : isTelling(text)) scan.take(start, at, kind);
    }
    if (line[at] !== "|") return at;
    at++;
  }
  return at;
};

const isFieldEnd = (line: string, at: number): boolean => {
  const code = line.charCodeAt(at);
  if (code === 124 || code === 13 || code === 34) return true;
  return code === 92 && /^\\(?:r|n|x0[dDbB]|")/.test(line.slice(at, at + 4)) && !/^\\[FSTRE]\\/.test(line.slice(at, at + 3));
};
