import { dirname, join, resolve } from "node:path";
import { usage } from "../outcome.ts";
import { readFields, type Fields } from "./fields.ts";

export const classifications = ["production", "staging", "test", "development"] as const;

export interface Environment {
  readonly name: string;
  readonly isProduction: boolean;
  readonly target:
    | { readonly engine: "embedded" | "duckdb"; readonly file: string }
    | { readonly engine: "postgresql"; readonly urlFrom: string; readonly schema: string };
  /** Backups, and the loaders deployed there. */
  readonly backups: string;
  readonly loaders: string;
}

export interface Environments {
  readonly default: string;
  readonly all: readonly Environment[];
}

const readTarget = (fields: Fields, root: string): Environment["target"] => {
  const engine = fields.oneOf("engine", ["embedded", "duckdb", "postgresql"]);
  if (engine !== "postgresql") {
    const file = resolve(root, fields.text("file"));
    // DuckDB 1.5 takes what follows a question mark for options of its own, and puts its log elsewhere.
    if (engine === "duckdb" && file.includes("?")) throw fields.fail("file", "must lie at a path without a question mark for DuckDB");
    return { engine, file };
  }
  if (fields.has("url")) throw fields.fail("url", "does not belong into a file; name the variable that holds it with `url_from`");
  const urlFrom = fields.text("url_from");
  if (!/^[A-Z][A-Z0-9_]*$/.test(urlFrom)) throw fields.fail("url_from", "must be the name of a variable, in capitals");
  const schema = fields.textOr("schema", "public");
  if (!/^[a-z][a-z0-9_]{0,39}$/.test(schema)) throw fields.fail("schema", "must be a lower-case identifier");
  return { engine, urlFrom, schema };
};

/** Reads `environments.yaml`. What is not declared to be something else counts as production. */
export const readEnvironments = (root: string): Environments => {
  const fields = readFields(join(root, "environments.yaml"));
  const all = fields.entries("environments").map(([name, each]): Environment => {
    if (!/^[a-z][a-z0-9-]{0,39}$/.test(name)) throw each.fail("name", "of an environment is lower case, digits and hyphens");
    const target = readTarget(each, root);
    const state = target.engine !== "postgresql" ? dirname(target.file) : join(root, ".warehouse", name);
    const environment: Environment = {
      name,
      target,
      isProduction: each.oneOf("classification", classifications, "production") === "production",
      backups: resolve(root, each.textOr("backups", join(state, "backups"))),
      loaders: resolve(root, each.textOr("loaders", join(state, "loaders"))),
    };
    each.done();
    return environment;
  });
  const usual = fields.textOr("default", "test");
  fields.done();
  if (!all.some(({ name }) => name === usual)) throw fields.fail("default", `names \`${usual}\`, which is not declared`);
  return { default: usual, all };
};

export const findEnvironment = (environments: Environments, name: string | undefined): Environment => {
  const found = environments.all.find((each) => each.name === (name ?? environments.default));
  if (found !== undefined) return found;
  throw usage(`there is no environment \`${name ?? ""}\`; declared are ${environments.all.map((each) => each.name).join(", ")}`);
};
