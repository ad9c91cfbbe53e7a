import { join } from "node:path";
import { columnTypes, type Column, type Reference } from "../schema/column.ts";
import { readerOf } from "../schema/read.ts";
import { messageOf, usage } from "../outcome.ts";
import { readFields, type Fields } from "./fields.ts";

export interface CsvShape {
  readonly delimiter: string;
  readonly hasHeader: boolean;
  /** Texts that stand for no value where they are not quoted. */
  readonly nulls: readonly string[];
  readonly skipLines: number;
}

export interface Source {
  readonly format: "csv" | "jsonl" | "parquet";
  /** Files, folders or globs, from the manifest's folder; or one address. */
  readonly paths: readonly string[];
  readonly url: string | undefined;
  /** The address may lie beyond this machine. */
  readonly isRemote: boolean;
  readonly compression: "auto" | "none" | "gzip" | "zstd";
  readonly encoding: "utf-8" | "latin1" | "utf-16le";
  readonly csv: CsvShape;
  readonly unknownColumns: "refuse" | "ignore";
  readonly recordLengthMax: number;
}

/** Bounds on a whole load; a part of rows is a fraction of 1. */
export interface Gates {
  readonly rejectsMax: { readonly rows: number } | { readonly part: number };
  readonly rowsMin: number;
  readonly rowsMax: number | undefined;
  /** How much smaller than the version there a load may be. */
  readonly shrinkMax: number | undefined;
}

export interface Dataset {
  readonly name: string;
  readonly folder: string;
  readonly version: string;
  readonly title: string;
  readonly table: string;
  readonly mode: "replace" | "merge";
  readonly loader: string | undefined;
  readonly source: Source;
  readonly columns: readonly Column[];
  readonly key: readonly string[];
  readonly gates: Gates;
  readonly versionsKept: number;
  /** Of everything the manifest says: two loads under different manifests are different loads. */
  readonly digest: string;
}

export const isName = (text: string): boolean => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(text) && text.length <= 40;
const isIdentifier = (text: string): boolean => /^[a-z][a-z0-9_]{0,39}$/.test(text) && !text.startsWith("loader_") && !text.includes("__");

/** Reads `dataset.yaml` of a folder named like its dataset. Throws a usage error that names the place. */
export const readDataset = (folder: string, name: string): Dataset => {
  const fields = readFields(join(folder, "dataset.yaml"));
  const named = fields.text("dataset");
  if (named !== name || !isName(named))
    throw fields.fail("dataset", `must be the folder's name, \`${name}\`: lower case, digits and hyphens`);
  const table = fields.textOr("table", name.replaceAll("-", "_"));
  if (!isIdentifier(table)) throw fields.fail("table", "must be a lower-case identifier of at most 40 characters without `__`");
  const columns = fields.list("columns").map(readColumn);
  const key = fields.texts("key", []);
  const dataset: Omit<Dataset, "digest"> = {
    name,
    folder,
    table,
    columns: columns.map((column) => (key.includes(column.name) ? { ...column, isRequired: true } : column)),
    key,
    version: fields.scalar("version") ?? "1",
    title: fields.textOr("title", name),
    mode: fields.oneOf("mode", ["replace", "merge"], "replace"),
    loader: readLoaderName(fields),
    source: readSource(fields),
    gates: readGates(fields),
    versionsKept: fields.whole("versions_kept", 2, { min: 1, max: 100 }) as number,
  };
  fields.textOr("licence", "");
  fields.done();
  checkColumns(fields, dataset);
  const { folder: _folder, ...said } = dataset;
  return { ...dataset, digest: new Bun.CryptoHasher("sha256").update(JSON.stringify(said)).digest("hex") };
};

const checkColumns = (fields: Fields, { columns, key, mode }: Omit<Dataset, "digest">): void => {
  const names = columns.map(({ name }) => name);
  if (names.length === 0) throw fields.fail("columns", "must name at least one column");
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw fields.fail("columns", `names \`${twice}\` twice`);
  const unknown = key.find((name) => !names.includes(name));
  if (unknown !== undefined) throw fields.fail("key", `names \`${unknown}\`, which is no column`);
  if (mode === "merge" && key.length === 0) throw fields.fail("mode", "`merge` needs a `key`");
};

const readLoaderName = (fields: Fields): string | undefined => {
  const loader = fields.textOr("loader", undefined);
  if (loader === undefined || isName(loader)) return loader;
  throw fields.fail("loader", "must be the name of a folder of `loaders`: lower case, digits and hyphens");
};

const readReference = (fields: Fields): Reference | undefined => {
  if (!fields.has("references")) return undefined;
  const [dataset = "", column = "", ...rest] = fields.text("references").split(".");
  if (!isName(dataset) || !isIdentifier(column) || rest.length > 0) throw fields.fail("references", "must be `DATASET.COLUMN`");
  return { dataset, column };
};

