/** Reads just's expressions as far as their value is plain: strings, variables and their sums (just 1.40 manual, "Expressions"). */

export interface Evaluated {
  /** Undefined when not known. */
  readonly value: string | undefined;
  /** Commands of backticks in it, which run when it is evaluated. */
  readonly commands: readonly string[];
  /** True when it may run something else. */
  readonly isOpaque: boolean;
}

const token =
  /\s*(?:'''([\s\S]*?)'''|"""([\s\S]*?)"""|'([^']*)'|"((?:\\[\s\S]|[^"\\])*)"|```([\s\S]*?)```|`([^`]*)`|([A-Za-z_][\w-]*)(\s*\()?|([+]))/y;

export const evaluateExpression = (text: string, lookup: (name: string) => string | undefined): Evaluated => {
  const commands = [...text.matchAll(/```([\s\S]*?)```|`([^`]*)`/g)].map(([, long, short]) => long ?? short ?? "");
  // Backticks within strings are taken for commands, which only errs towards more.
  const isOpaque = /\b(?:shell|dotenv)\s*\(|\bimport\b/.test(text) || (text.split("`").length - 1) % 2 === 1;
  return { value: isOpaque || commands.length > 0 ? undefined : sumOf(text, lookup), commands, isOpaque };
};

const sumOf = (text: string, lookup: (name: string) => string | undefined): string | undefined => {
  let sum = "";
  let wantsTerm = true;
  token.lastIndex = 0;
  while (text.slice(token.lastIndex).trim() !== "") {
    const match = token.exec(text);
    if (!match) return undefined;
    const [, ...parts] = match;
    const [rawLong, , raw, cooked, , , name, call, plus] = parts;
    if ((plus === undefined) !== wantsTerm || call !== undefined) return undefined;
    wantsTerm = !wantsTerm;
    if (plus !== undefined) continue;
    const term = name === undefined ? (rawLong === undefined ? (raw ?? unescape(cooked)) : undefined) : lookup(name);
    if (term === undefined) return undefined;
    sum += term;
  }
  return wantsTerm ? undefined : sum;
};

const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", '"': '"', "\\": "\\" };

/** Text between double quotes; undefined for what is not followed: `\u{…}`, continued lines, an indented string. */
const unescape = (text: string | undefined): string | undefined => {
  if (text === undefined) return undefined;
  if (/\\[^ntr"\\]/.test(text)) return undefined;
  return text.replaceAll(/\\([ntr"\\])/g, (_, letter: string) => escapes[letter] as string);
};
