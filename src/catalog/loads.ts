import { known, type Word } from "../languages/shell/index.ts";
import type { Slots } from "./read-options.ts";
import type { Loads } from "./tool.ts";

/** What is asked of the machine to know what a program loads by itself. */
export interface Looking {
  /** Absolute paths of what bears a name in a folder (default: here), or also above, up to `until`; undefined when nobody knows. */
  named(name: string, folder?: Word, isAbove?: boolean, until?: string): readonly string[] | undefined;
  /** Text of a file, or undefined with a doubt recorded. */
  text(path: Word): string | undefined;
  /** This runs. */
  code(what: string): void;
}

/** Notations in which a name can be written otherwise than letter by letter (JSON, YAML, TOML, HCL). */
const escapes = /\\(?:[uUx]|\r?\n)/;

/** Reports each file that a program may load where it stands, or in the folders its slots name. */
export const reportLoaded = ({ files, above, until, in: slotsOfFolders = [], codes }: Loads, slots: Slots, looking: Looking): void => {
  const given = slotsOfFolders.flatMap((slot) => slots.get(slot) ?? []);
  // Given more than once, each may start from the one before.
  const folders = given.length > 1 ? [...given, known(given.map(({ value = "?" }) => value).join("/"))] : given;
  for (const folder of [undefined, ...folders])
    for (const name of files.split(" ")) {
      const paths = looking.named(name, folder, above, until);
      if (!paths) return looking.code(files);
      for (const path of paths) {
        if (!codes) looking.code(path);
        else {
          const text = looking.text(known(path));
          if (text !== undefined && (codes.test(text) || escapes.test(text))) looking.code(path);
        }
      }
    }
};

/** Whether they count for a program called by this name. */
export const isLoadedAs = ({ as }: Loads, program: string): boolean => as === undefined || as.split(", ").includes(program);
