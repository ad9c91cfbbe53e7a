import type { Place } from "../languages/shell/index.ts";
import type { Target } from "../model/index.ts";

/** Where in the nesting we are. */
export interface Frame {
  readonly via: readonly string[];
  readonly source: string;
  readonly cwd: string | undefined;
  /** Where nested commands run, when not here. */
  readonly at: Target | undefined;
  /** The script around, which remembers what earlier commands changed. */
  readonly place: Place | undefined;
  /** Absolute folders that come before PATH. */
  readonly searched: readonly string[];
}

const nothing: readonly string[] = [];

export const topFrame = (source: string, cwd: string): Frame => ({
  via: nothing,
  source,
  cwd,
  at: undefined,
  place: undefined,
  searched: nothing,
});

/** A command of a script. */
export const commandFrame = ({ via, at, searched }: Frame, place: Place, source: string): Frame => ({
  via,
  source,
  cwd: place.cwd,
  at,
  place,
  searched,
});

/** The same place, for another text. */
export const textFrame = ({ via, cwd, at, place, searched }: Frame, source: string): Frame => ({ via, source, cwd, at, place, searched });

/** What runs through a program, here or at a target, where our folders are not. */
export const innerFrame = (frame: Frame, via: string, at: Target | undefined, searched = frame.searched): Frame => ({
  via: [...frame.via, via],
  source: frame.source,
  cwd: at ? undefined : frame.cwd,
  at: at ?? frame.at,
  place: frame.place,
  searched,
});
