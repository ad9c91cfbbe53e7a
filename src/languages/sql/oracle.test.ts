import { beforeAll, describe, expect, test } from "bun:test";
import fc from "fast-check";
import { loadModule, parseSync } from "libpg-query";
import { readdirSync, readFileSync } from "node:fs";
import { pureFunctions } from "./data/functions.ts";
import { standing } from "./data/relations.ts";
import { statementLines } from "./cases.fixture.ts";
import { label, readSql } from "./index.ts";
import { lex } from "./lexer.ts";

/**
 * PostgreSQL's own grammar judges the reader: whatever its parse tree shows to be more than a look at the catalog,
 * and whatever it rejects, must not be read as `schema_read`.
 */
type Node = Readonly<Record<string, unknown>>;

/** Statements that change nothing by themselves. */
const harmless = new Set([
  "SelectStmt",
  "VariableShowStmt",
  "ExplainStmt",
  "TransactionStmt",
  "DeallocateStmt",
  "PrepareStmt",
  "ExecuteStmt",
  "DeclareCursorStmt",
  "FetchStmt",
  "ClosePortalStmt",
  "CopyStmt",
]);

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;
const textOf = (value: unknown): string => {
  const string = isNode(value) && isNode(value["String"]) ? value["String"]["sval"] : undefined;
  return typeof string === "string" ? string : "";
};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const explains = (node: Node): boolean =>
  list(node["options"]).some(
    (option) =>
      isNode(option) && isNode(option["DefElem"]) && option["DefElem"]["defname"] === "analyze" && !isOff(option["DefElem"]["arg"]),
  );
const isOff = (value: unknown): boolean => /"(?:sval|str)":"(?:off|false|0)"|"ival":\{\}|"boolval":false/.test(JSON.stringify(value ?? ""));

interface Scope {
  readonly ctes: ReadonlySet<string>;
  readonly isPlan: boolean;
}

/** Every reason in a tree why it is no mere look at the catalog. */
const hazards = (value: unknown, scope: Scope, found: string[]): string[] => {
  if (Array.isArray(value)) for (const each of value) hazards(each, scope, found);
  else if (isNode(value)) for (const [name, inner] of Object.entries(value)) if (isNode(inner)) member(name, inner, scope, found);
  return found;
};

const member = (name: string, inner: Node, scope: Scope, found: string[]): void => {
  if (name.endsWith("Stmt") && !harmless.has(name) && !scope.isPlan) found.push(name);
  if (name === "ExplainStmt") return void hazards(inner["query"], { ...scope, isPlan: !explains(inner) }, found);
  if (name === "intoClause" && !scope.isPlan) found.push("INTO");
  if (name === "lockingClause" && !scope.isPlan) found.push("locking");
  if (name === "TransactionStmt" && /PREPARE/.test(String(inner["kind"]))) found.push("prepared transaction");
  if (
    name === "CopyStmt" &&
    (inner["is_from"] === true || inner["is_program"] === true || inner["filename"] !== undefined || inner["relation"] !== undefined)
  )
    found.push("COPY");
  if (name === "FuncCall") call(inner, found);
  if (name === "RangeVar" || name === "relation") relation(inner, scope, found);
  hazards(inner, withTables(inner, scope), found);
};

const call = (node: Node, found: string[]): void => {
  const names = list(node["funcname"]).map(textOf);
  const last = names.at(-1) ?? "";
  const isKnown = (names.length === 1 || names[0] === "pg_catalog") && pureFunctions("postgres").has(last);
  if (
    !isKnown &&
    !/^(?:timezone|xmlexists|overlay|position|pg_collation_for|is_normalized|system_user|like_escape|similar_to_escape)$/.test(last)
  )
    found.push(`call ${names.join(".")}`);
};

const relation = (node: Node, scope: Scope, found: string[]): void => {
  const name = node["relname"];
  if (typeof name !== "string" || scope.isPlan) return;
  const schema = typeof node["schemaname"] === "string" ? [node["schemaname"]] : [];
  if (schema.length === 0 && scope.ctes.has(name)) return;
  if (standing([...schema, name], "postgres").kind === "rows") found.push(`relation ${[...schema, name].join(".")}`);
};

const withTables = (node: Node, scope: Scope): Scope => {
  const clause = node["withClause"];
  if (!isNode(clause)) return scope;
  const names = list(clause["ctes"]).map((each) =>
    isNode(each) && isNode(each["CommonTableExpr"]) ? each["CommonTableExpr"]["ctename"] : undefined,
  );
  return { ...scope, ctes: new Set([...scope.ctes, ...names.filter((name) => typeof name === "string")]) };
};

/** Why the text must not be `schema_read`; undefined if the oracle has nothing against it. */
const objection = (sql: string): string | undefined => {
  try {
    const found = hazards(parseSync(sql), { ctes: new Set(), isPlan: false }, []);
    return found.length === 0 ? undefined : found.join(", ");
  } catch (error) {
    const why = error instanceof Error ? error.message : "?";
    return /unterminated|invalid Unicode/.test(why) ? `rejected: ${why}` : rejected;
  }
};
/** The server would run none of it: no harm, but tokens must have been found as the server finds them. */
const rejected = "syntax error";

