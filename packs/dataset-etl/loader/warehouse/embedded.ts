import { Database, SQLiteError, type Statement as Prepared } from "bun:sqlite";
import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { failpoint } from "../failpoint.ts";
import { messageOf } from "../outcome.ts";
import { exactDigitsMax, type Column, type Value } from "../schema/column.ts";
import { holdFile, type Hold } from "./hold.ts";
import { id, idList, raw, sql, uniqueIndex } from "./sql.ts";
import { WarehouseError, type Fill, type Row, type Warehouse } from "./warehouse.ts";

/** Rows per statement and per transaction of a fill: many per statement is fast, few per transaction lets readers in between. */
const rowsPerStatement = 100;
const rowsPerTransaction = 500_000;
const rowsPerGroup = 1_000;
const parametersMax = 30_000;

const errorOf = (error: unknown): WarehouseError => {
  if (error instanceof WarehouseError) return error;
  const code = error instanceof SQLiteError ? (error.code ?? "") : "";
  if (/^SQLITE_CONSTRAINT_(?:UNIQUE|PRIMARYKEY)/.test(code)) return new WarehouseError("not-unique", messageOf(error));
  const isUnreachable = /^SQLITE_(?:CANTOPEN|NOTADB|BUSY|CORRUPT|READONLY|PERM|LOCKED|AUTH)/.test(code);
  return new WarehouseError(isUnreachable ? "unreachable" : "failed", `${messageOf(error)}${code === "" ? "" : ` (${code})`}`);
};

const attempt = <T>(act: () => T): T => {
  try {
    return act();
  } catch (error) {
    throw errorOf(error);
  }
};

const columnType = (column: Column): string => {
  if (column.type === "integer" || column.type === "boolean") return "integer";
  return column.type === "decimal" && column.precision <= exactDigitsMax ? "real" : "text";
};

const canonical = (column: Column): string => {
  const name = sql`${id(column.name)}`;
  if (column.type === "boolean") return `case ${name} when 1 then 'true' when 0 then 'false' end`;
  if (column.type === "decimal" && column.precision <= exactDigitsMax)
    return `case when ${name} is not null then printf('%.${column.scale}f', ${name}) end`;
  return `cast(${name} as text)`;
};

/** Opens what is there to read, or an empty database where nothing is. */
const openToRead = (file: string): Database => {
  if (!existsSync(file)) return new Database(":memory:");
  const open = (): Database => {
    const database = new Database(file, { readonly: true });
    try {
      database.query("select count(*) from sqlite_master").get();
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  };
  try {
    return open();
  } catch (error) {
    if (!(error instanceof SQLiteError) || !existsSync(`${file}-journal`)) throw error;
    // A process ended within a transaction. What it began is undone by whoever opens the file to write, as SQLite does it.
    const undoing = new Database(file, { readwrite: true });
    undoing.query("select count(*) from sqlite_master").get();
    undoing.close();
    return open();
  }
};

const openToWrite = (file: string): Database => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  return new Database(file, { create: true, readwrite: true });
};

/**
 * SQLite, as Bun brings it. A rollback journal rather than a write-ahead log: a reader that only reads leaves no file changed,
 * and a process that ends midway is undone by the next one that opens the file.
 */
export const openEmbedded = (file: string, mode: "read" | "write", isScratch = false): Warehouse => {
  const database = attempt(() => (mode === "read" ? openToRead(file) : openToWrite(file)));
  let held: Hold | undefined;
  attempt(() => {
    database.run("pragma busy_timeout = 30000");
    database.run("pragma cache_size = -65536");
    database.run("pragma temp_store = file");
    if (isScratch) database.run("pragma synchronous = off");
    database.query("select count(*) from sqlite_master").get();
  });

  const query = (text: string): readonly Row[] => attempt(() => database.query(text).all() as Row[]);
  const transaction = (act: () => void): void => {
    attempt(() => {
      database.run("begin immediate");
      try {
        act();
        database.run("commit");
      } catch (error) {
        if (database.inTransaction) database.run("rollback");
        throw error;
      }
    });
  };
  return {
    engine: "embedded",
    rowNumberType: "integer primary key",
    columnType,
    canonical,
    viewStatements: (view, text) => [sql`drop view if exists ${id(view)}`, sql`create view ${id(view)} as ${raw(text)}`],
    query: async (text) => query(text),
    change: async (statements, beforeCommit) =>
      transaction(() => {
        for (const { sql: text, before } of statements) {
          if (before !== undefined) failpoint(before);
          database.run(text);
        }
        if (beforeCommit !== undefined) failpoint(beforeCommit);
      }),
    tables: async (prefix) =>
      query(sql`select name from sqlite_master where type = 'table' and substr(name, 1, ${prefix.length}) = ${prefix} order by name`).map(
        ({ name }) => String(name),
      ),
    fill: async (table, columns) => openFill(database, table, columns),
    keepUnique: async (table, index, names) => transaction(() => void database.run(uniqueIndex(table, index, names))),
    stream: (text) => groupsOf(database, text),
    lock: async () => {
      // One writer at a time is SQLite's own rule, so a dataset's lock is the whole file's.
      held ??= attempt(() => holdFile(`${file}.lock`));
      return held !== undefined;
    },
    close: async () => {
      held?.release();
      database.close();
    },
  };
};

const openFill = (database: Database, table: string, columns: readonly Column[]): Fill => {
  const width = columns.length + 1;
  const rowsAtATime = Math.max(1, Math.min(rowsPerStatement, Math.floor(parametersMax / width)));
  const names = idList(["loader_row", ...columns.map(({ name }) => name)]);
  const group = `(${Array.from({ length: width }, () => "?").join(",")})`;
  const insertOf = (rows: number): Prepared =>
    database.prepare(sql`insert into ${id(table)} (${names}) values ${raw(Array.from({ length: rows }, () => group).join(","))}`);
  const [insert, insertOne] = attempt(() => [insertOf(rowsAtATime), insertOf(1)]);
  let inTransaction = 0;
  const commit = (): void => {
    if (inTransaction > 0) database.run("commit");
    inTransaction = 0;
  };
  const run = (statement: Prepared, values: readonly Value[]): void => {
    statement.run(...(values as readonly (string | number | bigint | null)[]));
    failpoint("stage-written");
  };
  return {
    write: async (values) => {
      if (values.length === 0) return;
      attempt(() => {
        if (inTransaction === 0) database.run("begin immediate");
        const step = rowsAtATime * width;
        let at = 0;
        for (; at + step <= values.length; at += step) run(insert, values.slice(at, at + step));
        for (; at < values.length; at += width) run(insertOne, values.slice(at, at + width));
        inTransaction += values.length / width;
        if (inTransaction >= rowsPerTransaction) commit();
      });
    },
    end: async () => {
      attempt(commit);
      insert.finalize();
      insertOne.finalize();
    },
    abandon: async () => {
      insert.finalize();
      insertOne.finalize();
      if (database.inTransaction) database.run("rollback");
    },
  };
};

async function* groupsOf(database: Database, text: string): AsyncGenerator<readonly (readonly (string | null)[])[]> {
  const statement = attempt(() => database.prepare(text));
  try {
    let group: (readonly (string | null)[])[] = [];
    for (const row of statement.iterate() as IterableIterator<Readonly<Record<string, string | null>>>) {
      group.push(Object.values(row));
      if (group.length === rowsPerGroup) {
        yield group;
        group = [];
      }
    }
    yield group;
  } catch (error) {
    throw errorOf(error);
  } finally {
    statement.finalize();
  }
}
