import { id, idList, raw, sql } from "../warehouse/sql.ts";
import type { Row, Statement, Warehouse } from "../warehouse/warehouse.ts";

/** What a load or a restore made: a table of its own, which stays as long as versions are kept. */
export interface Version {
  readonly dataset: string;
  readonly version: number;
  /** Null where the dataset was not there: the state before its first load. */
  readonly table: string | null;
  readonly origin: "load" | "restore";
  /** The version a load replaced, or the one a restore brought back; null for none. */
  readonly basis: number | null;
  readonly job: string;
  readonly content: string;
  readonly manifest: string;
  readonly loader: string;
  readonly shape: string;
  readonly rows: number;
  readonly createdAt: string;
  readonly lineage: string;
  readonly isDropped: boolean;
}

export type JobState = "running" | "done" | "refused" | "failed" | "interrupted";

export interface Job {
  readonly job: string;
  readonly dataset: string;
  readonly state: JobState;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly detail: string;
  /** What it loads: content, manifest and loader. A job's name stands for one load only. */
  readonly identity: string;
  readonly rowsIn: number;
  readonly rowsOut: number;
  readonly rowsRejected: number;
  readonly version: number | null;
}

export interface Reject {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly rule: string;
  readonly value: string;
  readonly detail: string;
}

const tables = [
  `create table if not exists loader_jobs (job varchar(80) primary key, dataset text not null, state text not null,
    started_at text not null, ended_at text, detail text not null, identity text not null, rows_in bigint not null, rows_out bigint not null,
    rows_rejected bigint not null, version bigint)`,
  `create table if not exists loader_versions (dataset varchar(80) not null, version bigint not null, table_name text, origin text not null,
    basis bigint, job text not null, content text not null, manifest text not null, loader text not null, shape text not null,
    row_count bigint not null, created_at text not null, lineage text not null, is_dropped bigint not null, primary key (dataset, version))`,
  `create table if not exists loader_current (dataset varchar(80) primary key, version bigint not null)`,
  `create table if not exists loader_rejects (job text not null, file text not null, line bigint not null, column_name text not null,
    rule text not null, value text not null, detail text not null)`,
];

const hasHistory = async (warehouse: Warehouse): Promise<boolean> => (await warehouse.tables("loader_versions")).length > 0;

/** Makes the tables of the history where they are missing. */
export const prepareHistory = async (warehouse: Warehouse): Promise<void> => {
  if (await hasHistory(warehouse)) return;
  try {
    await warehouse.change(tables.map((text) => ({ sql: text })));
  } catch (error) {
    // Another dataset's first load makes them at the same time.
    if (!(await hasHistory(warehouse))) throw error;
  }
};

const text = (row: Row, key: string): string => String(row[key] ?? "");
const count = (row: Row, key: string): number => Number(row[key] ?? 0);
const countOrNull = (row: Row, key: string): number | null => (row[key] === null || row[key] === undefined ? null : Number(row[key]));

/** Every version of a dataset, oldest first. */
export const versionsOf = async (warehouse: Warehouse, dataset: string): Promise<readonly Version[]> => {
  if (!(await hasHistory(warehouse))) return [];
  const rows = await warehouse.query(sql`select * from loader_versions where dataset = ${dataset} order by version`);
  return rows.map((row) => ({
    dataset,
    version: count(row, "version"),
    table: row["table_name"] === null ? null : text(row, "table_name"),
    origin: text(row, "origin") === "restore" ? "restore" : "load",
    basis: countOrNull(row, "basis"),
    job: text(row, "job"),
    content: text(row, "content"),
    manifest: text(row, "manifest"),
    loader: text(row, "loader"),
    shape: text(row, "shape"),
    rows: count(row, "row_count"),
    createdAt: text(row, "created_at"),
    lineage: text(row, "lineage"),
    isDropped: count(row, "is_dropped") === 1,
  }));
};

/** Tables that versions of any dataset have, and whose they are. */
export const ownersOf = async (warehouse: Warehouse): Promise<ReadonlyMap<string, string>> => {
  const rows = (await hasHistory(warehouse))
    ? await warehouse.query("select table_name, dataset from loader_versions where table_name is not null and is_dropped = 0")
    : [];
  return new Map(rows.map((row) => [text(row, "table_name"), text(row, "dataset")]));
};

/** The version that the dataset's name stands for now. */
export const currentOf = async (warehouse: Warehouse, dataset: string): Promise<Version | undefined> => {
  if (!(await hasHistory(warehouse))) return undefined;
  const [row] = await warehouse.query(sql`select version from loader_current where dataset = ${dataset}`);
  if (row === undefined) return undefined;
  return (await versionsOf(warehouse, dataset)).find(({ version }) => version === count(row, "version"));
};

/** What a later load must not do again: the current version, what it replaced, and so on; a restore goes back with it. */
export const ancestryOf = (versions: readonly Version[], current: Version | undefined): readonly Version[] => {
  const found: Version[] = [];
  const byNumber = new Map(versions.map((each) => [each.version, each]));
  for (let at = current; at !== undefined; at = at.basis === null || at.basis >= at.version ? undefined : byNumber.get(at.basis))
    found.push(at);
  return found;
};

const jobOf = (row: Row): Job => ({
  job: text(row, "job"),
  dataset: text(row, "dataset"),
  state: text(row, "state") as JobState,
  startedAt: text(row, "started_at"),
  endedAt: row["ended_at"] === null ? null : text(row, "ended_at"),
  detail: text(row, "detail"),
  identity: text(row, "identity"),
  rowsIn: count(row, "rows_in"),
  rowsOut: count(row, "rows_out"),
  rowsRejected: count(row, "rows_rejected"),
  version: countOrNull(row, "version"),
});

