import type { AndOr, Case, CompoundList, If, PipelineNode } from "unbash";
import type { Expander } from "./expand.ts";
import type { State } from "./state.ts";

/** What branches need of the shell around them. */
export interface BranchingShell {
  readonly state: State;
  readonly expander: Expander;
  node(node: PipelineNode | AndOr): string | undefined;
  list(list: CompoundList): string | undefined;
  maybe(body: () => void): void;
}

/** `&&` and `||`: keeps what holds when the list so far succeeded apart from what holds when it failed. */
export const walkAndOr = (node: AndOr, shell: BranchingShell): string | undefined => {
  const { state } = shell;
  const output = shell.node(node.commands[0] as PipelineNode);
  const level = state.branches;
  const succeeded = state.fork();
  succeeded.confirm();
  const failed = state.fork();
  failed.settle();
  node.commands.slice(1).forEach((command, i) => {
    const isAnd = node.operators[i] === "&&";
    state.become(isAnd ? succeeded : failed);
    state.branches = level + 1;
    shell.node(command);
    const confirmed = state.fork();
    confirmed.confirm();
    state.settle();
    if (isAnd) {
      failed.merge(state);
      succeeded.become(confirmed);
    } else {
      succeeded.merge(confirmed);
      failed.become(state);
    }
  });
  state.become(succeeded);
  state.merge(failed);
  state.branches = level;
  return node.commands.length > 1 ? undefined : output;
};

/** `if`: what holds afterwards is what every branch leaves behind, or none of them. */
export const walkIf = (node: If, shell: BranchingShell): undefined => {
  const { state } = shell;
  const level = state.branches;
  shell.list(node.clause);
  const otherwise = state.fork();
  state.branches = level + 1;
  shell.list(node.then);
  const after = state.fork();
  state.become(otherwise);
  for (const elif of node.elif) {
    state.branches = level + 1;
    shell.list(elif.clause);
    const before = state.fork();
    shell.list(elif.then);
    after.merge(state);
    state.become(before);
  }
  state.branches = level + 1;
  if (node.else) shell.list(node.else);
  state.merge(after);
  state.branches = level;
  return undefined;
};

/** `case`: every item may run, after any other. */
export const walkCase = (node: Case, shell: BranchingShell): undefined => {
  shell.expander.single(node.word);
  for (const item of node.items) {
    for (const pattern of item.pattern) shell.expander.single(pattern);
    shell.maybe(() => shell.list(item.body));
  }
  return undefined;
};
