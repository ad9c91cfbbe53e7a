import { failpoint } from "../failpoint.ts";
import {
  ancestryOf,
  currentOf,
  jobEnds,
  jobNamed,
  jobStarts,
  rejectsKept,
  versionsOf,
  type Job,
  type JobEnd,
  type JobState,
  type Version,
} from "../history/history.ts";
import { LoaderError, messageOf, refused, usage } from "../outcome.ts";
import { id, sql } from "../warehouse/sql.ts";
import { WarehouseError, type Warehouse } from "../warehouse/warehouse.ts";
import { checkReferences, checkUnique, countRows, mergeRows } from "./checks.ts";
import { dryRun } from "./dry-run.ts";
import { judge, pass } from "./gates.ts";
import { identityOf, inputDigest, openInput, requireSameContent, type LoadInput } from "./input.ts";
import type { Staged } from "./intake.ts";
import { openRejects, type Rejects } from "./rejects.ts";
import { beginWriting, newName, now, shapeOf, tableOf, type Place } from "./session.ts";
import { stage } from "./stage.ts";
import { publish } from "./publish.ts";
import { viewsIn } from "./views.ts";

export interface LoadResult {
  readonly job: string;
  /** Nothing was done: this content is there already, or this job was done before. */
  readonly isRepeated: boolean;
  readonly version: number | null;
  readonly rowsIn: number;
  readonly rowsOut: number;
  readonly rowsRejected: number;
  readonly detail: string;
}

export interface LoadOptions {
  /** A name of one's own for the job. */
  readonly job: string | undefined;
  /** The digest of what was confirmed; anything else is refused. */
  readonly input: string | undefined;
  readonly isDry: boolean;
}

/**
 * Loads a dataset once: into a table of its own, through checks and gates, then one switch. Throws a `LoaderError` that says
 * how it ended; before the switch nothing of it counts.
 */
export const load = async (place: Place, { job: named, input: confirmed, isDry }: LoadOptions): Promise<LoadResult> => {
  if (named !== undefined && !/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(named))
    throw usage(`\`${named}\` is no name for a job: letters, digits, dots, hyphens and underscores, at most 80`);
  const input = await openInput(place);
  try {
    if (confirmed !== undefined && confirmed !== inputDigest(place, input))
      throw refused(
        `the source or the manifest is not the one that was confirmed: it is ${inputDigest(place, input)} now; nothing was done`,
      );
    if (isDry) return await dryRun(place, input);
    const warehouse = await beginWriting(place);
    try {
      return await loadInto(warehouse, place, input, named);
    } finally {
      await warehouse.close();
    }
  } finally {
    input.source.close();
  }
};

const loadInto = async (warehouse: Warehouse, place: Place, input: LoadInput, named: string | undefined): Promise<LoadResult> => {
  const { dataset } = place;
  const versions = await versionsOf(warehouse, dataset.name);
  const current = await currentOf(warehouse, dataset.name);
  const identity = identityOf(place, input);
  const before = named === undefined ? undefined : await jobNamed(warehouse, named);
  if (before !== undefined && (before.dataset !== dataset.name || before.identity !== identity))
    throw usage(`the job \`${before.job}\` loaded something else; a job's name stands for one load`);
  if (before?.state === "done") return repeatedJob(before);
  const same = ancestryOf(versions, current).find((each) => `${each.content} ${each.manifest} ${each.loader}` === identity);
  if (same !== undefined) return repeatedContent(same, current);

  const job = named ?? newName("job");
  await warehouse.change(jobStarts(job, dataset.name, identity, now()));
  place.voice.tell({ event: "started", dataset: dataset.name, job, say: `loading ${dataset.name}, job ${job}` });
  failpoint("load-recorded");
  const version = (versions.at(-1)?.version ?? 0) + 1;
  const rejects = openRejects();
  return await build(warehouse, place, input, { job, version, current, versions, rejects });
};

const repeatedJob = ({ job, version, rowsIn, rowsOut, rowsRejected }: Job): LoadResult => ({
  job,
  version,
  rowsIn,
  rowsOut,
  rowsRejected,
  isRepeated: true,
  detail: `the job ${job} was done already, as version ${version ?? 0}; nothing was changed`,
});

const repeatedContent = (same: Version, current: Version | undefined): LoadResult => ({
  job: same.job,
  version: same.version,
  rowsIn: 0,
  rowsOut: same.rows,
  rowsRejected: 0,
  isRepeated: true,
  detail: repeatedText(same, current),
});

const repeatedText = (same: Version, current: Version | undefined): string => {
  if (current === undefined || same.version === current.version)
    return `this content is there already, as version ${same.version}; nothing was changed`;
  const way = same.isDropped
    ? "its rows are no longer kept: raise `version` in the manifest to load it anew"
    : `\`restore --version ${same.version}\` brings it back`;
  return `this content was loaded already, as version ${same.version}, and replaced by version ${current.version}; nothing was changed: ${way}`;
};

interface Building {
  readonly job: string;
  readonly version: number;
  readonly current: Version | undefined;
  readonly versions: readonly Version[];
  readonly rejects: Rejects;
}

