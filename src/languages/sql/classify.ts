import type { Dialect } from "./dialect.ts";
import {
  adminObjects,
  argumentPragmas,
  batchHeads,
  heads,
  readPragmas,
  reportingAlone,
  reportingProcedures,
  secretSettings,
  secretShows,
} from "./data/words.ts";
import { explainReader } from "./explain.ts";
import type { Token } from "./lexer.ts";
import { isMutating, isPostgres, Reading, startsQuery, type Prepared, type Reader } from "./reading.ts";
import { statementClasses, type Finding } from "./statement.ts";

const nestingMax = 16;

/** `SHOW …`: reports, except what holds rows or password hashes. */
const readShow: Reader = (statement) => {
  const words: string[] = [];
  for (let offset = 1; offset < Math.min(statement.length, 4); offset++) words.push(statement.text(offset).toLowerCase());
  const object = words.join(" ");
  if (statement.length === 1) statement.finding.doubt("nothing to show");
  if (secretShows.some((each) => object.startsWith(each))) statement.raise("data_read", "shows rows or password hashes");
  if ((secretSettings.test(object) || /^(?:backup|histogram)/.test(object)) && isPostgres(statement.dialect))
    statement.raise("data_read", "shows rows or secrets");
  if (isPostgres(statement.dialect) && statement.dialect === "postgres" && statement.length > 4)
    statement.finding.doubt("not a setting's name");
  checkParts(statement);
};

/** Calls, subqueries and INTO inside a statement that reports. */
const checkParts = (statement: Reading): void => {
  for (let offset = 1; offset < statement.length; offset++) {
    const word = statement.word(offset);
    if (word === "select" || (word === "table" && statement.text(offset - 1) === "(")) return statement.rest(offset).query();
    if (word === "into") return statement.raise("dangerous_function", "writes what it shows elsewhere");
    if (word === "where" || word === "like" || word === "ilike" || word === "limit") return statement.rest(offset).query();
    if (isMutating(word) && offset > 2) return statement.raise("write", `holds ${word.toUpperCase()}`);
  }
};

const readDescribe: Reader = (statement) => {
  const { dialect } = statement;
  const next = statement.word(1);
  if (statement.length === 1) return statement.finding.doubt("nothing to describe");
  if (dialect === "mysql" || (dialect === "generic" && (startsQuery(next) || isMutating(next) || next === "analyze")))
    return readExplain(statement);
  if (next === "result") return statement.raise("data_read", "reads the result of an earlier query");
  if (dialect === "clickhouse") return statement.rest(statement.word(1) === "table" ? 2 : 1).query(0, false);
  checkParts(statement);
};

const readPragma: Reader = (statement) => {
  const at = statement.text(2) === "." ? 3 : 1;
  const name = statement.word(at);
  const hasValue = statement.length > at + 1;
  if (statement.dialect !== "sqlite" && statement.dialect !== "generic") return statement.finding.doubt("PRAGMA in another dialect");
  if (!readPragmas.has(name)) return statement.raise("admin", "runs a pragma that may change the database");
  if (hasValue && !argumentPragmas.has(name)) statement.raise("admin", "sets a pragma");
};

const readCopy: Reader = (statement) => {
  if (statement.dialect === "snowflake" || statement.word(1) === "into") return readCopyInto(statement);
  const isQuery = statement.text(1) === "(";
  const direction = copyDirection(statement);
  if (direction < 0) return statement.finding.doubt("COPY without a direction");
  const source = statement.word(direction + 1);
  if (source === "program") return statement.raise("dangerous_function", "runs a program");
  if (statement.word(direction) === "from") return statement.raise("write", "loads rows");
  if (source !== "stdout") return statement.raise("dangerous_function", "writes a file on the server");
  if (isQuery) return readStatement(statement.rest(2, statement.from + direction - 1));
  statement.raise("data_read", "copies a table's rows");
};

