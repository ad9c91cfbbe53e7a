import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { usage } from "../outcome.ts";
import { isName, readDataset, type Dataset } from "./dataset.ts";

const isWorkspace = (folder: string): boolean => existsSync(join(folder, "environments.yaml"));

/** The folder that holds `environments.yaml`: the named one, the nearest from here upwards, or the pack's own. */
export const findRoot = (named: string | undefined, from: string, ownPack: string): string => {
  if (named !== undefined) {
    if (isWorkspace(resolve(from, named))) return resolve(from, named);
    throw usage(`\`${named}\` holds no environments.yaml`);
  }
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (isWorkspace(folder)) return folder;
    if (folder === dirname(folder)) return ownPack;
  }
};

/** Names of the folders in `datasets/` or `loaders/`. */
export const namesIn = (root: string, kind: "datasets" | "loaders"): readonly string[] => {
  const folder = join(root, kind);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isDirectory())
    .toSorted();
};

export const findDataset = (root: string, name: string | undefined): Dataset => {
  if (name === undefined) throw usage("name the dataset: --dataset NAME");
  const folder = join(root, "datasets", name);
  if (!isName(name) || !existsSync(folder)) {
    throw usage(`there is no dataset \`${name}\`; declared are ${namesIn(root, "datasets").join(", ") || "none"}`);
  }
  return readDataset(folder, name);
};

/** Throws where a dataset refers to a column that is not declared, is of another type, or is its own. */
export const requireReferences = (root: string, dataset: Dataset): void => {
  for (const { name, type, references } of dataset.columns) {
    if (references === undefined) continue;
    const place = `\`${name}\` of ${dataset.name} refers to ${references.dataset}.${references.column}`;
    if (references.dataset === dataset.name)
      throw usage(`${place}, its own dataset; what refers to rows of the same load is not supported`);
    const column = findDataset(root, references.dataset).columns.find((each) => each.name === references.column);
    if (column === undefined) throw usage(`${place}, which is no column`);
    if (column.type !== type) throw usage(`${place}, which is ${column.type} and not ${type}`);
  }
};
