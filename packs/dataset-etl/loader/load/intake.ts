import type { Dataset } from "../manifest/dataset.ts";
import { refused } from "../outcome.ts";
import type { Transform } from "../release/transform.ts";
import type { Value } from "../schema/column.ts";
import type { SourceFile } from "../source/files.ts";
import type { Batch } from "../source/source.ts";
import type { Fill } from "../warehouse/warehouse.ts";
import type { Rejects } from "./rejects.ts";
import { openRowMaker, type RowMaker } from "./rows.ts";

/** How far a load is, told at most once in so many milliseconds. */
const toldEveryMs = 1_000;

export interface Staged {
  readonly rowsIn: number;
  readonly rowsStaged: number;
  /** Which file and line a row number means. */
  placeOf(row: number): { readonly file: string; readonly line: number };
}

/** Where records come in: what makes rows of them, where those go, and the counts of both. */
export interface Intake {
  readonly maker: RowMaker;
  /** A file begins, after so many lines of the files before it. */
  begin(file: SourceFile, lineBase: number): void;
  take(batch: Batch): Promise<void>;
  /** Records that became rows without coming through here. */
  count(rows: number): void;
  staged(): Staged;
}

export const openIntake = (
  dataset: Dataset,
  transform: Transform | undefined,
  rejects: Rejects,
  fill: Fill,
  tell: (rows: number, rejected: number) => void,
): Intake => {
  const maker = openRowMaker(dataset, transform, rejects);
  const width = dataset.columns.length + 1;
  const enough = "rows" in dataset.gates.rejectsMax ? dataset.gates.rejectsMax.rows + 10_000 : Infinity;
  const bases: { readonly file: string; readonly lineBase: number }[] = [];
  let rowsIn = 0;
  let rowsStaged = 0;
  let told = performance.now();
  const count = (records: number, rows: number): void => {
    rowsIn += records;
    rowsStaged += rows;
    if (rejects.count() > enough) throw refused(`more than ${enough} records are rejected; the rest was not read`);
    if (performance.now() - told < toldEveryMs) return;
    told = performance.now();
    tell(rowsIn, rejects.count());
  };
  const begin = ({ name }: SourceFile, lineBase: number): void => {
    if (bases.at(-1)?.file !== name) bases.push({ file: name, lineBase });
  };
  return {
    maker,
    begin,
    count: (rows) => count(rows, rows),
    take: async (batch) => {
      begin(batch.file, batch.lineBase);
      const values: Value[] = [];
      maker.make(batch, values);
      await fill.write(values);
      count(batch.records.length, values.length / width);
    },
    staged: () => ({
      rowsIn,
      rowsStaged,
      placeOf: (row) => {
        const line = Math.floor(row / maker.rowsPerLine);
        const base = bases.findLast(({ lineBase }) => lineBase < line) ?? { file: "", lineBase: 0 };
        return { file: base.file, line: line - base.lineBase };
      },
    }),
  };
};
