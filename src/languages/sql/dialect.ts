/** SQL dialects that are read, `generic` standing for one that nobody named. */
export const dialects = [
  "postgres",
  "mysql",
  "sqlite",
  "clickhouse",
  "cassandra",
  "bigquery",
  "snowflake",
  "mssql",
  "oracle",
  "cockroach",
  "redis",
  "generic",
] as const;
export type Dialect = (typeof dialects)[number];

const aliases: Readonly<Record<string, Dialect>> = {
  postgresql: "postgres",
  pg: "postgres",
  psql: "postgres",
  pgsql: "postgres",
  timescaledb: "postgres",
  redshift: "generic",
  mariadb: "mysql",
  percona: "mysql",
  tidb: "mysql",
  sqlite3: "sqlite",
  libsql: "sqlite",
  cql: "cassandra",
  scylla: "cassandra",
  scylladb: "cassandra",
  tsql: "mssql",
  sqlserver: "mssql",
  "sql-server": "mssql",
  plsql: "oracle",
  crdb: "cockroach",
  cockroachdb: "cockroach",
  valkey: "redis",
  keydb: "redis",
  bq: "bigquery",
  googlesql: "bigquery",
};

/** The dialect a name or one of its common aliases stands for; undefined where it is not known. */
export const dialectNamed = (name: string): Dialect | undefined => {
  const lower = name.toLowerCase();
  return dialects.find((dialect) => dialect === lower) ?? (Object.hasOwn(aliases, lower) ? aliases[lower] : undefined);
};

/** How a dialect's text falls into tokens. */
export interface Lexis {
  /** Comments nest: `/*` inside `/*`. */
  readonly nestedComments: boolean;
  /** Backslash escapes in plain strings; `maybe` where a server setting decides. */
  readonly backslash: "never" | "always" | "maybe";
  /** `#` starts a comment. */
  readonly hashComment: boolean;
  /** `//` starts a comment. */
  readonly slashComment: boolean;
  /** `--` starts a comment only before white space or a control character. */
  readonly dashNeedsSpace: boolean;
  /** What double quotes hold. */
  readonly doubleQuote: "identifier" | "string";
  readonly backtick: boolean;
  readonly bracket: boolean;
  readonly dollarQuote: boolean;
  /** `/*!` opens code. */
  readonly executableComment: boolean;
  /** `E'…'` takes backslash escapes. */
  readonly escapeString: boolean;
  /** `q'[…]'`. */
  readonly quoteString: boolean;
  /** `'''…'''`. */
  readonly tripleQuote: boolean;
  /** Characters beyond letters, digits and underscore that continue a word. */
  readonly wordExtra: string;
  /** Characters beyond letters and underscore that start one. */
  readonly wordStart: string;
}

const plain: Lexis = {
  nestedComments: false,
  backslash: "never",
  hashComment: false,
  slashComment: false,
  dashNeedsSpace: false,
  doubleQuote: "identifier",
  backtick: false,
  bracket: false,
  dollarQuote: false,
  executableComment: false,
  escapeString: false,
  quoteString: false,
  tripleQuote: false,
  wordExtra: "",
  wordStart: "",
};
const postgres: Lexis = { ...plain, nestedComments: true, backslash: "maybe", dollarQuote: true, escapeString: true, wordExtra: "$" };

/**
 * Sources: PostgreSQL manual 4.1, MySQL 8.4 manual 11.1–11.7, sqlite.org/lang.html, ClickHouse "Syntax", CQL 3.4 reference,
 * GoogleSQL "Lexical structure", Snowflake "String data types", Transact-SQL reference, Oracle SQL language reference 2.
 */
export const lexes: Readonly<Record<Dialect, Lexis>> = {
  postgres,
  cockroach: postgres,
  mysql: {
    ...plain,
    backslash: "maybe",
    hashComment: true,
    dashNeedsSpace: true,
    doubleQuote: "string",
    backtick: true,
    executableComment: true,
    wordExtra: "$",
    wordStart: "$",
  },
  sqlite: { ...plain, backtick: true, bracket: true, wordExtra: "$" },
  clickhouse: { ...plain, backslash: "always", hashComment: true, backtick: true, dollarQuote: true },
  cassandra: { ...plain, slashComment: true, dollarQuote: true },
  bigquery: { ...plain, backslash: "always", hashComment: true, doubleQuote: "string", backtick: true, tripleQuote: true, wordExtra: "" },
  snowflake: { ...plain, backslash: "always", slashComment: true, dollarQuote: true, wordExtra: "$" },
  mssql: { ...plain, nestedComments: true, bracket: true, wordExtra: "$@#", wordStart: "#" },
  oracle: { ...plain, quoteString: true, wordExtra: "$#" },
  redis: plain,
  generic: { ...plain, backslash: "maybe", backtick: true },
};
