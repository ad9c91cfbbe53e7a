import type { Scan } from "../scan.ts";

/** Elements of ASC X12N 837 and 27x segments (005010) that are about a person, with what they hold. */
const segments: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  NM1: { 3: "name", 4: "name", 5: "name", 9: "member-id" },
  N2: { 1: "name", 2: "name" },
  N3: { 1: "address", 2: "address" },
  N4: { 1: "address", 3: "zip" },
  DMG: { 2: "birth-date" },
  REF: { 2: "id" },
  PER: { 2: "name", 4: "phone", 6: "phone", 8: "phone" },
  DTP: { 3: "date" },
  CLM: { 1: "mrn" },
  CLP: { 1: "mrn", 7: "id" },
  SBR: { 3: "member-id" },
  PRV: { 3: "" },
  PAT: { 6: "date" },
  TRN: { 2: "id" },
  SVD: {},
  LX: {},
};

const segment = /(?:^|[~ :"'[(=]|\\n)(NM1|N2|N3|N4|DMG|REF|PER|DTP|CLM|CLP|SBR|PAT|TRN)\*([^~"\r\n]{1,512})/g;

/** Segments of X12 claims and enquiries: elements between asterisks, segments between tildes. */
export const readX12 = (scan: Scan): void => {
  const { line } = scan;
  segment.lastIndex = 0;
  for (let found = segment.exec(line); found !== null; found = segment.exec(line)) {
    const [, name, text] = found as unknown as [string, string, string];
    const kinds = segments[name];
    scan.work += text.length;
    let at = found.index + found[0].length - text.length;
    for (const [element, part] of text.split("*").entries()) {
      const kind = kinds?.[element + 1];
      // A payer and a clinic are no persons: entity type 2.
      if (kind !== undefined && kind !== "" && part.length > 1 && !(name === "NM1" && element < 6 && text.split("*")[1] === "2"))
        scan.take(at, at + part.length, kind);
      at += part.length + 1;
    }
    segment.lastIndex = Math.max(segment.lastIndex - 1, found.index + 1);
    if (scan.isExhausted) return;
  }
};
