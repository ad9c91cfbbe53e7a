import { TokenCursor } from "./cursor.ts";
import type { Dialect } from "./dialect.ts";
import { standing } from "./data/relations.ts";
import { avoidsSecrets, bareCall, isOtherFunction, isPureCall } from "./bare.ts";
import { changers, fromEnds, joins, knownFields, notFunctions, secretSettings, setOperations } from "./data/words.ts";
import { fresh, type Frame, type Hold } from "./frame.ts";
import type { Token } from "./lexer.ts";
import type { Finding } from "./statement.ts";

/** Calls whose arguments may be separated by FROM. */
const fromArguments = new Set(["extract", "substring", "substr", "trim", "overlay", "ltrim", "rtrim", "btrim", "position", "normalize"]);
const depthMax = 200;

/** Words after a relation that leave room for its alias. */
const beforeAlias = new Set(["as", "left", "right", "full", "inner", "outer", "cross", "natural", "with", "ordinality", "final"]);

/**
 * Reads the tokens of a query, or of any statement that holds queries, and raises the finding to what it does.
 * A statement stays `schema_read` only if every relation is catalog and every call is known to be pure.
 */
export class QueryReader extends TokenCursor {
  private readonly frames: Frame[] = [fresh("query")];
  private readonly guarded = new Map<string, readonly string[]>();
  private readonly relations: string[] = [];
  /** Names that rows go by, and the first names of dotted columns. */
  private readonly rowNames = new Set<string>();
  private readonly owners = new Set<string>();

  constructor(
    tokens: readonly Token[],
    from: number,
    to: number,
    dialect: Dialect,
    private readonly finding: Finding,
    /** Relations count (a plan shows none of their rows). */
    private readonly readsRows: boolean,
  ) {
    super(tokens, from, to, dialect);
  }

  read(): void {
    while (this.at < this.to) this.step();
    if (this.frames.length > 1) this.finding.doubt("unbalanced parentheses");
    this.judgeWords();
  }

  private judgeWords(): void {
    const { tokens, from, to, guarded, relations } = this;
    if (guarded.size > 0 && (relations.length > 1 || !avoidsSecrets(tokens, from, to, guarded))) {
      this.finding.raise("data_read", "may show sampled rows or secrets");
    }
    const owner = [...this.owners].find((name) => !this.rowNames.has(name));
    if (this.dialect === "oracle" && owner !== undefined) this.finding.raise("dangerous_function", `may call a function of \`${owner}\``);
    if (this.dialect !== "oracle" || relations.length === 0 || relations.some((name) => name !== "dual" && name !== "sys.dual")) return;
    const call = bareCall(tokens, from, to);
    if (call !== undefined) this.finding.raise("dangerous_function", `may call \`${call}\``);
  }

  private get frame(): Frame {
    return this.frames[this.frames.length - 1] ?? fresh("query");
  }

  private step(): void {
    const token = this.token();
    if (token === undefined) return;
    const { frame } = this;
    if (token.kind === "mark") this.mark(token.text);
    else if (token.kind === "word" || token.kind === "quoted") this.name(token);
    else if (frame.expectsRelation) this.strangeRelation(token);
    else if (token.kind === "string" && this.markAt(1) === "(" && this.dialect !== "snowflake") this.call([token.text], 1);
    else this.at++;
  }

  /** `FROM 'file.csv'`, `FROM @stage`, `FROM $1`: not a relation of this database. */
  private strangeRelation(token: Token): void {
    this.frame.expectsRelation = false;
    if (this.readsRows) this.finding.raise("data_read", `reads \`${token.text}\``);
    this.at++;
  }

  private mark(mark: string): void {
    if (mark === "(") this.open(this.holdAhead());
    else if (mark === ")") this.close();
    else if (mark === ",") this.comma();
    else {
      if (mark === ":=" && this.dialect === "mysql") this.finding.raise("write", "assigns a variable");
      if (mark === ":" || mark === "?" || mark === "{" || mark === "}" || mark === "[") this.oddMark(mark);
      if (mark === "." && this.markAt(-1) === ")") this.projection();
      if (this.frame.expectsRelation && mark !== "." && mark !== "-") this.relationMark(mark);
      this.at++;
    }
  }

  private relationMark(mark: string): void {
    this.frame.expectsRelation = false;
    if (this.readsRows) this.finding.raise("data_read", `reads \`${mark}…\``);
  }

