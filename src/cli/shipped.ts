import { basename, dirname, join } from "node:path";
import { digestOf, type DeclaredProgram } from "../configuration/index.ts";
import type { Files } from "../model/index.ts";
import { contentState } from "../store/content-state.ts";

/** A pack as it was when this executable was built. */
export interface ShippedPack {
  readonly name: string;
  /** SHA-256 of its `tagout.yaml`. */
  readonly text: string;
  /** State of each of its programs, by content. */
  readonly programs: Readonly<Record<string, string>>;
}

/** What `scripts/build.ts` puts in; nothing where this is not the built executable. */
declare const TAGOUT_SHIPPED_PACKS: readonly ShippedPack[] | undefined;
const shipped: readonly ShippedPack[] = typeof TAGOUT_SHIPPED_PACKS === "undefined" ? [] : TAGOUT_SHIPPED_PACKS;

interface Place {
  readonly files: Files;
  /** Absolute path of this executable. */
  readonly executable: string;
}

/** Folder of the package that this executable belongs to: its own folder's parent, or the checkout it is run from by Bun. */
const packageFolder = ({ executable, files }: Place): string =>
  /^bun(?:x|-profile)?$/.test(basename(executable)) ? join(import.meta.dir, "../..") : dirname(dirname(files.real(executable)));

export const packsFolder = (place: Place): string => join(packageFolder(place), "packs");

/** The shipped pack whose own file this is. */
const packOf = (file: string, place: Place): ShippedPack | undefined =>
  shipped.find(({ name }) => file === `${packsFolder(place)}/${name}/tagout.yaml`);

/**
 * True for the file of a pack beside this executable, in the form in which it was built with it: whoever runs the executable trusts who
 * made both. Any other form is a project's file like others.
 */
export const isShippedText = (path: string, text: string, place: Place): boolean => {
  const pack = packOf(path, place);
  return pack !== undefined && place.files.real(path) === path && digestOf(text) === pack.text;
};

/** True for a program of a shipped pack that is, with everything that belongs to it, what it was when this executable was built. */
export const isShippedProgram = ({ file, name, path, files }: DeclaredProgram, place: Place): boolean => {
  const state = packOf(file, place)?.programs[name];
  if (state === undefined) return false;
  const root = dirname(file);
  return (
    contentState(
      root,
      [path, ...files].map((each) => each.slice(root.length + 1)),
    ) === state
  );
};

/** Folders of the shipped packs, for whoever stands in the package itself, such as a fresh clone; none elsewhere. */
export const packsAround = (cwd: string, place: Place): readonly string[] => {
  if (shipped.length === 0) return [];
  const home = packageFolder(place);
  if (cwd !== home && !cwd.startsWith(`${home}/`)) return [];
  return shipped
    .map(({ name }) => `${packsFolder(place)}/${name}`)
    .filter((folder) => place.files.kind(`${folder}/tagout.yaml`) === "file");
};
