import { decodeBase64 } from "./opaque.ts";
import { marksOf, codeAt, isWordCode } from "./words.ts";

const SPACE = 32;
const EQUALS = 61;
const COLON = 58;
const QUOTE = 34;

/** Signs that end whatever is read before them and let something new begin. */
const separators = marksOf(" \t=,;&?|([{");
const endings = marksOf(" \t,;&|)>");

/** How far a bare value of several words reaches. */
const reachMax = 96;

/**
 * Whether what stands beside a part ends there: a sign that separates lies between it and the words before and behind. Then a token in its
 * place cannot make anything of its neighbours that they were not before.
 */
export const isEnclosed = (line: string, start: number, end: number): boolean => {
  let isEnded = start === 0;
  let at = start;
  while (at > 0 && !isWordCode(line.charCodeAt(at - 1))) {
    const code = codeAt(line, --at);
    if (separators[code & 255] === 1 || (code === COLON && codeAt(line, at + 1) === QUOTE)) isEnded = true;
  }
  if (at > 0 && codeAt(line, start - 1) === SPACE && followsEquals(line, start)) return false;
  // A part of a quoted value leaves a rest that is another value.
  if (codeAt(line, start - 1) === QUOTE && codeAt(line, end) !== QUOTE) return false;
  if (!(isEnded || at === 0) || (codeAt(line, at) === EQUALS && mayEndEncoded(line, at))) return false;
  for (at = end; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (isWordCode(code)) return false;
    if (endings[code] === 1) return code !== SPACE || !mayGoOn(codeAt(line, at + 1));
  }
  return true;
};

const encodedMax = 8192;

/** Whether a bare value may have begun before a place. */
const followsEquals = (line: string, place: number): boolean => {
  const least = Math.max(0, place - reachMax);
  for (let at = place - 1; at >= least; at--) if (line.charCodeAt(at) === EQUALS) return true;
  return false;
};

/** A long word before `=` may be base64, whose padding nothing but a sign follows. */
const mayEndEncoded = (line: string, end: number): boolean => {
  let start = end;
  while (start > 0 && end - start < encodedMax && isWordCode(line.charCodeAt(start - 1))) start--;
  return end - start > 6 && decodeBase64(line, start) !== undefined;
};

/** A number may go on behind a space. */
const mayGoOn = (code: number): boolean => (code >= 48 && code <= 57) || code === 43 || code === 40;
