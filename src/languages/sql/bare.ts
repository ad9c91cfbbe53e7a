import { pureFunctions } from "./data/functions.ts";
import { postgresOtherFunctions } from "./data/postgres.ts";
import { dualWords, guardedWords, notFunctions } from "./data/words.ts";
import type { Dialect } from "./dialect.ts";
import type { Token } from "./lexer.ts";

/**
 * Whether a statement over relations with secret columns names none of them: every word must be known to be another,
 * and neither a whole row nor a renamed column may stand for one.
 */
export const avoidsSecrets = (
  tokens: readonly Token[],
  from: number,
  to: number,
  guarded: ReadonlyMap<string, readonly string[]>,
): boolean => {
  const columns = new Set([...guarded.values()].flat());
  for (let index = from; index < to; index++) if (!isHarmless(tokens, index, guarded, columns)) return false;
  return true;
};

const isHarmless = (
  tokens: readonly Token[],
  index: number,
  guarded: ReadonlyMap<string, readonly string[]>,
  columns: ReadonlySet<string>,
): boolean => {
  const token = tokens[index];
  if (token === undefined || token.kind === "string" || token.kind === "number") return true;
  if (token.kind === "mark") return token.text !== "*" || (tokens[index - 1]?.text === "(" && tokens[index - 2]?.text === "count");
  const next = tokens[index + 1]?.text;
  const before = tokens[index - 1]?.text ?? "";
  if (next === "." && token.text !== "as") return true;
  if (columns.has(token.text) || guardedWords.has(token.text)) return true;
  if (guarded.has(token.text)) return before === "from" || (before === "." && tokens[index - 3]?.text === "from");
  if (next === "(") return before !== "as" && !guarded.has(before);
  return guarded.has(before) || before === "as" || before === "::";
};

/** Oracle calls a function without parentheses: a word that is none of those known beside `dual`. */
export const bareCall = (tokens: readonly Token[], from: number, to: number): string | undefined => {
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (token?.kind !== "word" || dualWords.has(token.text) || notFunctions.has(token.text)) continue;
    if (!pureFunctions("oracle").has(token.text) && tokens[index - 1]?.text !== "as") return token.text;
  }
  return undefined;
};

let otherFunctions: ReadonlySet<string> | undefined;
/** A built-in PostgreSQL function that is not pure: `row.name` may call it. */
export const isOtherFunction = (name: string, dialect: Dialect): boolean => {
  if (dialect !== "postgres" && dialect !== "cockroach") return false;
  otherFunctions ??= new Set(postgresOtherFunctions.split(/\s+/).filter((each) => !catalogColumns.has(each)));
  return otherFunctions.has(name);
};
/** Names of built-in functions that are columns of system views as well. */
const catalogColumns = new Set(["system"]);

/** A call by a name that stands for a function known to change and disclose nothing. */
export const isPureCall = (parts: readonly string[], dialect: Dialect): boolean => {
  const known = pureFunctions(dialect);
  const [first = "", second] = parts;
  if (second === undefined) return known.has(first);
  if (parts.length > 2) return dialect === "snowflake" && known.has(parts.slice(-2).join("."));
  return (
    known.has(`${first}.${second}`) ||
    (first === "pg_catalog" && known.has(second)) ||
    (first === "safe" && dialect === "bigquery" && known.has(second))
  );
};
