import type { ParsedScript } from "unbash";
import type { Budget } from "./budget.ts";
import type { State } from "./state.ts";
import { known, unknown, type Word } from "./word.ts";

/** What all shells of one script share. */
export interface Shared {
  readonly budget: Budget;
  readonly isPosix: boolean;
  /** Actions of traps: they may run at any time, with whatever functions there are then. */
  traps: Set<string> | undefined;
  /** The command walked last was a program that prints one number, or nothing. */
  isNumber: boolean;
}

/** True when the script, just walked, was one command whose program said so, and nothing else can have printed. */
export const isNumber = ({ commands: [only, ...more] }: ParsedScript, shared: Shared, state: State): boolean => {
  if (!only || more.length > 0 || only.background) return false;
  const last = only.command.type === "Pipeline" ? only.command.commands.at(-1) : only.command;
  if (last?.type !== "Command" || last.redirects.some(({ type, operator }) => type !== "Redirect" || operator !== "<")) return false;
  const mayHook = shared.traps !== undefined || state.callable("command_not_found_handle") !== undefined;
  return shared.isNumber && last.name !== undefined && !mayHook && !state.isOutputMoved;
};

/** What a substitution becomes. */
export const outputWord = (output: string | undefined, text: string, mayBeNumber: boolean): Word =>
  output === undefined
    ? unknown(text, { isMany: true, ...(mayBeNumber && { isNumber: true }) })
    : known(output.replaceAll("\0", "").replace(/\n+$/, ""), text);
