/** Controls, bidirectional marks, zero-width and other characters that show nothing or something else (Unicode 15, C, Zl, Zp). */
const invisible = /[\p{C}\p{Zl}\p{Zp}]/gu;

const escapeCharacter = (character: string): string => {
  if (character === "\n") return "\\n";
  if (character === "\t") return "\\t";
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
};

/** Makes every control and invisible character of a text visible, and keeps the rest. */
export const escapeControls = (text: string): string => text.replace(invisible, escapeCharacter);

/**
 * The text as printable ASCII: a look-alike of a letter is no letter of it. What a human confirms is shown in this form,
 * so that two texts look alike only when they are the same. A backslash is doubled where an escape would be taken for text.
 */
export const visible = (text: string): string =>
  text.replace(/[^ -~]|\\(?=u\{|n|t)/gu, (character) => (character === "\\" ? "\\\\" : escapeCharacter(character)));

const escapeUnits = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, "0")}`).join("");

/** A value as one line of JSON in which nothing acts on a terminal: such characters are escaped, and read as what they are. */
export const jsonLine = (value: unknown): string => `${JSON.stringify(value).replace(invisible, escapeUnits)}\n`;

/** The text on one line: one space for every run of white space, and none at its ends. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** Backticks that nothing in the text ends as a fence or a code span, `atLeast` of them (CommonMark 0.31, §4.5 and §6.1). */
export const fenceFor = (text: string, atLeast: number): string =>
  "`".repeat(Math.max(atLeast, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));

/** `1 document`, `2 documents`. */
export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;
