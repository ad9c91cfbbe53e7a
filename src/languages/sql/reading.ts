import type { Dialect } from "./dialect.ts";
import type { Token } from "./lexer.ts";
import { QueryReader } from "./query.ts";
import type { Finding, StatementClass } from "./statement.ts";

/** Prepared statements and cursors that earlier statements of the same text defined. */
export type Prepared = Map<string, StatementClass>;

/** Classifies a kind of statement into the reading's finding. */
export type Reader = (statement: Reading) => void;

/** One statement's tokens `from` … `to` while it is being classified. */
export class Reading {
  constructor(
    readonly tokens: readonly Token[],
    readonly from: number,
    readonly to: number,
    readonly dialect: Dialect,
    readonly finding: Finding,
    readonly prepared: Prepared,
    readonly depth: number,
  ) {}

  word(offset: number): string {
    const token = this.token(offset);
    return token?.kind === "word" ? token.text : "";
  }

  token(offset: number): Token | undefined {
    const index = this.from + offset;
    return index < this.to ? this.tokens[index] : undefined;
  }

  text(offset: number): string {
    return this.token(offset)?.text ?? "";
  }

  get length(): number {
    return this.to - this.from;
  }

  find(word: string, from = 1): number {
    for (let offset = from; offset < this.length; offset++) if (this.word(offset) === word) return offset;
    return -1;
  }

  raise(to: StatementClass, why: string): void {
    this.finding.raise(to, why);
  }

  query(offset = 0, readsRows = true): void {
    new QueryReader(this.tokens, this.from + offset, this.to, this.dialect, this.finding, readsRows).read();
  }

  rest(offset: number, to = this.to): Reading {
    return new Reading(this.tokens, Math.min(this.from + offset, to), to, this.dialect, this.finding, this.prepared, this.depth + 1);
  }
}

/** PostgreSQL and what speaks its language. */
export const isPostgres = (dialect: Dialect): boolean => dialect === "postgres" || dialect === "cockroach";
/** A head that changes rows. */
export const isMutating = (word: string): boolean => /^(?:insert|update|delete|merge|replace)$/.test(word);
/** A head that begins a query. */
export const startsQuery = (word: string): boolean => word === "select" || word === "with" || word === "values" || word === "table";
