/** What a column may hold. `decimal` keeps every digit it declares; a timestamp is an instant, kept in UTC. */
export const columnTypes = ["integer", "decimal", "date", "timestamp", "boolean", "text", "enum"] as const;
export type ColumnType = (typeof columnTypes)[number];

export interface Reference {
  readonly dataset: string;
  readonly column: string;
}

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly isRequired: boolean;
  readonly isUnique: boolean;
  /** Digits in all, and behind the point: of decimals only. */
  readonly precision: number;
  readonly scale: number;
  readonly min: string | undefined;
  readonly max: string | undefined;
  /** A regular expression that the whole text matches. */
  readonly pattern: string | undefined;
  readonly lengthMax: number | undefined;
  readonly values: readonly string[];
  readonly trueTexts: readonly string[];
  readonly falseTexts: readonly string[];
  /** The order of year, month and day of dates, as in `DD.MM.YYYY`. */
  readonly format: string;
  /** Timestamps without a zone are UTC rather than refused. */
  readonly isZoneUtc: boolean;
  readonly references: Reference | undefined;
  /** How the generator makes values up. */
  readonly generate: Readonly<Record<string, unknown>>;
}

/**
 * A value as both engines take it: integers as numbers, beyond 2^53 as bigints; decimals of up to 15 digits as numbers, longer
 * ones as text; dates `YYYY-MM-DD`, timestamps `YYYY-MM-DDTHH:MM:SS[.ffffff]Z`, booleans 0 and 1.
 */
export type Value = string | number | bigint | null;

/** Why a value is not taken: the rule it breaks, and what it is. */
export class Fault {
  readonly rule: string;
  readonly detail: string;

  constructor(rule: string, detail: string) {
    this.rule = rule;
    this.detail = detail;
  }
}

/** Decimals of so many digits are exact as numbers. */
export const exactDigitsMax = 15;