  /** Client variables (`:name`) and templates (`{{ name }}`) stand for text that is not here. */
  private oddMark(mark: string): void {
    const isBind = this.dialect === "oracle" || this.dialect === "snowflake" || this.dialect === "sqlite";
    const next = this.token(1);
    const isGlued = next !== undefined && next.start === (this.token()?.end ?? 0);
    if (mark === ":" && !isBind && isGlued && (next.kind === "word" || next.kind === "string" || next.kind === "quoted"))
      this.finding.doubt("a variable stands for text that is not known");
    if (mark === ":" && isBind && this.frame.expectsRelation) this.finding.doubt("a variable names the relation");
    if ((mark === "{" || mark === "}") && this.dialect !== "clickhouse" && this.dialect !== "snowflake")
      this.finding.doubt("braces in a statement");
    if (mark === "[" && this.frame.expectsRelation) this.finding.doubt("brackets where a relation is expected");
  }

  /** PostgreSQL calls a function for `(value).name` too. */
  private projection(): void {
    const token = this.token(1);
    if (token === undefined || (token.kind !== "word" && token.kind !== "quoted") || this.markAt(2) === "(") return;
    if (this.dialect !== "postgres" && this.dialect !== "cockroach") return;
    if (!knownFields.has(token.text)) this.finding.raise("dangerous_function", `may call \`${token.text}\``);
  }

  private comma(): void {
    const { frame } = this;
    if (frame.clause === "from" || frame.clause === "alias" || frame.clause === "on") {
      frame.clause = "from";
      frame.expectsRelation = true;
    } else if (frame.clause === "with") frame.pending = undefined;
    this.at++;
  }

  private open(hold: Hold, callee?: string): void {
    if (this.frames.length >= depthMax) {
      this.finding.doubt("too deeply nested");
      this.at = this.to;
      return;
    }
    const { frame } = this;
    if (frame.clause === "from" && hold !== "call") frame.expectsRelation = false;
    this.at++;
    this.frames.push(fresh(hold, callee));
  }

  private holdAhead(): Hold {
    const { frame } = this;
    const next = this.word(1);
    if (frame.hold === "names") return "names";
    if (next === "select" || next === "with" || next === "values" || next === "table")
      return next === "table" && !frame.expectsRelation ? "group" : "query";
    if (changers.has(next)) return "query";
    if (frame.expectsRelation) return "relations";
    if (frame.clause === "with" && frame.pending !== undefined)
      return this.word(-1) === "as" || this.word(-1) === "materialized" ? "query" : "names";
    if (frame.clause === "alias") return "names";
    return this.markAt(1) === "(" && frame.clause === "start" ? "query" : "group";
  }

  private close(): void {
    if (this.frames.length === 1) this.finding.doubt("unbalanced parentheses");
    else this.closed(this.frames.pop());
    this.at++;
  }

  private closed(inner: Frame | undefined): void {
    const { frame } = this;
    if (frame.clause === "with" && frame.pending !== undefined && inner?.hold === "query") {
      (frame.ctes ??= new Set()).add(frame.pending);
      frame.pending = undefined;
    }
    if (frame.clause === "from") {
      frame.expectsRelation = false;
      frame.clause = "alias";
    }
  }

  private name(token: Token): void {
    const { frame } = this;
    if (frame.hold === "names") return this.columnName(token);
    if (frame.clause === "with" && this.commonTable(token)) return;
    if (frame.expectsRelation) return this.relation();
    if (token.kind === "word" && this.markAt(-1) !== "." && this.keyword(token.text)) return;
    if (token.kind === "quoted" && frame.clause === "alias") frame.clause = this.afterRelation("");
    if (this.frame === frame) this.path();
    else this.at++;
  }

  /** Types take lengths; nothing else in a column list or a hint is called. */
  private columnName(token: Token): void {
    if (this.markAt(1) === "(" && !notFunctions.has(token.text)) this.path();
    else this.at++;
  }

  /** `name [(columns)] AS [NOT MATERIALIZED] (`; false where the main query begins. */
  private commonTable(token: Token): boolean {
    const { frame } = this;
    const isMain = token.kind === "word" && /^(?:select|insert|update|delete|merge|replace|table|values|from)$/.test(token.text);
    if (isMain && this.word(1) !== "as") {
      frame.clause = "start";
      return false;
    }
    if (token.kind === "word" && token.text === "recursive") frame.isRecursive = true;
    else if (frame.pending === undefined && this.isCommonTableName()) {
      frame.pending = this.folded(token);
      if (frame.isRecursive) (frame.ctes ??= new Set()).add(frame.pending);
    } else if (this.markAt(1) === "(" && !notFunctions.has(token.text)) {
      this.path();
      return true;
    }
    this.at++;
    return true;
  }

