import { escapeControls } from "../model/index.ts";

/** Characters that editors change: quotation marks, blanks, hyphens, dots. One form for each, and single blanks. */
const plainForm = (text: string): string =>
  text
    .normalize("NFC")
    .replaceAll(/[\u2018\u2019\u201a\u2032]/g, "'")
    .replaceAll(/[\u201c\u201d\u201e\u2033]/g, '"')
    .replaceAll(/[\u2010-\u2015\u2212]/g, "-")
    .replaceAll(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();

/** What Markdown wrote around or before characters so that they stay themselves. */
const unescape = (text: string): string =>
  text
    .replaceAll(/\\(?=[!-/:-@[-`{-~])/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

const elision = /\s*(?:\[(?:…|\.\.\.)\]|…|(?<=\s)\.\.\.(?=\s|$))\s*/g;

const lengthMin = 12;

/** True for a quote that says something: several words, or one that is long. A single name is no quote. */
export const isTelling = (quote: string): boolean => {
  const plain = plainForm(quote).replaceAll(elision, " ").trim();
  return plain.length >= lengthMin || (plain.includes(" ") && /[\p{L}\p{N}]/u.test(plain));
};

const holds = (text: string, pieces: readonly string[]): boolean => {
  let from = 0;
  for (const piece of pieces) {
    const at = text.indexOf(piece, from);
    if (at === -1) return false;
    from = at + piece.length;
  }
  return true;
};

/** True where a quote is in the lines, character for character but for what editors change; `…` stands for what was left out. */
export const isQuoted = (quote: string, lines: readonly string[]): boolean => {
  // What acts on a terminal is quoted in the form in which it is shown.
  const texts = [lines, lines.map(escapeControls)].map((each) => plainForm(each.join("\n")));
  return [quote, unescape(quote)].some((each) => {
    const pieces = plainForm(each)
      .split(elision)
      .filter((piece) => piece !== "");
    return pieces.length > 0 && texts.some((text) => holds(text, pieces));
  });
};
