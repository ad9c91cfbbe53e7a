import { assertSupported, compileRule } from "./compile.ts";
import type { Rule } from "./evaluate.ts";
import { UnsupportedError } from "./expression.ts";
import { builtInNotes, type BuiltPolicy, type BuiltRule, indexKey, type Origin, type PolicyProblem } from "./rule.ts";

/** Rules that decide together, and the digest that names them. */
export interface Policy {
  readonly rules: readonly Rule[];
  /** Digests of the layers, joined: what an approval is bound to. */
  readonly digest: string;
  /** Rules that may concern an action in an environment, in order. All others could not hold. */
  readonly relevantTo: (action: string, environment: string) => readonly Rule[];
}

/** A policy of these rules, all of which are asked every time. */
export const policyOf = (rules: readonly Rule[], digest: string): Policy => ({ rules, digest, relevantTo: () => rules });

/** The shipped policy: rules are compiled when an action first concerns them, because a hook starts cold each time. */
export const policyOfShipped = ({ rules: built, digest, index }: BuiltPolicy): Policy => {
  const compiled: Rule[] = [];
  const ruleAt = (position: number): Rule | undefined => {
    const note = built[position];
    if (note === undefined) return undefined;
    return (compiled[position] ??= compileRule(note));
  };
  const rulesAt = (positions: readonly number[]): readonly Rule[] => positions.map(ruleAt).filter((rule) => rule !== undefined);
  const all = (): readonly Rule[] => rulesAt([...built.keys()]);
  return {
    get rules() {
      return all();
    },
    digest,
    relevantTo: (action, environment) => {
      const positions = index[indexKey(action, environment)];
      return positions === undefined ? all() : rulesAt(positions);
    },
  };
};

/** Built layers, strongest first. The shipped one is always there: nothing decides without it. */
export interface PolicyLayers {
  readonly shipped: BuiltPolicy;
  readonly managed?: BuiltPolicy;
  readonly user?: BuiltPolicy;
  readonly project?: BuiltPolicy;
}

export type LoadedPolicy =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly problems: readonly PolicyProblem[] };

/** Why a rule may not stand in a layer of this origin, whatever else it says. */
export const checkRule = (rule: BuiltRule, isForbid: boolean, origin: Origin): Omit<PolicyProblem, "where"> | undefined => {
  if (isForbid === (rule.outcome === "allow")) {
    return {
      code: "wrong-outcome",
      message: `rule \`${rule.id}\`: a permit allows, a forbid asks or denies`,
    };
  }
  if (!isForbid && origin === "project") {
    return {
      code: "permit-in-project",
      message: `rule \`${rule.id}\`: a project may only tighten, so it may not permit`,
    };
  }
  return undefined;
};

const compileLayer = (layer: BuiltPolicy, problems: PolicyProblem[]): readonly Rule[] => {
  const rules: Rule[] = [];
  for (const built of layer.rules) {
    try {
      const rule = compileRule(built);
      assertSupported(built);
      const problem = checkRule(built, rule.isForbid, layer.origin);
      if (problem === undefined) rules.push(rule);
      else problems.push({ ...problem, where: layer.origin });
    } catch (error) {
      if (!(error instanceof UnsupportedError)) throw error;
      problems.push({
        code: "unsupported",
        where: layer.origin,
        message: `rule \`${built.id}\`: ${error.message}`,
      });
    }
  }
  return rules;
};

const findDuplicates = (rules: readonly BuiltRule[]): readonly string[] => {
  const seen = new Set(builtInNotes.map((note) => note.id));
  return rules.map(({ id }) => id).filter((id) => seen.size === seen.add(id).size);
};

const extend = (policy: Policy, added: readonly Rule[], digest: string): Policy =>
  added.length === 0
    ? policy
    : {
        rules: [...policy.rules, ...added],
        digest,
        relevantTo: (action, environment) => [...policy.relevantTo(action, environment), ...added],
      };

/**
 * Puts the layers together. Every layer may forbid; a permit adds to the allowed list and never lifts a forbid,
 * and a project may not permit at all. The shipped layer was checked when it was built.
 */
export const loadPolicies = (layers: PolicyLayers): LoadedPolicy => {
  const problems: PolicyProblem[] = [];
  const added: Rule[] = [];
  const digests: string[] = [layers.shipped.digest];
  for (const origin of ["managed", "user", "project"] as const) {
    const layer = layers[origin];
    if (layer === undefined) continue;
    if (layer.format !== 1 || layer.origin !== origin) {
      problems.push({ code: "wrong-format", where: origin, message: `this is no built policy of origin \`${origin}\`` });
      continue;
    }
    added.push(...compileLayer(layer, problems));
    digests.push(layer.digest);
  }
  for (const id of findDuplicates([...layers.shipped.rules, ...added.map(({ note }) => note)])) {
    problems.push({ code: "duplicate-id", where: "policy", message: `rule \`${id}\` stands twice` });
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, policy: extend(policyOfShipped(layers.shipped), added, digests.join("+")) };
};
