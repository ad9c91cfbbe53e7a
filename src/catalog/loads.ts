import { known, type Word } from "../languages/shell/index.ts";
import type { DoubtReason } from "../model/index.ts";
import type { Slots } from "./read-options.ts";
import type { Loads } from "./tool.ts";

/** What is asked of the machine to know what a program loads by itself. */
export interface Looking {
  /** Absolute paths of what bears a name in a folder (default: here), or also above, up to `until`; undefined when nobody knows. */
  named(name: string, folder?: Word, isAbove?: boolean, until?: string): readonly string[] | undefined;
  /** Text of a file, or undefined with a doubt recorded. */
  text(path: Word): string | undefined;
  /** The command runs on another host than this one. */
  isOtherHost(): boolean;
  /** This runs. */
  code(what: string): void;
  doubt(reason: DoubtReason, detail: string): void;
}

/** Notations in which a name can be written otherwise than letter by letter (JSON, YAML, TOML, HCL). */
const escapes = /\\(?:[uUx]|\r?\n)/;

/** Reports each file that a program may load where it stands, in the folders its slots name, or that they name themselves. */
export const reportLoaded = (loads: Loads, slots: Slots, looking: Looking): void => {
  const { codes } = loads;
  if (loads.onlyHere && looking.isOtherHost()) return;
  for (const path of pathsOf(loads, slots, looking)) {
    const text = codes && path !== undefined ? looking.text(known(path)) : "";
    if (text === undefined) continue;
    if (codes && path !== undefined && !codes.test(text) && !escapes.test(text)) continue;
    if (loads.shows) looking.doubt("unknown-input", `${path ?? loads.files} may show variables or other files`);
    else looking.code(path ?? loads.files);
  }
};

/** Paths of those that stand there; undefined for one that nobody knows. */
function* pathsOf(
  { files, above, until, in: inSlots = [], of = [] }: Loads,
  slots: Slots,
  looking: Looking,
): Generator<string | undefined> {
  const named = of.flatMap((slot) => slots.get(slot) ?? []);
  for (const { value } of named)
    yield* value === undefined
      ? [undefined]
      : (looking.named(value.replace(/^\/+/, ""), value.startsWith("/") ? known("/") : undefined) ?? [undefined]);
  if (named.length > 0) return;
  const given = inSlots.flatMap((slot) => slots.get(slot) ?? []);
  // Given more than once, each may start from the one before.
  const folders = given.length > 1 ? [...given, known(given.map(({ value = "?" }) => value).join("/"))] : given;
  for (const folder of [undefined, ...folders])
    for (const name of files.split(" ")) {
      const paths = looking.named(name, folder, above, until);
      if (!paths) return yield undefined;
      yield* paths;
    }
}

/** Whether they count for a program called by this name. */
export const isLoadedAs = ({ as }: Loads, program: string): boolean => as === undefined || as.split(", ").includes(program);
