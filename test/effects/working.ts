import type { Act } from "./trace.ts";

/** Something a tool does by itself that no effect speaks of, with the reason why none need. */
export interface Known {
  readonly kind: Act["kind"];
  /** Whole path, address or system call. */
  readonly what: RegExp;
  readonly why: string;
}

/** What the C library and the loader do in any program. */
export const everywhere: readonly Known[] = [
  { kind: "connect", what: /^unix:\/(?:var\/)?run\/nscd\/socket$/, why: "the C library asks the cache of names (nscd(8)) before it reads /etc/passwd" },
];

export const known: Readonly<Record<string, readonly Known[]>> = {};
