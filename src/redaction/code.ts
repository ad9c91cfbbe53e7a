import { isRandomCase } from "./camel-case.ts";
import { EQUALS, findKeyStart, member } from "./key-end.ts";
import type { Scan } from "./scan.ts";
import { takeValue } from "./taking.ts";
import { closing } from "./value.ts";
import { isQuote, codeAt, isBlank, isWordCode, marksOf, signBit } from "./words.ts";

const QUOTES = signBit('"') | signBit("'") | signBit("`");
/** Signs that source code has behind a name before a text; behind a space they follow it. */
const operators = marksOf("=!:|?(");

/** What stands between a name and its text: it is given, or the text stands in for it. */
const given = /["'`]?\]?[ \t]{0,4}(?::=|\|\||\?\?)[ \t]{0,4}@?["'`]/y;
/** The name is compared with the text. */
const compared = /["'`]?\]?[ \t]{0,4}[=!]==?[ \t]{0,4}@?["'`]/y;
/** The name is called with the text. */
const called = /\([ \t]{0,4}@?["'`]/y;
/** The name is an argument before it, and a text itself. */
const beside = /["'`][ \t]{0,2},[ \t]{0,4}["'`]/y;

/** Calls that give a name its value, or say what it is where nobody gave it one. */
const setters =
  /(?:^|[^A-Za-z])(?:define|setdefault|set|put|putenv|setenv|getenv|get|env|environ|property|option|config|secret|export)$|[a-z](?:Set|Put|Env|Property|Option|Config|OrDefault)$|^(?:set|put)[A-Z]\w*$/;
const variable = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

/** Letters and digits, or letters with a sign that no word has: texts that code compares names with are words otherwise. */
const isMixed = (text: string, isCall: boolean): boolean =>
  text.length >= 6 &&
  text.length <= 512 &&
  !/[\s{}<>]/.test(text) &&
  /[A-Za-z]/.test(text) &&
  (/\d/.test(text) || /[!#$%^&*+~]/.test(text) || isRandomCase(text)) &&
  (!isCall || isRandomCase(text) || (/[A-Z]/.test(text) && /[a-z]/.test(text) && /[\d\W]/.test(text))) &&
  !/^(?:sha|md|aes|hs|rs|es)-?\d{1,4}$/i.test(text) &&
  !/^[\w-]+(?:\.[\w-]+)+$|^[a-z]+(?:[_-][a-z0-9]+)*$|^[A-Z]+(?:_[A-Z0-9]+)*$|^%[a-z]/.test(text);

/** Where a pattern ends that begins at a place: behind the quote that opens the text; -1 when it does not begin there. */
const endOf = (pattern: RegExp, line: string, place: number): number => {
  pattern.lastIndex = place;
  return pattern.test(line) ? pattern.lastIndex : -1;
};

/** Whether a name in quotes is the first argument of a call that sets what it names. */
const isSet = (line: string, start: number, end: number): boolean => {
  if (codeAt(line, start - 2) !== 40) return false;
  let from = start - 2;
  while (from > 0 && start - from < 40 && isWordCode(line.charCodeAt(from - 1))) from--;
  return variable.test(line.slice(start, end)) || setters.test(line.slice(from, start - 2));
};

/**
 * A secret that source code gives a name, compares it with or puts in its place: `password := "…"`, `token == "…"`, `DB_PASSWORD || "…"`,
 * `setPassword("…")`, `define('DB_PASSWORD', '…')`. Answers whether one was taken.
 */
export const readCode = (scan: Scan, index: number): boolean => {
  const { line, words } = scan;
  if ((words.signs & QUOTES) === 0) return false;
  const end = words.ends[index] as number;
  const code = codeAt(line, end);
  const isQuoted = isQuote(code);
  if (!isQuoted && operators[code & 255] === 0 && !(isBlank(code) && operators[codeAt(line, end + 1) & 255] === 1)) return false;
  member.isQuoted = isQuoted;
  member.separator = EQUALS;
  findKeyStart(scan, index);
  const isArgument = isQuoted && isQuote(codeAt(line, member.keyStart - 1)) && isSet(line, member.keyStart, end);
  let from = isArgument ? endOf(beside, line, end) : endOf(given, line, end);
  const isPlain = from !== -1;
  if (!isPlain) from = endOf(compared, line, end);
  const isCall = from === -1;
  if (isCall) from = endOf(called, line, end);
  if (from === -1) return false;
  const known = scan.tables.keys.classifyAt(line, member.keyStart, end, member.hash);
  if (known.isWeak || scan.tables.detectors[known.detector]?.isSecret !== true) return false;
  const close = closing(scan, from, line[from - 1] as string, 0);
  if (close === -1 || close === from || (!isPlain && !isMixed(line.slice(from, close), isCall))) return false;
  const { count } = scan.spans;
  takeValue(scan, known, member.keyStart, from, close);
  return scan.spans.count > count;
};
