import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { messageOf, refused } from "../outcome.ts";
import { Fault } from "../schema/column.ts";
import type { ColumnSteps, LoaderManifest } from "./loader-manifest.ts";

export type Texts = Readonly<Record<string, string | null>>;

/** A loader at work: which field a column reads, what is done to its text, and what the loader's module makes of a record. */
export interface Transform {
  readonly inputs: ReadonlyMap<string, string>;
  readonly steps: ReadonlyMap<string, (text: string | null) => string | null>;
  readonly module: string | undefined;
  /** One record through the module: the records it makes, none where it leaves one out, or why it refuses it. */
  apply(texts: Texts): readonly Texts[] | Fault;
}

/** What a module throws to refuse a record; its second argument makes one. */
class Refusal extends Error {}

/** A module's default export. `reject` never returns. */
export type Made = Texts | readonly Texts[] | null;
export type LoaderFunction = (record: Readonly<Record<string, string | null>>, reject: (reason: string) => never) => Made;

export const openTransform = async (manifest: LoaderManifest, folder: string): Promise<Transform> => {
  const made = manifest.module === undefined ? undefined : await importDefault(join(folder, manifest.module));
  return {
    inputs: new Map(manifest.columns.flatMap(({ name, from }) => (from === undefined ? [] : [[name, from] as const]))),
    steps: new Map(manifest.columns.flatMap((column) => (hasSteps(column) ? [[column.name, stepsOf(column)] as const] : []))),
    module: manifest.module,
    apply: (texts) => (made === undefined ? [texts] : applied(made, texts)),
  };
};

const importDefault = async (path: string): Promise<LoaderFunction> => {
  let loaded: { readonly default?: unknown };
  try {
    loaded = (await import(pathToFileURL(path).href)) as { readonly default?: unknown };
  } catch (error) {
    throw refused(`the loader's module cannot be loaded: ${messageOf(error)}`);
  }
  if (typeof loaded.default !== "function") throw refused("the loader's module must export a function by default");
  return loaded.default as LoaderFunction;
};

const reject = (reason: string): never => {
  throw new Refusal(reason);
};

const applied = (made: LoaderFunction, texts: Texts): readonly Texts[] | Fault => {
  try {
    const result: unknown = made({ ...texts }, reject);
    if (result === null || result === undefined) return [];
    const records = Array.isArray(result) ? (result as readonly unknown[]) : [result];
    return records.map(checked);
  } catch (error) {
    return new Fault("loader", error instanceof Refusal ? error.message : `the loader's module failed: ${messageOf(error)}`);
  }
};

const checked = (record: unknown): Texts => {
  if (typeof record !== "object" || record === null) throw new Error("it made something that is no record");
  return Object.fromEntries(
    Object.entries(record).map(([name, value]: readonly [string, unknown]) => {
      if (value === null || value === undefined) return [name, null];
      if (typeof value === "string" && value.isWellFormed()) return [name, value];
      if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return [name, String(value)];
      throw new Error(`it made a \`${name}\` that is no text`);
    }),
  );
};

const hasSteps = ({ isTrimmed, replacements, letters, nulls, fallback }: ColumnSteps): boolean =>
  isTrimmed || replacements.length > 0 || letters !== "kept" || nulls.length > 0 || fallback !== undefined;

/** Trim, replace, letters, nulls, default: always in this order. */
const stepsOf = ({ isTrimmed, replacements, letters, nulls, fallback }: ColumnSteps): ((text: string | null) => string | null) => {
  const none = new Set(nulls);
  return (given) => {
    if (given === null) return fallback ?? null;
    let text = isTrimmed ? given.trim() : given;
    for (const { from, to } of replacements) text = text.replaceAll(from, to);
    if (letters === "upper") text = text.toUpperCase();
    if (letters === "lower") text = text.toLowerCase();
    return none.has(text) ? (fallback ?? null) : text;
  };
};