/** Offset of the FROM or TO outside parentheses, or -1. */
const copyDirection = (statement: Reading): number => {
  let depth = 0;
  for (let offset = 1; offset < statement.length; offset++) {
    const text = statement.text(offset);
    const kind = statement.token(offset)?.kind;
    if (kind === "mark") depth += text === "(" ? 1 : text === ")" ? -1 : 0;
    if (kind === "word" && depth === 0 && (text === "from" || text === "to")) return offset;
  }
  return -1;
};

const readCopyInto: Reader = (statement) => {
  const target = statement.text(2);
  if (target === "@" || statement.token(2)?.kind === "string") statement.raise("dangerous_function", "writes files");
  else statement.raise("write", "loads rows");
};

/** `PREPARE name AS statement` (PostgreSQL), `PREPARE name FROM 'text'` (MySQL). */
const readPrepare: Reader = (statement) => {
  if (statement.word(1) === "transaction") return statement.raise("write", "prepares a transaction");
  const as = statement.find("as");
  const name = statement.text(1);
  if (as < 0 || !isPostgres(statement.dialect)) {
    statement.prepared.set(name, "dangerous_function");
    return statement.raise("dangerous_function", "prepares a statement from text");
  }
  readStatement(statement.rest(as + 1));
  statement.prepared.set(name, statement.finding.class);
};

const readExecute: Reader = (statement) => {
  const name = statement.text(1);
  const known = statement.prepared.get(name);
  if (statement.dialect === "mssql") return readCall(statement, 1);
  if (known === undefined) return statement.raise("dangerous_function", "runs a statement that is not in this text");
  statement.raise(known, "runs a prepared statement");
  if (statement.length > 2) statement.query(2);
};

/** `EXEC procedure arguments` of Transact-SQL. */
const readCall = (statement: Reading, offset: number): void => {
  let last = offset;
  while (statement.text(last + 1) === ".") last += statement.text(last + 2) === "." ? 3 : 2;
  const name = statement.text(last).toLowerCase();
  const owner = last === offset ? "sys" : statement.text(last - 2).toLowerCase();
  const isSimple =
    statement.length <= last + 16 && !anyWord(statement, last + 1, /^(?:select|insert|update|delete|exec|execute|output|out)$/);
  const isAlone = reportingAlone.has(name) && statement.length <= last + 2 && statement.text(last + 1) !== "@";
  const isReporting = (isAlone || reportingProcedures.has(name)) && /^(?:sys|dbo|\.)$/.test(owner) && isSimple;
  if (!isReporting) statement.raise("dangerous_function", "runs a procedure or text");
};

const anyWord = (statement: Reading, from: number, pattern: RegExp): boolean => {
  for (let offset = from; offset < statement.length; offset++) if (pattern.test(statement.word(offset))) return true;
  return false;
};

const readDeclare: Reader = (statement) => {
  const { dialect } = statement;
  if (dialect === "oracle" || dialect === "snowflake") return statement.raise("write", "runs a code block");
  const cursor = statement.find("for");
  if (cursor > 0 && statement.find("cursor") > 0) {
    readStatement(statement.rest(cursor + 1));
    statement.prepared.set(statement.text(1), statement.finding.class);
  } else if (dialect === "mssql" || dialect === "bigquery") statement.query(1);
  else statement.finding.doubt("DECLARE of no cursor");
};

const cursorMotions = new Set("next prior first last absolute relative forward backward all from in count".split(" "));

/** FETCH of a cursor that this text declared over catalog reads catalog. */
const readFetch: Reader = (statement) => {
  for (let offset = 1; offset < statement.length; offset++) {
    const token = statement.token(offset);
    if (token?.kind === "number" || (token?.kind === "word" && cursorMotions.has(token.text)) || token?.text === "-") continue;
    return statement.raise(statement.prepared.get(token?.text ?? "") ?? "data_read", "reads rows from a cursor");
  }
};

