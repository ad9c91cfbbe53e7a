import type { Column, Value } from "../schema/column.ts";
import type { Failpoint } from "../failpoint.ts";

/** One row of an answer: counts and texts. Numbers beyond 2^53 come as texts from PostgreSQL. */
export type Row = Readonly<Record<string, string | number | null>>;

/** A statement of a change, and the place where a test may end the process before it. */
export interface Statement {
  readonly sql: string;
  readonly before?: Failpoint;
}

/** A table being filled. Nothing of it counts before `end`. */
export interface Fill {
  /** Rows one after another, each its row number and then one value per column. Resolves when more may come. */
  write(values: readonly Value[]): Promise<void>;
  end(): Promise<void>;
  abandon(): Promise<void>;
}

/**
 * Where datasets live. What both engines say alike is plain SQL (`sql.ts`); what differs is here, so that a further engine is
 * one file. Every method throws `WarehouseError`.
 */
export interface Warehouse {
  readonly engine: "embedded" | "postgresql";
  /** The declared type of a column, for `create table`. */
  columnType(column: Column): string;
  /** The type of a row number that no two rows of a table share. */
  readonly rowNumberType: string;
  /** An expression for a column's value as canonical text: the same text in every engine. */
  canonical(column: Column): string;
  /** Statements that make a name stand for a query. `isSameShape`: its columns are those of the view there, whose grants stay. */
  viewStatements(view: string, query: string, isSameShape: boolean): readonly string[];
  query(sql: string): Promise<readonly Row[]>;
  /** All statements in one transaction, or none; only `lost` leaves open which. */
  change(statements: readonly Statement[], beforeCommit?: Failpoint): Promise<void>;
  /** Names of the tables that begin with `prefix`. */
  tables(prefix: string): Promise<readonly string[]>;
  fill(table: string, columns: readonly Column[]): Promise<Fill>;
  /** Rows of a query of one text column per field, in groups. */
  stream(sql: string): AsyncIterable<readonly (readonly (string | null)[])[]>;
  /** Holds the dataset alone until `close`. False when another holds it. The end of the process, however it comes, lets go. */
  lock(dataset: string): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * `unreachable`: not there, not answering or gone. `lost`: gone while a change was ending, so that it may have taken place.
 * `not-unique`: an index found two rows alike. `failed`: anything else the engine says.
 */
export type WarehouseErrorCode = "unreachable" | "lost" | "not-unique" | "failed";

export class WarehouseError extends Error {
  readonly code: WarehouseErrorCode;

  constructor(code: WarehouseErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
