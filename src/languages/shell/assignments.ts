import type { Assignment } from "unbash";
import { mayHaveBraces } from "./brace.ts";
import type { Expander } from "./expand.ts";
import type { ShellHost } from "./host.ts";
import type { State } from "./state.ts";
import type { Variable } from "./variable.ts";
import { known, namesIn, unknown, type Word } from "./word.ts";

/** What assignments need of the shell around them. */
export interface AssigningShell {
  readonly host: ShellHost;
  readonly state: State;
  readonly expander: Expander;
  readonly at: string;
  assign(name: string, value: Word): void;
  checkInteger(name: string, value: Word): void;
  forget(name: string): void;
  isInherited(name: string): boolean;
  doubt(reason: "dynamic-word", detail: string): undefined;
}

/** `name=value` and its kin, with nothing after it. */
export const assignNode = (node: Assignment, shell: AssigningShell): void => {
  if (node.index) {
    shell.expander.arithmetic(shell.expander.single(node.index));
    // A subscript that is out of range ends the statement.
    shell.expander.mayStop();
  }
  if (node.value.type === "ArrayValue") return assignArray(node, shell);
  const value = shell.expander.assigned(node.value);
  if (node.index) {
    shell.checkInteger(node.name, value);
    return shell.forget(node.name);
  }
  shell.assign(node.name, node.append ? appended(shell.expander.lookup(node.name), value, node.text) : value);
};

const appended = (before: Word, value: Word, text: string): Word => {
  if (before.value === undefined) return unknown(text, { isMany: true, ...namesIn(before, value) });
  return value.value === undefined
    ? unknown(text, { ...namesIn(value), suffix: value.suffix ?? "", prefix: before.value + (value.prefix ?? "") })
    : known(before.value + value.value, text);
};

const assignArray = (node: Assignment, shell: AssigningShell): void => {
  if (node.value.type !== "ArrayValue") return;
  // `[subscript]=value` is arithmetic, and puts elements elsewhere.
  const isPlain = node.value.elements.every((element) => !/^\[.*\]\+?=/s.test(element.text));
  for (const element of node.value.elements) {
    const subscript = /^\[(.*?)\]\+?=/s.exec(element.text)?.[1];
    if (subscript !== undefined) shell.expander.arithmetic({ text: subscript, value: subscript });
  }
  const elements = node.value.elements.flatMap((element) => shell.expander.fields(element));
  for (const element of elements) shell.checkInteger(node.name, element);
  const areKnown = isPlain && !node.append && elements.every((element) => element.isMany !== true);
  shell.state.setArray(node.name, areKnown ? elements : undefined);
  shell.host.exports(node.name, unknown(node.text), shell.isInherited(node.name), shell.at);
};

/** `export A=b`: an argument that has the form of an assignment is not split. */
export const assignArgument = (node: Assignment, shell: AssigningShell, isLocal: boolean): Word => {
  if (node.value.type === "ArrayValue" || node.index) {
    if (isLocal) shell.state.makeLocal(node.name);
    assignNode(node, shell);
    return known(node.name, node.text);
  }
  // Unlike an assignment, an argument undergoes brace expansion.
  if (mayHaveBraces(node.text)) shell.doubt("dynamic-word", node.text);
  const value = shell.expander.assigned(node.value);
  const name = `${node.name}${node.append ? "+" : ""}=`;
  return value.value === undefined
    ? unknown(node.text, { prefix: name + (value.prefix ?? ""), suffix: value.suffix ?? "", ...namesIn(value) })
    : known(name + value.value, node.text);
};

/** Runs a command with assignments in front of it: they hold while it runs, for a function or `eval` too. */
export const withPrefix = (
  assignments: readonly Assignment[],
  shell: AssigningShell,
  run: (variables: ReadonlyMap<string, Word>) => string | undefined,
): string | undefined => {
  const { state } = shell;
  if (assignments.length === 0) return run(state.environment());
  const variables = new Map(state.environment());
  const saved = assignments.map((assignment) => assignTemporarily(assignment, variables, shell));
  const during = new Map(saved.map(({ name }) => [name, state.get(name)]));
  const output = run(variables);
  for (const { name, before, isExported } of saved.reverse()) {
    if (state.get(name) === during.get(name)) state.restore(name, before);
    else state.forget(name);
    if (!isExported) state.unmarkExported(name);
  }
  return output;
};

interface Saved {
  readonly name: string;
  readonly before: Variable | undefined;
  readonly isExported: boolean;
}

/** Answers with what it hides: known only once the value is expanded, for that may assign too. */
const assignTemporarily = (node: Assignment, variables: Map<string, Word>, shell: AssigningShell): Saved => {
  const { expander, state } = shell;
  const { name } = node;
  if (node.index) expander.arithmetic(expander.single(node.index));
  const value = node.value.type === "ArrayValue" ? undefined : expander.assigned(node.value);
  if (node.value.type === "ArrayValue") for (const element of node.value.elements) expander.fields(element);
  const saved = { name, before: state.get(name), isExported: state.isExported(name) };
  if (!value || node.index) state.forget(name);
  else {
    const after = node.append ? appended(expander.lookup(name), value, node.text) : value;
    shell.checkInteger(name, after);
    variables.set(name, after);
    state.set(name, after);
  }
  state.markExported(name);
  return saved;
};