  /** ClickHouse writes `WITH expression AS name` as well, and has no column lists here. */
  private isCommonTableName(): boolean {
    const hasColumns = this.markAt(1) === "(" && this.dialect !== "clickhouse";
    return (this.word(1) === "as" || hasColumns) && this.word(-1) !== "as";
  }

  /** Handles a word that structures a query; false if it is a name. */
  private keyword(word: string): boolean {
    const { frame } = this;
    if (frame.clause === "start" && this.starts(word)) return true;
    if (word === "from") return this.fromWord();
    if (word === "select") frame.clause = "body";
    else if (setOperations.has(word) && frame.clause !== "start") frame.clause = "start";
    else if (word === "into") this.into();
    else if (word === "for") this.locking();
    else if (word === "lock" && this.word(1) === "in") this.finding.raise("write", "locks rows");
    else if (word === "next" && this.word(1) === "value" && this.word(2) === "for") this.finding.raise("write", "advances a sequence");
    else if (changers.has(word) && this.isChange()) this.finding.raise("write", `holds ${word.toUpperCase()}`);
    else if (frame.clause === "from" || frame.clause === "alias" || frame.clause === "on") return this.inFrom(word);
    else if (!notFunctions.has(word)) return false;
    else if ((word === "left" || word === "right" || word === "replace" || word === "mod" || word === "format") && this.markAt(1) === "(")
      return false;
    this.at++;
    return true;
  }

  private isChange(): boolean {
    const isAlias = this.word(-1) === "as" && this.word(1) !== "into";
    return this.markAt(1) !== "." && !isAlias && !(this.word(-1) === "for" || this.word(-1) === "key");
  }

  private starts(word: string): boolean {
    const { frame } = this;
    if (word === "with") frame.clause = "with";
    else if (word === "table" && this.markAt(1) !== "(") this.expectRelation();
    else if (word === "select" || word === "values" || word === "from") frame.clause = "body";
    else if (changers.has(word) || word === "replace") {
      if (this.markAt(1) === "(" && this.frames.length > 1) return false;
      this.finding.raise("write", `holds ${word.toUpperCase()}`);
      frame.clause = "body";
    } else if (word !== "all" && word !== "distinct") {
      if (frame.hold === "query" && this.markAt(-1) === "(" && this.frames.length > 1)
        this.finding.doubt(`\`${word.slice(0, 40)}\` where a query is expected`);
      frame.clause = "body";
      return false;
    }
    if (word === "from") return this.fromWord();
    this.at++;
    return true;
  }

  private expectRelation(): void {
    this.frame.clause = "from";
    this.frame.expectsRelation = true;
  }

  private fromWord(): boolean {
    const before = this.word(-2);
    const isComparison = this.word(-1) === "distinct" && (before === "is" || before === "not");
    if (!isComparison && !(this.frame.hold === "call" && this.frame.clause !== "from" && this.isFromArgument())) this.expectRelation();
    this.at++;
    return true;
  }

  /** Whether this frame was opened by a call that takes FROM between its arguments. */
  private isFromArgument(): boolean {
    return this.frame.callee !== undefined && fromArguments.has(this.frame.callee);
  }

  private into(): void {
    const next = this.word(1);
    if (changers.has(this.word(-1))) return;
    if (next === "outfile" || next === "dumpfile") this.finding.raise("dangerous_function", "writes a file");
    else if (this.markAt(1) === "@" || this.word(1).startsWith("@")) this.finding.raise("write", "assigns variables");
    else this.finding.raise("ddl", "creates a table from a query");
  }

  private locking(): void {
    const next = this.word(1);
    if (next === "update" || next === "share" || (next === "no" && this.word(2) === "key") || (next === "key" && this.word(2) === "share"))
      this.finding.raise("write", "locks rows");
  }

