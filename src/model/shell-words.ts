/** A text as one word of shell, in single quotes (POSIX.1-2017, Shell Command Language 2.2.2). */
export const quoteWord = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

const plain = /^[\w@%+=:,./-]+$/;

/** A text as one word of shell, in quotes only where it would mean something else without. */
export const shellWord = (text: string): string => (plain.test(text) ? text : quoteWord(text));

/** A program with its arguments as a line of shell that means exactly these words. */
export const shellLine = (argv: readonly string[]): string => argv.map(shellWord).join(" ");
