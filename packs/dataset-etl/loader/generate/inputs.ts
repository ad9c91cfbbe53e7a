import { join } from "node:path";
import type { Dataset } from "../manifest/dataset.ts";
import { readLoader } from "../release/loader-manifest.ts";

/** What the source calls the fields of a dataset's columns: its loader may rename them. */
export const readLoaderInputs = (root: string, { columns, loader }: Dataset): readonly string[] => {
  const steps = loader === undefined ? [] : readLoader(join(root, "loaders", loader), loader).columns;
  return columns.map(({ name }) => steps.find((step) => step.name === name)?.from ?? name);
};
