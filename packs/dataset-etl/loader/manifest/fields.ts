import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { messageOf, usage } from "../outcome.ts";

/** A mapping of a YAML file while it is read: every key must be asked for, and a wrong type names the file and the place. */
export interface Fields {
  readonly place: string;
  has(key: string): boolean;
  text(key: string): string;
  textOr<T>(key: string, fallback: T): string | T;
  oneOf<T extends string>(key: string, allowed: readonly T[], fallback?: T): T;
  flag(key: string, fallback: boolean): boolean;
  whole(key: string, fallback: number | undefined, bounds?: { readonly min?: number; readonly max?: number }): number | undefined;
  /** A number or a text, as text: what is compared with what a column holds. */
  scalar(key: string): string | undefined;
  texts(key: string, fallback: readonly string[]): readonly string[];
  inner(key: string): Fields | undefined;
  list(key: string): readonly Fields[];
  entries(key: string): readonly (readonly [string, Fields])[];
  raw(key: string): unknown;
  /** Refuses keys nobody asked for: a misspelt check would otherwise check nothing. */
  done(): void;
  fail(key: string, message: string): Error;
}

type Mapping = Readonly<Record<string, unknown>>;
const isMapping = (value: unknown): value is Mapping => typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads a file of at most 1 MB as one mapping. */
export const readFields = (path: string): Fields => {
  if (!existsSync(path)) throw usage(`\`${path}\` does not exist`);
  const text = readFileSync(path, "utf8");
  if (text.length > 1 << 20) throw usage(`\`${path}\` is longer than 1 MB`);
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 0 });
  } catch (error) {
    throw usage(`\`${path}\` is no YAML: ${messageOf(error).split("\n")[0] ?? ""}`);
  }
  if (!isMapping(value)) throw usage(`\`${path}\` must be a mapping of keys to values`);
  return fieldsOf(value, path);
};

const fieldsOf = (mapping: Mapping, place: string): Fields => {
  const asked = new Set<string>();
  const get = (key: string): unknown => {
    asked.add(key);
    return Object.hasOwn(mapping, key) ? (mapping[key] ?? undefined) : undefined;
  };
  const fail = (key: string, message: string): Error => usage(`\`${place}\`: \`${key}\` ${message}`);
  const mappingAt = (key: string, value: unknown): Fields => {
    if (!isMapping(value)) throw fail(key, "must be a mapping");
    return fieldsOf(value, `${place}: ${key}`);
  };
  const fields: Fields = {
    place,
    fail,
    has: (key) => get(key) !== undefined,
    raw: get,
    text: (key) => {
      const value = get(key);
      if (typeof value === "string" && value !== "") return value;
      throw fail(key, value === undefined ? "is missing" : "must be a text");
    },
    textOr: (key, fallback) => (get(key) === undefined ? fallback : fields.text(key)),
    oneOf: (key, allowed, fallback) => {
      const value = get(key) ?? fallback;
      if ((allowed as readonly unknown[]).includes(value)) return value as (typeof allowed)[number];
      throw fail(key, `must be one of ${allowed.join(", ")}`);
    },
    flag: (key, fallback) => {
      const value = get(key) ?? fallback;
      if (typeof value === "boolean") return value;
      throw fail(key, "must be true or false");
    },
    whole: (key, fallback, { min = 0, max = Number.MAX_SAFE_INTEGER } = {}) => {
      const value = get(key) ?? fallback;
      if (value === undefined || (Number.isInteger(value) && (value as number) >= min && (value as number) <= max))
        return value as number | undefined;
      throw fail(key, `must be a whole number from ${min} to ${max}`);
    },
    scalar: (key) => {
      const value = get(key);
      if (value === undefined || typeof value === "string") return value;
      if (typeof value === "number" && Number.isFinite(value)) return String(value);
      throw fail(key, "must be a number or a text");
    },
    texts: (key, fallback) => {
      const value = get(key) ?? fallback;
      const list = typeof value === "string" ? [value] : value;
      if (Array.isArray(list) && list.every((each) => typeof each === "string")) return list as readonly string[];
      throw fail(key, "must be a text or a list of texts");
    },
    inner: (key) => {
      const value = get(key);
      return value === undefined ? undefined : mappingAt(key, value);
    },
    list: (key) => {
      const value = get(key) ?? [];
      if (Array.isArray(value)) return value.map((each, at) => mappingAt(`${key}[${at}]`, each));
      throw fail(key, "must be a list");
    },
    entries: (key) => {
      const value = get(key) ?? {};
      if (!isMapping(value)) throw fail(key, "must be a mapping");
      return Object.entries(value).map(([name, each]) => [name, mappingAt(`${key}.${name}`, each ?? {})] as const);
    },
    done: () => refuseUnknown(Object.keys(mapping), asked, place),
  };
  return fields;
};

const refuseUnknown = (keys: readonly string[], asked: ReadonlySet<string>, place: string): void => {
  const unknown = keys.filter((key) => !asked.has(key));
  if (unknown.length > 0) throw usage(`\`${place}\`: nobody knows \`${unknown.join("`, `")}\`; known here: ${[...asked].join(", ")}`);
};
