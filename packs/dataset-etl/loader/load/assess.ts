import { currentOf, jobsOf, type Version } from "../history/history.ts";
import type { Dataset } from "../manifest/dataset.ts";
import { findDataset } from "../manifest/workspace.ts";
import { openRowMaker } from "./rows.ts";
import { batchesOf } from "../source/source.ts";
import { id, idList, raw, sql } from "../warehouse/sql.ts";
import { openWarehouse } from "../warehouse/open.ts";
import { WarehouseError, type Warehouse } from "../warehouse/warehouse.ts";
import { countRows } from "./checks.ts";
import { inputDigest, openInput } from "./input.ts";
import { openRejects } from "./rejects.ts";
import { namesOfShape, orphanTables, type Place } from "./session.ts";
import { uniqueSets } from "./stage.ts";

/** Something that holds or does not, of a dataset in an environment. */
export interface Finding {
  readonly check: string;
  readonly holds: boolean;
  readonly detail: string;
}

export interface Impact {
  readonly dataset: string;
  readonly environment: string;
  readonly isProduction: boolean;
  readonly engine: string;
  readonly mode: Dataset["mode"];
  readonly rowsNow: number;
  readonly rowsToCome: number;
  readonly bytesToCome: number;
  readonly content: string;
  /** What `load --input` holds to. */
  readonly input: string;
  /** This content was loaded already: a load would change nothing. */
  readonly isLoaded: boolean;
  readonly tables: readonly string[];
  readonly lastVersion: { readonly version: number; readonly rows: number; readonly job: string; readonly createdAt: string } | null;
}

/** What a load would touch: rows there and rows to come, counted by reading both. Nothing is changed. */
export const impactOf = async (place: Place): Promise<Impact> => {
  const { dataset, environment } = place;
  const input = await openInput(place, true);
  const warehouse = await openWarehouse(environment, "read");
  try {
    const current = await currentOf(warehouse, dataset.name);
    const names = openRowMaker(dataset, input.transform, openRejects()).names;
    let rowsToCome = 0;
    for await (const { records } of batchesOf(input.source.files, dataset.source, names)) rowsToCome += records.length;
    return {
      dataset: dataset.name,
      environment: environment.name,
      isProduction: environment.isProduction,
      rowsToCome,
      engine: warehouse.engine,
      mode: dataset.mode,
      rowsNow: current === undefined || current.table === null ? 0 : await countRows(warehouse, current.table),
      bytesToCome: input.source.bytes,
      content: input.content,
      input: inputDigest(place, input),
      isLoaded: current?.content === input.content && current.manifest === dataset.digest && current.loader === input.loader,
      tables: [dataset.table],
      lastVersion:
        current === undefined ? null : { version: current.version, rows: current.rows, job: current.job, createdAt: current.createdAt },
    };
  } finally {
    input.source.close();
    await warehouse.close();
  }
};

/** Whether what is in an environment is what was loaded there. Only reads. */
export const verify = async ({ root, dataset, environment }: Place): Promise<readonly Finding[]> => {
  const warehouse = await openWarehouse(environment, "read");
  try {
    const current = await currentOf(warehouse, dataset.name);
    if (current === undefined || current.table === null)
      return [{ check: "loaded", holds: false, detail: `${dataset.name} is not loaded in ${environment.name}` }];
    const findings: Finding[] = [
      { check: "loaded", holds: true, detail: `version ${current.version} of job ${current.job}` },
      await rowsFinding(warehouse, dataset, current),
    ];
    // The columns are those of the version, which an older manifest may have declared.
    const there = new Set(namesOfShape(current.shape));
    for (const names of uniqueSets(dataset).filter((set) => set.every((name) => there.has(name))))
      findings.push(await uniqueFinding(warehouse, current.table, names));
    for (const { name, isRequired, references } of dataset.columns.filter((column) => there.has(column.name))) {
      if (isRequired)
        findings.push(
          await noneFinding(
            warehouse,
            `required ${name}`,
            "without a value",
            sql`select 1 from ${id(current.table)} where ${id(name)} is null`,
          ),
        );
      if (references !== undefined) {
        const view = (await currentOf(warehouse, findDataset(root, references.dataset).name))?.table ?? undefined;
        findings.push(await referenceFinding(warehouse, current.table, name, references, view));
      }
    }
    const orphans = await orphanTables(warehouse, dataset);
    const running = (await jobsOf(warehouse, dataset.name)).filter(({ state }) => state === "running");
    const left = [...orphans, ...running.map(({ job }) => `job ${job}`)];
    return [
      ...findings,
      { check: "nothing unfinished", holds: left.length === 0, detail: left.length === 0 ? "no table or job" : left.join(", ") },
    ];
  } finally {
    await warehouse.close();
  }
};

const rowsFinding = async (warehouse: Warehouse, dataset: Dataset, { rows }: Version): Promise<Finding> => {
  try {
    const there = await countRows(warehouse, dataset.table);
    return { check: "rows", holds: there === rows, detail: `${there} rows, ${rows} were loaded` };
  } catch (error) {
    if (error instanceof WarehouseError && error.code === "failed") return { check: "rows", holds: false, detail: error.message };
    throw error;
  }
};

const noneFinding = async (warehouse: Warehouse, check: string, what: string, rowsSql: string): Promise<Finding> => {
  const [row] = await warehouse.query(sql`select count(*) as broken from (${raw(rowsSql)}) as broken_rows`);
  const broken = Number(row?.["broken"] ?? 0);
  return { check, holds: broken === 0, detail: `${broken} ${what}` };
};

const uniqueFinding = (warehouse: Warehouse, table: string, names: readonly string[]): Promise<Finding> => {
  const present = names.map((name) => sql`${id(name)} is not null`).join(" and ");
  const alike = sql`select 1 from ${id(table)} where ${raw(present)} group by ${idList(names)} having count(*) > 1`;
  return noneFinding(warehouse, `unique ${names.join(", ")}`, "held by several rows", alike);
};

const referenceFinding = async (
  warehouse: Warehouse,
  table: string,
  name: string,
  { dataset, column }: { readonly dataset: string; readonly column: string },
  view: string | undefined,
): Promise<Finding> => {
  const check = `references ${name}`;
  if (view === undefined) return { check, holds: false, detail: `${dataset} is not loaded here` };
  const broken = sql`select 1 from ${id(table)} as here where here.${id(name)} is not null
    and not exists (select 1 from ${id(view)} as there where there.${id(column)} = here.${id(name)})`;
  return noneFinding(warehouse, check, `not among ${dataset}.${column}`, broken);
};
