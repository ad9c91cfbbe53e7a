import { currentOf } from "../history/history.ts";
import { findDataset } from "../manifest/workspace.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import type { ReferencedView } from "./checks.ts";

/** Referred-to datasets by the tables of their current versions. */
export const viewsIn = (warehouse: Warehouse, root: string): ReferencedView => ({
  viewOf: async (name) => (await currentOf(warehouse, findDataset(root, name).name))?.table ?? undefined,
});
