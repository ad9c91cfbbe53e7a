import type { Decision, Environment } from "../model/index.ts";
import type { Protocol } from "./protocol.ts";

/** How sure it is that a human said so, weakest first. */
export const assurances = ["L1", "L2", "L3", "L4"] as const;
export type Assurance = (typeof assurances)[number];

/** What the record says of a level. L1 is what a same-user agent with patience can forge, and is called so. */
export const assuranceNames: Readonly<Record<Assurance, string>> = {
  L1: "local-unproven",
  L2: "separated",
  L3: "cryptographic",
  L4: "two-person",
};

export const reaches = (reached: Assurance, minimum: Assurance): boolean => assurances.indexOf(reached) >= assurances.indexOf(minimum);

export const higherAssurance = (a: Assurance, b: Assurance): Assurance => (reaches(a, b) ? a : b);

/** The least that counts, by environment, where nobody configured another. */
export type Minimum = Readonly<Record<Environment, Assurance>>;
export const defaultMinimum: Minimum = { production: "L3", staging: "L1", test: "L1", development: "L1" };

/** Acts that nothing takes back: a confirmation that could be an accident is not enough for them in production. */
const isIrreversible = (decision: Decision): boolean =>
  decision.effects.some(({ effect, outcome }) => outcome !== "allow" && (effect.action === "delete" || effect.action === "grant"));

/** The least that counts for one decision: batches and irreversible acts in production are never confirmed at L1. */
export const minimumFor = (decision: Decision, protocol: Protocol, minimum: Minimum): Assurance => {
  const configured = minimum[decision.environment.name];
  const isGrave = decision.environment.name === "production" && (protocol === "batch" || isIrreversible(decision));
  return isGrave ? higherAssurance(configured, "L3") : configured;
};
