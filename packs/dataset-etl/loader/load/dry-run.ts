import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ancestryOf, currentOf, versionsOf, type Reject } from "../history/history.ts";
import type { Dataset } from "../manifest/dataset.ts";
import { findDataset } from "../manifest/workspace.ts";
import { openEmbedded } from "../warehouse/embedded.ts";
import { openWarehouse } from "../warehouse/open.ts";
import { id, raw, sql } from "../warehouse/sql.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { canonicalReader } from "./canonical.ts";
import { checkReferences, checkUnique, countRows, type ReferencedView } from "./checks.ts";
import { judge, pass } from "./gates.ts";
import { identityOf, requireSameContent, type LoadInput } from "./input.ts";
import type { LoadResult } from "./load.ts";
import { openRejects } from "./rejects.ts";
import { tableOf, type Place } from "./session.ts";
import { stage } from "./stage.ts";

/** Copies the referred-to values of an environment, which is only read, into a scratch database. */
const referencedFrom = (environment: Warehouse, scratch: Warehouse, root: string, dataset: Dataset): ReferencedView => ({
  viewOf: async (name) => {
    const referenced = findDataset(root, name);
    const current = await currentOf(environment, referenced.name);
    if (current === undefined || current.table === null) return undefined;
    const view = `referenced_${referenced.table}`.slice(0, 60);
    const wanted = new Set(dataset.columns.flatMap(({ references }) => (references?.dataset === name ? [references.column] : [])));
    const columns = referenced.columns.filter((column) => wanted.has(column.name));
    const types = columns.map((column) => sql`${id(column.name)} ${raw(scratch.columnType(column))}`);
    await scratch.change([
      { sql: sql`drop table if exists ${id(view)}` },
      { sql: sql`create table ${id(view)} (loader_row integer primary key, ${raw(types.join(", "))})` },
    ]);
    const fill = await scratch.fill(view, columns);
    const readers = columns.map(canonicalReader);
    let row = 0;
    const shown = columns.map((column) => sql`${raw(environment.canonical(column))} as ${id(column.name)}`);
    for await (const group of environment.stream(sql`select ${raw(shown.join(", "))} from ${id(current.table)}`)) {
      await fill.write(group.flatMap((fields) => [++row, ...readers.map((read, at) => read(fields[at] ?? null))]));
    }
    await fill.end();
    const indexes = columns.map(({ name: column }, at) => ({
      sql: sql`create index ${id(`${view}_${at}`)} on ${id(view)} (${id(column)})`,
    }));
    await scratch.change(indexes);
    return view;
  },
});

export interface Tried {
  readonly rowsIn: number;
  readonly rowsOut: number;
  readonly rejects: readonly Reject[];
  readonly rowsRejected: number;
}

/** Everything a load does before its switch, in a database of its own that is thrown away. `environment` is only read. */
export const tryLoad = async (
  { root, dataset, voice }: Pick<Place, "root" | "dataset" | "voice">,
  input: LoadInput,
  environment: Warehouse | undefined,
): Promise<Tried> => {
  const folder = mkdtempSync(join(tmpdir(), "dataset-loader-"));
  const scratch = openEmbedded(join(folder, "scratch.db"), "write", true);
  try {
    const rejects = openRejects();
    const table = tableOf(dataset, 0);
    const staged = await stage(scratch, table, dataset, input.source.files, input.transform, rejects, (rows, rejected) =>
      voice.tell({ event: "progress", dataset: dataset.name, rows, rejected, say: `${rows} records checked, ${rejected} rejected` }),
    );
    await checkUnique(scratch, table, dataset, staged, rejects);
    if (environment !== undefined)
      await checkReferences(scratch, table, dataset, staged, rejects, referencedFrom(environment, scratch, root, dataset));
    await requireSameContent(input);
    return { rowsIn: staged.rowsIn, rowsOut: await countRows(scratch, table), rejects: rejects.kept(), rowsRejected: rejects.count() };
  } finally {
    await scratch.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

export const tellRejects = ({ voice, dataset }: Pick<Place, "voice" | "dataset">, rejects: readonly Reject[], shownMax: number): void => {
  for (const { file, line, column, rule, value, detail } of rejects.slice(0, shownMax))
    voice.tell({
      event: "reject",
      dataset: dataset.name,
      file,
      line,
      column,
      rule,
      value,
      detail,
      say: `${file}:${line}: ${column === "" ? "" : `${column} `}${value === "" ? "" : `\`${value}\` `}${detail} (${rule})`,
    });
  if (rejects.length > shownMax) voice.tell({ event: "rejects", dataset: dataset.name, say: `and ${rejects.length - shownMax} more` });
};

const rejectsShown = 20;

/** A load without its end: the environment is opened to read only. */
export const dryRun = async (place: Place, input: LoadInput): Promise<LoadResult> => {
  const { dataset, environment } = place;
  const warehouse = await openWarehouse(environment, "read");
  try {
    const current = await currentOf(warehouse, dataset.name);
    const identity = identityOf(place, input);
    const same = ancestryOf(await versionsOf(warehouse, dataset.name), current).find(
      (each) => `${each.content} ${each.manifest} ${each.loader}` === identity,
    );
    const { rejects, rowsIn, rowsOut, rowsRejected } = await tryLoad(place, input, warehouse);
    tellRejects(place, rejects, rejectsShown);
    const rowsBefore = current === undefined || current.table === null || dataset.mode === "merge" ? undefined : current.rows;
    pass(judge(dataset.gates, { rowsIn, rowsOut, rowsRejected, rowsBefore }), place);
    const result = { job: "", rowsIn, rowsOut, rowsRejected, version: null, isRepeated: same !== undefined };
    const what =
      same === undefined
        ? `${rowsOut} rows would be loaded from ${rowsIn} records`
        : `nothing would be loaded: version ${same.version} has this content`;
    return { ...result, detail: `dry run: ${what}; nothing was changed` };
  } finally {
    await warehouse.close();
  }
};
