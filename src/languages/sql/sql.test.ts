import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { statementLines } from "./cases.fixture.ts";
import { dialectNamed, dialects, label, readSql, worst } from "./index.ts";

describe("a statement gets its class", () => {
  for (const { dialect, expected, sql } of statementLines) {
    test(`${dialect}: ${sql} is ${expected}`, () => {
      expect(label(readSql(sql, dialect)) ?? "doubt").toBe(expected);
    });
  }
});

describe("names", () => {
  test("objects are lower-cased where unquoted", () => {
    expect(readSql('SELECT 1 FROM App.Account, "Mixed"."Case"', "postgres").statements[0]?.objects).toEqual(["app.account", "Mixed.Case"]);
  });
  test("a statement's text is as written, without comments around it", () => {
    expect(readSql("/* a */ SELECT  1 ; -- b\n DROP TABLE x;", "postgres").statements.map((each) => each.text)).toEqual([
      "SELECT  1",
      "DROP TABLE x",
    ]);
  });
  for (const [name, dialect] of [
    ["PostgreSQL", "postgres"],
    ["mariadb", "mysql"],
    ["cql", "cassandra"],
    ["cockroachdb", "cockroach"],
    ["redshift", "generic"],
    ["db9000", undefined],
    ["constructor", undefined],
  ] as const) {
    test(`dialect ${name} is read as ${dialect}`, () => expect(dialectNamed(name)).toBe(dialect));
  }
  test("the worst of nothing is harmless", () => expect(worst([])).toBe("schema_read"));
});

const anyDialect = fc.constantFrom(...dialects);
const changes = fc.constantFrom("DELETE FROM a", "UPDATE a SET b = 1", "INSERT INTO a VALUES (1)", "INSERT INTO a SELECT 1");
const fragments = fc.constantFrom(
  "SELECT",
  "FROM",
  "WHERE",
  "WITH",
  "AS",
  "(",
  ")",
  ",",
  ";",
  "'",
  '"',
  "`",
  "$$",
  "/*",
  "*/",
  "--",
  "\n",
  "#",
  "EXPLAIN",
  "ANALYZE",
  "pg_class",
  "a",
  ".",
  "[",
  "]",
  "\\",
  ":",
  "@",
  "INTO",
  "FOR",
  "TABLE",
  "q'[",
  "E'",
  "1",
  "/*!",
  "GO",
  "EXEC",
);

describe("whatever the text", () => {
  test("reading never throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(fragments, { maxLength: 60 }).map((each) => each.join(" ")),
        ),
        anyDialect,
        (text, dialect) => void readSql(text, dialect),
      ),
      { numRuns: 3000 },
    );
  });
  test("a change stays a change behind comments, statements, EXPLAIN ANALYZE and common table expressions", () => {
    const wrap = fc.constantFrom<(sql: string) => string>(
      (sql) => `/* x */ ${sql}`,
      (sql) => `-- x\n${sql}`,
      (sql) => `SELECT 1; ${sql}`,
      (sql) => `EXPLAIN ANALYZE ${sql}`,
      (sql) => `explain (verbose, analyze) ${sql}`,
      (sql) => `WITH x AS (${sql} RETURNING 1) SELECT * FROM x`,
      (sql) => `WITH x AS (SELECT 1), y AS MATERIALIZED (${sql} RETURNING 1) TABLE y`,
      (sql) => `WITH x AS (SELECT 1) ${sql}`,
      (sql) => `PREPARE p AS ${sql}`,
      (sql) => `SELECT ';' ; ${sql};`,
      (sql) => sql.replaceAll(" ", "/**/"),
      (sql) => sql.replaceAll(" ", "\n\t"),
      (sql) => sql.toLowerCase(),
    );
    fc.assert(
      fc.property(changes, wrap, wrap, (sql, inner, outer) => {
        expect(label(readSql(outer(inner(sql)), "postgres"))).not.toBe("schema_read");
      }),
      { numRuns: 1000 },
    );
  });
  test("a harmless statement beside a change is no excuse in any dialect", () => {
    fc.assert(
      fc.property(changes, anyDialect, fc.constantFrom("SELECT 1; ", "SELECT 1 ;\n", "/* a */ SELECT 1;"), (sql, dialect, before) => {
        expect(label(readSql(before + sql, dialect))).not.toBe("schema_read");
      }),
    );
  });
});

describe("100 kB are read to their end, or doubted", () => {
  for (const [name, piece] of Object.entries({
    parentheses: "(",
    comments: "/*",
    closes: "*/",
    quotes: "'",
    escapes: "'\\' ",
    dashes: "--\n",
    dollars: "$a",
    names: "a.",
    commas: "SELECT 1,",
    statements: "SELECT 1;",
    with: "WITH a AS (",
    joins: "FROM a JOIN ",
    cases: "x CASE ",
    guarded: "FROM pg_stats WHERE ",
    bangs: "/*!",
    returns: "\r",
  })) {
    test(`of ${name}`, () => {
      const text = "SELECT 1 " + piece.repeat(Math.floor(100_000 / piece.length));
      for (const dialect of ["postgres", "mysql", "mssql"] as const) {
        const { statements, doubts } = readSql(text, dialect);
        expect(statements.length + doubts.length).toBeGreaterThan(0);
      }
    });
  }
});
