import { mkdirSync, rmSync } from "node:fs";
import { pathText } from "../duckdb/names.ts";
import type { Connection } from "../duckdb/package.ts";
import { textsOf } from "../duckdb/rows.ts";
import type { Column } from "../schema/column.ts";
import { acceptOf, type Accept } from "./duckdb-accept.ts";
import { attempt, type Session } from "./duckdb-session.ts";
import { id, idList, raw, sql } from "./sql.ts";
import type { Bulk, PlainFile } from "./warehouse.ts";

/**
 * Files are read side by side by statements that have one thread each: then `row_number()` counts lines, and still all cores work.
 * Statements with many threads would count in whatever order pieces are read.
 */
const filesMax = 4;
const bufferBytes = 8 << 20;
const lineBytesMax = 2_000_000;

interface Plan {
  readonly accepts: readonly Accept[];
  readonly columns: readonly Column[];
  readonly table: string;
}

/**
 * The lines of a file as rows `c0, c1, …`, a field too few as null. No text stands for null in the reader itself: the one that is
 * named cannot be in the file. DuckDB overlooks an empty field too many at the end of a line, hence the column behind the last.
 */
const linesOf = ({ path, delimiter, width }: PlainFile): string => {
  const columns = Array.from({ length: width + 1 }, (_none, at) => `c${at}: 'VARCHAR'`).join(", ");
  return sql`select * from read_csv(${pathText(path)}, auto_detect = false, header = false, delim = ${delimiter}, quote = '',
    escape = '', new_line = ${"\\n"}, nullstr = ${crypto.randomUUID()}, null_padding = true, compression = 'none', strict_mode = true,
    parallel = false, buffer_size = ${bufferBytes}, max_line_size = ${lineBytesMax}, columns = {${raw(columns)}})`;
};

/**
 * The same as texts `t0, t1, …` in the order of the columns, null for no value, and the values `v0, v1, …` they may be, with the
 * line's number `n`. Counted last: a condition on the values is not moved below a count, where it would make each value anew.
 */
const valuesOf = (file: PlainFile, { accepts }: Plan): string => {
  const nulls = file.nulls.map((text) => sql`${text}`);
  const texts = file.positions.map((position, at) => {
    const text = nulls.length === 0 ? `c${position}` : `case when c${position} in (${nulls.join(", ")}) then null else c${position} end`;
    return `${text} as t${at}`;
  });
  const values = accepts.map(({ value }, at) => `${value} as v${at}`);
  return `select row_number() over () as n, * from (select *, ${values.join(", ")} from (select *, ${texts.join(", ")} from (${linesOf(file)})))`;
};

const isRight = ({ width }: PlainFile, { accepts }: Plan): string =>
  [`c${width - 1} is not null and c${width} is null`, ...accepts.map((accept) => accept.isRight)].join(" and ");

const takeStatement = (file: PlainFile, plan: Plan): string => {
  const { table, columns, accepts } = plan;
  const names = idList(["loader_row", ...columns.map(({ name }) => name)]);
  const values = accepts.map((_accept, at) => `v${at}`).join(", ");
  return sql`insert into ${id(table)} (${names}) select ${file.lineBase} + n, ${raw(values)} from (${raw(valuesOf(file, plan))}) where ${raw(isRight(file, plan))}`;
};

const leftQuery = (file: PlainFile, plan: Plan): string =>
  `select cast(n as varchar) from (${valuesOf(file, plan)}) where not coalesce(${isRight(file, plan)}, false)`;

/** Undefined where a column's rule cannot be said in SQL. */
export const openBulk = async (
  session: Session,
  folder: string,
  threads: number,
  table: string,
  columns: readonly Column[],
): Promise<Bulk | undefined> => {
  const accepts = columns.map((column, at) => acceptOf(column, `t${at}`, `v${at}`));
  if (!accepts.every((accept) => accept !== undefined)) return undefined;
  const plan: Plan = { accepts, columns, table };
  const { main } = session;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  await main.run("set threads = 1");
  const free: Connection[] = [];
  /** Rows are committed in the order of the lines, so that they lie in it. */
  let committed: Promise<unknown> = Promise.resolve();

  const insert = async (connection: Connection, file: PlainFile, before: Promise<unknown>): Promise<number | undefined> => {
    await connection.run("begin transaction");
    let rows: number | undefined;
    try {
      rows = (await connection.run(takeStatement(file, plan))).rowsChanged;
    } catch {
      // It has a line that is none to DuckDB: too many fields or too few, bytes that are no characters. The caller reads it.
      await connection.run("rollback");
    }
    await before;
    if (rows !== undefined) await connection.run("commit");
    return rows;
  };
  return {
    folder,
    width: Math.min(filesMax, threads),
    take: (file) => {
      const before = committed;
      const taken = attempt(async () => {
        const connection = free.pop() ?? (await session.connect());
        try {
          return await insert(connection, file, before);
        } finally {
          free.push(connection);
        }
      });
      // Whoever comes next only waits; what went wrong is told to the caller of this one.
      committed = taken.catch(() => undefined);
      return taken;
    },
    left: async function* (file) {
      for await (const rows of textsOf(main, leftQuery(file, plan))) yield rows.map(([line]) => Number(line));
    },
    end: async () => {
      await committed;
      await attempt(() => main.run(`set threads = ${threads}`));
      for (const connection of free) session.disconnect(connection);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
