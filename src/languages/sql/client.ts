import {
  mysqlCommands,
  mysqlLetters,
  psqlCommands,
  psqlDescribe,
  psqlFileVariables,
  psqlPrompts,
  sqliteCommands,
  type ClientDeed,
} from "./data/clients.ts";
import type { Dialect } from "./dialect.ts";
import { lex } from "./lexer.ts";
import { readSql, readTokens } from "./read.ts";
import type { SqlReading } from "./statement.ts";

/** A command that the client itself carries out. */
export interface ClientCommand {
  /** Without its backslash or dot. */
  readonly name: string;
  readonly does: ClientDeed;
  readonly argument: string;
}

export interface ClientReading extends SqlReading {
  readonly commands: readonly ClientCommand[];
}

/** psql's input: SQL with backslash commands, which run where they stand. */
export const readPsql = (text: string, dialect: Dialect = "postgres"): ClientReading => {
  const commands: ClientCommand[] = [];
  const doubts: string[] = [];
  const lexed = lex(text, dialect, (at) => {
    const command = psqlCommand(text, at);
    if (command.name !== ";" && command.name !== "\\") commands.push(judgePsql(command, doubts));
    return command.end;
  });
  return withCommands(readTokens(text, lexed, dialect), commands, doubts);
};

interface RawCommand {
  readonly name: string;
  readonly argument: string;
  readonly end: number;
}

/** Commands whose argument is the rest of the line, as it stands. */
const wholeLine = /^(?:!|copy|ef|ev|h|help|sf|sv)$/;

const psqlCommand = (text: string, at: number): RawCommand => {
  const next = text[at + 1] ?? "";
  if (next === ";" || next === "\\") return { name: next, argument: "", end: at + 2 };
  const name = /^(?:[A-Za-z_]+[+]*[A-Za-z+]*|[!?])/.exec(text.slice(at + 1, at + 40))?.[0] ?? next;
  const from = at + 1 + name.length;
  const end = wholeLine.test(name) ? lineEnd(text, from) : argumentEnd(text, from);
  return { name, argument: text.slice(from, end).trim(), end };
};

const lineEnd = (text: string, from: number): number => {
  const feed = text.indexOf("\n", from);
  return feed < 0 ? text.length : feed;
};

