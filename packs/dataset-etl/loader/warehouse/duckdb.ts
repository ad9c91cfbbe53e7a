import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { loadDuckdb, type Cell, type Connection } from "../duckdb/package.ts";
import { chunksOf, textsOf } from "../duckdb/rows.ts";
import { failpoint } from "../failpoint.ts";
import type { Column } from "../schema/column.ts";
import { openBulk } from "./duckdb-bulk.ts";
import { openFill } from "./duckdb-fill.ts";
import { attempt, errorOf, openSession, type OpenSession, type Session } from "./duckdb-session.ts";
import { holdFile, type Hold } from "./hold.ts";
import { id, idList, raw, sql } from "./sql.ts";
import { WarehouseError, type Row, type Statement, type Warehouse } from "./warehouse.ts";

const columnType = (column: Column): string => {
  switch (column.type) {
    case "integer":
      return "bigint";
    case "decimal":
      return `decimal(${column.precision}, ${column.scale})`;
    case "enum":
    case "text":
      return "varchar";
    case "date":
    case "timestamp":
    case "boolean":
      return column.type;
  }
};

/** Times are kept in UTC without a zone of their own: what reads them needs no time zones of DuckDB's `icu`. */
const canonical = (column: Column): string => {
  const written = sql`cast(${id(column.name)} as varchar)`;
  if (column.type === "timestamp") return `replace(${written}, ' ', 'T') || 'Z'`;
  // DuckDB writes no digit before the point where the type has none: `.50`.
  return column.type === "decimal" && column.precision === column.scale ? `regexp_replace(${written}, '^(-?)[.]', '\\10.')` : written;
};

/** Where parts of sources lie while DuckDB reads them. */
const partsOf = (file: string): string => `${file}.parts`;

const valueOf = (cell: Cell | undefined): string | number | null => {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "bigint") return Number.isSafeInteger(Number(cell)) ? Number(cell) : String(cell);
  return typeof cell === "number" ? cell : String(cell);
};

const rowsOf = async (connection: Connection, text: string): Promise<readonly Row[]> => {
  const result = await connection.run(text);
  const names = result.columnNames();
  const rows: Row[] = [];
  for await (const chunk of chunksOf(result))
    for (const cells of chunk.getRows()) rows.push(Object.fromEntries(names.map((name, at) => [name, valueOf(cells[at])])));
  return rows;
};

const change = async ({ main }: Session, statements: readonly Statement[], beforeCommit: Statement["before"]): Promise<void> => {
  await main.run("begin transaction");
  try {
    for (const { sql: text, before } of statements) {
      if (before !== undefined) failpoint(before);
      await main.run(text);
    }
    if (beforeCommit !== undefined) failpoint(beforeCommit);
    await main.run("commit");
  } catch (error) {
    // Where the commit failed, DuckDB has rolled back already and says that no transaction is open.
    await main.run("rollback").catch(() => undefined);
    throw error;
  }
};

/**
 * Values that only ever grow from row to row are not alike; where they do not, they are grouped. An index would answer single rows
 * faster, and would have to lie in memory whole.
 */
const isUnique = async (connection: Connection, table: string, names: readonly string[]): Promise<boolean> => {
  const present = names.map((name) => sql`${id(name)} is not null`).join(" and ");
  const before = names.map((name, at) => sql`lag(${id(name)}) over () as ${id(`before_${at}`)}`).join(", ");
  const grows = names
    .map((_name, at) => {
      const same = names.slice(0, at).map((earlier, i) => sql`${id(earlier)} = ${id(`before_${i}`)}`);
      return `(${[...same, sql`${id(names[at] as string)} > ${id(`before_${at}`)}`].join(" and ")})`;
    })
    .join(" or ");
  const none = async (rowsSql: string): Promise<boolean> =>
    (await rowsOf(connection, sql`select 1 as found from (${raw(rowsSql)}) as found_rows limit 1`)).length === 0;
  const shown = sql`select ${idList(names)}, ${raw(before)} from ${id(table)} where ${raw(present)}`;
  if (await none(sql`select 1 from (${raw(shown)}) as placed where "before_0" is not null and not (${raw(grows)})`)) return true;
  return none(sql`select 1 from ${id(table)} where ${raw(present)} group by ${idList(names)} having count(*) > 1`);
};

/**
 * DuckDB, through its own package for Node.js. A file that one process alone may have open to write, or any number to read; who
 * opens it next undoes what a dead process left.
 */
export const openDuckdb = async (file: string, mode: "read" | "write"): Promise<Warehouse> => {
  let held: Hold | undefined;
  let opening: Promise<OpenSession> | undefined;
  /** To write, the file is opened once the loader's own lock is held: another load is waited for there, and not by DuckDB's. */
  const session = (): Promise<OpenSession> => {
    opening ??= attempt(() => openSession(file, mode));
    return opening;
  };
  await attempt(loadDuckdb);
  if (mode === "read") await session();
  const run = (text: string): Promise<readonly Row[]> => attempt(async () => rowsOf((await session()).main, text));
  return {
    engine: "duckdb",
    rowNumberType: "bigint not null",
    columnType,
    canonical,
    viewStatements: (view, text) => [sql`create or replace view ${id(view)} as ${raw(text)}`],
    query: run,
    change: (statements, beforeCommit) => attempt(async () => change(await session(), statements, beforeCommit)),
    tables: async (prefix) =>
      (await run(sql`select table_name as name from duckdb_tables() where starts_with(table_name, ${prefix}) order by 1`)).map(({ name }) =>
        String(name),
      ),
    fill: (table, columns) => attempt(async () => openFill(await session(), table, columns)),
    bulk: (table, columns) => attempt(async () => openBulk(await session(), partsOf(file), availableParallelism(), table, columns)),
    keepUnique: async (table, _index, names) => {
      if (!(await attempt(async () => isUnique((await session()).main, table, names))))
        throw new WarehouseError("not-unique", `rows of ${table} are alike in ${names.join(", ")}`);
    },
    stream: (text) => streamed(session, text),
    lock: async () => {
      // One process at a time is DuckDB's own rule, so a dataset's lock is the whole file's.
      held ??= await attempt(() => holdFile(`${file}.lock`));
      if (held === undefined) return false;
      await session();
      // What a dead process left beside the file; nobody else can have it open now.
      for (const left of [partsOf(file), `${file}.tmp`]) rmSync(left, { recursive: true, force: true });
      return true;
    },
    close: async () => {
      // Closing folds the log into the file, which is part of what was written.
      const open = await opening?.catch(() => undefined);
      try {
        await attempt(() => open?.close());
      } finally {
        held?.release();
      }
    },
  };
};

async function* streamed(session: () => Promise<Session>, text: string): AsyncGenerator<readonly (readonly (string | null)[])[]> {
  try {
    yield* textsOf((await session()).main, text);
  } catch (error) {
    throw errorOf(error);
  }
}
