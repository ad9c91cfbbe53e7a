import type { DoubtReason } from "../../model/index.ts";
import type { Budget } from "./budget.ts";
import type { Input, Invocation, Listener, Word } from "./word.ts";

/** What a walk through shell source reports. The walk judges nothing; the host does. */
export interface ShellHost {
  /** A program runs. Answers with what it writes to standard output, when that is known; tells `listener` when the words of it are. */
  run(invocation: Invocation, place: Place, listener?: Listener): string | undefined;
  /** A redirection opens a file. */
  opens(path: Word, mode: "read" | "write", place: Place, source: string): void;
  /** A variable is set. `isInherited`: later programs get it. */
  exports(name: string, value: Word, isInherited: boolean, source: string): void;
  /** Something changes what later words mean: `alias`, `trap`, `enable`. */
  redefines(what: string, source: string): void;
  doubt(reason: DoubtReason, detail: string, source: string): void;
  /** Text of a script that `source` runs, or undefined with a doubt reported. */
  script(path: Word, place: Place, source: string): string | undefined;
  /** Value of a variable the shell starts with, or undefined when it is not set. */
  variable(name: string): string | undefined;
  /** True when a `cd` there is sure to succeed. */
  isFolder(path: string): boolean;
  /** False when no path begins so: a pattern behind that stays as it is written. */
  mayMatch(beginning: string, place: Place): boolean;
  /** False when no name in the folder is an option, nor a part of one that a shell may split. */
  mayNameOption(place: Place): boolean;
}

/** Where a command runs. */
export interface Place {
  /** Absolute; undefined when a `cd` went somewhere unknown. */
  readonly cwd: string | undefined;
  /** Whether it may have left the folder it began in. */
  readonly isMoved: boolean;
  /** Every folder it may be, absolute; undefined when one of them is not known. */
  possibleFolders(): readonly string[] | undefined;
  /** What earlier commands of the script changed: every value it may have by now, `""` for "as found". */
  fact(name: string): ReadonlySet<string> | undefined;
  setFact(name: string, value: string): void;
}

/** What a shell starts with. */
export interface Start {
  /** Absolute. */
  readonly cwd: string | undefined;
  /** `$0`, `$1` … ; undefined when they are not known. */
  readonly arguments?: readonly Word[] | undefined;
  /** The shell around, whose facts hold here too. */
  readonly around?: Place | undefined;
  /** Its standard input, where the program that starts it says so. */
  readonly input?: Input | undefined;
  /** Its own when nothing is said. */
  readonly budget?: Budget | undefined;
  /** Another shell than bash may read it: where they differ is a doubt. */
  readonly isPosix?: boolean;
}
