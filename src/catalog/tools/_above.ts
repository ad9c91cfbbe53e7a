import { known } from "../../languages/shell/index.ts";
import type { Engine } from "../tool.ts";

/** One of the names may stand in this folder or one above it, where a program looks for its project. */
export const mayStandAbove = (engine: Engine, ...names: readonly string[]): boolean => {
  for (let folder = ""; folder.length <= 3 * 32; folder += "../")
    if (names.some((name) => engine.mayExist(known(folder + name)))) return true;
  return false;
};
