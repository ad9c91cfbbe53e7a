import { known, type Word } from "../languages/shell/index.ts";
import type { DoubtReason } from "../model/index.ts";
import type { Wanted } from "./lookups.ts";
import type { ReadonlySlots } from "./slots.ts";
import type { Condition, Loads } from "./tool.ts";

/** What is asked of the machine to know what a program loads by itself. */
export interface Looking {
  /** Absolute paths of what bears one of the names, in a folder (default: here); undefined when nobody knows. */
  standing(wanted: Wanted, folder?: Word): readonly string[] | undefined;
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

/** What a program loads, as the engine reads it. */
export class CompiledLoads {
  readonly wanted: Wanted;
  /** The names of the program for which it counts. */
  private readonly programs: readonly string[] | undefined;
  readonly given: readonly Condition[];
  // They are written in many forms; read from here, they all have one.
  readonly files: string;
  readonly codes: Loads["codes"];
  readonly shows: boolean;
  readonly onlyHere: boolean;
  readonly even: Loads["even"];
  readonly of: Loads["of"];
  readonly in: Loads["in"];

  constructor(loads: Loads) {
    this.wanted = { names: loads.files.split(" "), isAbove: loads.above === true, until: loads.until };
    this.programs = loads.as?.split(", ");
    this.given = loads.given ?? [];
    this.files = loads.files;
    this.codes = loads.codes;
    this.shows = loads.shows === true;
    this.onlyHere = loads.onlyHere === true;
    this.even = loads.even;
    this.of = loads.of;
    this.in = loads.in;
  }

  /** Whether it counts for a program called by this name. */
  isLoadedAs(program: string): boolean {
    return this.programs === undefined || this.programs.includes(program);
  }
}

/** Reports each file that a program may load where it stands, in the folders its slots name, or that they name themselves. */
export const reportLoaded = (compiled: CompiledLoads, slots: ReadonlySlots, looking: Looking): void => {
  const { codes, onlyHere, shows, files } = compiled;
  if (onlyHere && looking.isOtherHost()) return;
  for (const path of pathsOf(compiled, slots, looking)) {
    const text = codes && path !== undefined ? looking.text(known(path)) : "";
    if (text === undefined) continue;
    if (codes && path !== undefined && !codes.test(text) && !escapes.test(text)) continue;
    if (shows) looking.doubt("unknown-input", `${path ?? files} may show variables or other files`);
    else looking.code(path ?? files);
  }
};

const nobodyKnows: readonly undefined[] = [undefined];

/** Paths of those that stand there; undefined for one that nobody knows. */
const pathsOf = (
  { wanted, of, in: folderNames }: CompiledLoads,
  slots: ReadonlySlots,
  looking: Looking,
): readonly (string | undefined)[] => {
  const named = wordsIn(slots, of);
  if (named.length > 0) return named.flatMap(({ value }) => (value === undefined ? nobodyKnows : pathsNamed(value, looking)));
  const here = looking.standing(wanted);
  const given = wordsIn(slots, folderNames);
  if (!here || given.length === 0) return here ?? nobodyKnows;
  // Given more than once, each may start from the one before.
  const folders = given.length > 1 ? [...given, known(given.map(({ value = "?" }) => value).join("/"))] : given;
  const paths: (string | undefined)[] = [...here];
  for (const folder of folders) {
    const there = looking.standing(wanted, folder);
    if (!there) return [...paths, undefined];
    paths.push(...there);
  }
  return paths;
};

const noWords: readonly Word[] = [];
const wordsIn = (slots: ReadonlySlots, names: readonly string[] | undefined): readonly Word[] =>
  names === undefined || slots.size === 0 ? noWords : names.flatMap((name) => slots.get(name) ?? noWords);

const pathsNamed = (path: string, looking: Looking): readonly (string | undefined)[] => {
  const wanted = { names: [path.replace(/^\/+/, "")], isAbove: false, until: undefined };
  return looking.standing(wanted, path.startsWith("/") ? known("/") : undefined) ?? nobodyKnows;
};
