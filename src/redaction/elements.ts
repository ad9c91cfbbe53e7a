import { isNumbered } from "./checksums.ts";
import type { Scan } from "./scan.ts";
import { takeValue } from "./taking.ts";
import { codeAt } from "./words.ts";

const LESS = 60;
const SPACE = 32;
const SLASH = 47;

/** Attributes of an element up to its end, from behind its name. */
const attributes = /(?:\s{1,8}[\w:.-]{1,64}=(?:"[^"<>]{0,512}"|'[^'<>]{0,512}')){1,12}\s{0,8}(\/?)>/y;
/** The attribute in which HL7's XML (CDA R2, V3 data types) has what the element names. */
const valued = /\s(?:value|extension)=(["'])([^"']{1,512})\1/;

/**
 * An element with attributes, at the word that is its name: `<given qualifier="CL">Ann</given>`, `<birthTime value="19750501"/>`,
 * `<id extension="998991" root="…"/>`. What stands in the attributes is read all the same.
 */
export const readTag = (scan: Scan, index: number): void => {
  const { line, words, tables } = scan;
  const start = words.starts[index] as number;
  const end = words.ends[index] as number;
  if (codeAt(line, start - 1) !== LESS || codeAt(line, end) !== SPACE) return;
  const known = tables.keys.classifyAt(line, start, end, words.hashes[index] as number);
  if (known.detector === -1 && known.words !== "id") return;
  attributes.lastIndex = end;
  scan.work += 32;
  const found = attributes.exec(line);
  if (found === null) return;
  const { done } = scan;
  const value = valued.exec(found[0]);
  const from = value === null ? -1 : end + value.index + value[0].length - 1 - (value[2] as string).length;
  if (value !== null && known.words === "id" && isNumbered(value[2] as string)) scan.take(from, from + (value[2] as string).length, "id");
  else if (value !== null) takeValue(scan, known, start, from, from + (value[2] as string).length);
  const text = attributes.lastIndex;
  const close = found[1] === "" ? line.indexOf("<", text) : -1;
  if (close > text && close - text <= 512 && codeAt(line, close + 1) === SLASH) takeValue(scan, known, start, text, close);
  scan.done = done;
};