const build = async (warehouse: Warehouse, place: Place, input: LoadInput, building: Building): Promise<LoadResult> => {
  const { dataset, voice } = place;
  const { job, rejects, current } = building;
  const table = tableOf(dataset, building.version);
  const started = performance.now();
  let counts = { rowsIn: 0, rowsOut: 0 };
  try {
    const staged = await stage(warehouse, table, dataset, input.source.files, input.transform, rejects, (rows, rejected) =>
      voice.tell({ event: "progress", dataset: dataset.name, job, rows, rejected, say: progressText(rows, rejected, started) }),
    );
    counts = { ...counts, rowsIn: staged.rowsIn };
    voice.tell({
      event: "checking",
      dataset: dataset.name,
      job,
      rows: staged.rowsStaged,
      say: `${staged.rowsIn} records read, checking keys and references`,
    });
    await checkAll(warehouse, place, table, staged, rejects);
    await requireSameContent(input);
    if (dataset.mode === "merge" && current?.table !== undefined && current.table !== null)
      await mergeRows(warehouse, table, dataset, current.table);
    failpoint("merge-done");
    counts = { ...counts, rowsOut: await countRows(warehouse, table) };
    const rowsBefore = current === undefined || current.table === null ? undefined : current.rows;
    pass(judge(dataset.gates, { ...counts, rowsRejected: rejects.count(), rowsBefore }), place);
    if (rejects.count() > 0) await warehouse.change(rejectsKept(job, rejects.kept()));
    failpoint("gates-passed");
  } catch (error) {
    await undo(warehouse, table, building, counts, error);
    throw asLoaderError(error);
  }
  const end: JobEnd = { ...counts, state: "done", at: now(), detail: "", rowsRejected: rejects.count(), version: building.version };
  const next: Version = {
    dataset: dataset.name,
    version: building.version,
    table,
    job,
    origin: "load",
    basis: current?.version ?? null,
    content: input.content,
    manifest: dataset.digest,
    loader: input.loader,
    shape: shapeOf(warehouse, dataset),
    rows: counts.rowsOut,
    createdAt: end.at,
    isDropped: false,
    lineage: JSON.stringify(lineageOf(place, input, end, performance.now() - started)),
  };
  await publish(warehouse, place, next, building, end, (error) => undo(warehouse, table, building, counts, error));
  failpoint("load-done");
  return {
    job,
    ...counts,
    version: building.version,
    rowsRejected: rejects.count(),
    isRepeated: false,
    detail: doneText(place, next, end, started),
  };
};

const progressText = (rows: number, rejected: number, started: number): string =>
  `${rows} records read, ${rejected} rejected, ${Math.round(rows / ((performance.now() - started) / 1000))} a second`;

const doneText = ({ dataset }: Place, next: Version, end: JobEnd, started: number): string =>
  `${dataset.name} is version ${next.version} now: ${next.rows} rows from ${end.rowsIn} records, ${end.rowsRejected} rejected, in ${((performance.now() - started) / 1000).toFixed(1)} s`;

const lineageOf = ({ dataset, environment }: Place, input: LoadInput, end: JobEnd, elapsedMs: number): object => ({
  dataset: dataset.name,
  datasetVersion: dataset.version,
  environment: environment.name,
  manifest: dataset.digest,
  loader: input.loader === "" ? null : input.loader,
  content: input.content,
  files: input.source.files.map(({ name }) => name).slice(0, 1_000),
  bytes: input.source.bytes,
  rowsIn: end.rowsIn,
  rowsOut: end.rowsOut,
  rowsRejected: end.rowsRejected,
  elapsedMs: Math.round(elapsedMs),
});

const checkAll = async (warehouse: Warehouse, { root, dataset }: Place, table: string, staged: Staged, rejects: Rejects): Promise<void> => {
  await checkUnique(warehouse, table, dataset, staged, rejects);
  await checkReferences(warehouse, table, dataset, staged, rejects, viewsIn(warehouse, root));
};

export const asLoaderError = (error: unknown): LoaderError => {
  if (error instanceof LoaderError) return error;
  const why =
    error instanceof WarehouseError && (error.code === "unreachable" || error.code === "lost")
      ? "the environment went away"
      : "the load broke";
  return new LoaderError("failed", `${why}, and nothing of it counts: ${messageOf(error)}`);
};

/** Takes back what was staged and writes down how the job ended. Where that fails too, the next run does it. */
const undo = async (
  warehouse: Warehouse,
  table: string,
  { job, rejects }: Building,
  counts: { readonly rowsIn: number; readonly rowsOut: number },
  error: unknown,
): Promise<void> => {
  const state: JobState = error instanceof LoaderError && error.outcome === "refused" ? "refused" : "failed";
  try {
    await warehouse.change([
      { sql: sql`drop table if exists ${id(table)}` },
      { sql: sql`delete from loader_rejects where job = ${job}` },
      ...rejectsKept(job, rejects.kept()),
      {
        sql: jobEnds(job, {
          ...counts,
          state,
          at: now(),
          detail: messageOf(error),
          rowsOut: 0,
          rowsRejected: rejects.count(),
          version: null,
        }),
      },
    ]);
  } catch (second) {
    if (!(second instanceof WarehouseError)) throw second;
  }
};
