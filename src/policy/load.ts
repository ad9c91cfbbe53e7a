import { compileRule } from "./compile.ts";
import type { Rule } from "./evaluate.ts";
import { UnsupportedError } from "./expression.ts";
import {
  builtInNotes,
  type BuiltPolicy,
  type BuiltRule,
  type Origin,
  type PolicyProblem,
} from "./rule.ts";

/** Rules that decide together, and the digest that names them. */
export interface Policy {
  readonly rules: readonly Rule[];
  /** Digests of the layers, joined: what an approval is bound to. */
  readonly digest: string;
}

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
export const checkRule = (
  rule: BuiltRule,
  isForbid: boolean,
  origin: Origin,
): Omit<PolicyProblem, "where"> | undefined => {
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

const findDuplicates = (rules: readonly Rule[]): readonly string[] => {
  const seen = new Set(builtInNotes.map((note) => note.id));
  return rules.map((rule) => rule.note.id).filter((id) => seen.size === seen.add(id).size);
};

/**
 * Puts the layers together. Every layer may forbid; a permit adds to the allowed list and never lifts a forbid,
 * and a project may not permit at all.
 */
export const loadPolicies = (layers: PolicyLayers): LoadedPolicy => {
  const problems: PolicyProblem[] = [];
  const rules: Rule[] = [];
  const digests: string[] = [];
  for (const origin of ["shipped", "managed", "user", "project"] as const) {
    const layer = layers[origin];
    if (layer === undefined) continue;
    if (layer.format !== 1 || layer.origin !== origin) {
      problems.push({
        code: "wrong-format",
        where: origin,
        message: `this is no built policy of origin \`${origin}\``,
      });
      continue;
    }
    rules.push(...compileLayer(layer, problems));
    digests.push(layer.digest);
  }
  for (const id of findDuplicates(rules)) {
    problems.push({
      code: "duplicate-id",
      where: "policy",
      message: `rule \`${id}\` stands twice`,
    });
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, policy: { rules, digest: digests.join("+") } };
};
