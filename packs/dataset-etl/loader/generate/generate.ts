import { once } from "node:events";
import { createWriteStream, statSync } from "node:fs";
import { createGzip, createZstdCompress } from "node:zlib";
import type { Dataset } from "../manifest/dataset.ts";
import { findDataset } from "../manifest/workspace.ts";
import { usage } from "../outcome.ts";
import { readLoaderInputs } from "./inputs.ts";
import { makerOf, type Chance } from "./makers.ts";

const pieceCharacters = 1 << 18;

/** Mulberry32: a small generator whose numbers one seed decides. */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const csvField = (text: string | null, delimiter: string): string => {
  if (text === null) return "";
  return text === "" || text.includes('"') || text.includes(delimiter) || /[\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Writes so many made-up rows, the same for the same seed. Returns the file's length in bytes. */
export const generate = async (root: string, dataset: Dataset, rows: number, seed: number, out: string): Promise<number> => {
  const { source } = dataset;
  if (source.format === "parquet") throw usage("Parquet is not generated; declare the source as CSV or JSON lines to generate it");
  if (source.encoding !== "utf-8") throw usage("only UTF-8 is generated");
  const chance = chanceOf(seed);
  const makers = dataset.columns.map((column) => makerOf(column, (name) => findDataset(root, name)));
  const names = readLoaderInputs(root, dataset);
  const file = createWriteStream(out);
  const closed = once(file, "close");
  const compress = out.endsWith(".gz") ? createGzip() : out.endsWith(".zst") ? createZstdCompress() : undefined;
  compress?.pipe(file);
  const into = compress ?? file;
  const send = async (text: string): Promise<void> => {
    if (!into.write(text)) await once(into, "drain");
  };
  const { delimiter, hasHeader } = source.csv;
  const isCsv = source.format === "csv";
  let piece = isCsv && hasHeader ? `${names.map((name) => csvField(name, delimiter)).join(delimiter)}\n` : "";
  for (let row = 0; row < rows; row++) {
    const texts = makers.map((make) => make(row, chance));
    piece += isCsv
      ? `${texts.map((text) => csvField(text, delimiter)).join(delimiter)}\n`
      : `${JSON.stringify(Object.fromEntries(names.map((name, at) => [name, texts[at] ?? null])))}\n`;
    if (piece.length >= pieceCharacters) {
      await send(piece);
      piece = "";
    }
  }
  await send(piece);
  into.end();
  await closed;
  return statSync(out).size;
};
