import type { Entry } from "../entry.ts";

/** Where the entries come from. */
export interface Origin {
  /** Name of the log where it has one, else `HOST/tagout`. */
  readonly log: string;
  readonly hostname: string;
  /** Version of this program. */
  readonly version: string;
}

/** A way to write entries for somebody else. */
export interface Format {
  /** What stands before the first entry. */
  readonly begin?: (origin: Origin) => string;
  /** Entries are written in groups of at most this many; 1 where it is left out. */
  readonly groupMax?: number;
  /** A group of entries, with its last newline. */
  readonly write: (entries: readonly Entry[], origin: Origin) => string;
}
