import type { Callable, Definition, State } from "./state.ts";
import type { Input, Word } from "./word.ts";

/** What calls of functions need of the shell around them. */
export interface CallingShell {
  readonly state: State;
  maybe(body: () => void): void;
  /** Walks the body of a function in this shell. */
  body(definition: Definition, input: Input): string | undefined;
}

/** Calls a function, or each that may stand under its name by now; `otherwise` is what the name means if none does. */
export const walkCall = (
  { definitions, isSure }: Callable,
  words: readonly Word[],
  input: Input,
  shell: CallingShell,
  otherwise: () => void,
): string | undefined => {
  const [only] = definitions;
  if (isSure && only && definitions.length === 1) return callOne(only, words, input, shell);
  for (const definition of definitions) shell.maybe(() => callOne(definition, words, input, shell));
  if (!isSure) shell.maybe(otherwise);
  return undefined;
};

const callOne = (definition: Definition, words: readonly Word[], input: Input, shell: CallingShell): string | undefined => {
  const { state } = shell;
  const { positional, locals } = state;
  state.positional = words.slice(1);
  const exit = state.swapExit(undefined);
  const mine = (state.locals = { hidden: new Map(), branches: state.branches });
  const output = shell.body(definition, input);
  state.absorb();
  state.swapExit(exit);
  for (const [name, variable] of mine.hidden) state.restore(name, variable);
  state.positional = positional;
  state.locals = locals;
  return output;
};