/** Transaction control by itself changes nothing. */
const readTransaction: Reader = (statement) => {
  const { dialect } = statement;
  const head = statement.word(0);
  const next = statement.word(1);
  if (statement.find("prepared") > 0) return statement.raise("write", "ends a prepared transaction");
  if (/^(?:immediate|exclusive)$/.test(next)) return statement.raise("admin", "locks the database");
  const isOpening = head === "begin" || head === "start";
  const isPlain = anyOther(statement, transactionWords) === false;
  if (isPlain && !(isOpening && dialect === "oracle")) return;
  if (head === "start" && next !== "transaction") return statement.raise("admin", "starts a server process");
  if (isOpening) return statement.raise("write", "runs a code block");
  if (head === "savepoint" || head === "release" || head === "rollback" || next === "") return;
  if (head === "end" || (head === "commit" && dialect === "mssql")) return;
  statement.finding.doubt("not understood transaction control");
};

const transactionWords = new Set(
  "transaction work tran isolation level read only write committed uncommitted repeatable serializable deferrable not deferred concurrent with consistent snapshot and no chain release priority as of system time low normal high".split(
    " ",
  ),
);
const anyOther = (statement: Reading, known: ReadonlySet<string>): boolean => {
  for (let offset = 1; offset < statement.length; offset++)
    if (!known.has(statement.word(offset)) && statement.text(offset) !== ",") return true;
  return false;
};

/** CREATE, ALTER, DROP: schema, or server and role state. */
const readDefinition: Reader = (statement) => {
  const [to, why] = heads[statement.word(0)] ?? ["ddl", "changes an object"];
  let offset = 1;
  while (/^(?:or|replace|if|not|exists|global|temporary|temp|local|unlogged|foreign|public|force|noforce)$/.test(statement.word(offset)))
    offset++;
  if (/^(?:replace|alter)$/.test(statement.word(offset)) && statement.word(offset - 1) === "or") offset++;
  if (statement.word(offset) === "user" && statement.word(offset + 1) === "mapping") return statement.raise(to, why);
  if (adminObjects.has(statement.word(offset))) return statement.raise("admin", "changes server, role or replication state");
  if (statement.word(offset) === "database" && statement.dialect === "mssql" && statement.word(0) === "alter")
    return statement.raise("admin", "changes a database's options");
  statement.raise(to, why);
};

const readAnalyze: Reader = (statement) => {
  const next = statement.word(1);
  const runs = next === "format" || (startsQuery(next) && next !== "table") || isMutating(next);
  if (statement.dialect === "mysql" && runs) {
    const offset = next === "format" ? 4 : 1;
    readStatement(statement.rest(offset));
  } else statement.raise("admin", "collects statistics");
};

const readSet: Reader = (statement) => {
  if (statement.dialect === "mssql" && statement.text(1) === "@") return statement.query(2);
  statement.raise("admin", "changes a setting");
};

const readUse: Reader = (statement) => {
  if (
    /^(?:role|warehouse|secondary|catalog)$/.test(statement.word(1)) ||
    (statement.length !== 2 && statement.text(2) !== ".") ||
    statement.length > 4
  )
    statement.raise("admin", "changes the session's role or resources");
};

const readMysqlLoad: Reader = (statement) => {
  const next = statement.word(1);
  if (next === "data" || next === "xml") statement.raise("write", "loads rows");
  else if (statement.dialect === "mysql") statement.raise("admin", "loads into caches");
  else statement.raise("dangerous_function", "loads a library or data");
};

const readHelp: Reader = (statement) => checkParts(statement);
const readDeallocate: Reader = (statement) => void statement.prepared.delete(statement.text(1));
const readQuery: Reader = (statement) => statement.query();

const readValuesOrTable: Reader = (statement) => {
  if (statement.dialect === "oracle" || statement.dialect === "mssql" || statement.dialect === "cassandra")
    statement.finding.doubt("not a statement of this dialect");
  statement.query();
};

const readList: Reader = (statement) => {
  if (statement.dialect === "cassandra") return;
  statement.raise("data_read", "lists staged files");
};

const readExists: Reader = (statement) => {
  if (statement.dialect !== "clickhouse") statement.finding.doubt("not a statement of this dialect");
};

