import { known, namesIn, unknown, type Word } from "./word.ts";

/** A variable's elements: one for a scalar, none when it is unset; `undefined` when it may hold anything. */
export interface Variable {
  readonly elements: readonly Word[] | undefined;
  readonly isArray: boolean;
  /** Variables of the environment whose values it may hold. */
  readonly names?: readonly string[];
}

export const scalar = (value: Word): Variable => ({ elements: [value], isArray: false });
/** What a variable is that may hold anything; of the environment's values, only what it may have held before. */
export const anything = (name: string, ...before: readonly (Variable | undefined)[]): Variable => {
  const names = [...new Set(before.flatMap((variable) => (variable ? namesOf(variable) : [name])))];
  return { elements: undefined, isArray: true, ...(names.length > 0 && { names }) };
};

const namesOf = (variable: Variable): readonly string[] => variable.names ?? namesIn(...(variable.elements ?? [])).names ?? [];
export const unsetVariable: Variable = { elements: [], isArray: false };

/** The first element, which is what `$name` means for an array too. */
export const firstElement = (variable: Variable, name: string): Word =>
  variable.elements
    ? (variable.elements[0] ?? known("", `$${name}`))
    : unknown(`$${name}`, { isMany: true, ...(variable.names && { names: variable.names }) });

export const isSameValue = (a: Variable | undefined, b: Variable | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.isArray === b.isArray &&
    a.names?.join(" ") === b.names?.join(" ") &&
    (a.elements === undefined
      ? b.elements === undefined
      : a.elements.length === b.elements?.length && a.elements.every((word, i) => isSameWord(word, b.elements?.[i]))));

const isSameWord = (a: Word, b: Word | undefined): boolean =>
  a.value === undefined ? isNumber(a) && b !== undefined && b.value === undefined && isNumber(b) : a.value === b?.value;

/** What holds when the value is the one or the other. */
export const eitherOf = (name: string, a: Variable | undefined, b: Variable | undefined): Variable => {
  if (!a || !b || a.isArray || b.isArray) return anything(name, a, b);
  const [x, y] = [a.elements?.[0], b.elements?.[0]];
  return x && y && isNumber(x) && isNumber(y) ? scalar(unknown(`$${name}`, { prefix: "0" })) : anything(name, a, b);
};

/** True when the word can only be a number: `0` is then a safe prefix, for it is neither an option nor a path. */
export const isNumber = (word: Word): boolean =>
  word.value === undefined ? word.prefix === "0" && word.isMany !== true && word.suffix === undefined : /^\d+$/.test(word.value);

/** Variables that bash sets itself, or that refuse what they are given (bash(1) "Shell Variables"). */
const ownedByShell =
  /^(?:_|BASH(?:PID|OPTS|_\w+)|COMP_\w+|DIRSTACK|EPOCH\w+|EUID|FUNCNAME|GROUPS|HISTCMD|LINENO|OPTIND|PIPESTATUS|PPID|RANDOM|SECONDS|SHELLOPTS|SRANDOM|UID)$/;

/** True when the variable's value does not follow from what is assigned to it. */
export const isOwnedByShell = (name: string): boolean => ownedByShell.test(name);

/** Variables that bash counts in: what they are given is evaluated as arithmetic. */
export const isCountedByShell = (name: string): boolean => /^(?:HISTCMD|OPTIND|S?RANDOM|SECONDS)$/.test(name);
