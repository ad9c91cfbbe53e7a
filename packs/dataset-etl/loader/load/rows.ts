import type { Dataset } from "../manifest/dataset.ts";
import { refused } from "../outcome.ts";
import type { Transform } from "../release/transform.ts";
import { Fault, type Column, type Value } from "../schema/column.ts";
import { readerOf, type Read } from "../schema/read.ts";
import type { SourceRecord } from "../source/record.ts";
import type { Batch } from "../source/source.ts";
import type { Rejects } from "./rejects.ts";

/** A loader's module may make so many rows of one record. */
const rowsPerRecordMax = 1_000;

/** Makes rows of records: appends their values to `into`, row number first; what is no row is rejected with its reason. */
export interface RowMaker {
  make(batch: Batch, into: Value[]): void;
  /** Which field of a file each column reads, -1 for none. Throws where a field is missing or one too many. */
  place(batch: Pick<Batch, "file" | "names">): readonly number[];
  /** Row numbers are lines times this. */
  readonly rowsPerLine: number;
  /** Names of the fields to read from sources that do not name theirs. */
  readonly names: readonly string[];
}

type Texts = Record<string, string | null>;

/** One column at work: what reads it, which field it comes from (-1 for none), and what is done to the text before. */
interface Slot {
  readonly column: Column;
  readonly read: Read;
  readonly input: string;
  readonly step: ((text: string | null) => string | null) | undefined;
  position: number;
}

export const openRowMaker = (dataset: Dataset, transform: Transform | undefined, rejects: Rejects): RowMaker => {
  const { source } = dataset;
  const slots = dataset.columns.map((column): Slot => ({
    column,
    read: readerOf(column),
    input: transform?.inputs.get(column.name) ?? column.name,
    step: transform?.steps.get(column.name),
    position: -1,
  }));
  const hasModule = transform?.module !== undefined;
  const textOf = fieldReader(source.format === "csv" ? source.csv.nulls : []);
  const makeRecord = hasModule ? moduleMaker(slots, transform, textOf, rejects) : plainMaker(slots, textOf, rejects);
  let names: readonly string[] = [];
  const place: RowMaker["place"] = (batch) => {
    names = batch.names;
    placeSlots(slots, batch, hasModule, source.unknownColumns === "refuse");
    return slots.map(({ position }) => position);
  };
  return {
    names: [...new Set(slots.map(({ input }) => input))],
    rowsPerLine: hasModule ? rowsPerRecordMax : 1,
    place,
    make: (batch, into) => {
      if (batch.names !== names) place(batch);
      for (const record of batch.records) {
        const fault = record.fault ?? faultOf(record, names.length);
        if (fault === undefined) makeRecord(batch, record, into);
        else reject(rejects, batch, record.line, "", fault, record.fields.slice(0, 20).join(source.csv.delimiter));
      }
    },
  };
};

const reject = (rejects: Rejects, batch: Batch, line: number, column: string, { rule, detail }: Fault, value: string | null): void =>
  rejects.add({ file: batch.file.name, line, column, rule, detail, value: value ?? "" });

const placeSlots = (
  slots: readonly Slot[],
  { names, file }: Pick<Batch, "names" | "file">,
  hasModule: boolean,
  isUnknownRefused: boolean,
): void => {
  for (const slot of slots) slot.position = names.indexOf(slot.input);
  if (hasModule) return;
  const missing = slots.find(({ position, step }) => position === -1 && step === undefined);
  if (missing !== undefined) throw refused(`\`${file.name}\` has no field \`${missing.input}\`; it has ${names.join(", ")}`);
  const unknown = isUnknownRefused ? names.find((name) => !slots.some(({ input }) => input === name)) : undefined;
  if (unknown !== undefined)
    throw refused(`\`${file.name}\` has a field \`${unknown}\` nobody declared; declare it, or \`unknown_columns: ignore\` in the source`);
};

const faultOf = (record: SourceRecord, width: number): Fault | undefined => {
  if (record.fields.length !== width) return new Fault("fields", `has ${record.fields.length} fields instead of ${width}`);
  if (record.isSuspect && record.fields.some((field) => field?.includes("\ufffd") === true))
    return new Fault("encoding", "has bytes that are no characters of the declared encoding");
  return undefined;
};

/** The text of a field; null where it stands for no value, which a quoted text never does. */
const fieldReader = (tokens: readonly string[]): ((record: SourceRecord, at: number) => string | null) => {
  const nulls = new Set(tokens);
  // Most fields are longer than any token: their length answers without a look-up.
  const lengthMax = Math.max(-1, ...tokens.map((token) => token.length));
  return ({ fields, quoted }, at) => {
    const text = fields[at];
    if (text === undefined || text === null) return null;
    return text.length <= lengthMax && nulls.has(text) && quoted?.[at] !== true ? null : text;
  };
};

type RecordMaker = (batch: Batch, record: SourceRecord, into: Value[]) => void;
type FieldText = (record: SourceRecord, at: number) => string | null;

/** One record, one row. */
const plainMaker =
  (slots: readonly Slot[], textOf: FieldText, rejects: Rejects): RecordMaker =>
  (batch, record, into) => {
    const start = into.length;
    into.push(batch.lineBase + record.line);
    for (const slot of slots) {
      const text = steppedText(slot, record, textOf);
      const value = slot.read(text);
      if (typeof value === "object" && value !== null) {
        into.length = start;
        reject(rejects, batch, record.line, slot.column.name, value, text);
        return;
      }
      into.push(value);
    }
  };

const steppedText = ({ position, step }: Slot, record: SourceRecord, textOf: FieldText): string | null => {
  const text = position === -1 ? null : textOf(record, position);
  return step === undefined ? text : step(text);
};

/** One record through the loader's module: as many rows as it makes, and all of them or none. */
const moduleMaker =
  (slots: readonly Slot[], transform: Transform, textOf: FieldText, rejects: Rejects): RecordMaker =>
  (batch, record, into) => {
    const texts: Texts = {};
    for (const [at, name] of batch.names.entries()) texts[name] = textOf(record, at);
    for (const slot of slots)
      if (slot.position !== -1 || slot.step !== undefined) texts[slot.column.name] = steppedText(slot, record, textOf);
    const made = transform.apply(texts);
    if (made instanceof Fault) return reject(rejects, batch, record.line, "", made, "");
    if (made.length > rowsPerRecordMax)
      return reject(rejects, batch, record.line, "", new Fault("loader", `made ${made.length} rows of one record`), "");
    const start = into.length;
    for (const [index, row] of made.entries()) {
      into.push((batch.lineBase + record.line) * rowsPerRecordMax + index);
      for (const { column, read } of slots) {
        const value = read(row[column.name] ?? null);
        if (value instanceof Fault) {
          into.length = start;
          return reject(rejects, batch, record.line, column.name, value, row[column.name] ?? null);
        }
        into.push(value);
      }
    }
  };
