import { failpoint } from "../failpoint.ts";
import { jobsInterrupted, ownersOf, prepareHistory } from "../history/history.ts";
import type { Dataset } from "../manifest/dataset.ts";
import type { Environment } from "../manifest/environments.ts";
import { unreachable, usage } from "../outcome.ts";
import type { Voice } from "../voice.ts";
import { openWarehouse } from "../warehouse/open.ts";
import { id, sql } from "../warehouse/sql.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";

/** One dataset in one environment, and where to say how it goes. */
export interface Place {
  readonly root: string;
  readonly dataset: Dataset;
  readonly environment: Environment;
  readonly voice: Voice;
  /** How long to wait for another that holds the dataset. */
  readonly waitMs: number;
}

const retryMs = 250;

/** Times are said by the wall clock, in UTC. */
export const now = (): string => new Date().toISOString();

export const newName = (kind: "job" | "backup"): string =>
  `${kind}-${now()
    .replaceAll(/[-:]|\.\d+/g, "")
    .toLowerCase()}-${crypto.randomUUID().slice(0, 8)}`;

/** Opens the environment to write, alone on this dataset, and clears what an interrupted run left. */
export const beginWriting = async ({ dataset, environment, voice, waitMs }: Place): Promise<Warehouse> => {
  const warehouse = await openWarehouse(environment, "write");
  try {
    const until = performance.now() + waitMs;
    for (let isTold = false; !(await warehouse.lock(dataset.name)); isTold = true) {
      if (performance.now() >= until) throw unreachable(`another run holds ${dataset.name} in ${environment.name}; nothing was done`);
      if (!isTold) voice.tell({ event: "waiting", dataset: dataset.name, say: `waiting for another run that holds ${dataset.name}` });
      await Bun.sleep(retryMs);
    }
    failpoint("load-locked");
    await prepareHistory(warehouse);
    const orphans = await orphanTables(warehouse, dataset);
    await warehouse.change([
      ...orphans.map((table) => ({ sql: sql`drop table ${id(table)}` })),
      { sql: jobsInterrupted(dataset.name, now()) },
    ]);
    if (orphans.length > 0)
      voice.tell({ event: "recovered", tables: orphans, say: `cleared what an interrupted run left: ${orphans.join(", ")}` });
    failpoint("load-recovered");
    return warehouse;
  } catch (error) {
    await warehouse.close();
    throw error;
  }
};

/** Tables named like versions of the dataset that no version has. Throws where another dataset has tables of that name. */
export const orphanTables = async (warehouse: Warehouse, dataset: Dataset): Promise<readonly string[]> => {
  const owners = await ownersOf(warehouse);
  const there = (await warehouse.tables(`${dataset.table}__v`)).filter((name) => /__v\d+$/.test(name));
  const other = there.map((name) => owners.get(name)).find((owner) => owner !== undefined && owner !== dataset.name);
  if (other !== undefined)
    throw usage(`the table \`${dataset.table}\` is that of the dataset ${other}; declare another \`table\` for ${dataset.name}`);
  return there.filter((name) => !owners.has(name));
};

export const tableOf = (dataset: Dataset, version: number): string => `${dataset.table}__v${version}`;

export const shapeOf = (warehouse: Warehouse, dataset: Pick<Dataset, "columns">): string =>
  JSON.stringify(dataset.columns.map((column) => [column.name, warehouse.columnType(column)]));

/** The names of the columns of a shape. */
export const namesOfShape = (shape: string): readonly string[] =>
  (JSON.parse(shape) as readonly (readonly [string, string])[]).map(([name]) => name);
