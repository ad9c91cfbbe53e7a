import { type EnvironmentVerdict, type Target, type TargetFamily, errorText } from "../model/index.ts";
import { readAmbient, readDeclarations, readLocal } from "./ambient.ts";
import { type Clue, failure } from "./clue.ts";
import { decide } from "./decide.ts";
import type { Observations } from "./observations.ts";
import { matchTargetPins, type PinMatch } from "./pins.ts";
import type { Identity } from "./identity.ts";
import { identifyAws, identifyAzure, identifyCloud, identifyGcp, identifyPaas, identifyTerraform } from "./signals/cloud-accounts.ts";
import { identifyDatabase, identifyUrl } from "./signals/databases.ts";
import { identifyGit } from "./signals/git.ts";
import { identifyDocker, identifyKube } from "./signals/kube.ts";
import { identifySsh } from "./signals/ssh-hosts.ts";

type Identify = (target: Target, observations: Observations) => Identity;

const families: Readonly<Record<Exclude<TargetFamily, "local">, Identify>> = {
  ssh: identifySsh,
  kube: identifyKube,
  docker: identifyDocker,
  aws: identifyAws,
  gcp: identifyGcp,
  azure: identifyAzure,
  database: identifyDatabase,
  url: identifyUrl,
  git: identifyGit,
  terraform: identifyTerraform,
  paas: identifyPaas,
  cloud: identifyCloud,
};

const isSubset = (keys: readonly string[], of: readonly string[]): boolean => keys.every((key) => of.includes(key));

/** With the names in the agent's hands, only what the names say against it counts. */
const distrust = (one: Clue): Clue =>
  one.role !== "identity" || one.signal.says === "production"
    ? one
    : { role: "identity", isSilent: true, signal: { ...one.signal, says: "unknown" } };

/** What remains of a target's own clues once a pin has named it: exact pins replace a name, globs do not silence production. */
const remaining = (identity: Identity, pins: readonly PinMatch[]): Clue[] => {
  const exact = new Set(pins.flatMap(({ exactKeys }) => exactKeys));
  const matched = new Set(pins.flatMap(({ keys }) => keys));
  return identity.parts.flatMap(({ key, clue }): Clue[] => {
    if (clue.role === "failure") return [clue];
    if (exact.has(key)) return [];
    if (clue.role === "identity" || matched.has(key)) return clue.signal.says === "production" ? [clue] : [];
    return [clue];
  });
};

const resolveIdentity = (target: Target, identity: Identity, observations: Observations): EnvironmentVerdict => {
  const matches = matchTargetPins(observations.pins, {
    family: target.family,
    values: identity.values,
  });
  const lowering = matches.filter(({ clue, keys }) => clue.role === "declaration" && !isSubset(keys, identity.forgeableKeys));
  if (lowering.length > 0) return decide([...matches.map(({ clue }) => clue), ...remaining(identity, lowering)]);
  const parts = identity.parts.map(({ key, clue }) => (identity.forgeableKeys.includes(key) ? distrust(clue) : clue));
  const raising = matches.map(({ clue }): Clue => ({ ...clue, role: "hint" }));
  return decide([...parts, ...raising, ...readDeclarations(observations)]);
};

/**
 * The environment of one effect's target. `undefined`: the effect names no target and may reach whatever is current.
 * INVARIANT: never throws; whatever cannot be read or identified is production.
 */
export const resolve = (target: Target | undefined, observations: Observations): EnvironmentVerdict => {
  try {
    if (target === undefined) return decide(readAmbient(observations));
    if (target.family === "local") return decide(readLocal(observations));
    return resolveIdentity(target, families[target.family](target, observations), observations);
  } catch (error) {
    return decide([failure("resolution", errorText(error, "it failed"))]);
  }
};
