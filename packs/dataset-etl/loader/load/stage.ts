import { failpoint } from "../failpoint.ts";
import type { Dataset } from "../manifest/dataset.ts";
import type { Transform } from "../release/transform.ts";
import { batchesOf } from "../source/source.ts";
import type { SourceFile } from "../source/files.ts";
import { id, raw, sql } from "../warehouse/sql.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { isBulk, takeFiles } from "./bulk.ts";
import { openIntake, type Staged } from "./intake.ts";
import type { Rejects } from "./rejects.ts";

export const createTable = (warehouse: Warehouse, table: string, dataset: Dataset): string => {
  const columns = dataset.columns.map(
    (column) => sql`${id(column.name)} ${raw(warehouse.columnType(column))}${raw(column.isRequired ? " not null" : "")}`,
  );
  return sql`create table ${id(table)} (loader_row ${raw(warehouse.rowNumberType)}, ${raw(columns.join(", "))})`;
};

/** The name of the index that keeps the `at`-th of the unique sets. */
export const indexName = (table: string, at: number): string => `${table}_u${at}`;

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
  const fill = await warehouse.fill(table, dataset.columns);
  const intake = openIntake(dataset, transform, rejects, fill, tell);
  try {
    const bulk = isBulk(dataset, transform) ? await warehouse.bulk?.(table, dataset.columns) : undefined;
    if (bulk !== undefined) await takeFiles(bulk, files, dataset.source, intake);
    else for await (const batch of batchesOf(files, dataset.source, intake.maker.names)) await intake.take(batch);
    await fill.end();
  } catch (error) {
    await fill.abandon();
    throw error;
  }
  failpoint("stage-filled");
  return intake.staged();
};
