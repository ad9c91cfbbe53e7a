import { heads } from "./data/words.ts";
import { QueryReader } from "./query.ts";
import { isPostgres, startsQuery, type Reader, type Reading } from "./reading.ts";
import { Finding } from "./statement.ts";

/** `EXPLAIN` and MySQL's `DESCRIBE`: a plan, unless ANALYZE runs the statement. */
export const explainReader =
  (readStatement: Reader): Reader =>
  (statement) => {
    const { at, runs } = explainOptions(statement);
    const inner = statement.rest(at);
    if (statement.dialect === "oracle") statement.raise("write", "writes into a plan table");
    if (inner.length === 0) return statement.finding.doubt("nothing to explain");
    if (runs) return readStatement(inner);
    const head = inner.word(0) === "" && inner.text(0) === "(" ? "select" : inner.word(0);
    if (head === "for" && inner.word(1) === "connection") return;
    if (/^(?:select|with|values|table|insert|update|delete|merge|replace)$/.test(head)) return explainPlan(inner);
    if (isPostgres(statement.dialect) && (head === "create" || head === "refresh" || head === "declare" || head === "execute"))
      return explainPlan(inner);
    if (statement.dialect === "mysql" || statement.dialect === "generic") return describeTable(inner);
    if (statement.dialect === "sqlite" && (heads[head] !== undefined || head === "pragma")) return;
    statement.finding.doubt("not known what is explained");
  };

/** The plan of a change changes nothing, but calls may be evaluated while planning. */
const explainPlan = (inner: Reading): void => {
  const aside = new Finding();
  new QueryReader(inner.tokens, inner.from, inner.to, inner.dialect, aside, false).read();
  if (aside.class === "dangerous_function") inner.raise(aside.class, aside.why);
  for (const object of aside.objects) inner.finding.name(object);
  for (const doubt of aside.doubts) inner.finding.doubt(doubt);
};

const describeTable = (inner: Reading): void => {
  if (inner.word(0) === "" && inner.token(0)?.kind !== "quoted") inner.finding.doubt("not known what is described");
  else if (inner.length > 4) inner.finding.doubt("not known what is described");
  else inner.finding.name(inner.text(0));
};

const explainWords = new Set(
  "verbose extended partitions format query plan using text json tree traditional xml yaml type distributed opt vec debug ast syntax pipeline estimate logical schema redact costs header actions indexes keys settings override into tabular analyze analyse for shape types ddl gist memo catalog env".split(
    " ",
  ),
);

const explainOptions = (statement: Reading): { readonly at: number; readonly runs: boolean } => {
  let runs = false;
  let at = 1;
  for (;;) {
    const word = statement.word(at);
    if (
      statement.text(at) === "(" &&
      statement.token(at)?.kind === "mark" &&
      !startsQuery(statement.word(at + 1)) &&
      statement.text(at + 1) !== "("
    ) {
      const listed = explainList(statement, at);
      runs ||= listed.runs;
      at = listed.end;
    } else if (word === "for" && statement.word(at + 1) === "connection") return { at, runs };
    else if (word === "analyze" || word === "analyse") {
      runs = true;
      at++;
    } else if (explainWords.has(word) || statement.text(at) === "=" || statement.text(at) === ",") at++;
    else if (statement.token(at)?.kind === "number" && statement.text(at - 1) === "=") at++;
    else if (statement.token(at)?.kind === "string" && /^(?:=|for|id|statement_id)$/.test(statement.text(at - 1))) at++;
    else if (word === "set" && statement.dialect === "oracle") at += 4;
    else return { at, runs };
  }
};

/** `(ANALYZE, BUFFERS off, FORMAT json)`. */
const explainList = (statement: Reading, open: number): { readonly end: number; readonly runs: boolean } => {
  let runs = false;
  let at = open + 1;
  for (; at < statement.length && statement.text(at) !== ")"; at++) {
    const option = statement.text(at).toLowerCase();
    if (option === "debug") statement.raise("write", "stores a diagnostics bundle");
    if (option !== "analyze" && option !== "analyse") continue;
    // Any spelling that is not plainly off counts as on; a later `off` may not undo it here.
    runs ||= !/^(?:false|off|0)$/.test(statement.text(at + 1).toLowerCase());
  }
  return { end: at + 1, runs };
};
