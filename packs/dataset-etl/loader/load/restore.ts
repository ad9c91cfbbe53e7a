import { failpoint } from "../failpoint.ts";
import { ancestryOf, currentOf, jobEnds, jobStarts, versionsOf, type JobEnd, type Version } from "../history/history.ts";
import type { Dataset } from "../manifest/dataset.ts";
import { failed, messageOf, usage } from "../outcome.ts";
import type { Value } from "../schema/column.ts";
import { openWarehouse } from "../warehouse/open.ts";
import { id, sql } from "../warehouse/sql.ts";
import { WarehouseError, type Warehouse } from "../warehouse/warehouse.ts";
import { backupsOf, readBackup, rowsOfBackup, type Backup } from "./backup.ts";
import { canonicalReader } from "./canonical.ts";
import { countRows } from "./checks.ts";
import { asLoaderError } from "./load.ts";
import { publish } from "./publish.ts";
import { beginWriting, newName, now, shapeOf, tableOf, type Place } from "./session.ts";
import { createTable, indexName, uniqueSets } from "./stage.ts";

/** What to bring back: a backup or a version that is still kept. */
export interface Wanted {
  readonly backup: string | undefined;
  readonly version: number | undefined;
}

export interface RestoreResult {
  readonly from: string;
  readonly version: number | null;
  readonly rows: number;
  readonly detail: string;
}

type Origin = { readonly backup: Backup } | { readonly kept: Version };

/** Nothing named: the newest backup, or the version before the current one where there is no backup. */
const findOrigin = async (warehouse: Warehouse, { dataset, environment }: Place, wanted: Wanted): Promise<Origin> => {
  if (wanted.backup !== undefined && wanted.version !== undefined) throw usage("name a backup or a version, not both");
  if (wanted.backup !== undefined) return { backup: readBackup(environment, dataset.name, wanted.backup) };
  const versions = await versionsOf(warehouse, dataset.name);
  if (wanted.version === undefined) {
    const newest = backupsOf(environment, dataset.name).at(-1);
    if (newest !== undefined) return { backup: newest };
  }
  const number = wanted.version ?? ancestryOf(versions, await currentOf(warehouse, dataset.name))[1]?.version;
  const kept = versions.find(({ version }) => version === number);
  if (kept === undefined || kept.isDropped || kept.table === null) {
    const there = versions.filter(({ isDropped, table }) => !isDropped && table !== null).map(({ version }) => version);
    throw usage(
      `${number === undefined ? "there is no backup and no earlier version" : `version ${number} is not kept`}; kept are ${there.join(", ") || "none"}`,
    );
  }
  return { kept };
};

const nameOf = (origin: Origin): string => ("backup" in origin ? origin.backup.backup : `version ${origin.kept.version}`);

/** Brings a backup or a kept version back, as a new version: what is there now stays kept. */
export const restore = async (place: Place, wanted: Wanted, isDry: boolean): Promise<RestoreResult> => {
  const warehouse = isDry ? await openWarehouse(place.environment, "read") : await beginWriting(place);
  try {
    const origin = await findOrigin(warehouse, place, wanted);
    const from = nameOf(origin);
    if (isDry) {
      const rows = "backup" in origin ? await countBackup(place, origin.backup) : await countRows(warehouse, origin.kept.table as string);
      return { from, rows, version: null, detail: `dry run: ${rows} rows would come back from ${from}; nothing was changed` };
    }
    return await bringBack(warehouse, place, origin);
  } finally {
    await warehouse.close();
  }
};

const countBackup = async ({ environment }: Place, backup: Backup): Promise<number> => {
  let rows = 0;
  for await (const group of rowsOfBackup(environment, backup)) rows += group.length;
  return rows;
};

