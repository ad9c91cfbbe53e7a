import type { Target } from "../model/index.ts";
import type { Clue } from "./clue.ts";
import type { Observations } from "./observations.ts";

/** One clue about a target, and which of its values it came from. */
export interface Part {
  readonly key: string;
  readonly clue: Clue;
}

/** A target as far as it is known: what a pin may match, and what its names say. */
export interface Identity {
  readonly values: Readonly<Record<string, string>>;
  readonly parts: readonly Part[];
  /** Values whose meaning this very call could have redefined, by pointing a tool at another configuration. */
  readonly forgeableKeys: readonly string[];
}

/** A target's value; empty counts as not given. */
export const valueOf = ({ values }: Target, key: string): string | undefined =>
  Object.hasOwn(values, key) ? values[key] || undefined : undefined;

/** A variable as the call would see it. */
export const variableOf = ({ declared, variables }: Observations, name: string): string | undefined =>
  variables[name] || declared[name] || undefined;

/** True when the call sets a variable to something other than the human did. */
export const isChanged = ({ declared, variables }: Observations, ...names: readonly string[]): boolean =>
  names.some((name) => variables[name] !== undefined && variables[name] !== declared[name]);

/** Parts of one key. */
export const partsOf = (key: string, clues: readonly Clue[]): Part[] => clues.map((clue) => ({ key, clue }));

/** Own property of a record that was read from a file. */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** Values without the missing ones, as pins match them. */
export const known = (values: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ""));
