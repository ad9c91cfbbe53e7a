import { operandsOf, type Builtin, type BuiltinShell } from "./builtin.ts";
import { isOwnedByShell } from "./variable.ts";
import { known, namesIn, unknown, type Word } from "./word.ts";

/** Attributes after which values are not what is assigned: integer, case, associative. */
const oddAttribute = /[iluAcn]/;

type DeclareKind = "export" | "readonly" | "declare" | "local";

/** `export`, `declare` and their kin. Listing shows the environment. */
export const declare =
  (kind: DeclareKind): Builtin =>
  (shell, words, { variables, input }) => {
    const operands = operandsOf(shell, words);
    const options = words.slice(1, words.length - operands.length).map((word) => word.value);
    const letters = options.filter((option) => option !== "--").join("");
    if (kind !== "export" && letters.includes("n")) return shell.doubt("dynamic-word", "a name reference");
    if (/[fF]/.test(letters)) return declareFunctions(shell, kind, letters, operands);
    if (operands.length === 0) return shell.runProgram([known("env")], variables, input);
    if (letters.includes("p")) return shell.runProgram([known("printenv"), ...operands], variables, input);
    // Outside of a function `local` fails.
    if (kind === "local" && !shell.state.locals) return undefined;
    const isLocal = kind === "local" || (kind === "declare" && !letters.includes("g"));
    for (const word of operands) declareOne(shell, word, { kind, letters, isLocal });
    return "";
  };

/** `-f NAME` shows a function; exported, every later bash has it; read-only, later definitions are refused. */
const declareFunctions = (shell: BuiltinShell, kind: DeclareKind, letters: string, operands: readonly Word[]): string | undefined => {
  if (operands.length > 0 && (kind === "export" || kind === "readonly" || /[xr]/.test(letters)))
    shell.host.redefines("function with attributes", shell.at);
  return undefined;
};

const declareOne = (
  shell: BuiltinShell,
  word: Word,
  { kind, letters, isLocal }: { kind: DeclareKind; letters: string; isLocal: boolean },
): void => {
  const match = /^([A-Za-z_]\w*)(\+?=|$)/.exec(word.value ?? word.prefix ?? "");
  if (!match || (word.value === undefined && match[2] === "")) {
    if (word.value !== "-") shell.doubt("dynamic-word", word.text);
    return;
  }
  const name = match[1] as string;
  const isOdd = oddAttribute.test(letters);
  const isArray = /[aA]/.test(letters) || (kind !== "export" && kind !== "readonly" && mayBeArray(shell, name, isLocal));
  if (isLocal) shell.state.makeLocal(name);
  if (kind === "export" || letters.includes("x")) shell.state.markExported(name);
  if (match[2] === "") {
    declareEmpty(shell, name, kind);
    if (isArray) shell.state.setArray(name, undefined);
  } else {
    const value = valueAfter(word, match[0].length);
    if (isArray) checkElements(shell, value);
    if (letters.includes("i")) shell.checkArithmeticText(value);
    shell.assign(name, match[2] === "+=" ? unknown(word.text, { isMany: true, ...namesIn(shell.lookup(name), value) }) : value);
  }
  if (letters.includes("i")) declareInteger(shell, name);
  if (isOdd) shell.forget(name);
  if (isOdd || kind === "readonly" || letters.includes("r")) shell.state.markOdd(name);
};

/** What a function declares for the first time is not what stands outside. */
const mayBeArray = (shell: BuiltinShell, name: string, isLocal: boolean): boolean => {
  const isFresh = isLocal && shell.state.locals !== undefined && !shell.state.locals.hidden.has(name);
  return !isFresh && shell.state.get(name)?.isArray === true;
};

/** An array is given elements by a value in parentheses, quoted or not, and bash expands them: commands in it run. */
const checkElements = (shell: BuiltinShell, value: Word): void => {
  const start = value.value ?? value.prefix ?? "";
  if (start.startsWith("(") || (start === "" && value.value === undefined)) shell.doubt("dynamic-program", value.text);
};

const declareInteger = (shell: BuiltinShell, name: string): void => {
  // Bash assigns these itself, whatever comes by.
  if (isOwnedByShell(name) || /^(?:OLD)?PWD$/.test(name)) shell.doubt("dynamic-program", `${name} as an integer`);
  shell.state.markInteger(name);
};

const valueAfter = (word: Word, length: number): Word =>
  word.value === undefined
    ? unknown(word.text, { prefix: (word.prefix ?? "").slice(length), suffix: word.suffix ?? "", ...namesIn(word) })
    : known(word.value.slice(length), word.text);

const declareEmpty = (shell: BuiltinShell, name: string, kind: DeclareKind): void => {
  if (kind === "local" && shell.state.get(name) !== undefined) shell.state.forget(name);
  else if (kind === "local") shell.state.unset(name);
  else if (shell.state.isExported(name)) shell.host.exports(name, shell.lookup(name), true, shell.at);
};
