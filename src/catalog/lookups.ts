import type { Files } from "../model/index.ts";
import { absolute, type Surroundings } from "./places.ts";

/** Nothing stood at a path, or nothing of such a name in the folder `path`. */
export interface Missed {
  /** What was looked for: the path, in whose last part `*` may stand for any text. */
  readonly what: string;
  readonly path: string;
  readonly name: RegExp | undefined;
}

/** What was looked for in one folder, or also above. */
export interface Lookup {
  /** Absolute paths of what stands there. */
  readonly found: readonly string[];
  readonly missed: readonly Missed[];
}

/** Names to look for. */
export interface Wanted {
  readonly names: readonly string[];
  /** In the folders above, too. */
  readonly isAbove: boolean;
  /** Not from that folder on where something of this name stands. */
  readonly until: string | undefined;
}

const known = new WeakMap<Surroundings, Map<Wanted, Lookup>>();

/**
 * What a list of names finds in the folder the call runs in, where nearly all is looked for: once for one guard, whose files are
 * looked at once too.
 */
export const lookHere = (wanted: Wanted, surroundings: Surroundings): Lookup => {
  let lookups = known.get(surroundings);
  if (!lookups) known.set(surroundings, (lookups = new Map()));
  let lookup = lookups.get(wanted);
  if (!lookup) {
    const { cwd, home, files } = surroundings;
    lookups.set(wanted, (lookup = lookFor(wanted, absolute(".", cwd, home), files)));
  }
  return lookup;
};

/** Looks for names in an absolute folder. `*` in a name's last part stands for any text. */
export const lookFor = ({ names, isAbove, until }: Wanted, folder: string, files: Files): Lookup => {
  const found: string[] = [];
  const missed: Missed[] = [];
  for (const name of names)
    for (const at of isAbove ? upwards(folder) : [folder === "/" ? "" : folder]) {
      if (until !== undefined && files.kind(`${at}/${until}`) !== "none") break;
      const path = `${at}/${name}`;
      if (name.includes("*")) lookForPattern(path, files, found, missed);
      else if (files.kind(path) === "none") missed.push(missedAt(path));
      else found.push(path);
    }
  return { found, missed };
};

export const missedAt = (path: string): Missed => ({ what: path, path, name: undefined });

const lookForPattern = (path: string, files: Files, found: string[], missed: Missed[]): void => {
  const slash = path.lastIndexOf("/");
  const folder = path.slice(0, slash) || "/";
  const text = path.slice(slash + 1).replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  // A shell may be told not to mind the case of names (bash(1), `nocaseglob`).
  const name = new RegExp(`^${text.replaceAll("*", ".*")}$`, "is");
  missed.push({ what: path, path: folder, name });
  for (const each of files.list(folder)) if (name.test(each)) found.push(`${path.slice(0, slash)}/${each}`);
};

/** A folder and those above it, without the slash at their end. */
function* upwards(folder: string): Generator<string> {
  for (let at = folder === "/" ? "" : folder; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) yield at;
  yield "";
}
