import { join } from "node:path";
import { isName } from "../manifest/dataset.ts";
import { readFields, type Fields } from "../manifest/fields.ts";
import { usage } from "../outcome.ts";
import type { Texts } from "./transform.ts";

export interface ColumnSteps {
  readonly name: string;
  /** The source's field; the column's own name where it is undefined. */
  readonly from: string | undefined;
  readonly isTrimmed: boolean;
  readonly replacements: readonly { readonly from: string; readonly to: string }[];
  readonly letters: "kept" | "upper" | "lower";
  /** Texts that stand for no value. */
  readonly nulls: readonly string[];
  readonly fallback: string | undefined;
}

/** A record given, and what must come of it: records, or a refusal whose reason is told. */
export interface LoaderExample {
  readonly given: Texts;
  readonly gives: readonly Texts[] | undefined;
  readonly refuses: string | undefined;
}

export interface LoaderManifest {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly ColumnSteps[];
  readonly module: string | undefined;
  readonly examples: readonly LoaderExample[];
}

/** Reads `loader.yaml` of a folder. Throws a usage error that names the place. */
export const readLoader = (folder: string, name: string): LoaderManifest => {
  const fields = readFields(join(folder, "loader.yaml"));
  const named = fields.text("loader");
  if (named !== name || !isName(named)) throw fields.fail("loader", `must be the folder's name, \`${name}\``);
  const module = fields.textOr("module", undefined);
  if (module !== undefined && !/^[a-z][a-z0-9-]*\.ts$/.test(module))
    throw fields.fail("module", "must be a TypeScript file of the loader's folder");
  const manifest: LoaderManifest = {
    name,
    module,
    title: fields.textOr("title", name),
    columns: fields.entries("columns").map(([column, each]) => readSteps(column, each)),
    examples: fields.list("examples").map(readExample),
  };
  fields.done();
  if (module !== undefined && manifest.examples.length === 0)
    throw fields.fail("examples", "are needed where there is a module: they are what is checked");
  return manifest;
};

const readSteps = (name: string, fields: Fields): ColumnSteps => {
  const steps: ColumnSteps = {
    name,
    from: fields.textOr("from", undefined),
    isTrimmed: fields.flag("trim", false),
    replacements: fields.list("replace").map((each) => {
      const replacement = { from: each.text("from"), to: String(each.raw("to") ?? "") };
      each.done();
      return replacement;
    }),
    letters: fields.oneOf("letters", ["kept", "upper", "lower"], "kept"),
    nulls: fields.texts("nulls", []),
    fallback: fields.scalar("default"),
  };
  fields.done();
  return steps;
};

const textsOf = (value: unknown, place: string): Texts => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw usage(`\`${place}\` must be a mapping of fields to texts`);
  return Object.fromEntries(
    Object.entries(value).map(([name, each]: readonly [string, unknown]) => {
      if (each === null || typeof each === "string") return [name, each];
      throw usage(`\`${place}\`: \`${name}\` must be a text in quotes, or null`);
    }),
  );
};

const readExample = (fields: Fields): LoaderExample => {
  const refuses = fields.textOr("refuses", undefined);
  const given = textsOf(fields.raw("given"), `${fields.place}: given`);
  const gives = fields.raw("gives");
  fields.done();
  if ((gives === undefined) === (refuses === undefined)) throw fields.fail("gives", "or `refuses` must say what comes of it");
  if (gives === undefined) return { given, refuses, gives: undefined };
  if (!Array.isArray(gives)) throw fields.fail("gives", "must be a list of records");
  return { given, refuses: undefined, gives: gives.map((each: unknown, at) => textsOf(each, `${fields.place}: gives[${at}]`)) };
};
