import type { ClientCommand, ClientReading, Statement } from "../../languages/sql/index.ts";
import { known, type Word } from "../../languages/shell/index.ts";
import type { Call, Engine } from "../tool.ts";

/** Reads the text that a database client is given. */
export type ReadClient = (text: string) => ClientReading;

/** Files that include each other end somewhere. */
const includesMax = 8;

/** A statement is named by its beginning. */
const shownMax = 120;

/** Reports what a client's input does. */
export const reportSql = (text: string, read: ReadClient, engine: Engine, depth = 0): void => {
  const reading = read(text);
  for (const doubt of reading.doubts) engine.doubt("unknown-statement", doubt.detail);
  for (const statement of reading.statements) reportStatement(statement, engine);
  for (const command of reading.commands) reportCommand(command, read, engine, depth);
};

const reportStatement = ({ class: found, text, why }: Statement, engine: Engine): void => {
  const name = text.replace(/\s+/g, " ").trim().slice(0, shownMax);
  const isRemoval = /^\s*(?:drop|truncate|delete)\b/i.test(text);
  if (found === "data_read") engine.effect("read", `database-rows:${name}`);
  else if (found === "write") engine.effect(isRemoval ? "delete" : "write", `database-rows:${name}`);
  else if (found === "ddl") engine.effect(isRemoval ? "delete" : "write", `database-schema:${name}`);
  else if (found === "admin") engine.effect("write", `database-server:${why}`);
  else if (found === "dangerous_function") engine.effect("execute", `code:${why}`);
};

const reportCommand = ({ name, does, argument }: ClientCommand, read: ReadClient, engine: Engine, depth: number): void => {
  if (does === "data-read") engine.effect("read", `database-rows:${name}`);
  else if (does === "write-data") engine.effect("write", `database-rows:${argument || name}`);
  else if (does === "write-file") engine.effect("write", `file:${argument || "?"}`);
  else if (does === "connect") engine.doubt("unknown-statement", `\`${name}\` connects elsewhere`);
  else if (does === "run-shell") runShell(name, argument, engine);
  else if (does === "include-file") include(argument, read, engine, depth);
};

const runShell = (name: string, argument: string, engine: Engine): void => {
  if (/^(?:!|system|shell)$/.test(name) && argument !== "") engine.shell(known(argument), name);
  else engine.effect("execute", `code:${name} ${argument}`.trimEnd() as `code:${string}`);
};

const include = (argument: string, read: ReadClient, engine: Engine, depth: number): void => {
  if (depth >= includesMax) return engine.doubt("too-deep", argument);
  const text = engine.text(known(argument.replace(/^(['"])(.*)\1$/, "$2").replace(/;$/, "")));
  if (text !== undefined) reportSql(text, read, engine, depth + 1);
};

/** A statement given as a word. */
export const reportWord = (word: Word, read: ReadClient, engine: Engine): void => {
  if (word.value === undefined) engine.doubt("unknown-statement", word.text);
  else reportSql(word.value, read, engine);
};

/** A file of statements; `-` is standard input. */
export const reportFile = (path: Word, call: Call, read: ReadClient, engine: Engine): void => {
  if (path.value === "-") return reportInput(call, read, engine);
  const text = engine.text(path);
  if (text !== undefined) reportSql(text, read, engine);
};

/** Statements from standard input; a terminal there makes a session. */
export const reportInput = ({ input }: Call, read: ReadClient, engine: Engine): void => {
  if (input.kind === "known") return reportSql(input.text, read, engine);
  if (input.kind === "inherited") return engine.effect("execute", "session:database client");
  if (input.kind === "unknown") return engine.doubt("unknown-input", input.from);
  const text = engine.text(input.path);
  if (text !== undefined) reportSql(text, read, engine);
};