export const jobsOf = async (warehouse: Warehouse, dataset: string): Promise<readonly Job[]> => {
  if (!(await hasHistory(warehouse))) return [];
  return (await warehouse.query(sql`select * from loader_jobs where dataset = ${dataset} order by started_at, job`)).map(jobOf);
};

export const jobNamed = async (warehouse: Warehouse, job: string): Promise<Job | undefined> => {
  if (!(await hasHistory(warehouse))) return undefined;
  return (await warehouse.query(sql`select * from loader_jobs where job = ${job}`)).map(jobOf)[0];
};

/** A job begins, for the first time or once more after it did not end well. */
export const jobStarts = (job: string, dataset: string, identity: string, at: string): readonly Statement[] => [
  { sql: sql`delete from loader_jobs where job = ${job}` },
  { sql: sql`delete from loader_rejects where job = ${job}` },
  {
    sql: sql`insert into loader_jobs (job, dataset, state, started_at, ended_at, detail, identity, rows_in, rows_out, rows_rejected, version)
      values (${job}, ${dataset}, 'running', ${at}, null, '', ${identity}, 0, 0, 0, null)`,
  },
];

export interface JobEnd {
  readonly state: JobState;
  readonly at: string;
  readonly detail: string;
  readonly rowsIn: number;
  readonly rowsOut: number;
  readonly rowsRejected: number;
  readonly version: number | null;
}

export const jobEnds = (job: string, end: JobEnd): string =>
  sql`update loader_jobs set state = ${end.state}, ended_at = ${end.at}, detail = ${end.detail.replaceAll("\0", "\ufffd")}, rows_in = ${end.rowsIn},
    rows_out = ${end.rowsOut}, rows_rejected = ${end.rowsRejected}, version = ${end.version} where job = ${job}`;

/** Jobs that were running when their process ended: nobody else can be, where this one holds the lock. */
export const jobsInterrupted = (dataset: string, at: string): string =>
  sql`update loader_jobs set state = 'interrupted', ended_at = ${at}, detail = 'the process ended midway; nothing of it counts'
    where dataset = ${dataset} and state = 'running'`;

const rejectsPerStatement = 200;

export const rejectsKept = (job: string, rejects: readonly Reject[]): readonly Statement[] =>
  Array.from({ length: Math.ceil(rejects.length / rejectsPerStatement) }, (_none, at) => {
    const some = rejects.slice(at * rejectsPerStatement, (at + 1) * rejectsPerStatement);
    const rows = some.map(
      ({ file, line, column, rule, value, detail }) => sql`(${job}, ${file}, ${line}, ${column}, ${rule}, ${value}, ${detail})`,
    );
    return { sql: sql`insert into loader_rejects (job, file, line, column_name, rule, value, detail) values ${raw(rows.join(", "))}` };
  });

export const rejectsOf = async (warehouse: Warehouse, job: string, max: number): Promise<readonly Reject[]> =>
  (await warehouse.query(sql`select * from loader_rejects where job = ${job} order by file, line limit ${max}`)).map((row) => ({
    file: text(row, "file"),
    line: count(row, "line"),
    column: text(row, "column_name"),
    rule: text(row, "rule"),
    value: text(row, "value"),
    detail: text(row, "detail"),
  }));

/** Makes a version the one the dataset's name stands for: the view, the version, the pointer and the job, in one change. */
export const switchStatements = (
  warehouse: Warehouse,
  next: Version,
  current: Version | undefined,
  view: string,
  columns: readonly string[],
  end: JobEnd,
): readonly Statement[] => {
  const isSameShape = current !== undefined && current.table !== null && current.shape === next.shape;
  const views =
    next.table === null
      ? [sql`drop view if exists ${id(view)}`]
      : warehouse.viewStatements(view, sql`select ${idList(columns)} from ${id(next.table)}`, isSameShape);
  return [
    ...views.map((each): Statement => ({ sql: each, before: "switch-view" })),
    {
      before: "switch-version",
      sql: sql`insert into loader_versions (dataset, version, table_name, origin, basis, job, content, manifest, loader, shape,
        row_count, created_at, lineage, is_dropped) values (${next.dataset}, ${next.version}, ${next.table}, ${next.origin}, ${next.basis},
        ${next.job}, ${next.content}, ${next.manifest}, ${next.loader}, ${next.shape}, ${next.rows}, ${next.createdAt}, ${next.lineage}, 0)`,
    },
    { before: "switch-current", sql: sql`delete from loader_current where dataset = ${next.dataset}` },
    { sql: sql`insert into loader_current (dataset, version) values (${next.dataset}, ${next.version})` },
    { before: "switch-job", sql: jobEnds(next.job, end) },
  ];
};

/** Drops the tables of versions beyond those kept, and marks them. */
export const pruneStatements = (versions: readonly Version[], kept: number): readonly Statement[] => {
  const withTable = versions.filter(({ table, isDropped }) => table !== null && !isDropped).toReversed();
  const tablesKept = new Set([...new Set(withTable.map(({ table }) => table))].slice(0, kept));
  const gone = withTable.filter(({ table }) => !tablesKept.has(table));
  return [
    ...[...new Set(gone.map(({ table }) => table as string))].map((table): Statement => ({
      sql: sql`drop table if exists ${id(table)}`,
      before: "prune-table",
    })),
    ...gone.map(({ dataset, version }): Statement => ({
      before: "prune-mark",
      sql: sql`update loader_versions set is_dropped = 1 where dataset = ${dataset} and version = ${version}`,
    })),
  ];
};
