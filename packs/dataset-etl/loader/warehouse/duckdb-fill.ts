import type { Cell, ColumnType, Package } from "../duckdb/package.ts";
import { failpoint } from "../failpoint.ts";
import type { Column, Value } from "../schema/column.ts";
import { attempt, type Session } from "./duckdb-session.ts";
import type { Fill } from "./warehouse.ts";

/** Rows of a chunk: the size of DuckDB's own vectors. */
const rowsPerChunk = 2_048;
const chunksPerFlush = 100;
const msPerDay = 86_400_000;

/** How a column's values are given to DuckDB: its type, and what makes its cell of a value that is not null. */
interface Kind {
  readonly type: ColumnType;
  cell(value: string | number | bigint): Cell;
}

/** The whole number that a decimal is without its point. Numbers have at most 15 digits, which rounding gives back exactly. */
const unscaled = (value: string | number | bigint, scale: number): bigint => {
  if (typeof value === "number") return BigInt(Math.round(value * 10 ** scale));
  const [whole = "0", fraction = ""] = String(value).split(".");
  return BigInt(`${whole}${fraction.padEnd(scale, "0")}`);
};

/** Microseconds of `YYYY-MM-DDTHH:MM:SS[.ffffff]Z`. */
const microsOf = (text: string): bigint =>
  BigInt(Date.parse(`${text.slice(0, 19)}Z`)) * 1_000n + BigInt(text.slice(20, -1).padEnd(6, "0").slice(0, 6));

const kindOf = (duckdb: Package, { type, precision, scale }: Column): Kind => {
  switch (type) {
    case "integer":
      return { type: duckdb.BIGINT, cell: BigInt };
    case "decimal":
      return {
        type: duckdb.DECIMAL(precision, scale),
        cell: (value) => new duckdb.DuckDBDecimalValue(unscaled(value, scale), precision, scale),
      };
    case "date":
      return { type: duckdb.DATE, cell: (value) => new duckdb.DuckDBDateValue(Date.parse(String(value)) / msPerDay) };
    case "timestamp":
      return { type: duckdb.TIMESTAMP, cell: (value) => new duckdb.DuckDBTimestampValue(microsOf(String(value))) };
    case "boolean":
      return { type: duckdb.BOOLEAN, cell: (value) => value === 1 };
    case "enum":
    case "text":
      return { type: duckdb.VARCHAR, cell: String };
  }
};

/** Fills a table by DuckDB's appender, from values that the loader has read itself. */
export const openFill = async ({ duckdb, connect, disconnect }: Session, table: string, columns: readonly Column[]): Promise<Fill> => {
  const connection = await connect();
  const appender = await connection.createAppender(table);
  const kinds: readonly Kind[] = [{ type: duckdb.BIGINT, cell: BigInt }, ...columns.map((column) => kindOf(duckdb, column))];
  const types = kinds.map(({ type }) => type);
  const width = kinds.length;
  let waiting: Value[] = [];
  let chunks = 0;

  const send = (from: number, rows: number): void => {
    const chunk = duckdb.DuckDBDataChunk.create(types, rows);
    chunk.setColumns(
      kinds.map(({ cell }, at) =>
        Array.from({ length: rows }, (_none, row): Cell => {
          const value = waiting[from + row * width + at];
          return value === null || value === undefined ? null : cell(value);
        }),
      ),
    );
    appender.appendDataChunk(chunk);
    if (++chunks % chunksPerFlush === 0) appender.flushSync();
    failpoint("stage-written");
  };
  const sendWhole = (isLast: boolean): void => {
    let from = 0;
    for (; waiting.length - from >= rowsPerChunk * width; from += rowsPerChunk * width) send(from, rowsPerChunk);
    if (isLast && waiting.length > from) {
      send(from, (waiting.length - from) / width);
      from = waiting.length;
    }
    waiting = waiting.slice(from);
  };
  return {
    write: (values) =>
      attempt(() => {
        for (const value of values) waiting.push(value);
        sendWhole(false);
      }),
    end: () =>
      attempt(() => {
        sendWhole(true);
        appender.closeSync();
        disconnect(connection);
      }),
    abandon: async () => {
      // It writes what it has when it is closed; that lies in a table that goes.
      await attempt(() => appender.closeSync()).catch(() => undefined);
      disconnect(connection);
    },
  };
};
