import type { ArithmeticFor, CompoundList, For, Select, While } from "unbash";
import { evaluate } from "./arithmetic.ts";
import { assignedIn } from "./assigned.ts";
import type { Expander } from "./expand.ts";
import type { State } from "./state.ts";
import { isNoOption, namesIn, nameText, unknown, type Word } from "./word.ts";

/** What loops need of the shell around them. */
export interface LoopingShell {
  readonly state: State;
  readonly expander: Expander;
  list(list: CompoundList): string | undefined;
  maybe(body: () => void): void;
  assign(name: string, value: Word): void;
  isExhausted(): boolean;
  doubt(reason: "too-deep", detail: string): undefined;
}

const roundsMax = 16;
const passesMax = 4;

/** `for` and `select`: a round for each word while they are few and known, else one that stands for all. */
export const walkFor = (node: For | Select, words: readonly Word[], shell: LoopingShell): undefined => {
  prepare(node.body, shell);
  const round = (word: Word): void => {
    if (shell.isExhausted()) return;
    shell.maybe(() => {
      shell.assign(node.name.value, word);
      shell.list(node.body);
      shell.state.absorb();
    });
  };
  const isEach = node.type === "For" && words.length <= roundsMax && words.every((word) => word.isMany !== true);
  if (isEach) for (const word of words) round(word);
  else repeat(shell, () => round(node.type === "Select" ? unknown(`$${node.name.value}`) : commonEnds(words)));
  return undefined;
};

/** `while` and `until`. */
export const walkWhile = (node: While, shell: LoopingShell): undefined => {
  prepare(node.clause, shell);
  prepare(node.body, shell);
  repeat(shell, () => {
    shell.list(node.clause);
    shell.maybe(() => shell.list(node.body));
  });
  return undefined;
};

/** `for ((…))`. */
export const walkArithmeticFor = (node: ArithmeticFor, shell: LoopingShell): undefined => {
  evaluate(node.initialize, shell.expander);
  prepare(node.body, shell);
  for (const part of [node.initialize, node.test, node.update]) for (const name of part ? assignedIn(part) : []) prepareOne(name, shell);
  repeat(shell, () => {
    evaluate(node.test, shell.expander);
    shell.maybe(() => {
      shell.list(node.body);
      shell.state.absorb();
      evaluate(node.update, shell.expander);
    });
  });
  return undefined;
};

/** Walks a round until another one would find nothing else, whatever earlier rounds left behind. */
const repeat = (shell: LoopingShell, round: () => void): void => {
  shell.state.branches++;
  for (let pass = 0; ; pass++) {
    const before = shell.state.fork();
    round();
    shell.state.absorb();
    shell.state.merge(before);
    if (shell.state.isSame(before) || shell.isExhausted()) break;
    if (pass === passesMax) {
      shell.doubt("too-deep", "a loop that changes what it runs");
      break;
    }
  }
  shell.state.branches--;
};

/** What a loop assigns is not known in its first command either: a round may have gone before. */
const prepare = (body: CompoundList, shell: LoopingShell): void => {
  for (const assigned of assignedIn(body)) prepareOne(assigned, shell);
};

const prepareOne = ({ name, isNumber }: { name: string; isNumber: boolean }, { state }: LoopingShell): void => {
  const before = state.get(name)?.elements?.[0];
  const isNumberBefore = before !== undefined && (before.value === undefined ? before.prefix === "0" : /^\d+$/.test(before.value));
  if (isNumber && isNumberBefore) state.set(name, unknown(`$${name}`, { prefix: "0" }));
  else state.forget(name);
};

/** One word that stands for all of them: the ends they share. */
const commonEnds = (words: readonly Word[]): Word => {
  const starts = words.map((word) => word.value ?? (word.isSplit && !word.isName ? "" : (word.prefix ?? "")));
  const ends = words.map((word) => word.value ?? (word.isSplit ? "" : (word.suffix ?? "")));
  let prefix = starts[0] ?? "";
  for (const start of starts) while (!start.startsWith(prefix)) prefix = prefix.slice(0, -1);
  let suffix = ends[0] ?? "";
  for (const end of ends) while (!end.endsWith(suffix)) suffix = suffix.slice(1);
  const isName = words.every((word) => (word.value === undefined ? word.isName === true : nameText.test(word.value)));
  const isOperand = !isName && words.every((word) => (word.value === undefined ? isNoOption(word) : !/(?:^|\s)-/.test(word.value)));
  return unknown("<each>", { prefix, suffix, ...(isName && { isName }), ...(isOperand && { isOperand }), ...namesIn(...words) });
};