const readColumn = (fields: Fields): Column => {
  const name = fields.text("name");
  if (!isIdentifier(name)) throw fields.fail("name", "must be a lower-case identifier of at most 40 characters");
  const type = fields.oneOf("type", columnTypes);
  const isDecimal = type === "decimal";
  const generate = fields.raw("generate") ?? {};
  if (typeof generate !== "object" || Array.isArray(generate)) throw fields.fail("generate", "must be a mapping");
  const column: Column = {
    name,
    type,
    isRequired: fields.flag("required", false),
    isUnique: fields.flag("unique", false),
    precision: isDecimal ? (fields.whole("precision", undefined, { min: 1, max: 38 }) ?? 0) : 0,
    scale: isDecimal ? (fields.whole("scale", 0, { max: 38 }) as number) : 0,
    min: fields.scalar("min"),
    max: fields.scalar("max"),
    pattern: type === "text" ? fields.textOr("pattern", undefined) : undefined,
    lengthMax: type === "text" ? fields.whole("length_max", undefined, { min: 1 }) : undefined,
    values: type === "enum" ? fields.texts("values", []) : [],
    trueTexts: type === "boolean" ? fields.texts("true_texts", ["true"]) : [],
    falseTexts: type === "boolean" ? fields.texts("false_texts", ["false"]) : [],
    format: type === "date" ? fields.textOr("format", "YYYY-MM-DD") : "",
    isZoneUtc: type === "timestamp" && fields.oneOf("zone", ["required", "utc"], "required") === "utc",
    references: readReference(fields),
    generate: generate as Readonly<Record<string, unknown>>,
  };
  fields.done();
  if (isDecimal && (column.precision === 0 || column.scale > column.precision))
    throw fields.fail("precision", "is needed for a decimal, and `scale` is at most as large");
  if (type === "enum" && column.values.length === 0) throw fields.fail("values", "must list what the column may hold");
  if (type === "date" && !/^(?=.*YYYY)(?=.*MM)(?=.*DD)[YMD./ -]{8,10}$/.test(column.format))
    throw fields.fail("format", "must have YYYY, MM and DD once each, with . / - or spaces between");
  if ((column.min ?? column.max) !== undefined && ["text", "enum", "boolean"].includes(type))
    throw fields.fail("min", `has no meaning for ${type}`);
  try {
    readerOf(column);
  } catch (error) {
    throw usage(`\`${fields.place}\`: ${messageOf(error)}`);
  }
  return column;
};

const readCsv = (fields: Fields | undefined): CsvShape => {
  if (fields === undefined) return { delimiter: ",", hasHeader: true, nulls: [""], skipLines: 0 };
  const delimiter = fields.textOr("delimiter", ",");
  if (delimiter.length !== 1 || '"\r\n\0'.includes(delimiter))
    throw fields.fail("delimiter", "must be one character, no quote and no end of line");
  const shape = {
    delimiter,
    hasHeader: fields.flag("header", true),
    nulls: fields.texts("nulls", [""]),
    skipLines: fields.whole("skip_lines", 0, { max: 1000 }) as number,
  };
  fields.done();
  return shape;
};

const readSource = (dataset: Fields): Source => {
  const fields = dataset.inner("source");
  if (fields === undefined) throw dataset.fail("source", "is missing");
  const url = fields.textOr("url", undefined);
  const source: Source = {
    url,
    format: fields.oneOf("format", ["csv", "jsonl", "parquet"]),
    paths: fields.texts("path", []),
    isRemote: fields.flag("remote", false),
    compression: fields.oneOf("compression", ["auto", "none", "gzip", "zstd"], "auto"),
    encoding: fields.oneOf("encoding", ["utf-8", "latin1", "utf-16le"], "utf-8"),
    csv: readCsv(fields.inner("csv")),
    unknownColumns: fields.oneOf("unknown_columns", ["refuse", "ignore"], "refuse"),
    recordLengthMax: fields.whole("record_length_max", 1 << 20, { min: 1, max: 1 << 26 }) as number,
  };
  fields.done();
  if ((url === undefined) === (source.paths.length === 0)) throw dataset.fail("source", "needs either a `path` or a `url`");
  return source;
};

const readPart = (fields: Fields, key: string): number | undefined => {
  const value = fields.raw(key);
  if (value === undefined) return undefined;
  const found = typeof value === "string" ? /^(\d{1,3}(?:\.\d+)?) ?%$/.exec(value) : null;
  if (found === null || Number(found[1]) > 100) throw fields.fail(key, "must be a part such as `5%`");
  return Number(found[1]) / 100;
};

const readGates = (dataset: Fields): Gates => {
  const fields = dataset.inner("gates");
  if (fields === undefined) return { rejectsMax: { rows: 0 }, rowsMin: 1, rowsMax: undefined, shrinkMax: undefined };
  const isPart = typeof fields.raw("rejects_max") === "string";
  const gates: Gates = {
    rejectsMax: isPart ? { part: readPart(fields, "rejects_max") as number } : { rows: fields.whole("rejects_max", 0) as number },
    rowsMin: fields.whole("rows_min", 1) as number,
    rowsMax: fields.whole("rows_max", undefined),
    shrinkMax: readPart(fields, "shrink_max"),
  };
  fields.done();
  return gates;
};
