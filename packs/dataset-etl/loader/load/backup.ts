import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { createZstdCompress } from "node:zlib";
import { failpoint } from "../failpoint.ts";
import { currentOf, type Version } from "../history/history.ts";
import type { Dataset } from "../manifest/dataset.ts";
import type { Environment } from "../manifest/environments.ts";
import { failed, messageOf, usage } from "../outcome.ts";
import { readJson } from "../release/releases.ts";
import { decodeRow, encodeRow } from "../warehouse/copy-text.ts";
import { id, raw, sql } from "../warehouse/sql.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { beginWriting, newName, now, type Place } from "./session.ts";

/** A copy of a dataset outside its database, in a form every engine reads: one line per row, its values as canonical text. */
export interface Backup {
  readonly backup: string;
  readonly dataset: string;
  readonly environment: string;
  readonly takenAt: string;
  /** Null where the dataset was not there: restoring that takes it away again. */
  readonly version: Version | null;
  readonly rows: number;
  /** SHA-256 of the lines. */
  readonly digest: string;
  /** The columns as the dataset had them, which need not be those of today. */
  readonly shape: Pick<Dataset, "table" | "columns" | "key" | "digest">;
}

const folderOf = (environment: Environment, dataset: string): string => join(environment.backups, dataset);
const rowsFile = "rows.zst";

export const takeBackup = async (place: Place): Promise<Backup> => {
  const warehouse = await beginWriting(place);
  try {
    return await backUp(warehouse, place);
  } finally {
    await warehouse.close();
  }
};

const backUp = async (warehouse: Warehouse, { dataset, environment, voice }: Place): Promise<Backup> => {
  const version = (await currentOf(warehouse, dataset.name)) ?? null;
  const shape = version === null || version.manifest === dataset.digest ? dataset : columnsThere(dataset, version);
  const backup = newName("backup");
  const folder = folderOf(environment, dataset.name);
  const incoming = join(folder, `.incoming-${backup}`);
  mkdirSync(incoming, { recursive: true, mode: 0o700 });
  try {
    const written = await writeRows(join(incoming, rowsFile), version?.table ?? null, warehouse, shape, (rows) =>
      voice.tell({ event: "progress", dataset: dataset.name, rows, say: `${rows} rows backed up` }),
    );
    if (version !== null && version.table !== null && written.rows !== version.rows)
      throw failed(`version ${version.version} should have ${version.rows} rows and has ${written.rows}; nothing was backed up`);
    const taken: Backup = {
      ...written,
      backup,
      version,
      dataset: dataset.name,
      environment: environment.name,
      takenAt: now(),
      shape: { table: shape.table, columns: shape.columns, key: shape.key, digest: version?.manifest ?? dataset.digest },
    };
    writeFileSync(join(incoming, "backup.json"), `${JSON.stringify(taken, null, 2)}\n`, { mode: 0o600 });
    failpoint("backup-written");
    renameSync(incoming, join(folder, backup));
    failpoint("backup-placed");
    return taken;
  } finally {
    rmSync(incoming, { recursive: true, force: true });
  }
};

/** A version made under an older manifest keeps its own columns; their checks are gone, their types are not. */
const columnsThere = (dataset: Dataset, version: Version): Dataset => {
  const names = (JSON.parse(version.shape) as readonly (readonly [string, string])[]).map(([name]) => name);
  const lost = names.find((name) => !dataset.columns.some((column) => column.name === name));
  if (lost !== undefined)
    throw failed(
      `version ${version.version} has a column \`${lost}\` that the manifest no longer declares; back it up with the manifest it was loaded with`,
    );
  return { ...dataset, columns: names.map((name) => dataset.columns.find((column) => column.name === name) as Dataset["columns"][number]) };
};

const toldEveryRows = 1_000_000;

const writeRows = async (
  path: string,
  table: string | null,
  warehouse: Warehouse,
  { columns }: Pick<Dataset, "columns">,
  tell: (rows: number) => void,
): Promise<{ readonly rows: number; readonly digest: string }> => {
  const digest = new Bun.CryptoHasher("sha256");
  const compress = createZstdCompress();
  const file = createWriteStream(path, { mode: 0o600, flush: true });
  const written = once(file, "close");
  compress.pipe(file);
  let rows = 0;
  if (table !== null) {
    const shown = columns.map((column) => sql`${raw(warehouse.canonical(column))} as ${id(column.name)}`);
    for await (const group of warehouse.stream(
      sql`select cast(loader_row as text) as loader_row, ${raw(shown.join(", "))} from ${id(table)}`,
    )) {
      const lines = Buffer.from(group.map((row) => encodeRow(row, 0, row.length)).join(""));
      digest.update(lines);
      if (Math.floor(rows / toldEveryRows) !== Math.floor((rows += group.length) / toldEveryRows)) tell(rows);
      if (!compress.write(lines)) await once(compress, "drain");
    }
  }
  compress.end();
  await written;
  return { rows, digest: digest.digest("hex") };
};

/** Backups of a dataset in an environment, oldest first. */
export const backupsOf = (environment: Environment, dataset: string): readonly Backup[] => {
  const folder = folderOf(environment, dataset);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith("backup-"))
    .map((name) => readBackup(environment, dataset, name))
    .toSorted((a, b) => (a.takenAt < b.takenAt ? -1 : a.takenAt > b.takenAt ? 1 : 0));
};

const isBackup = (value: unknown): value is Backup =>
  typeof value === "object" &&
  value !== null &&
  "backup" in value &&
  "digest" in value &&
  typeof value.digest === "string" &&
  "rows" in value &&
  typeof value.rows === "number" &&
  "takenAt" in value &&
  typeof value.takenAt === "string" &&
  "shape" in value &&
  typeof value.shape === "object" &&
  "version" in value;

export const readBackup = (environment: Environment, dataset: string, name: string): Backup => {
  const path = join(folderOf(environment, dataset), name, "backup.json");
  if (!/^backup-[a-z0-9-]{1,60}$/.test(name) || !existsSync(path))
    throw usage(`there is no backup \`${name}\` of ${dataset} in ${environment.name}`);
  const backup = readJson(path);
  if (!isBackup(backup)) throw failed(`the backup \`${name}\` is damaged: \`${path}\` does not say what it is of`);
  if (backup.backup !== name || backup.dataset !== dataset || backup.environment !== environment.name)
    throw failed(`the backup \`${name}\` is of ${backup.dataset} in ${backup.environment}, not of ${dataset} in ${environment.name}`);
  return backup;
};

const groupRows = 1_000;

/** The rows of a backup in groups, row number first. Throws at the end when they are not those that were backed up. */
export async function* rowsOfBackup(environment: Environment, backup: Backup): AsyncGenerator<readonly (readonly (string | null)[])[]> {
  const path = join(folderOf(environment, backup.dataset), backup.backup, rowsFile);
  const digest = new Bun.CryptoHasher("sha256");
  const decoder = new TextDecoder();
  let rest = "";
  let rows = 0;
  try {
    for await (const piece of Bun.file(path).stream().pipeThrough(new DecompressionStream("zstd"))) {
      digest.update(piece);
      const lines = (rest + decoder.decode(piece, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      rows += lines.length;
      for (let at = 0; at < lines.length; at += groupRows) yield lines.slice(at, at + groupRows).map(decodeRow);
    }
  } catch (error) {
    throw failed(`the backup \`${backup.backup}\` cannot be read: ${messageOf(error)}`);
  }
  if (rest !== "" || rows !== backup.rows || digest.digest("hex") !== backup.digest)
    throw failed(`the backup \`${backup.backup}\` is damaged: its rows are not those that were backed up`);
}