const bringBack = async (warehouse: Warehouse, place: Place, origin: Origin): Promise<RestoreResult> => {
  const { dataset } = place;
  const versions = await versionsOf(warehouse, dataset.name);
  const current = await currentOf(warehouse, dataset.name);
  const number = (versions.at(-1)?.version ?? 0) + 1;
  const job = newName("job");
  const from = nameOf(origin);
  await warehouse.change(jobStarts(job, dataset.name, from, now()));
  place.voice.tell({ event: "started", dataset: dataset.name, job, from, say: `restoring ${dataset.name} from ${from}, job ${job}` });
  const counts = { rowsIn: 0, rowsOut: 0, rowsRejected: 0 };
  const undo = async (error: unknown): Promise<void> => {
    const table = tableOf(dataset, number);
    const end = jobEnds(job, { ...counts, state: "failed", at: now(), detail: messageOf(error), version: null });
    try {
      await warehouse.change([{ sql: sql`drop table if exists ${id(table)}` }, { sql: end }]);
    } catch (second) {
      if (!(second instanceof WarehouseError)) throw second;
    }
  };
  let next: Version;
  try {
    next = {
      ...(await versionFrom(warehouse, place, origin, number)),
      version: number,
      job,
      origin: "restore",
      createdAt: now(),
      isDropped: false,
    };
    failpoint("gates-passed");
  } catch (error) {
    await undo(error);
    throw asLoaderError(error);
  }
  const end: JobEnd = {
    rowsIn: next.rows,
    rowsOut: next.rows,
    rowsRejected: 0,
    state: "done",
    at: next.createdAt,
    detail: `restored from ${from}`,
    version: number,
  };
  await publish(warehouse, place, next, { current, versions }, end, undo);
  failpoint("load-done");
  const what =
    next.table === null ? `${dataset.name} is taken away again, as it was` : `${dataset.name} has the ${next.rows} rows of ${from} again`;
  return { from, rows: next.rows, version: number, detail: `${what}, as version ${number}` };
};

const versionFrom = async (warehouse: Warehouse, place: Place, origin: Origin, number: number): Promise<Version> => {
  if ("kept" in origin) return { ...origin.kept, basis: origin.kept.version, lineage: lineageOf(nameOf(origin), origin.kept) };
  const { dataset } = place;
  const { backup } = origin;
  const empty = { content: "", loader: "", shape: "[]", basis: null, isDropped: false } as const;
  const before = backup.version;
  if (before === null || before.table === null)
    return {
      ...empty,
      dataset: dataset.name,
      version: number,
      table: null,
      origin: "restore",
      job: "",
      manifest: backup.shape.digest,
      rows: 0,
      createdAt: "",
      lineage: lineageOf(backup.backup, before),
    };
  const table = tableOf(dataset, number);
  await fillFrom(warehouse, place, backup, table);
  return {
    ...before,
    table,
    basis: before.version,
    shape: shapeOf(warehouse, backup.shape),
    rows: backup.rows,
    lineage: lineageOf(backup.backup, before),
  };
};

const fillFrom = async (warehouse: Warehouse, { dataset, environment }: Place, backup: Backup, table: string): Promise<void> => {
  const shape: Dataset = { ...dataset, columns: backup.shape.columns, key: backup.shape.key };
  await warehouse.change([{ sql: createTable(warehouse, table, shape) }]);
  failpoint("stage-created");
  const fill = await warehouse.fill(table, shape.columns);
  const readers = shape.columns.map(canonicalReader);
  try {
    for await (const group of rowsOfBackup(environment, backup))
      await fill.write(group.flatMap((fields): Value[] => [Number(fields[0]), ...readers.map((read, at) => read(fields[at + 1] ?? null))]));
    await fill.end();
  } catch (error) {
    await fill.abandon();
    throw error;
  }
  failpoint("stage-filled");
  for (const [at, names] of uniqueSets(shape).entries()) await warehouse.keepUnique(table, indexName(table, at), names);
  const rows = await countRows(warehouse, table);
  if (rows !== backup.rows) throw failed(`${rows} rows came back instead of ${backup.rows}`);
};

const lineageOf = (from: string, version: Version | null): string =>
  JSON.stringify({
    restoredFrom: from,
    of: version === null ? null : { version: version.version, job: version.job, content: version.content },
  });
