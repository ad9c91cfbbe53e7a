/** What programs share that run the recipes of a file in the work tree (make, just, task). */
import { known, type Word } from "../../languages/shell/index.ts";
import { quoteWord } from "../../model/index.ts";
import type { Call, Engine } from "../tool.ts";

/** Values of a slot as far as all are known; a doubt and undefined otherwise. */
export const knownValues = (call: Call, slot: string, engine: Engine): readonly string[] | undefined => {
  const words = call.slots.get(slot) ?? [];
  const dark = words.find((word) => word.value === undefined);
  if (dark) return void engine.doubt("dynamic-program", dark.text);
  return words.map((word) => word.value as string);
};

/** Has shell source understood that runs in a folder. */
export const runIn = (folder: string, source: string, via: string, engine: Engine): void =>
  engine.shell(known(folder === "" ? source : `cd ${quoteWord(folder.replace(/\/$/, "") || "/")} || exit\n${source}`), via);

/** The first of some files that may stand in this folder or one above: the folder as a prefix, and the name. */
export const findFile = (names: readonly string[], engine: Engine): { readonly folder: string; readonly name: string } => {
  for (let folder = "", levels = 0; levels < 16; folder += "../", levels++)
    for (const name of names) if (engine.mayExist(known(`${folder}${name}`))) return { folder, name };
  return { folder: "", name: names[0] as string };
};

export const textOf = (folder: string, name: string, engine: Engine): string | undefined =>
  engine.text(known(name.startsWith("/") ? name : `${folder}${name}`) satisfies Word);
