import type { Place } from "../languages/shell/index.ts";
import type { Target } from "../model/index.ts";

/** Where in the nesting we are. */
export interface Frame {
  readonly via: readonly string[];
  readonly source: string;
  readonly cwd: string | undefined;
  /** It left the folder it began in for one that nobody knows: a relative name may be anything. */
  readonly isLost: boolean;
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
  isLost: false,
  at: undefined,
  place: undefined,
  searched: nothing,
});

/** A command of a script. */
export const commandFrame = ({ via, at, searched, isLost }: Frame, place: Place, source: string): Frame => ({
  via,
  source,
  cwd: place.cwd,
  isLost: place.cwd === undefined && (isLost || place.isMoved),
  at,
  place,
  searched,
});

/** The same place, for another text. */
export const textFrame = (frame: Frame, source: string): Frame => ({ ...frame, source });

/** What runs through a program, here or at a target, where our folders are not. */
export const innerFrame = (frame: Frame, via: string, at: Target | undefined, searched = frame.searched): Frame => ({
  via: [...frame.via, via],
  source: frame.source,
  cwd: at ? undefined : frame.cwd,
  isLost: !at && frame.isLost,
  at: at ?? frame.at,
  place: frame.place,
  searched,
});
