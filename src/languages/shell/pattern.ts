import type { ShellHost } from "./host.ts";
import type { State } from "./state.ts";

/** Fact of a shell that takes out patterns that match nothing, or may (bash(1), `nullglob`). */
export const dropsPatterns = "drops patterns";

/** What decides on patterns of the shell around. */
export interface PatternShell {
  readonly state: State;
  /** Another shell than bash may read it. */
  readonly isPosix: boolean;
  readonly host: Pick<ShellHost, "mayMatch" | "mayNameOption">;
}

/**
 * Whether a pattern stays as it is written because no path begins as its word does (bash(1) "Pathname Expansion").
 *
 * @param beginning of the word, where it is known and something
 */
export const staysText = (beginning: string | undefined, { state, isPosix, host }: PatternShell): boolean =>
  beginning !== undefined && !isPosix && !state.fact(dropsPatterns) && !host.mayMatch(beginning, state);
