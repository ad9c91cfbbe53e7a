import type { Fault } from "../schema/column.ts";

/** One record as the file has it: texts in the order of the reader's names; null is no value. */
export interface SourceRecord {
  readonly fields: readonly (string | null)[];
  /** Which fields were quoted; undefined when none was. A quoted text never stands for no value. */
  readonly quoted: readonly boolean[] | undefined;
  /** Where it begins in its file, from 1. */
  readonly line: number;
  /** Why it cannot be read at all. */
  readonly fault: Fault | undefined;
  /** A byte near it was no character of the encoding: a replacement character in it stands for that. */
  readonly isSuspect: boolean;
}

/** Cuts the text of one file into records. Texts arrive in pieces that end anywhere. */
export interface RecordReader {
  /** Names of the fields; undefined until the header was read. */
  names(): readonly string[] | undefined;
  push(text: string, isSuspect: boolean): readonly SourceRecord[];
  end(): readonly SourceRecord[];
  /** Lines read so far. */
  lines(): number;
}
