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
  '"': '"',
};
const escape = /\\(?:x([\da-fA-F]{1,2})|u([\da-fA-F]{1,4})|U([\da-fA-F]{1,8})|0([0-7]{0,3})|([1-7][0-7]{0,2})|(c)|([abeEfnrtv\\"]))/g;

/**
 * Text with the backslash escapes of echo -e and printf %b replaced (bash(1), "echo", "printf"); everything after `\c` is
 * cut. Bytes above 0x7f become characters of the same number, which no program name contains.
 */
export const readEscapes = (text: string): { text: string; isCut: boolean } => {
  let cut = -1;
  const expanded = text.replace(escape, (found, hex2, hex4, hex8, zero, octal, end, letter, at: number) => {
    if (end !== undefined && cut === -1) cut = at;
    const digits = hex2 ?? hex4 ?? hex8;
    if (digits !== undefined) return character(Number.parseInt(digits, 16));
    const octals = octal ?? zero;
    if (octals !== undefined) return character(octals === "" ? 0 : Number.parseInt(octals, 8) & 255);
    return letter === undefined ? found : (letters[letter] ?? found);
  });
  if (cut === -1) return { text: expanded, isCut: false };
  return { text: readEscapes(text.slice(0, cut)).text, isCut: true };
};

const character = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd");
