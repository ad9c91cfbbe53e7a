import type { Dataset } from "../manifest/dataset.ts";
import { usage } from "../outcome.ts";
import type { Column } from "../schema/column.ts";

/** A number from 0 up to 1. */
export type Chance = () => number;

/** The text of one field of one row, from 0; null for no value. */
export type Maker = (row: number, chance: Chance) => string | null;

const syllables = [
  "ba",
  "den",
  "fo",
  "gal",
  "hem",
  "ir",
  "ka",
  "lo",
  "mar",
  "nes",
  "or",
  "pel",
  "ru",
  "sil",
  "tor",
  "ul",
  "ver",
  "wen",
  "yo",
  "zam",
];
const dayMs = 86_400_000;

const whole = (value: unknown, fallback: number): number => (typeof value === "number" && Number.isSafeInteger(value) ? value : fallback);
const textOr = (value: unknown, fallback: string): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : fallback;

/**
 * Makes values of a column that pass its own checks. `generate` of the manifest says how: `sequence` (a start; `step`, `repeat`),
 * `prefix` and `digits` of a text, `nulls` (a part of 100), `rows` of a dataset that is referred to.
 */
export const makerOf = (column: Column, datasetNamed: (name: string) => Dataset): Maker => {
  const make = valueMaker(column, datasetNamed);
  const nulls = whole(column.generate["nulls"], 0) / 100;
  return nulls === 0 || column.isRequired ? make : (row, chance) => (chance() < nulls ? null : make(row, chance));
};

const valueMaker = (column: Column, datasetNamed: (name: string) => Dataset): Maker => {
  const { generate, references } = column;
  if (references !== undefined) {
    const parent = datasetNamed(references.dataset).columns.find(({ name }) => name === references.column);
    if (parent === undefined) throw usage(`\`${column.name}\` refers to ${references.dataset}.${references.column}, which does not exist`);
    const of = valueMaker(parent, datasetNamed);
    const rows = Math.max(1, whole(generate["rows"], 8));
    // One after another where rows come in sets, such as one reading of every station each hour.
    return generate["order"] === "turn"
      ? (row, chance) => of(row % rows, chance)
      : (_row, chance) => of(Math.floor(chance() * rows), chance);
  }
  if (generate["sequence"] !== undefined) return sequenceMaker(column);
  switch (column.type) {
    case "integer":
      return integerMaker(column);
    case "decimal":
      return decimalMaker(column);
    case "date":
      return (_row, chance) => dated(column, Math.floor(chance() * whole(generate["days"], 3_650)));
    case "timestamp":
      return (_row, chance) =>
        `${new Date(Date.parse("2020-01-01T00:00:00Z") + Math.floor(chance() * 31_536_000) * 1_000).toISOString().slice(0, 19)}Z`;
    case "boolean":
      return (_row, chance) => (chance() < 0.5 ? column.trueTexts : column.falseTexts)[0] ?? "";
    case "enum":
      return (_row, chance) => column.values[Math.floor(chance() * column.values.length)] ?? "";
    case "text":
      return textMaker(column);
  }
};

const dated = ({ format }: Column, days: number): string => {
  const [year = "", month = "", day = ""] = new Date(Date.parse("2015-01-01T00:00:00Z") + days * dayMs)
    .toISOString()
    .slice(0, 10)
    .split("-");
  return format.replace("YYYY", year).replace("MM", month).replace("DD", day);
};

/** Counts up: `repeat` rows share a value, `step` is how far the next lies (in minutes for times, in days for dates). */
const sequenceMaker = (column: Column): Maker => {
  const { generate } = column;
  const step = whole(generate["step"], 1);
  const repeat = Math.max(1, whole(generate["repeat"], 1));
  const at = (row: number): number => Math.floor(row / repeat) * step;
  if (column.type === "timestamp") {
    const start = Date.parse(textOr(generate["sequence"], "2026-01-01T00:00:00Z"));
    return (row) => `${new Date(start + at(row) * 60_000).toISOString().slice(0, 19)}Z`;
  }
  if (column.type === "date") return (row) => dated(column, at(row));
  const start = whole(generate["sequence"], 1);
  const prefix = textOr(generate["prefix"], "");
  const digits = whole(generate["digits"], 0);
  return (row) => `${prefix}${String(start + at(row)).padStart(digits, "0")}`;
};

const integerMaker = (column: Column): Maker => {
  const min = Number(column.min ?? 0);
  const max = Number(column.max ?? min + 1_000_000);
  return (_row, chance) => String(min + Math.floor(chance() * (max - min + 1)));
};

const decimalMaker = (column: Column): Maker => {
  const most = 10 ** Math.min(column.precision - column.scale, 9) - 1;
  const [min, max] = [Number(column.min ?? 0), Number(column.max ?? most)];
  const unit = 10 ** Math.min(column.scale, 6);
  return (_row, chance) => ((Math.floor(min * unit) + Math.floor(chance() * ((max - min) * unit + 1))) / unit).toFixed(column.scale);
};

const textMaker = (column: Column): Maker => {
  if (column.pattern !== undefined)
    throw usage(`\`${column.name}\` has a pattern; say with \`generate: {sequence, prefix, digits}\` how its values are made`);
  const words = Math.max(1, whole(column.generate["words"], 2));
  const one = (chance: Chance): string => `${syllables[Math.floor(chance() * 20)] ?? ""}${syllables[Math.floor(chance() * 20)] ?? ""}`;
  return (_row, chance) =>
    Array.from({ length: words }, () => one(chance))
      .join(" ")
      .slice(0, column.lengthMax ?? 200);
};
