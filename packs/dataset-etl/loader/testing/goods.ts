import { afterAll, afterEach, beforeAll, beforeEach } from "bun:test";
import { hasDuckdb } from "../duckdb/package.ts";
import { findEnvironment, readEnvironments, type Environment } from "../manifest/environments.ts";
import { openWarehouse } from "../warehouse/open.ts";
import type { Row } from "../warehouse/warehouse.ts";
import { hasPostgresql, startPostgresql, type Server } from "./postgresql.ts";
import { openWorkspace, type Ran, type Workspace } from "./workspace.ts";

export type Engine = Environment["target"]["engine"];

/**
 * The engines there are on this machine; each is also the name of an environment of a {@link Setting}. Where DuckDB's package or a
 * PostgreSQL server is not installed, no table of tests has it.
 */
export const engines: readonly Engine[] = [
  "embedded",
  ...(hasDuckdb ? (["duckdb"] as const) : []),
  ...(hasPostgresql ? (["postgresql"] as const) : []),
];

/** What is at hand in each test of a file: a workspace with the dataset `goods`, and a database of every engine. */
export interface Setting {
  /** The workspace of the test that runs. */
  readonly workspace: Workspace;
  /** Where the PostgreSQL server of this file is reached; throws where none is installed. */
  readonly serverUrl: string;
  /** The schema of the test that runs. */
  readonly schema: string;
  in(engine: Engine): Place;
  /** Runs SQL as the owner of the PostgreSQL server, past the loader. */
  admin(text: string): Promise<readonly Row[]>;
}

/** One environment of a setting. */
export interface Place {
  readonly engine: Engine;
  /** A command on `goods` in this environment, its answer as JSON. */
  readonly at: (command: string, ...more: readonly string[]) => Promise<Ran>;
  readonly environment: () => Environment;
  readonly query: (text: string) => Promise<readonly Row[]>;
}

const placeOf = (engine: Engine, workspace: () => Workspace): Place => {
  const environment = (): Environment => findEnvironment(readEnvironments(workspace().root), engine);
  return {
    engine,
    at: (command, ...more) => workspace().run(command, "--dataset", "goods", "--environment", engine, "--json", ...more),
    environment,
    query: async (text) => {
      const warehouse = await openWarehouse(environment(), "read");
      try {
        return await warehouse.query(text);
      } finally {
        await warehouse.close();
      }
    },
  };
};

/** Gives every test of the file that calls this a workspace and a schema of its own, and the file a server. */
export const useGoods = (manifestText: string, source: string): Setting => {
  let server: Server | undefined;
  let workspace: Workspace;
  let schemas = 0;
  const serverUrl = (): string => {
    if (server === undefined) throw new Error("no PostgreSQL server was started");
    return server.url;
  };
  beforeAll(() => {
    if (!hasPostgresql) {
      console.warn("no PostgreSQL server is installed (package postgresql): the PostgreSQL half of these tests is left out");
      return;
    }
    server = startPostgresql();
    process.env["LOADER_TEST_URL"] = server.url;
  });
  afterAll(() => server?.stop());
  beforeEach(() => {
    schemas++;
    workspace = openWorkspace(`environments:
  embedded: { classification: test, engine: embedded, file: .warehouse/test/warehouse.db }
  duckdb: { classification: test, engine: duckdb, file: .warehouse/duckdb/warehouse.duckdb }
  postgresql: { classification: production, engine: postgresql, url_from: LOADER_TEST_URL, schema: s${schemas} }
default: embedded
`);
    workspace.write("datasets/goods/dataset.yaml", manifestText);
    workspace.write("datasets/goods/goods.csv", source);
  });
  afterEach(() => workspace.remove());
  return {
    get workspace() {
      return workspace;
    },
    get serverUrl() {
      return serverUrl();
    },
    get schema() {
      return `s${schemas}`;
    },
    in: (engine) => placeOf(engine, () => workspace),
    admin: async (text) => {
      const folder = new URL(serverUrl()).searchParams.get("host") ?? "";
      const client = new Bun.SQL({ url: "postgres://loader@localhost/postgres", path: `${folder}/.s.PGSQL.5432`, max: 1 });
      try {
        return [...((await client.unsafe(text)) as readonly Row[])];
      } finally {
        await client.close();
      }
    },
  };
};

/** A manifest of `goods` with a column of every type; `more` replaces its version, mode and gates, and adds columns. */
export const manifest = (more: Readonly<Record<string, string>> = {}): string => `dataset: goods
version: ${more["version"] ?? "1"}
${more["mode"] === undefined ? "" : `mode: ${more["mode"]}`}
source: { format: csv, path: goods.csv }
columns:
  - { name: good, type: integer, min: 1 }
  - { name: label, type: text, required: true, length_max: 20 }
  - { name: price, type: decimal, precision: 6, scale: 2 }
  - { name: since, type: date }
  - { name: seen_at, type: timestamp }
  - { name: is_sold, type: boolean }
  - { name: code, type: text, unique: true }
${more["columns"] ?? ""}key: [good]
gates: { ${more["gates"] ?? "rejects_max: 0"} }
versions_kept: 2
`;

/** What sources of that manifest are made of: a first one, a second one, and their rows as {@link rowsIn} writes them. */
export const header = "good,label,price,since,seen_at,is_sold,code\n";
export const first = `${header}1,lamp,12.50,2020-02-29,2026-01-01T00:00:00Z,true,A\n2,"a ""b"",\nc",,,,,\n3,tab\there \\ back,0.1,1999-12-31,2026-01-01T01:00:00.5+01:00,false,B\n`;
export const second = `${header}1,lamp,13.00,2020-02-29,,true,A\n4,desk,1,,,,C\n`;
export const firstRows = [
  ["1", "lamp", "12.50", "2020-02-29", "2026-01-01T00:00:00Z", "true", "A"],
  ["2", 'a "b",\nc', null, null, null, null, null],
  ["3", "tab\there \\ back", "0.10", "1999-12-31", "2026-01-01T00:00:00.5Z", "false", "B"],
];
export const secondRows = [
  ["1", "lamp", "13.00", "2020-02-29", null, "true", "A"],
  ["4", "desk", "1.00", null, null, null, "C"],
];

/** How price, day, time and boolean of `goods` are written alike. */
const shown: Readonly<Record<Engine, readonly [string, string, string, string]>> = {
  embedded: ["printf('%.2f', price)", "since", "seen_at", "case is_sold when 1 then 'true' when 0 then 'false' end"],
  duckdb: [
    "cast(price as varchar)",
    "cast(since as varchar)",
    "replace(cast(seen_at as varchar), ' ', 'T') || 'Z'",
    "cast(is_sold as varchar)",
  ],
  postgresql: [
    "price::text",
    "since::text",
    `regexp_replace(to_char(seen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '\\.?0+$', '') || 'Z'`,
    "is_sold::text",
  ],
};

/** The rows of `goods` under {@link manifest} as an application sees them, in one writing for all engines. */
export const rowsIn = async ({ engine, query }: Place): Promise<readonly (readonly (string | null)[])[]> => {
  const [price, since, seen, sold] = shown[engine];
  const found = await query(
    `select cast(good as text) as g, label, case when price is null then null else ${price} end as p, ${since} as d, ${seen} as s, ${sold} as b, code from goods order by good`,
  );
  return found.map((row) => Object.values(row).map((value) => (value === null ? null : String(value))));
};
