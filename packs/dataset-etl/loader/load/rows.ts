import type { Dataset } from "../manifest/dataset.ts";
import { refused } from "../outcome.ts";
import type { Transform } from "../release/transform.ts";
import { Fault, type Value } from "../schema/column.ts";
import { readerOf } from "../schema/read.ts";
import type { SourceRecord } from "../source/record.ts";
import type { Batch } from "../source/source.ts";
import type { Rejects } from "./rejects.ts";

/** A loader's module may make so many rows of one record. */
const rowsPerRecordMax = 1_000;

/** Makes rows of records: appends their values to `into`, row number first; what is no row is rejected with its reason. */
export interface RowMaker {
  make(batch: Batch, into: Value[]): void;
  /** Row numbers are lines times this. */
  readonly rowsPerLine: number;
  /** Names of the fields to read from sources that do not name theirs. */
  readonly names: readonly string[];
}

type Texts = Record<string, string | null>;

export const openRowMaker = (dataset: Dataset, transform: Transform | undefined, rejects: Rejects): RowMaker => {
  const { columns, source } = dataset;
  const readers = columns.map(readerOf);
  const nulls = new Set(source.format === "csv" ? source.csv.nulls : []);
  const inputs = columns.map(({ name }) => transform?.inputs.get(name) ?? name);
  const steps = columns.map(({ name }) => transform?.steps.get(name));
  const rowsPerLine = transform?.module === undefined ? 1 : rowsPerRecordMax;
  let names: readonly string[] = [];
  let positions: readonly number[] = [];

  const reject = (batch: Batch, line: number, column: string, fault: Fault, value: string | null): void =>
    rejects.add({ file: batch.file.name, line, column, rule: fault.rule, detail: fault.detail, value: value ?? "" });

  const take = (next: readonly string[], file: string): void => {
    names = next;
    positions = inputs.map((input) => names.indexOf(input));
    const missing = inputs.find((_input, at) => positions[at] === -1 && transform?.module === undefined && steps[at] === undefined);
    if (missing !== undefined) throw refused(`\`${file}\` has no field \`${missing}\`; it has ${names.join(", ")}`);
    const unknown = names.find((name) => !inputs.includes(name) && transform?.module === undefined);
    if (unknown !== undefined && source.unknownColumns === "refuse")
      throw refused(`\`${file}\` has a field \`${unknown}\` nobody declared; declare it, or \`unknown_columns: ignore\` in the source`);
  };

  const fieldText = (record: SourceRecord, at: number): string | null => {
    const text = record.fields[at];
    if (text === undefined || text === null) return null;
    return nulls.has(text) && record.quoted?.[at] !== true ? null : text;
  };

  /** Appends one row, or takes back what was appended and rejects it. */
  const append = (batch: Batch, line: number, row: number, textAt: (at: number) => string | null, into: Value[]): void => {
    const start = into.length;
    into.push(row);
    for (let at = 0; at < readers.length; at++) {
      const text = textAt(at);
      const value = (readers[at] as (typeof readers)[number])(text);
      if (value instanceof Fault) {
        into.length = start;
        reject(batch, line, (columns[at] as (typeof columns)[number]).name, value, text);
        return;
      }
      into.push(value);
    }
  };

  const stepped = (record: SourceRecord, at: number): string | null => {
    const text = positions[at] === -1 ? null : fieldText(record, positions[at] as number);
    const step = steps[at];
    return step === undefined ? text : step(text);
  };

  const throughModule = (batch: Batch, record: SourceRecord, into: Value[]): void => {
    const texts: Texts = {};
    for (const [at, name] of names.entries()) texts[name] = fieldText(record, at);
    for (const [at, { name }] of columns.entries()) if (positions[at] !== -1 || steps[at] !== undefined) texts[name] = stepped(record, at);
    const made = (transform as Transform).apply(texts);
    if (made instanceof Fault) return reject(batch, record.line, "", made, "");
    if (made.length > rowsPerRecordMax)
      return reject(batch, record.line, "", new Fault("loader", `made ${made.length} rows of one record`), "");
    for (const [index, each] of made.entries())
      append(
        batch,
        record.line,
        (batch.lineBase + record.line) * rowsPerLine + index,
        (at) => each[(columns[at] as { name: string }).name] ?? null,
        into,
      );
  };

  return {
    names: [...new Set(inputs)],
    rowsPerLine,
    make: (batch, into) => {
      if (batch.names !== names) take(batch.names, batch.file.name);
      const hasSteps = steps.some((step) => step !== undefined);
      for (const record of batch.records) {
        const fault = record.fault ?? faultOf(record, names.length);
        if (fault !== undefined) reject(batch, record.line, "", fault, record.fields.slice(0, 20).join(source.csv.delimiter));
        else if (transform?.module !== undefined) throughModule(batch, record, into);
        else {
          const textAt = hasSteps
            ? (at: number): string | null => stepped(record, at)
            : (at: number): string | null => fieldText(record, positions[at] as number);
          append(batch, record.line, batch.lineBase + record.line, textAt, into);
        }
      }
    },
  };
};

const faultOf = (record: SourceRecord, width: number): Fault | undefined => {
  if (record.fields.length !== width) return new Fault("fields", `has ${record.fields.length} fields instead of ${width}`);
  if (record.isSuspect && record.fields.some((field) => field?.includes("\ufffd") === true))
    return new Fault("encoding", "has bytes that are no characters of the declared encoding");
  return undefined;
};
