const letters: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  e: "\x1b",
  E: "\x1b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
};
const common = String.raw`x([\da-fA-F]{1,2})|u([\da-fA-F]{1,4})|U([\da-fA-F]{1,8})`;
const ofArguments = new RegExp(String.raw`\\(?:${common}|(0[0-7]{0,3}|[1-7][0-7]{0,2})|(c)|([abeEfnrtv\\]))`, "g");
const ofTemplates = new RegExp(String.raw`\\(?:${common}|([0-7]{1,3})|(c)|([abeEfnrtv\\"'?]))`, "g");

/**
 * Text with the backslash escapes of echo -e and printf %b replaced (bash(1), "echo", "printf"); everything after `\c` is
 * cut. Bytes above 0x7f become characters of the same number, which no program name contains.
 */
export const readEscapes = (text: string): { text: string; isCut: boolean } => {
  const end = findCut(text);
  return { text: expand(text.slice(0, end), ofArguments), isCut: end !== undefined };
};

/**
 * The same in a template of printf, where a number has three octal digits whatever it begins with. Undefined for `\c`, on
 * which shells differ, and for an escape that stands for `%`: whether it begins a directive depends on what is around it.
 */
export const readTemplateEscapes = (text: string): string | undefined => {
  const expanded = expand(text, ofTemplates);
  return findCut(text) === undefined && expanded.split("%").length === text.split("%").length ? expanded : undefined;
};

const findCut = (text: string): number | undefined => text.matchAll(/\\(?:(c)|.)/gs).find(([, cut]) => cut !== undefined)?.index;

const expand = (text: string, escapes: RegExp): string =>
  text.replace(escapes, (found, hex2, hex4, hex8, octal, _cut, letter) => {
    const digits = hex2 ?? hex4 ?? hex8;
    if (digits !== undefined) return character(Number.parseInt(digits, 16));
    if (octal !== undefined) return character(Number.parseInt(octal, 8) & 255);
    return letters[letter] ?? letter ?? found;
  });

const character = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd");

/** Of other letters, how many there are depends on the locale. */
export const isAscii = (text: string): boolean => !/[^\n\t -~]/.test(text);
