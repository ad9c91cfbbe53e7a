import { readEscapes, readTemplateEscapes } from "./_escapes.ts";

/** More is not followed: it would have to be known to its end. */
const lengthMax = 65_536;
const widthMax = 4096;

const directive = /%(?:%|([-+ #0]*)(\d+)?(?:\.(\d+))?([a-zA-Z]))/g;

/**
 * What printf(1) writes, or undefined where a directive is not one of `%s %b %c %d %i %u %x %X %o %q`. The template is
 * used again while values are left.
 */
export const format = (template: string, values: readonly string[]): string | undefined => {
  // Escapes of the template are read before the values are put in.
  const plain = readTemplateEscapes(template);
  let isKnown = plain !== undefined && !plain.replace(directive, "").includes("%");
  let out = "";
  let at = 0;
  do {
    const before = at;
    out += (plain ?? "").replace(
      directive,
      (found, marks: string | undefined, width: string | undefined, precision: string | undefined, letter: string | undefined) => {
        if (letter === undefined) return "%";
        const text = convert(letter, values[at++], precision);
        if (text === undefined || /[+ #]/.test(marks ?? "") || Number(width ?? 0) > widthMax) isKnown = false;
        return pad(text ?? found, Number(width ?? 0), marks ?? "", letter);
      },
    );
    if (at === before) break;
    if (out.length > lengthMax) return undefined;
  } while (at < values.length && isKnown);
  return isKnown ? out : undefined;
};

const convert = (letter: string, value: string | undefined, precision: string | undefined): string | undefined => {
  const cut = (text: string): string => (precision === undefined ? text : text.slice(0, Number(precision)));
  if (letter === "s") return cut(value ?? "");
  if (letter === "b") {
    // After `\c` nothing more is written at all.
    const { text, isCut } = readEscapes(value ?? "");
    return isCut ? undefined : cut(text);
  }
  // Of an empty text it writes a NUL.
  if (letter === "c") return value?.[0];
  if (letter === "q") return value !== undefined && /^[\w./:@%+=-]+$/.test(value) ? value : undefined;
  const number = value === undefined || value === "" ? 0 : numberOf(value);
  if (number === undefined || precision !== undefined) return undefined;
  const radix = { d: 10, i: 10, u: 10, x: 16, X: 16, o: 8 }[letter];
  if (radix === undefined || (number < 0 && letter !== "d" && letter !== "i")) return undefined;
  return letter === "X" ? number.toString(radix).toUpperCase() : number.toString(radix);
};

/** Decimal, `0x` hexadecimal, `0` octal, or a quote and a character, which stands for its code. */
const numberOf = (value: string): number | undefined => {
  if (/^["'][\x20-\x7e]$/.test(value)) return value.charCodeAt(1);
  if (/^0[0-7]+$/.test(value)) return Number.parseInt(value, 8);
  return /^(?:-?[1-9]\d{0,14}|0|0x[\da-fA-F]{1,12})$/.test(value) ? Number(value) : undefined;
};

const pad = (text: string, width: number, marks: string, letter: string): string => {
  const length = Math.min(width, widthMax);
  if (marks.includes("-")) return text.padEnd(length);
  if (!marks.includes("0") || "sbcq".includes(letter)) return text.padStart(length);
  return text.startsWith("-") ? `-${text.slice(1).padStart(length - 1, "0")}` : text.padStart(length, "0");
};
