/** What a parenthesis holds. `names` are column lists and hints: nothing in them reads or calls. */
export type Hold = "query" | "call" | "group" | "relations" | "names";

/** One open parenthesis, or the statement itself. */
export interface Frame {
  readonly hold: Hold;
  /** `start`: a query may begin here. `alias`: in FROM, a relation has just been read; `on`: past its alias. */
  clause: "start" | "with" | "body" | "from" | "alias" | "on";
  expectsRelation: boolean;
  isRecursive: boolean;
  /** Name of the common table expression whose body comes next. */
  pending: string | undefined;
  /** What was called, if this is a call. */
  readonly callee: string | undefined;
  ctes: Set<string> | undefined;
}

/** A frame as it opens. */
export const fresh = (hold: Hold, callee?: string): Frame => ({
  hold,
  clause: hold === "relations" ? "from" : "start",
  expectsRelation: hold === "relations",
  isRecursive: false,
  pending: undefined,
  callee,
  ctes: undefined,
});
