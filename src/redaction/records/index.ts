import type { Scan } from "../scan.ts";
import { signBit } from "../words.ts";
import { readDicom } from "./dicom.ts";
import { readHl7 } from "./hl7.ts";
import { readSql } from "./sql.ts";
import { readX12 } from "./x12.ts";

const PIPE = signBit("|");
const TILDE = signBit("~");
const STAR = signBit("*");
const COMMA = signBit(",");
const BRACE = signBit("(");
const APOSTROPHE = signBit("'");
const BRACKET = signBit("[");

const hasSql =
  /\b(?:select|insert|update|delete|where|values|parameters?|params|bind|binding|args|identified|Key \(|Failing row|exec|call|replace|merge|password)\b/i;

/** Records whose grammar tells which field is whose, before any word is looked at. */
export const readRecord = (scan: Scan): void => {
  const { signs } = scan.words;
  const { line } = scan;
  const { count } = scan.spans;
  if ((signs & PIPE) !== 0 && /[A-Z]{2}[A-Z0-9]\|/.test(line)) readHl7(scan);
  if ((signs & STAR) !== 0 && ((signs & TILDE) !== 0 || /^(?:NM1|N3|N4|DMG|REF|PER)\*/.test(line))) readX12(scan);
  if ((signs & BRACE) !== 0 && (signs & COMMA) !== 0 && /\([0-9a-fA-F]{4}, ?[0-9a-fA-F]{4}\)/.test(line)) readDicom(scan);
  if ((signs & (APOSTROPHE | BRACE)) !== 0 && ((signs & APOSTROPHE) !== 0 || /Key \(|Failing row|bind/.test(line)) && hasSql.test(line))
    readSql(scan);
  else if ((signs & BRACKET) !== 0 && line.includes("binding parameter [")) readSql(scan);
  if (scan.spans.count > count) scan.isUnsettled = true;
  // What these took stands in the way of nothing: words between their fields are read as well.
  scan.done = 0;
};
