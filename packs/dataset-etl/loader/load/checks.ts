import { failpoint } from "../failpoint.ts";
import type { Reject } from "../history/history.ts";
import type { Dataset } from "../manifest/dataset.ts";
import { failed } from "../outcome.ts";
import { id, idList, raw, sql } from "../warehouse/sql.ts";
import { WarehouseError, type Warehouse } from "../warehouse/warehouse.ts";
import type { Rejects } from "./rejects.ts";
import type { Staged } from "./intake.ts";
import { indexName, uniqueSets } from "./stage.ts";

/** So many of the rows that break a check are named; all are taken out. */
const namedMax = 10_000;

const rejectRows = async (
  warehouse: Warehouse,
  table: string,
  rowsSql: string,
  names: readonly string[],
  dataset: Dataset,
  staged: Staged,
  rejects: Rejects,
  why: Pick<Reject, "rule" | "detail">,
): Promise<void> => {
  const [counted] = await warehouse.query(sql`select count(*) as broken from (${raw(rowsSql)}) as broken_rows`);
  const broken = Number(counted?.["broken"] ?? 0);
  if (broken === 0) return;
  const shown = names.map((name) =>
    warehouse.canonical(dataset.columns.find((column) => column.name === name) as Dataset["columns"][number]),
  );
  const value = shown.map((each) => `coalesce(${each}, '')`).join(" || ',' || ");
  const rows = await warehouse.query(
    sql`select loader_row, ${raw(value)} as value from ${id(table)} where loader_row in (${raw(rowsSql)}) order by loader_row limit ${namedMax}`,
  );
  for (const row of rows)
    rejects.add({ ...staged.placeOf(Number(row["loader_row"])), ...why, column: names.join(","), value: String(row["value"] ?? "") });
  for (let more = rows.length; more < broken; more++) rejects.add({ file: "", line: 0, ...why, column: names.join(","), value: "" });
  await warehouse.change([{ sql: sql`delete from ${id(table)} where loader_row in (${raw(rowsSql)})` }]);
};

/** Of rows alike in a key, the first stays. Where the engine proves it by an index, the version keeps that. */
export const checkUnique = async (
  warehouse: Warehouse,
  table: string,
  dataset: Dataset,
  staged: Staged,
  rejects: Rejects,
): Promise<void> => {
  for (const [at, names] of uniqueSets(dataset).entries()) {
    const keep = (): Promise<void> => warehouse.keepUnique(table, indexName(table, at), names);
    try {
      await keep();
    } catch (error) {
      if (!(error instanceof WarehouseError) || error.code !== "not-unique") throw error;
      const present = names.map((name) => sql`${id(name)} is not null`).join(" and ");
      const repeated = sql`select loader_row from (select loader_row, row_number() over (partition by ${idList(names)} order by loader_row) as place
        from ${id(table)} where ${raw(present)}) as placed where place > 1`;
      const why = { rule: "unique", detail: `repeats the ${names.join(", ")} of an earlier record` };
      await rejectRows(warehouse, table, repeated, names, dataset, staged, rejects, why);
      await keep();
    }
    failpoint("stage-indexed");
  }
  failpoint("checks-unique");
};

export interface ReferencedView {
  /** The view or table that holds what is referred to; undefined where that dataset is not loaded. */
  viewOf(dataset: string): Promise<string | undefined>;
}

/** Values that point to another dataset must be there. */
export const checkReferences = async (
  warehouse: Warehouse,
  table: string,
  dataset: Dataset,
  staged: Staged,
  rejects: Rejects,
  referenced: ReferencedView,
): Promise<void> => {
  for (const { name, references } of dataset.columns) {
    if (references === undefined) continue;
    const view = await referenced.viewOf(references.dataset);
    const known =
      view === undefined ? undefined : sql`select 1 from ${id(view)} as there where there.${id(references.column)} = here.${id(name)}`;
    const broken = sql`select loader_row from ${id(table)} as here where here.${id(name)} is not null${raw(known === undefined ? "" : ` and not exists (${known})`)}`;
    const detail =
      view === undefined ? `${references.dataset} is not loaded here` : `is not among ${references.dataset}.${references.column}`;
    await rejectRows(warehouse, table, broken, [name], dataset, staged, rejects, { rule: "references", detail });
  }
  failpoint("checks-references");
};

export const countRows = async (warehouse: Warehouse, table: string): Promise<number> => {
  const [row] = await warehouse.query(sql`select count(*) as rows_there from ${id(table)}`);
  if (row === undefined) throw failed(`\`${table}\` cannot be counted`);
  return Number(row["rows_there"]);
};

/** Rows of the version there whose key the load does not bring are carried over. */
export const mergeRows = async (warehouse: Warehouse, table: string, dataset: Dataset, current: string): Promise<void> => {
  const names = dataset.columns.map(({ name }) => name);
  const same = dataset.key.map((name) => sql`loaded.${id(name)} = kept.${id(name)}`).join(" and ");
  await warehouse.change([
    {
      sql: sql`insert into ${id(table)} (loader_row, ${idList(names)}) select -row_number() over (order by kept.loader_row), ${idList(names)}
        from ${id(current)} as kept where not exists (select 1 from ${id(table)} as loaded where ${raw(same)})`,
    },
  ]);
  // A row carried over may hold what a row of the load holds, in another column than the key. An index has refused that already.
  for (const [at, unique] of uniqueSets(dataset).entries()) await warehouse.keepUnique(table, indexName(table, at), unique);
};
