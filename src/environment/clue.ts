import type { Environment, Signal } from "../model/index.ts";
import type { NameSays } from "./signals/names.ts";

/**
 * What a signal may do to the verdict.
 * `declaration`: may lower, because the agent could not have written it.
 * `identity`: which target is meant; must be identified, can never lower by itself.
 * `qualifier`: describes the target further; any disagreement is a conflict.
 * `machine`: describes this machine; disagreement is a conflict, except between test and development where the higher counts.
 * `hint`: raises when it says something riskier, else nothing.
 * `failure`: something could not be read.
 */
export type Role = "declaration" | "identity" | "qualifier" | "machine" | "hint" | "failure";

/** One signal together with what it may do. */
export interface Clue {
  readonly signal: Signal;
  readonly role: Role;
  /** An identity on this machine: loopback, a local socket, a local cluster. */
  readonly isLocal?: boolean;
  /** The name exists but names no environment. */
  readonly isSilent?: boolean;
}

export interface Origin {
  readonly strength: Signal["strength"];
  readonly writableBy: Signal["writableBy"];
}

/** Text that is safe to show as evidence: one line, printable, short. */
export const show = (text: string): string => {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\u{fffd}");
  return line.length > 160 ? `${line.slice(0, 157)}...` : line;
};

/** A clue of any role; silence reads as `unknown` that changes nothing unless an identity needs a name. */
export const clue = (role: Role, name: string, value: string, says: NameSays, origin: Origin, isLocal = false): Clue => ({
  role,
  signal: { name, value: show(value), says: says ?? "unknown", ...origin },
  ...(isLocal ? { isLocal } : {}),
  ...(says === undefined ? { isSilent: true } : {}),
});

/** A probe that failed: unknown, hence production. */
export const failure = (name: string, why: string): Clue => clue("failure", name, why, "unknown", { strength: "A", writableBy: "agent" });

const ranks: Readonly<Record<Environment | "unknown", number>> = {
  development: 0,
  test: 1,
  staging: 2,
  production: 3,
  unknown: 3,
};

/** Rank in the lattice: production and unknown highest, development lowest. */
export const rankOf = (says: Environment | "unknown"): number => ranks[says];
