import type { Environment, EnvironmentVerdict } from "../model/index.ts";
import { type Clue, rankOf } from "./clue.ts";

const quote = ({ signal }: Clue): string => `${signal.name} \`${signal.value}\``;

interface Finding {
  readonly reason: string;
  readonly conflicts: readonly string[];
}

const production = (clues: readonly Clue[], { reason, conflicts }: Finding): EnvironmentVerdict => ({
  name: "production",
  reason: `production because ${reason}`,
  evidence: clues.map(({ signal }) => signal),
  conflicts,
});

const against = (declaration: Clue, other: Clue): string =>
  `${quote(declaration)} says ${declaration.signal.says}, but ${quote(other)} says ${other.signal.says}`;

const findProduction = (clues: readonly Clue[], declaration: Clue | undefined): Finding | undefined => {
  const loud = clues.filter(({ signal }) => signal.says === "production");
  const [first] = loud;
  if (first === undefined) return undefined;
  const conflicts = declaration === undefined ? [] : loud.map((other) => against(declaration, other));
  return { reason: `${quote(first)} says production`, conflicts };
};

const findUnreadable = (clues: readonly Clue[]): Finding | undefined => {
  const failed = clues.find(({ role }) => role === "failure");
  if (failed !== undefined)
    return {
      reason: `${failed.signal.name} could not be read: ${failed.signal.value}`,
      conflicts: [],
    };
  const strange = clues.find(({ role, signal }) => role === "declaration" && signal.says === "unknown");
  if (strange !== undefined) return { reason: `${quote(strange)} is not an environment we know`, conflicts: [] };
  return undefined;
};

const isIdentified = (clue: Clue, declared: Environment): boolean => {
  if (clue.signal.says === declared) return true;
  return clue.isLocal === true && clue.isSilent === true && rankOf(declared) <= rankOf("test");
};

const differsByMode = (a: Environment | "unknown", b: Environment): boolean => rankOf(a) <= rankOf("test") && rankOf(b) <= rankOf("test");

const contradicts = ({ role, signal, isSilent }: Clue, declared: Environment): boolean => {
  if (isSilent === true || signal.says === declared) return false;
  if (role === "qualifier" || role === "declaration" || role === "identity") return true;
  if (differsByMode(signal.says, declared)) return false;
  return role === "machine" || rankOf(signal.says) > rankOf(declared);
};

const findObjection = (clues: readonly Clue[], declaration: Clue, declared: Environment): Finding | undefined => {
  const opposed = clues.filter((other) => contradicts(other, declared));
  const [first] = opposed;
  const isTold = first !== undefined && first.signal.says !== "unknown";
  if (isTold)
    return {
      reason: `the signals conflict: ${against(declaration, first)}`,
      conflicts: opposed.map((other) => against(declaration, other)),
    };
  const unidentified = clues.find((other) => other.role === "identity" && !isIdentified(other, declared));
  if (unidentified !== undefined) return { reason: `${quote(unidentified)} does not identify its target`, conflicts: [] };
  return first === undefined ? undefined : { reason: `${quote(first)} is ambiguous`, conflicts: [] };
};

const higher = (a: Environment, b: Environment | "unknown"): Environment => (b !== "unknown" && rankOf(b) > rankOf(a) ? b : a);

/**
 * The verdict on a set of clues.
 * INVARIANT: adding a clue that is no declaration never lowers the verdict; without a declaration it is production.
 */
export const decide = (clues: readonly Clue[]): EnvironmentVerdict => {
  const declarations = clues.filter(({ role }) => role === "declaration");
  const declaration = declarations.find(({ signal }) => signal.says !== "unknown" && signal.says !== "production");
  const stop = findProduction(clues, declaration) ?? findUnreadable(clues);
  if (stop !== undefined) return production(clues, stop);
  if (declaration === undefined || declaration.signal.says === "unknown")
    return production(clues, {
      reason: "nothing that the agent cannot write declares another environment",
      conflicts: [],
    });
  const declared = declaration.signal.says;
  const objection = findObjection(clues, declaration, declared);
  if (objection !== undefined) return production(clues, objection);
  const raised = clues.filter(({ isSilent, role }) => isSilent !== true && (role === "hint" || role === "machine"));
  const name = raised.reduce((environment: Environment, { signal }) => higher(environment, signal.says), declared);
  const raiser = name === declared ? undefined : raised.find(({ signal }) => signal.says === name);
  const reason =
    raiser === undefined
      ? `${name} because ${quote(declaration)} declares it and nothing contradicts it`
      : `${name} because ${quote(raiser)} raises the declared ${declared}`;
  return { name, reason, evidence: clues.map(({ signal }) => signal), conflicts: [] };
};