/** Arguments end at the line's end or at a backslash outside quotes. */
const argumentEnd = (text: string, from: number): number => {
  let quote = "";
  let at = from;
  for (; at < text.length && text[at] !== "\n"; at++) {
    const character = text[at] ?? "";
    if (quote === "" && character === "\\") break;
    if (quote === "'" && character === "\\") at++;
    else if (quote === "" && /['"`]/.test(character)) quote = character;
    else if (quote === character) quote = "";
  }
  return Math.min(at, text.length);
};

const judgePsql = (command: RawCommand, doubts: string[]): ClientCommand => {
  const { name, argument } = command;
  const does = psqlDeed(name, argument);
  if (does === "unknown") doubts.push(`\`\\${name.slice(0, 40)}\` is not known to be harmless`);
  if (does !== "run-shell" && /(?:^|[\s(=,:]):['"{]?[A-Za-z_]/.test(argument)) doubts.push("a variable stands for text that is not known");
  return { name, does, argument };
};

const psqlDeed = (name: string, argument: string): ClientDeed => {
  if (!wholeLine.test(name) && argument.includes("`")) return "run-shell";
  if (name === "copy") return copyDeed(argument);
  if (/^(?:g|gx|o|out|w|write)$/.test(name)) return outputDeed(name, argument);
  if (name === "s") return argument === "" ? "data-read" : "write-file";
  if (name === "set") return setDeed(argument);
  if (name === "pset" && /^pager\b/.test(argument) && !/^pager(?:\s+(?:on|off|0|1))?$/.test(argument)) return "unknown";
  // Subscriptions with their connections, servers and wrappers with their options.
  if (/^(?:dRs|des|dew)[Sx]*\+/.test(name)) return "data-read";
  return psqlCommands.get(name) ?? psqlCommands.get(name.replace(/\+$/, "")) ?? (psqlDescribe.test(name) ? "read" : "unknown");
};

/** `\o`, `\w`, `\g` with a file or a pipe; parenthesised options come first. */
const outputDeed = (name: string, argument: string): ClientDeed => {
  const target = argument.replace(/^\([^)]*\)\s*/, "");
  if (target.startsWith("|")) return "run-shell";
  return target === "" && !name.startsWith("w") ? "setting" : "write-file";
};

const setDeed = (argument: string): ClientDeed => {
  const variable = argument.split(/\s/, 1)[0] ?? "";
  if (psqlFileVariables.has(variable)) return "write-file";
  return psqlPrompts.has(variable) && /[%`]/.test(argument) ? "unknown" : "setting";
};

/** `\copy table to file`: the side that follows the last FROM or TO outside parentheses. */
const copyDeed = (argument: string): ClientDeed => {
  const { tokens, doubts } = lex(argument, "postgres");
  if (doubts.length > 0) return "unknown";
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "mark") depth += token.text === "(" ? 1 : token.text === ")" ? -1 : 0;
    if (token.kind !== "word" || depth !== 0 || index === 0 || (token.text !== "from" && token.text !== "to")) continue;
    const side = tokens[index + 1]?.text ?? "";
    if (side === "program") return "run-shell";
    if (token.text === "from") return "write-data";
    return tokens[index + 1]?.kind === "word" && (side === "stdout" || side === "pstdout") ? "data-read" : "write-file";
  }
  return "unknown";
};

/** sqlite3's input: SQL with dot commands, each on its own line where a statement may begin. */
export const readSqliteShell = (text: string): ClientReading => {
  const commands: ClientCommand[] = [];
  const doubts: string[] = [];
  const rest = withoutLines(text, /^\.([A-Za-z0-9_]*)(.*)$/, "sqlite", doubts, (name, argument) => {
    commands.push(sqliteCommand(name, argument, doubts));
    return "";
  });
  return withCommands(readSql(rest, "sqlite"), commands, doubts);
};

/**
 * Takes lines that hold a client's command out of the text, leaving `;` and what `read` answers.
 * INVARIANT: a line taken out stands where a statement begins, or there is a doubt: a line within a string is no command.
 */
const withoutLines = (
  text: string,
  line: RegExp,
  dialect: Dialect,
  doubts: string[],
  read: (name: string, argument: string) => string,
): string => {
  const places: number[] = [];
  let rest = "";
  for (const each of text.split("\n")) {
    const found = line.exec(each);
    if (found !== null) places.push(rest.length);
    rest += found === null ? `${each}\n` : `;${read((found[1] ?? "").toLowerCase(), (found[2] ?? "").trim())}\n`;
  }
  if (places.length > 0 && !areStarts(rest, places, dialect)) doubts.push("a line that may be a command or part of a statement");
  return rest;
};

const areStarts = (text: string, places: readonly number[], dialect: Dialect): boolean => {
  const { tokens } = lex(text, dialect, (at) => Math.min(at + 2, text.length));
  const starts = new Set<number>();
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (before === undefined || before.kind === "meta" || before.text === ";") starts.add(token.start);
  }
  return places.every((place) => starts.has(place));
};

/** A dot command may be shortened as long as it stays unambiguous: every reading must agree. */
const sqliteCommand = (name: string, argument: string, doubts: string[]): ClientCommand => {
  const exact = sqliteCommands.get(name);
  const candidates = new Set([...sqliteCommands].filter(([each]) => each.startsWith(name)).map(([, deed]) => deed));
  const [only] = candidates;
  let does = exact ?? (candidates.size === 1 ? only : undefined) ?? "unknown";
  if (does === "include-file" && argument.replace(/^["']/, "").startsWith("|")) does = "run-shell";
  if (does === "write-file" && /^(?:output|once|trace|log)$/.test(name)) does = sqliteOutput(argument);
  if (name === "fullschema" || (name === "lint" && argument !== "" && !argument.startsWith("fkey")))
    does = name === "lint" ? "unknown" : "data-read";
  // The value is an expression.
  if (name.startsWith("param") && /^set\s+\S+\s+(?!["']?[\w. -]*["']?$)/.test(argument)) does = "unknown";
  if (/^dbconfig|^connection/.test(name) && argument !== "") does = "unknown";
  if (does === "unknown") doubts.push(`\`.${name.slice(0, 40)}\` is not known to be harmless`);
  return { name, does, argument };
};

const sqliteOutput = (argument: string): ClientDeed => {
  if (/^["']?\|/.test(argument) || /^-[ex]/.test(argument)) return "run-shell";
  return argument === "" || argument === "stdout" || argument === "off" ? "setting" : "write-file";
};

/** The mysql client's input: SQL with backslash letters anywhere and long commands where a statement begins. */
export const readMysqlClient = (text: string): ClientReading => {
  const commands: ClientCommand[] = [];
  const doubts: string[] = [];
  const rest = withoutLongCommands(text, commands, doubts);
  const lexed = lex(rest, "mysql", (at) => {
    const letter = rest[at + 1] ?? "";
    const name = mysqlLetters.get(letter) ?? letter;
    const takesLine = !/^(?:go|ego|clear|print|nopager|notee|warnings|nowarning|resetconnection|rehash|status|quit|help)$/.test(name);
    const end = takesLine ? lineEnd(rest, at + 2) : Math.min(at + 2, rest.length);
    commands.push(mysqlCommand(name, rest.slice(at + 2, end).trim(), doubts));
    return end;
  });
  return withCommands(readTokens(rest, lexed, "mysql"), commands, doubts);
};

/** Long names, which the client takes at a statement's start and to the line's end. */
const longCommand =
  /^\s*(help|\?|status|print|warnings|clear|nopager|notee|prompt|nowarning|quit|exit|rehash|charset|resetconnection|delimiter|go|ego|system|pager|edit|source|tee|connect)\b(?!\s*[=.(,])(.*)$/i;

/** What follows a command on its line may be SQL all the same: it stays where the command takes nothing. */
const withoutLongCommands = (text: string, commands: ClientCommand[], doubts: string[]): string =>
  withoutLines(text.replace(/^([^\S\n]*use[^\S\n]+[^\s;]+)[^\S\n]*$/gim, "$1;"), longCommand, "mysql", doubts, (name, argument) => {
    commands.push(mysqlCommand(name, argument, doubts));
    return /^(?:clear|go|ego|print|nopager|notee|status|help|warnings|nowarning|rehash|quit|exit)$/.test(name) &&
      !/^[;\w\s]*$/.test(argument)
      ? argument
      : "";
  });

const mysqlCommand = (name: string, argument: string, doubts: string[]): ClientCommand => {
  const does = mysqlCommands.get(name) ?? "unknown";
  if (does === "unknown") doubts.push(`\`\\${name.slice(0, 40)}\` is not known to be harmless`);
  if (name === "delimiter") doubts.push("the statement delimiter is changed");
  return { name, does, argument };
};

const withCommands = (reading: SqlReading, commands: readonly ClientCommand[], doubts: readonly string[]): ClientReading => ({
  statements: reading.statements,
  doubts: [...reading.doubts, ...doubts.map((detail) => ({ detail }))],
  commands,
});
