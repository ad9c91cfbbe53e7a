import { failpoint } from "../failpoint.ts";
import type { Dataset } from "../manifest/dataset.ts";
import { refused } from "../outcome.ts";
import type { Transform } from "../release/transform.ts";
import type { Value } from "../schema/column.ts";
import { batchesOf } from "../source/source.ts";
import type { SourceFile } from "../source/files.ts";
import { id, idList, raw, sql } from "../warehouse/sql.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import type { Rejects } from "./rejects.ts";
import { openRowMaker } from "./rows.ts";

/** How far a load is, told at most once in so many milliseconds. */
const toldEveryMs = 1_000;

export interface Staged {
  readonly rowsIn: number;
  readonly rowsStaged: number;
  /** Which file and line a row number means. */
  placeOf(row: number): { readonly file: string; readonly line: number };
}

export const createTable = (warehouse: Warehouse, table: string, dataset: Dataset): string => {
  const columns = dataset.columns.map(
    (column) => sql`${id(column.name)} ${raw(warehouse.columnType(column))}${raw(column.isRequired ? " not null" : "")}`,
  );
  return sql`create table ${id(table)} (loader_row ${raw(warehouse.rowNumberType)}, ${raw(columns.join(", "))})`;
};

export const indexStatements = (table: string, dataset: Dataset): readonly string[] =>
  uniqueSets(dataset).map((names, at) => sql`create unique index ${id(`${table}_u${at}`)} on ${id(table)} (${idList(names)})`);

/** The columns, or sets of them, that no two rows may share. */
export const uniqueSets = ({ key, columns }: Dataset): readonly (readonly string[])[] => [
  ...(key.length > 0 ? [key] : []),
  ...columns.filter(({ name, isUnique }) => isUnique && !(key.length === 1 && key[0] === name)).map(({ name }) => [name]),
];

/** Reads every record of the files into a table of their own, in memory that does not grow with them. */
export const stage = async (
  warehouse: Warehouse,
  table: string,
  dataset: Dataset,
  files: readonly SourceFile[],
  transform: Transform | undefined,
  rejects: Rejects,
  tell: (rows: number, rejected: number) => void,
): Promise<Staged> => {
  await warehouse.change([{ sql: createTable(warehouse, table, dataset) }]);
  failpoint("stage-created");
  const maker = openRowMaker(dataset, transform, rejects);
  const width = dataset.columns.length + 1;
  const bases: { readonly file: string; readonly lineBase: number }[] = [];
  const fill = await warehouse.fill(table, dataset.columns);
  let rowsIn = 0;
  let rowsStaged = 0;
  let told = performance.now();
  const enough = "rows" in dataset.gates.rejectsMax ? dataset.gates.rejectsMax.rows + 10_000 : Infinity;
  try {
    for await (const batch of batchesOf(files, dataset.source, maker.names)) {
      if (bases.at(-1)?.file !== batch.file.name) bases.push({ file: batch.file.name, lineBase: batch.lineBase });
      const values: Value[] = [];
      maker.make(batch, values);
      rowsIn += batch.records.length;
      rowsStaged += values.length / width;
      await fill.write(values);
      if (rejects.count() > enough) throw refused(`more than ${enough} records are rejected; the rest was not read`);
      if (performance.now() - told >= toldEveryMs) {
        told = performance.now();
        tell(rowsIn, rejects.count());
      }
    }
    await fill.end();
  } catch (error) {
    await fill.abandon();
    throw error;
  }
  failpoint("stage-filled");
  return {
    rowsIn,
    rowsStaged,
    placeOf: (row) => {
      const line = Math.floor(row / maker.rowsPerLine);
      const base = bases.findLast(({ lineBase }) => lineBase < line) ?? { file: "", lineBase: 0 };
      return { file: base.file, line: line - base.lineBase };
    },
  };
};
