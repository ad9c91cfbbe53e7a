import { pathText, quotedName, quotedText } from "../duckdb/names.ts";
import { loadDuckdb, NoDuckdb, type Connection } from "../duckdb/package.ts";
import { chunksOf, textsOf } from "../duckdb/rows.ts";
import { messageOf, refused } from "../outcome.ts";
import type { SourceFile } from "./files.ts";
import type { SourceRecord } from "./record.ts";

/** Throws where DuckDB's package, which reads Parquet, is not there. */
export const requireParquet = async (): Promise<void> => {
  try {
    await loadDuckdb();
  } catch (error) {
    if (error instanceof NoDuckdb) throw refused(`Parquet is read by DuckDB: ${error.message}; or export the source as CSV or JSON lines`);
    throw error;
  }
};

/** The names of a file's fields, with its records in groups. A record's line is its number, from 1. `isWanted`: which fields are read. */
export async function* parquetOf(
  file: SourceFile,
  isWanted: (name: string) => boolean,
): AsyncGenerator<readonly [readonly string[], readonly SourceRecord[]]> {
  const { DuckDBInstance } = await loadDuckdb();
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: "512MB", autoinstall_known_extensions: "false" });
  const connection = await instance.connect();
  const from = `read_parquet(${quotedText(pathText(file.path))})`;
  try {
    const fields = await fieldsOf(connection, file, from);
    const shown = fields.map(({ name, type }) => (isWanted(name) ? textOf(file, name, type) : "null"));
    const names = fields.map(({ name }) => name);
    yield [names, []];
    let line = 0;
    for await (const rows of read(file, textsOf(connection, `select ${shown.join(", ")} from ${from}`)))
      yield [names, rows.map((texts) => ({ fields: texts, quoted: undefined, line: ++line, fault: undefined, isSuspect: false }))];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const broken = (file: SourceFile, error: unknown): Error =>
  refused(`\`${file.name}\` cannot be read as Parquet: ${messageOf(error).split("\n")[0] ?? ""}`);

async function* read<T>(file: SourceFile, groups: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = groups[Symbol.asyncIterator]();
  for (;;) {
    let next: IteratorResult<T>;
    try {
      next = await iterator.next();
    } catch (error) {
      throw broken(file, error);
    }
    if (next.done === true) return;
    yield next.value;
  }
}

const fieldsOf = async (
  connection: Connection,
  file: SourceFile,
  from: string,
): Promise<readonly { readonly name: string; readonly type: string }[]> => {
  try {
    const fields: { readonly name: string; readonly type: string }[] = [];
    for await (const chunk of chunksOf(await connection.run(`describe select * from ${from}`)))
      for (const [name, type] of chunk.getRows()) fields.push({ name: String(name), type: String(type) });
    return fields;
  } catch (error) {
    throw broken(file, error);
  }
};

/**
 * A field's values as the texts that columns read: days as `YYYY-MM-DD`, instants in UTC with `Z`, times without a zone without one,
 * numbers as JSON writes them.
 */
const textOf = (file: SourceFile, name: string, type: string): string => {
  const field = quotedName(name);
  if (/^(?:STRUCT|MAP|UNION|BLOB|BIT|VARIANT|GEOMETRY|INTERVAL)\b|\[\d*\]$/.test(type))
    throw refused(`\`${file.name}\` has a field \`${name}\` of type ${type}, which is no single value; export it as one, or leave it out`);
  if (type === "TIMESTAMP WITH TIME ZONE") return `cast(make_timestamp(epoch_us(${field})) as varchar) || 'Z'`;
  // 5.0 is the whole number 5, and no column of whole numbers reads it otherwise.
  if (type === "DOUBLE" || type === "FLOAT") return `regexp_replace(cast(${field} as varchar), '[.]0$', '')`;
  return `cast(${field} as varchar)`;
};
