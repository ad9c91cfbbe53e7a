import type { Column, Value } from "../schema/column.ts";
import type { Failpoint } from "../failpoint.ts";
import type { Environment } from "../manifest/environments.ts";

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

/** A file of lines ended by LF, without quotes, carriage returns, NULs or empty lines: nothing in it can be read in two ways. */
export interface PlainFile {
  readonly path: string;
  /** Row numbers count on from here: the first line's is one more. */
  readonly lineBase: number;
  readonly delimiter: string;
  /** Texts that stand for no value. */
  readonly nulls: readonly string[];
  /** Fields of each line. */
  readonly width: number;
  /** For each column of the table, which field it is, from 0. */
  readonly positions: readonly number[];
}

/**
 * A table filled by the engine's own reader of files. It takes what is plainly right and leaves everything else to the caller,
 * who knows every rule and reason: it never takes a row that the column's rule refuses, or as another value.
 */
export interface Bulk {
  /** How many files it takes side by side. */
  readonly width: number;
  /** Where the caller may put such files; gone with `end`, and cleared when a dead process left some. */
  readonly folder: string;
  /** Puts in the lines that are plainly right, in the order in which it is called. How many; undefined where it cannot read the file. */
  take(file: PlainFile): Promise<number | undefined>;
  /** Which lines `take` left, from 1, in their order. */
  left(file: PlainFile): AsyncIterable<readonly number[]>;
  end(): Promise<void>;
}

/**
 * Where datasets live. What the engines say alike is plain SQL (`sql.ts`); what differs is here, so that a further engine is
 * one file. Every method throws `WarehouseError`.
 */
export interface Warehouse {
  readonly engine: Environment["target"]["engine"];
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
  /** Undefined where the engine has no reader of its own, or none that would hold these columns to their rules. */
  bulk?(table: string, columns: readonly Column[]): Promise<Bulk | undefined>;
  /**
   * Makes sure that no two rows are alike in the columns, where none of them is null; throws `not-unique`. An engine that keeps an
   * index for that gives it the name, and does nothing where it has it already.
   */
  keepUnique(table: string, index: string, names: readonly string[]): Promise<void>;
  /** Rows of a query of one text column per field, in groups. */
  stream(sql: string): AsyncIterable<readonly (readonly (string | null)[])[]>;
  /** Holds the dataset alone until `close`. False when another holds it. The end of the process, however it comes, lets go. */
  lock(dataset: string): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * `unreachable`: not there, not answering or gone. `lost`: gone while a change was ending, so that it may have taken place.
 * `not-unique`: two rows are alike. `failed`: anything else the engine says.
 */
export type WarehouseErrorCode = "unreachable" | "lost" | "not-unique" | "failed";

export class WarehouseError extends Error {
  readonly code: WarehouseErrorCode;

  constructor(code: WarehouseErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
