import type { Scan } from "../scan.ts";
import { codeAt, isWordCode } from "../words.ts";

const statement =
  /\b(?:SELECT\b.{1,4000}\bFROM|INSERT\s+INTO|UPDATE\s.{1,400}\bSET|DELETE\s+FROM|REPLACE\s+INTO|MERGE\s+INTO|VALUES\s*\(|WHERE\s|HAVING\s|SET\s+PASSWORD|IDENTIFIED\s+BY|ALTER\s+(?:USER|ROLE)|CREATE\s+(?:USER|ROLE)|CALL\s+\w+\(|EXEC(?:UTE)?\s+\w+|COPY\s+\w+)|\bparameters?:|\bparams?\s?[:=]|\bbind(?:ing|s)?\b|\bargs\s?=\s?[([]|\bFailing row contains|\bKey \(/i;

const operators =
  /^(?:%|%s|\$\d{1,3}|\?|:\w+|Y|N|[a-z][a-z_-]{0,24}|[A-Z][A-Z_]{1,24}|\d{1,3}|[Yy]{4}.?[Mm]{2}.?[Dd]{2}.*|\d{1,4} (?:second|minute|hour|day|week|month|year)s?|warning|normal|utf8\w*|UTC|)$/;

const columnList = /\(([^()]{1,2000})\)\s*VALUES\s*\(/i;
const bracketed = / (?:-|<-) \[([^\]]{1,512})\]\s*$/;

/** Kind of a column, or undefined for one that says nothing. */
const kindOf = (scan: Scan, column: string): string | undefined => {
  const { detector, isWeak } = scan.tables.keys.classify(column);
  return detector === -1 || isWeak ? undefined : scan.tables.detectors[detector]?.kind;
};

/** Literals of statements and their parameters: they are data, so that all go but words that look like states. */
export const readSql = (scan: Scan): void => {
  const { line } = scan;
  if (!statement.test(line)) return;
  scan.work += line.length;
  const hibernate = bracketed.exec(line);
  if (hibernate && /bind/i.test(line)) {
    const text = hibernate[1] as string;
    if (!/^(?:null|true|false|\d{1,6})$/i.test(text))
      scan.spans.add(line.length - text.length - 1 - (hibernate[0].length - hibernate[0].trimEnd().length), line.lastIndexOf("]"), "value");
  }
  const columns = columnList.exec(line);
  const kinds = columns ? (columns[1] as string).split(",").map((column) => kindOf(scan, column.trim().replaceAll(/["`[\]]/g, ""))) : [];
  readLiterals(scan, columns ? columns.index + columns[0].length : -1, kinds);
  if (/Failing row contains|\bKey \(/.test(line)) readRow(scan);
};

const readLiterals = (scan: Scan, valuesFrom: number, kinds: readonly (string | undefined)[]): void => {
  const { line } = scan;
  let column = 0;
  let at = 0;
  while (at < line.length) {
    const code = line.charCodeAt(at);
    if (valuesFrom !== -1 && at >= valuesFrom) {
      if (code === 44) column++;
      else if (code === 40) column = 0;
    }
    if (code !== 39 || isApostrophe(line, at)) {
      at++;
      continue;
    }
    const end = literalEnd(line, at + 1);
    scan.work += 160;
    if (scan.isExhausted) return;
    const text = line.slice(at + 1, end);
    const kind = at >= valuesFrom && valuesFrom !== -1 ? kinds[column % Math.max(1, kinds.length)] : undefined;
    if (kind !== undefined || !operators.test(text)) scan.spans.add(at + 1, end, kind ?? kindBefore(scan, at) ?? "value");
    at = end + 1;
  }
};

/** An apostrophe within a word is no quote. */
const isApostrophe = (line: string, at: number): boolean =>
  /[A-Za-z0-9]/.test(line[at - 1] ?? " ") &&
  /[A-Za-z]/.test(line[at + 1] ?? " ") &&
  !/\b[eExXbBnN]$/.test(line.slice(Math.max(0, at - 2), at));

const literalEnd = (line: string, from: number): number => {
  let end = line.indexOf("'", from);
  while (end !== -1) {
    const next = codeAt(line, end + 1);
    if (next === 39) end = line.indexOf("'", end + 2);
    // Escaped, or within a word that nobody escaped.
    else if (codeAt(line, end - 1) === 92 || (isLetter(next) && isLetter(codeAt(line, end - 1)))) end = line.indexOf("'", end + 1);
    else return end;
  }
  return line.length;
};

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

const comparison = /([\w.]{1,64})["`\]]{0,2}\s{0,3}(?:=|<>|!=|>=|<=|>|<|LIKE|ILIKE)\s{0,3}$/i;

/** Where the word begins that stands before the last operator: a search from the beginning would try every letter of every word. */
const columnStart = (text: string): number => {
  let at = text.length;
  const skip = (isPart: (code: number) => boolean): void => {
    while (at > 0 && isPart(text.charCodeAt(at - 1))) at--;
  };
  skip((code) => code <= 32);
  if (isLetter(codeAt(text, at - 1))) skip(isLetter);
  skip((code) => !isWordCode(code) && code !== 46);
  skip((code) => isWordCode(code) || code === 46);
  return at;
};

/** Whether a place may be behind a comparison, by what stands before it. */
const mayCompare = (line: string, place: number): boolean => {
  let at = place - 1;
  while (at >= 0 && line.charCodeAt(at) <= 32) at--;
  const code = codeAt(line, at);
  return (code >= 60 && code <= 62) || (code | 32) === 101;
};

const kindBefore = (scan: Scan, at: number): string | undefined => {
  if (!mayCompare(scan.line, at)) return undefined;
  const before = scan.line.slice(Math.max(0, at - 80), at);
  const found = comparison.exec(before.slice(columnStart(before)));
  return found ? kindOf(scan, (found[1] as string).split(".").at(-1) as string) : undefined;
};

/** `Key (mrn)=(E6019829) already exists`, `Failing row contains (1, Ann, …)`. */
const readRow = (scan: Scan): void => {
  const { line } = scan;
  const key = /Key \(([^)]{1,200})\)=\(([^)]{1,500})\)/.exec(line);
  if (key) {
    const start = key.index + key[0].length - 1 - (key[2] as string).length;
    const kind = kindOf(scan, (key[1] as string).split(",")[0] as string);
    if (kind !== undefined || !/^[\d, ]{1,8}$|^[0-9a-f-]{36}$/.test(key[2] as string))
      scan.spans.add(start, start + (key[2] as string).length, kind ?? "value");
  }
  const row = /Failing row contains \((.{1,4000})\)/.exec(line);
  if (!row) return;
  let at = row.index + row[0].length - 1 - (row[1] as string).length;
  for (const part of (row[1] as string).split(", ")) {
    if (!/^(?:null|t|f|\d{1,6}|[a-z]{1,16}|\d{4}-\d\d-\d\d \d\d:.*)$/.test(part)) scan.spans.add(at, at + part.length, "value");
    at += part.length + 2;
  }
};