const readCallStatement: Reader = (statement) => statement.raise("write", "runs a procedure");

const readExplain: Reader = (statement) => explainReader(readStatement)(statement);

const readers: Readonly<Record<string, Reader>> = {
  select: readQuery,
  with: readQuery,
  values: readValuesOrTable,
  table: readValuesOrTable,
  explain: readExplain,
  show: readShow,
  describe: readDescribe,
  desc: readDescribe,
  pragma: readPragma,
  copy: readCopy,
  prepare: readPrepare,
  execute: readExecute,
  exec: readExecute,
  declare: readDeclare,
  fetch: readFetch,
  begin: readTransaction,
  start: readTransaction,
  commit: readTransaction,
  rollback: readTransaction,
  abort: readTransaction,
  end: readTransaction,
  savepoint: readTransaction,
  release: readTransaction,
  create: readDefinition,
  alter: readDefinition,
  drop: readDefinition,
  analyze: readAnalyze,
  analyse: readAnalyze,
  set: readSet,
  use: readUse,
  load: readMysqlLoad,
  help: readHelp,
  deallocate: readDeallocate,
  close: readDeallocate,
  list: readList,
  exists: readExists,
  call: readCallStatement,
  print: readQuery,
};

/** Classifies one statement into the reading's finding. */
const readStatement = (statement: Reading): void => {
  if (statement.depth > nestingMax) return statement.finding.doubt("too deeply nested");
  const first = statement.token(0);
  if (first?.kind === "mark" && first.text === "(") return statement.query();
  if (first?.kind === "mark" && first.text === "{") return statement.raise("dangerous_function", "calls through an escape");
  const head = statement.word(0);
  const reader = Object.hasOwn(readers, head) ? readers[head] : undefined;
  if (reader !== undefined) reader(statement);
  else readPlainHead(statement, head);
  if (statement.dialect === "mssql") readBatch(statement);
};

const readPlainHead = (statement: Reading, head: string): void => {
  const known = Object.hasOwn(heads, head) ? heads[head] : undefined;
  if (known !== undefined) statement.raise(known[0], known[1]);
  else if (statement.dialect === "mssql" && head !== "") readCall(statement, 0);
  else statement.finding.doubt(head === "" ? "not a statement" : `unknown statement \`${head.slice(0, 40)}\``);
};

/** Transact-SQL needs no semicolon: another head outside parentheses begins another statement. */
const readBatch = (statement: Reading): void => {
  let depth = 0;
  for (let offset = 1; offset < statement.length; offset++) {
    const token = statement.token(offset);
    if (token?.kind === "mark") depth += token.text === "(" ? 1 : token.text === ")" ? -1 : 0;
    const isName = statement.text(offset - 1) === "." || statement.word(offset - 1) === "as";
    if (token?.kind === "word" && batchHeads.has(token.text) && !isName) raiseBatch(statement, token.text, statement.word(offset + 1));
    if (token?.kind === "word" && token.text === "select" && depth === 0 && !batchQueries.has(statement.word(0)))
      statement.rest(offset).query();
  }
};

const batchQueries = new Set(["select", "with", "values", "insert", "update", "delete", "merge", "create", "alter"]);

const raiseBatch = (statement: Reading, word: string, next: string): void => {
  if (statement.word(0) === word) return;
  const [to, why] = (Object.hasOwn(heads, word) ? heads[word] : undefined) ?? ["admin", `holds ${word.toUpperCase()}`];
  if (/^(?:begin|commit|rollback|save)$/.test(word) && /^(?:tran|transaction)?$/.test(next)) return;
  if (statementClasses.indexOf(to) > 0) statement.raise(to, why);
};

/** Classifies the statement in `tokens[from … to)`. */
export const classify = (
  tokens: readonly Token[],
  from: number,
  to: number,
  dialect: Dialect,
  finding: Finding,
  prepared: Prepared,
): void => readStatement(new Reading(tokens, from, to, dialect, finding, prepared, 0));
