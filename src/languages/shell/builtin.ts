import type { DoubtReason } from "../../model/index.ts";
import type { ShellHost } from "./host.ts";
import type { State } from "./state.ts";
import { known, type Input, type Word } from "./word.ts";

/** What a builtin may use of the shell it runs in. */
export interface BuiltinShell {
  readonly host: ShellHost;
  readonly state: State;
  /** Source text of the command at hand. */
  readonly at: string;
  dispatch(words: readonly Word[], variables: ReadonlyMap<string, Word>, input: Input, skipsFunctions?: boolean): string | undefined;
  runProgram(words: readonly Word[], variables: ReadonlyMap<string, Word>, input: Input): string | undefined;
  lookup(name: string): Word;
  evaluateText(text: string, input?: Input): string | undefined;
  assign(name: string, value: Word): void;
  /** Bash evaluates what an integer variable is given. */
  checkInteger(name: string, value: Word): void;
  forget(name: string): void;
  addTrap(text: string): void;
  leave(kind: "function" | "loop" | "shell", isSure: boolean): void;
  /** Text that bash evaluates as arithmetic, for its effects. */
  checkArithmeticText(word: Word): Word;
  doubt(reason: DoubtReason, detail: string): undefined;
}

/** What a builtin is called with besides its words. */
export interface Circumstances {
  readonly variables: ReadonlyMap<string, Word>;
  readonly input: Input;
}

/** Answers with its standard output, when that is known. */
export type Builtin = (shell: BuiltinShell, words: readonly Word[], circumstances: Circumstances) => string | undefined;

/** Words after the options; an unknown word that may be an option is a doubt. */
export const operandsOf = (shell: BuiltinShell, words: readonly Word[]): Word[] => {
  const operands = words.slice(1);
  while (operands[0]?.value !== undefined && /^[-+]./.test(operands[0].value)) if (operands.shift()?.value === "--") break;
  for (const word of operands) if (word.value === undefined && word.isMany) shell.doubt("dynamic-word", word.text);
  return operands;
};

/** Words read as bash's getopt does: `-xVALUE`, `-x VALUE`, options before operands. An unknown word is an operand, and for the caller to doubt. */
export const optionsAndOperands = (
  words: readonly Word[],
  withValue: string,
): { options: readonly { letter: string; value?: Word }[]; operands: readonly Word[] } => {
  const options: { letter: string; value?: Word }[] = [];
  let at = 1;
  for (; at < words.length; at++) {
    const text = words[at]?.value;
    if (text === "--") return { options, operands: words.slice(at + 1) };
    if (text === undefined || !/^-./s.test(text)) break;
    for (let i = 1; i < text.length; i++) {
      const letter = text.charAt(i);
      if (!withValue.includes(letter)) options.push({ letter });
      else {
        const value = i + 1 < text.length ? known(text.slice(i + 1)) : words[++at];
        options.push(value ? { letter, value } : { letter });
        break;
      }
    }
  }
  return { options, operands: words.slice(at) };
};

/** True when a cluster of options has the letter. */
export const hasOption = (words: readonly Word[], letter: string): boolean =>
  words.slice(1).some((word) => word.value !== undefined && /^-[A-Za-z]+$/.test(word.value) && word.value.includes(letter));