const agree = (sql: string): void => {
  if (label(readSql(sql, "postgres")) !== "schema_read") return;
  const against = objection(sql);
  expect({ sql, objection: against === rejected ? undefined : against }).toEqual({ sql, objection: undefined });
};

beforeAll(loadModule);

describe("PostgreSQL's grammar finds nothing that the reader missed", () => {
  test("in the hand-written statements", () => {
    for (const { sql, dialect } of statementLines) if (dialect === "postgres") agree(sql);
  });

  test("in generated statements", () => {
    fc.assert(fc.property(statement(3), agree), { numRuns: 3000 });
  });

  test("in statements with words taken out, doubled or swapped", () => {
    fc.assert(fc.property(mutated(), agree), { numRuns: 4000 });
  });
});

const pick = (...words: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...words);
const join = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> => fc.tuple(...parts).map((each) => each.join(" "));

const relationName = pick(
  "pg_class",
  "pg_stat_activity",
  "users",
  "public.orders",
  '"pg_class"',
  '"PG_CLASS"',
  "pg_catalog.pg_am",
  "x",
  "y",
  "information_schema.tables",
  "pg_shadow",
  "information_schema_backup.t",
);
const column = pick("oid", "x", "c.relname", "*", "c.*", '"select"', "1", "'a'", "$$;$$", "E'\\''", "current_user", "1::text", "ARRAY[1]");

const expression = (depth: number): fc.Arbitrary<string> =>
  depth === 0
    ? column
    : fc.oneof(
        { weight: 4, arbitrary: column },
        {
          weight: 2,
          arbitrary: fc
            .tuple(
              pick("lower", "pg_sleep", "count", "now", "nextval", "pg_catalog.upper", "public.f", '"pg_sleep"', "coalesce", "lo_unlink"),
              pick("", "1", "'a'"),
            )
            .map(([f, a]) => `${f}(${a})`),
        },
        { weight: 1, arbitrary: query(depth - 1).map((each) => `(${each})`) },
        { weight: 1, arbitrary: query(depth - 1).map((each) => `EXISTS (${each})`) },
        { weight: 1, arbitrary: expression(depth - 1).map((each) => `extract(year FROM ${each})`) },
        {
          weight: 1,
          arbitrary: join(expression(depth - 1), pick("=", "||", "IS DISTINCT FROM", "AND", "/* FROM users */ <"), expression(depth - 1)),
        },
        { weight: 1, arbitrary: expression(depth - 1).map((each) => `CASE WHEN true THEN ${each} END`) },
        { weight: 1, arbitrary: pick("(now()).pg_sleep", "c.pg_sleep", "(1.0).pg_sleep", "x.lo_unlink") },
      );

const source = (depth: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: relationName },
    { weight: 2, arbitrary: join(relationName, pick("c", "AS c", 'AS "c"', "AS c(a, b)", "c TABLESAMPLE system (1)")) },
    { weight: 1, arbitrary: join(pick("ONLY"), relationName) },
    {
      weight: 1,
      arbitrary: pick(
        "generate_series(1, 2) g",
        "LATERAL pg_sleep(1)",
        "ROWS FROM (generate_series(1, 2), unnest(ARRAY[1])) AS r(a, b)",
        "dblink('x', 'y') AS t(a int)",
        "unnest(ARRAY[1]) WITH ORDINALITY AS t(a, n)",
      ),
    },
    ...(depth === 0
      ? []
      : [
          { weight: 2, arbitrary: query(depth - 1).map((each) => `(${each}) q`) },
          {
            weight: 2,
            arbitrary: fc
              .tuple(source(depth - 1), pick("JOIN", "LEFT JOIN", "FULL OUTER JOIN"), source(depth - 1), expression(depth - 1))
              .map(([a, j, b, on]) => `${a} ${j} ${b} ON (${on})`),
          },
          { weight: 1, arbitrary: fc.tuple(source(depth - 1), source(depth - 1)).map(([a, b]) => `(${a} CROSS JOIN ${b})`) },
          { weight: 1, arbitrary: fc.tuple(source(depth - 1), source(depth - 1)).map(([a, b]) => `${a}, ${b}`) },
        ]),
  );

const select = (depth: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      pick("", "", "DISTINCT", "DISTINCT ON (1)"),
      expression(depth),
      pick("", "", "", "", "INTO t2"),
      source(depth),
      fc.option(expression(depth)),
      pick("", "", "", "FOR UPDATE", "FOR KEY SHARE OF c", "ORDER BY 1 LIMIT 1", "GROUP BY 1 HAVING true"),
    )
    .map(
      ([distinct, what, into, from, where, tail]) =>
        `SELECT ${distinct} ${what} ${into} FROM ${from} ${where === null ? "" : `WHERE ${where}`} ${tail}`,
    );

