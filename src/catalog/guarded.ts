import type { Word } from "../languages/shell/index.ts";
import type { Files } from "../model/index.ts";
import { absolute, isWithin, type Surroundings } from "./places.ts";

/** How deep below a folder of the guard's its files are looked at. */
const depthMax = 3;

/** What stands at and below a folder of the guard's. */
const below = (folder: string, files: Files, depth = 0): readonly string[] => {
  if (depth === depthMax || files.kind(folder) !== "folder") return [folder];
  return [folder, ...files.list(folder).flatMap((name) => below(`${folder}/${name}`, files, depth + 1))];
};

/** The folders that a path lies in, without the root. */
const above = (path: string): readonly string[] => {
  const slash = path.lastIndexOf("/");
  return slash <= 0 ? [] : [path.slice(0, slash), ...above(path.slice(0, slash))];
};

interface Pattern {
  readonly prefix: string;
  readonly suffix: string;
  /** Which texts may stand between them; undefined where any may, such as a variable's. */
  readonly between: "any name" | "what a glob matches" | undefined;
}

/** What is certain of a word, or of the first of those it may become; undefined where all of it is known, or nothing of its beginning. */
const patternOf = (word: Word): Pattern | undefined => {
  // What `find` deletes has a name and, beside it, the ends of all that it stands for.
  if (word.value !== undefined)
    return word.prefix === undefined ? undefined : { prefix: word.prefix, suffix: word.suffix ?? "", between: "any name" };
  const { prefix = "", suffix = "", text } = word;
  if (word.isSplit === true) return prefix === "" ? undefined : { prefix, suffix: "", between: undefined };
  const between = text.includes("{}") ? "any name" : /[*?[]/.test(text) && !/[$`]/.test(text) ? "what a glob matches" : undefined;
  return prefix === "" && between === undefined ? undefined : { prefix, suffix, between };
};

/**
 * Whether a word that is not known completely may stand for something of the guard's: its beginning leads there, or it is a pattern
 * that matches something there, or, where it is deleted, a folder around it. A variable's text may lead anywhere: its beginning counts alone.
 */
export const mayBeGuarded = (
  word: Word,
  mode: "write" | "delete",
  cwds: readonly (string | undefined)[],
  surroundings: Surroundings,
): boolean => {
  const pattern = patternOf(word);
  if (pattern === undefined) return false;
  const { prefix, suffix, between } = pattern;
  return cwds.some((cwd) => {
    if (cwd === undefined && !/^[/~]/.test(prefix)) return false;
    // A last letter keeps the end of what is known: a folder's `/` as well as the start of a name.
    const start = absolute(`${prefix}x`, cwd ?? "/", surroundings.home).slice(0, -1);
    const folder = start.slice(0, start.lastIndexOf("/")) || "/";
    return surroundings.guardPaths.some((guarded) => {
      if (isWithin(folder, guarded)) return true;
      if (between === undefined || !isWithin(guarded, folder)) return false;
      const [from, to] = [RegExp.escape(start.replace(/\/$/, "")), RegExp.escape(suffix)];
      // A glob leaves out names that begin with a dot (bash(1), Pathname Expansion); `find` and others do not.
      const middle = start.endsWith("/") ? (between === "any name" ? "(?:/.*)?" : "/(?!\\.).*") : ".*";
      const matching = new RegExp(`^${from}${middle}${to}$`, "s");
      return [...below(guarded, surroundings.files), ...(mode === "delete" ? above(guarded) : [])].some((path) => matching.test(path));
    });
  });
};
