import { classify } from "./classify.ts";
import type { Dialect } from "./dialect.ts";
import { lex, type Lexed, type Token } from "./lexer.ts";
import type { Prepared } from "./reading.ts";
import { readRedis } from "./redis.ts";
import { Finding, worst, type SqlReading, type Statement, type StatementClass } from "./statement.ts";

interface Collected {
  readonly statements: Statement[];
  readonly doubts: string[];
}

/** Reads SQL of a dialect: its statements by what they do, and whatever was not understood. Never throws; linear time. */
export const readSql = (text: string, dialect: Dialect): SqlReading => {
  if (dialect === "redis") return readRedis(text);
  return readTokens(text, lex(text, dialect), dialect);
};

/** Reads text that was lexed already. */
export const readTokens = (text: string, lexed: Lexed, dialect: Dialect): SqlReading => {
  const collected: Collected = { statements: [], doubts: [...lexed.doubts] };
  const prepared: Prepared = new Map();
  let from = 0;
  for (let index = 0; index <= lexed.tokens.length; index++) {
    if (index < lexed.tokens.length && !isEnd(lexed.tokens, index, dialect, text)) continue;
    if (index > from) readOne(text, lexed.tokens, from, index, dialect, prepared, collected);
    from = index + 1;
  }
  if (lexed.hasExecutableComment && worst(collected.statements.map((each) => each.class)) === "schema_read") {
    collected.doubts.push("an executable comment runs on some server versions only");
  }
  return { statements: collected.statements, doubts: collected.doubts.map((detail) => ({ detail })) };
};

/** A semicolon, a client's command, a lone GO (Transact-SQL) or a lone slash (SQL*Plus). */
const isEnd = (tokens: readonly Token[], index: number, dialect: Dialect, text: string): boolean => {
  const token = tokens[index];
  if (token === undefined || token.kind === "meta" || (token.kind === "mark" && token.text === ";")) return true;
  const isSeparator =
    (dialect === "mssql" && token.kind === "word" && token.text === "go") ||
    (dialect === "oracle" && token.text === "/" && token.kind === "mark");
  return isSeparator && isAlone(text, token);
};

const isAlone = (text: string, token: Token): boolean => {
  const before = text.lastIndexOf("\n", token.start - 1);
  const after = text.indexOf("\n", token.end);
  return text.slice(before + 1, token.start).trim() === "" && text.slice(token.end, after < 0 ? text.length : after).trim() === "";
};

const readOne = (
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  dialect: Dialect,
  prepared: Prepared,
  collected: Collected,
): void => {
  const finding = new Finding();
  classify(tokens, from, to, dialect, finding, prepared);
  const source = text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  collected.statements.push({ class: finding.class, text: source, objects: finding.objects, why: finding.why });
  for (const doubt of finding.doubts) if (!collected.doubts.includes(doubt)) collected.doubts.push(doubt);
};

/** The worst class of a reading; undefined if it is doubtful or empty of meaning. */
export const label = (reading: SqlReading): StatementClass | undefined =>
  reading.doubts.length > 0 ? undefined : worst(reading.statements.map((statement) => statement.class));