const change = pick(
  "DELETE FROM users",
  "UPDATE users SET a = 1",
  "INSERT INTO users VALUES (1)",
  "DELETE FROM users RETURNING 1",
  "INSERT INTO users SELECT 1 RETURNING *",
  "MERGE INTO users u USING x ON true WHEN MATCHED THEN DELETE",
);

const query = (depth: number): fc.Arbitrary<string> =>
  depth === 0
    ? fc.oneof(
        pick("SELECT 1", "VALUES (1)", "TABLE pg_class", "TABLE users", "SELECT oid FROM pg_class", "SELECT 1 FROM users"),
        expression(0).map((each) => `SELECT ${each}`),
      )
    : fc.oneof(
        { weight: 4, arbitrary: select(depth - 1) },
        {
          weight: 2,
          arbitrary: fc
            .tuple(
              pick("x", "users", "x(a)"),
              pick("", "MATERIALIZED", "NOT MATERIALIZED"),
              fc.oneof(query(depth - 1), change),
              pick("", "RECURSIVE"),
              query(depth - 1),
            )
            .map(([n, m, body, r, main]) => `WITH ${r} ${n} AS ${m} (${body}) ${main}`),
        },
        { weight: 1, arbitrary: join(query(depth - 1), pick("UNION", "EXCEPT ALL", "INTERSECT"), query(depth - 1)) },
        { weight: 1, arbitrary: query(depth - 1).map((each) => `(${each})`) },
      );

const statement = (depth: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: query(depth) },
    { weight: 1, arbitrary: change },
    {
      weight: 2,
      arbitrary: join(
        pick(
          "EXPLAIN",
          "EXPLAIN ANALYZE",
          "EXPLAIN (ANALYZE)",
          "EXPLAIN (ANALYZE off)",
          "EXPLAIN (VERBOSE, ANALYZE true)",
          "EXPLAIN VERBOSE",
        ),
        fc.oneof(query(depth - 1), change),
      ),
    },
    { weight: 1, arbitrary: join(pick("PREPARE p AS", "DECLARE c CURSOR FOR", "CREATE TABLE t AS", "CREATE VIEW v AS"), query(depth - 1)) },
    { weight: 1, arbitrary: query(depth - 1).map((each) => `COPY (${each}) TO STDOUT`) },
    {
      weight: 1,
      arbitrary: fc.tuple(query(1), pick("; ", ";-- a\n", ";/* ; */"), fc.oneof(query(1), change)).map((each) => each.join("")),
    },
  );

/** A generated statement with its tokens disturbed. */
const mutated = (): fc.Arbitrary<string> =>
  fc
    .tuple(statement(2), fc.array(fc.tuple(fc.nat(), pick("drop", "double", "swap")), { minLength: 1, maxLength: 3 }))
    .map(([sql, edits]) => {
      const words = sql.split(/(?<=\s)|(?=[(),;.])/);
      for (const [at, edit] of edits) {
        const index = at % words.length;
        if (edit === "drop") words.splice(index, 1);
        else
          words.splice(
            index,
            edit === "double" ? 0 : 2,
            words[index] ?? "",
            ...(edit === "swap" ? [words[index + 1] ?? ""].reverse() : []),
          );
      }
      return words.join("");
    });

const fixtures = process.env["TAGOUT_SQL_FIXTURES"];
const isVerbose = process.env["TAGOUT_SQL_VERBOSE"] !== undefined;
if (fixtures !== undefined) {
  test("in a folder of .sql files", () => {
    let count = 0;
    let allowed = 0;
    let permitted = 0;
    const missed: string[] = [];
    const refused: string[] = [];
    for (const file of readdirSync(fixtures, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith(".sql"))) {
      for (const sql of statementsOf(readFileSync(`${fixtures}/${file}`, "utf8"))) {
        const against = objection(sql);
        const isAllowed = label(readSql(sql, "postgres")) === "schema_read";
        count++;
        if (isAllowed) allowed++;
        if (against === undefined) permitted++;
        if (isAllowed && against === rejected) refused.push(sql);
        else if (isAllowed && against !== undefined) missed.push(`${against}: ${sql}`);
        if (!isAllowed && against === undefined && isVerbose)
          console.log("over", sql.slice(0, 200).replaceAll("\n", " "), readSql(sql, "postgres"));
      }
    }
    console.log({ count, allowed, permitted, missed: missed.length, refused: refused.length });
    if (isVerbose) console.log(refused);
    expect(missed).toEqual([]);
  }, 600_000);
}

const statementsOf = (text: string): readonly string[] => {
  const { tokens } = lex(text, "postgres", (at) => Math.max(text.indexOf("\n", at), at + 1));
  const found: string[] = [];
  let from = 0;
  for (const token of tokens) {
    if (token.kind !== "meta" && token.text !== ";") continue;
    const sql = text.slice(from, token.start).trim();
    if (sql !== "") found.push(sql);
    from = token.end;
  }
  return found;
};
