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
  /** What may stand between them: a glob, any text at any depth; undefined where it may lead anywhere, such as a variable's. */
  readonly between: { readonly glob: string } | "any" | undefined;
}

/** A glob that only the shell's own characters make, with the home folder for its usual names; undefined for any other text. */
const globOf = (text: string, home: string): string | undefined => {
  const glob = text.replace(/^(?:~|"?\$\{?HOME\}?"?)(?=\/)/, home);
  return /^[\w./*?+@:,=![\]-]*$/.test(glob) && /[*?[]/.test(glob) ? glob : undefined;
};

/** The glob from the root: the folders before its first pattern are names like any others; one above a pattern leads anywhere. */
const fromRoot = (glob: string, cwd: string | undefined, home: string): string | undefined => {
  const names = glob.split("/");
  const first = names.findIndex((name) => /[*?[]/.test(name));
  const rest = names.slice(first);
  if (rest.includes("..") || (cwd === undefined && !glob.startsWith("/"))) return undefined;
  const folder = absolute(names.slice(0, first).join("/") || (glob.startsWith("/") ? "/" : "."), cwd ?? "/", home);
  return `${folder === "/" ? "" : folder}/${rest.filter((name) => name !== "." && name !== "").join("/")}`;
};

/** What is certain of a word, or of the first of those it may become; undefined where all of it is known, or nothing of its beginning. */
const patternOf = (word: Word, home: string): Pattern | undefined => {
  // What `find` deletes has a name and, beside it, the ends of all that it stands for.
  if (word.value !== undefined)
    return word.prefix === undefined ? undefined : { prefix: word.prefix, suffix: word.suffix ?? "", between: "any" };
  const { prefix = "", suffix = "", text } = word;
  if (word.isSplit === true) return prefix === "" ? undefined : { prefix, suffix: "", between: undefined };
  if (text.includes("{}")) return { prefix, suffix, between: "any" };
  const glob = globOf(text, home);
  if (glob !== undefined) return { prefix, suffix, between: { glob } };
  return prefix === "" ? undefined : { prefix, suffix, between: undefined };
};

/** What a glob matches: no `/`, and no dot at the start of a name unless it says so (bash(1), Pathname Expansion). */
const globPattern = (path: string): RegExp => {
  const parts = path.split("/").map((name) => {
    const tokens = name.match(/\*+|\?|\[[!^]?\]?[^\]]*\]|[^*?[]+|\[/g) ?? [];
    const pattern = tokens
      .map((each) => (each.startsWith("*") ? "[^/]*" : /^(?:\?|\[.+)$/.test(each) ? "[^/]" : RegExp.escape(each)))
      .join("");
    return /^[*?[]/.test(name) ? `(?!\\.)${pattern}` : pattern;
  });
  return new RegExp(`^${parts.join("/")}/?$`);
};

/** Everything that begins and ends like this, at any depth. */
const depthPattern = (start: string, suffix: string): RegExp =>
  new RegExp(`^${RegExp.escape(start.replace(/\/$/, ""))}${start.endsWith("/") ? "(?:/.*)?" : ".*"}${RegExp.escape(suffix)}$`, "s");

/** Which paths a pattern stands for; undefined where that cannot be told. */
const matchingOf = (
  between: Pattern["between"],
  start: string,
  suffix: string,
  cwd: string | undefined,
  home: string,
): RegExp | undefined => {
  if (between === undefined) return undefined;
  if (between === "any") return depthPattern(start, suffix);
  const glob = fromRoot(between.glob, cwd, home);
  return glob === undefined ? undefined : globPattern(glob);
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
  const pattern = patternOf(word, surroundings.home);
  // Nothing is known of it: it is most likely a name in the folder that the command runs in.
  if (pattern === undefined && word.value === undefined)
    return cwds.some((cwd) => cwd !== undefined && surroundings.guardPaths.some((guarded) => isWithin(cwd, guarded)));
  if (pattern === undefined) return false;
  const { prefix, suffix, between } = pattern;
  return cwds.some((cwd) => {
    if (cwd === undefined && !/^[/~]/.test(prefix)) return false;
    // A last letter keeps the end of what is known: a folder's `/` as well as the start of a name.
    const start = absolute(`${prefix}x`, cwd ?? "/", surroundings.home).slice(0, -1);
    const folder = start.slice(0, start.lastIndexOf("/")) || "/";
    const matching = matchingOf(between, start, suffix, cwd, surroundings.home);
    return surroundings.guardPaths.some((guarded) => {
      if (isWithin(folder, guarded)) return true;
      if (matching === undefined || !isWithin(guarded, folder)) return false;
      return [...below(guarded, surroundings.files), ...(mode === "delete" ? above(guarded) : [])].some((path) => matching.test(path));
    });
  });
};
