import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { messageOf } from "../outcome.ts";

/**
 * The part of `@duckdb/node-api` that is used here, as its own declarations have it (1.5.5-r.4; github.com/duckdb/duckdb-node-neo,
 * api/src). Written down anew because the package need not be installed for the loader to be compiled or run.
 */
export interface Package {
  readonly DuckDBInstance: { create(path: string, options?: Readonly<Record<string, string>>): Promise<Instance> };
  readonly DuckDBDataChunk: { create(types: readonly ColumnType[], rowCount: number): Chunk };
  /** `value` is the number without its point. */
  readonly DuckDBDecimalValue: new (value: bigint, width: number, scale: number) => object;
  /** Days since 1970. */
  readonly DuckDBDateValue: new (days: number) => object;
  /** Microseconds since 1970. */
  readonly DuckDBTimestampValue: new (micros: bigint) => object;
  readonly BIGINT: ColumnType;
  readonly BOOLEAN: ColumnType;
  readonly DATE: ColumnType;
  readonly TIMESTAMP: ColumnType;
  readonly VARCHAR: ColumnType;
  DECIMAL(width: number, scale: number): ColumnType;
}

export type ColumnType = object;
/** What a field of a chunk holds: the package's own objects for dates, times and decimals. */
export type Cell = string | number | bigint | boolean | object | null;

export interface Instance {
  connect(): Promise<Connection>;
  closeSync(): void;
}

export interface Connection {
  run(sql: string): Promise<Result>;
  /** A result whose rows are made as they are fetched. */
  stream(sql: string): Promise<Result>;
  createAppender(table: string): Promise<Appender>;
  closeSync(): void;
}

export interface Result {
  /** How many rows a statement put in or took out. */
  readonly rowsChanged: number;
  columnNames(): readonly string[];
  /** Up to 2,048 rows; null or an empty one where there are no more. */
  fetchChunk(): Promise<Chunk | null>;
}

export interface Chunk {
  readonly rowCount: number;
  getRows(): readonly (readonly Cell[])[];
  setColumns(columns: readonly (readonly Cell[])[]): void;
}

export interface Appender {
  appendDataChunk(chunk: Chunk): void;
  flushSync(): void;
  closeSync(): void;
}

const name = "@duckdb/node-api";
const loader = dirname(dirname(fileURLToPath(import.meta.url)));

/** The package is not there, or does not start on this machine. Says what to do about it. */
export class NoDuckdb extends Error {}

/** Whether the package is installed where this program would find it. */
export const hasDuckdb = ((): boolean => {
  for (let folder = loader; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "node_modules", name, "package.json"))) return true;
    if (folder === dirname(folder)) return false;
  }
})();

let loaded: Promise<Package> | undefined;

/** Loads the package when it is first needed; what needs no DuckDB never does. */
export const loadDuckdb = (): Promise<Package> => {
  loaded ??= importDuckdb();
  return loaded;
};

const importDuckdb = async (): Promise<Package> => {
  if (!hasDuckdb) throw new NoDuckdb(`DuckDB's package ${name} is not installed; install it with \`npm install --prefix ${loader}\``);
  try {
    return (await import(name)) as Package;
  } catch (error) {
    throw new NoDuckdb(`DuckDB's package ${name} is installed and does not start here: ${messageOf(error)}`);
  }
};
