import { knowledge, understandShell } from "../../src/catalog/index.ts";
import { exampleMachine } from "../../src/catalog/examples.ts";
import { isHarmless, type Effect } from "../../src/model/index.ts";
import type { Keeps } from "./wraps.ts";

/** What is found of a line, on the machine of the examples. */
export interface Found {
  readonly effects: ReadonlySet<string>;
  /** Those beyond reading. */
  readonly harm: ReadonlySet<string>;
  /** Those that stand for whatever else happens: code that nobody read, and words that mean something else from here on. */
  readonly open: ReadonlySet<string>;
  /** A session for a person: what it becomes depends on what it is given. */
  readonly isSession: boolean;
  readonly doubts: readonly string[];
}

const named = ({ action, resource }: Effect): string => `${action} ${resource.kind}:${resource.name}`;
const isOpen = ({ action, resource: { kind } }: Effect): boolean =>
  (action === "execute" && !["session", "process", "service", "unit"].includes(kind)) || (action === "write" && kind === "variable");

/** What is found of a line on the machine of the examples, in its work tree or another folder. */
export const find = (line: string, cwd = exampleMachine.cwd): Found => {
  const { effects, doubts } = understandShell(line, { ...exampleMachine, cwd }, knowledge);
  // What is printed is nobody's harm, and wraps print.
  const told = effects.filter(({ resource }) => resource.kind !== "output");
  const harmful = told.filter(({ action }) => !isHarmless(action));
  return {
    effects: new Set(told.map(named)),
    harm: new Set(harmful.map(named)),
    open: new Set(harmful.filter(isOpen).map(named)),
    isSession: harmful.some(({ action, resource }) => action === "execute" && resource.kind === "session"),
    doubts: doubts.map(({ reason, detail }) => `${reason} ${detail}`),
  };
};

/** True when what is found of a wrapped line covers what is found of the line alone. */
export const isKept = (alone: Found, wrapped: Found, keeps: Keeps): boolean => {
  if (keeps === "same")
    return wrapped.doubts.length === 0 && wrapped.effects.isSupersetOf(alone.effects) && wrapped.harm.isSubsetOf(alone.harm);
  if (wrapped.doubts.length > 0 || !wrapped.open.isSubsetOf(alone.harm)) return true;
  if (keeps === "effects" && wrapped.effects.isSupersetOf(alone.effects)) return alone.doubts.length === 0;
  if (keeps === "effects" && (alone.doubts.length > 0 || (alone.harm.size > 0 && !alone.isSession))) return false;
  if (keeps === "actions" && !alone.isSession && !haveActions(wrapped.harm, alone.harm)) return false;
  return (alone.harm.size === 0 && alone.doubts.length === 0) || wrapped.harm.size > 0;
};

const actionsOf = (effects: ReadonlySet<string>): Set<string> => new Set([...effects].map((effect) => effect.split(" ")[0] as string));

/** What is deleted elsewhere may have been written here. */
const haveActions = (wrapped: ReadonlySet<string>, alone: ReadonlySet<string>): boolean => {
  const actions = actionsOf(wrapped);
  return [...actionsOf(alone)].every((action) => actions.has(action) || (action === "write" && actions.has("delete")));
};

/** For a person who reads why a test fails. */
export const told = ({ effects, doubts }: Found): string =>
  `[${[...effects].join(", ")}]${doubts.length > 0 ? ` in doubt [${doubts.join(", ")}]` : ""}`;
