import type { CommandNode, ParsedScript } from "unbash";
import type { Budget } from "./budget.ts";
import type { State } from "./state.ts";
import { known, unknown, type Input, type Listener, type Printed, type Word } from "./word.ts";

/** What all shells of one script share. */
export interface Shared extends Listener {
  readonly budget: Budget;
  readonly isPosix: boolean;
  /** Actions of traps: they may run at any time, with whatever functions there are then. */
  traps: Set<string> | undefined;
}

/** What a command, just walked, wrote to standard output, where it was a program that says so and nothing else can have written. */
export const printedBy = (command: CommandNode, shared: Shared, state: State): Printed | undefined => {
  if (command.type !== "Command" || command.name === undefined) return undefined;
  if (command.redirects.some(({ type, operator }) => type !== "Redirect" || operator !== "<")) return undefined;
  const mayHook = shared.traps !== undefined || state.callable("command_not_found_handle") !== undefined;
  return mayHook || state.isOutputMoved ? undefined : shared.printed?.();
};

/** The same of a script of one command or pipeline. */
export const printedByScript = ({ commands: [only, ...more] }: ParsedScript, shared: Shared, state: State): Printed | undefined => {
  if (!only || more.length > 0 || only.background) return undefined;
  const last = only.command.type === "Pipeline" ? only.command.commands.at(-1) : only.command;
  return last && last.type !== "AndOr" ? printedBy(last, shared, state) : undefined;
};

/** What the command behind another in a pipeline reads. */
export const piped = (from: string, output: string | undefined, printed: Printed | undefined): Input =>
  output !== undefined
    ? { kind: "known", text: output }
    : { kind: "unknown", from: `the output of \`${from.slice(0, 120)}\``, ...(printed && { printed }) };

/** What a substitution becomes. */
export const outputWord = (output: string | undefined, text: string, printed: Printed | undefined): Word =>
  output === undefined
    ? { ...unknown(text, { isMany: true }), ...wordsOf(printed) }
    : known(output.replaceAll("\0", "").replace(/\n+$/, ""), text);

const wordsOf = (printed: Printed | undefined): Partial<Word> => {
  if (printed?.words === "number") return { isNumber: true };
  if (printed?.words === "token") return { isName: true, isToken: true };
  return printed?.words === "names" ? { isName: true, ...(printed.prefix !== undefined && { prefix: printed.prefix }) } : {};
};