  /** Words within FROM: joins, ends, aliases. */
  private inFrom(word: string): boolean {
    const { frame } = this;
    if (joins.has(word)) {
      frame.clause = "from";
      frame.expectsRelation = true;
    } else if (fromEnds.has(word) && !(word === "start" && this.word(1) !== "with")) frame.clause = "body";
    else if (word === "with" && this.markAt(1) === "(") this.hints();
    else if (frame.clause === "alias") frame.clause = this.afterRelation(word);
    else if (!notFunctions.has(word) || ((word === "left" || word === "right") && this.markAt(1) === "(")) return false;
    this.at++;
    return true;
  }

  /** After an alias comes at most a column list; anything else that looks like a call is one. */
  private afterRelation(word: string): "on" | "alias" {
    if (beforeAlias.has(word)) return "alias";
    this.rowNames.add(word);
    if (this.markAt(1) === "(" && !notFunctions.has(word)) {
      this.at++;
      this.open("names");
      this.at--;
    }
    return "on";
  }

  /** Transact-SQL table hints: `WITH (UPDLOCK, HOLDLOCK)`. */
  private hints(): void {
    for (let offset = 2; this.token(offset) !== undefined && this.markAt(offset) !== ")"; offset++) {
      if (/^(?:updlock|xlock|tablockx|tablock|paglock|rowlock|holdlock|serializable|repeatableread)$/.test(this.word(offset)))
        this.finding.raise("write", "locks rows");
    }
  }

  private relation(): void {
    const { frame } = this;
    const first = this.word();
    if ((first === "only" || first === "lateral" || (first === "rows" && this.word(1) === "from")) && this.markAt(1) !== ".") {
      this.at += first === "rows" ? 2 : 1;
      return;
    }
    if (first === "select" || first === "values" || (first === "table" && this.markAt(1) !== "(")) {
      frame.expectsRelation = first === "table";
      if (first === "select") frame.clause = "body";
      this.at++;
      return;
    }
    const { parts, width } = this.dotted();
    frame.expectsRelation = false;
    if (this.markAt(width) === "(") return this.call(parts, width);
    frame.clause = "alias";
    this.at += Math.max(width, 1);
    this.rowNames.add(parts.at(-1) ?? "");
    this.judgeRelation(parts);
  }

  private judgeRelation(parts: readonly string[]): void {
    const name = parts.join(".");
    if (parts.length === 1 && this.isCommonTable(name)) return;
    this.finding.name(name);
    this.relations.push(name);
    if (!this.readsRows) return;
    const judged = standing(parts, this.dialect);
    if (judged.kind === "rows") this.finding.raise("data_read", `reads \`${name}\``);
    if (judged.kind === "guarded") this.guarded.set(parts.at(-1) ?? "", judged.columns);
  }

  private isCommonTable(name: string): boolean {
    return this.frames.some((frame) => frame.ctes?.has(name) === true);
  }

  /** A column, a call or a sequence's pseudocolumn. */
  private path(): void {
    const { parts, width } = this.dotted();
    if (this.markAt(width) === "(") return this.call(parts, width);
    const last = parts.at(-1) ?? "";
    if (parts.length > 1) this.owners.add(parts.at(-2) ?? "");
    if (parts.length > 1 && last === "nextval") this.finding.raise("write", "advances a sequence");
    else if (parts.length > 1 && isOtherFunction(last, this.dialect)) this.finding.raise("dangerous_function", `may call \`${last}\``);
    this.at += Math.max(width, 1);
  }

  private call(parts: readonly string[], width: number): void {
    const name = parts.join(".");
    const isSample = this.word(-1) === "tablesample" && (name === "system" || name === "bernoulli");
    if (!isSample && !isPureCall(parts, this.dialect)) this.raiseCall(parts.at(-1) ?? "", name);
    if (parts.at(-1) === "current_setting") this.checkSetting(width + 1);
    this.at += width;
    this.open("call", parts.at(-1));
  }

  /** `current_setting('name')`, as `SHOW name`. */
  private checkSetting(offset: number): void {
    const argument = this.token(offset);
    const isWhole = argument?.kind === "string" && /^[),]$/.test(this.markAt(offset + 1));
    if (!isWhole || secretSettings.test(argument.text)) this.finding.raise("data_read", "shows a setting that may hold a secret");
  }

  private raiseCall(last: string, name: string): void {
    if ((last === "setval" || last === "nextval") && this.readsRows) this.finding.raise("write", "advances a sequence");
    else this.finding.raise("dangerous_function", `calls \`${name}\`, which is not known to be pure`);
  }
}
