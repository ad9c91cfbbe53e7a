import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Dataset, Source } from "../manifest/dataset.ts";
import { refused } from "../outcome.ts";
import { openCsv } from "./csv.ts";
import { bytesOf, fetchSource, findFiles, textsOf, type SourceFile } from "./files.ts";
import { openJsonLines } from "./json-lines.ts";
import { parquetOf, requireParquet } from "./parquet.ts";
import type { RecordReader, SourceRecord } from "./record.ts";

/** A source while it is read: its files, and what an address was fetched to. */
export interface OpenSource {
  readonly files: readonly SourceFile[];
  readonly bytes: number;
  close(): void;
}

export const openSource = async (dataset: Dataset): Promise<OpenSource> => {
  const { source } = dataset;
  if (source.format === "parquet") await requireParquet();
  const spool = source.url === undefined ? undefined : mkdtempSync(join(tmpdir(), "dataset-loader-"));
  const close = (): void => {
    if (spool !== undefined) rmSync(spool, { recursive: true, force: true });
  };
  try {
    const files = spool === undefined ? findFiles(dataset.folder, source.paths) : [await fetchSource(source, spool)];
    return { files, close, bytes: files.reduce((sum, { path }) => sum + statSync(path).size, 0) };
  } catch (error) {
    close();
    throw error;
  }
};

/** SHA-256 over the names, lengths and bytes of the files as they lie there. */
export const contentDigest = async (files: readonly SourceFile[]): Promise<string> => {
  const digest = new Bun.CryptoHasher("sha256");
  for (const file of files) {
    digest.update(`${file.name}\0${statSync(file.path).size}\0`);
    for await (const piece of Bun.file(file.path).stream()) digest.update(piece);
  }
  return digest.digest("hex");
};

/** Some records of one file. `names` are what its fields are called; `lineBase` is how many lines the files before it have. */
export interface Batch {
  readonly file: SourceFile;
  readonly names: readonly string[];
  readonly lineBase: number;
  readonly records: readonly SourceRecord[];
}

/** The records of one file, or of the rest of one, as its reader finds them. */
export async function* batchesFrom(
  { file, lineBase }: Pick<Batch, "file" | "lineBase">,
  reader: RecordReader,
  texts: ReturnType<typeof textsOf>,
): AsyncGenerator<Batch> {
  const batch = (records: readonly SourceRecord[]): Batch => ({ file, names: reader.names() ?? [], lineBase, records });
  for await (const { text, isSuspect } of texts) {
    const records = reader.push(text, isSuspect);
    if (records.length > 0) yield batch(records);
  }
  const last = reader.end();
  if (reader.names() === undefined) throw refused(`\`${file.name}\` has no header`);
  yield batch(last);
}

/** Every record of the files. `names` are the names the dataset reads, for formats whose files do not name their fields. */
export async function* batchesOf(files: readonly SourceFile[], source: Source, names: readonly string[]): AsyncGenerator<Batch> {
  let lineBase = 0;
  for (const file of files) {
    if (source.format === "parquet") {
      let records = 0;
      for await (const [found, group] of parquetOf(file, (name) => names.includes(name))) {
        yield { file, names: found, lineBase, records: group };
        records += group.length;
      }
      lineBase += records;
      continue;
    }
    const reader =
      source.format === "csv"
        ? openCsv(source.csv, names, source.recordLengthMax)
        : openJsonLines(names, source.unknownColumns === "ignore", source.recordLengthMax);
    yield* batchesFrom({ file, lineBase }, reader, textsOf(bytesOf(file, source), source.encoding));
    lineBase += reader.lines();
  }
}
