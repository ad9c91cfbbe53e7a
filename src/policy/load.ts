import { assertSupported, compileRule } from "./compile.ts";
import type { Rule } from "./evaluate.ts";
import { UnsupportedError } from "./expression.ts";
import type { RuleNote } from "../model/index.ts";
import { builtInNotes, type BuiltPolicy, type BuiltRule, indexKey, type Origin, policyErrorNote, type PolicyProblem } from "./rule.ts";

/** Rules that decide together, and the digest that names them. */
export interface Policy {
  readonly rules: readonly Rule[];
  /** Digests of the layers, joined: what an approval is bound to. */
  readonly digest: string;
  /** Rules that may concern an action in an environment, in order. All others could not hold. */
  readonly relevantTo: (action: string, environment: string) => readonly Rule[];
  /** Why nothing can be decided: then everything is denied, with this note. */
  readonly failure?: RuleNote;
}

/**
 * What decides while a layer's rules cannot be used: it denies everything, reading too. What the layer would have
 * forbidden is not known, so nothing less would keep it forbidden.
 */
export const failedPolicy = (problems: readonly PolicyProblem[]): Policy => {
  const [first] = problems;
  const more = problems.length > 1 ? `, and ${problems.length - 1} more: \`tagout doctor\`` : "";
  // What to do comes before the path: clients cut what is long.
  const what = first && [first.message, first.fix].filter((each) => each !== undefined).join("; ");
  const reason = `${policyErrorNote.reason}: ${first === undefined ? "nothing says why" : `${what} (${first.where}${more})`}`;
  return { rules: [], digest: "failed", relevantTo: () => [], failure: { ...policyErrorNote, reason } };
};

/** A policy of these rules, all of which are asked every time. */
export const policyOf = (rules: readonly Rule[], digest: string): Policy => ({ rules, digest, relevantTo: () => rules });

/** The shipped policy: rules are compiled when an action first concerns them, because a hook starts cold each time. */
export const policyOfShipped = ({ rules: built, digest, index }: BuiltPolicy): Policy => {
  const compiled: Rule[] = [];
  const ruleAt = (position: number): Rule | undefined => {
    const note = built[position];
    if (note === undefined) return undefined;
    return (compiled[position] ??= compileRule(note, "shipped"));
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
  /** Of every folder from the one that a call runs in upwards: none of them can hide another's rules. */
  readonly projects?: readonly BuiltPolicy[];
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
      const rule = compileRule(built, layer.origin);
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

/**
 * Ids that stand twice. Those of one project's folder may stand in another's, such as a second work tree of it: both hold,
 * so that neither replaces the other.
 */
const findDuplicates = (layers: readonly (readonly BuiltRule[])[], projects: readonly (readonly BuiltRule[])[]): readonly string[] => {
  const seen = new Set(builtInNotes.map((note) => note.id));
  const repeated = (rules: readonly BuiltRule[], among: Set<string>): readonly string[] =>
    rules.map(({ id }) => id).filter((id) => among.size === among.add(id).size);
  const found = layers.flatMap((rules) => repeated(rules, seen));
  return [...found, ...projects.flatMap((rules) => repeated(rules, new Set(seen)))];
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
export const loadPolicies = ({ shipped, managed, user, projects = [] }: PolicyLayers): LoadedPolicy => {
  const problems: PolicyProblem[] = [];
  const added: Rule[] = [];
  const named = [["managed", managed], ["user", user], ...projects.map((project) => ["project", project] as const)] as const;
  const layers = named.flatMap(([origin, layer]) => (layer === undefined ? [] : [{ origin, layer }]));
  const digests = new Set([shipped.digest]);
  for (const { origin, layer } of layers) {
    if (layer.format !== 1 || layer.origin !== origin) {
      problems.push({ code: "wrong-format", where: origin, message: `this is no built policy of origin \`${origin}\`` });
      continue;
    }
    // The same rules in two folders are the same rules.
    if (digests.has(layer.digest)) continue;
    digests.add(layer.digest);
    added.push(...compileLayer(layer, problems));
  }
  const ids = findDuplicates(
    [shipped, managed, user].flatMap((layer) => (layer === undefined ? [] : [layer.rules])),
    projects.map(({ rules }) => rules),
  );
  for (const id of new Set(ids)) {
    problems.push({
      code: "duplicate-id",
      where: "policy",
      message: `rule \`${id}\` stands twice`,
      fix: "rename the rule of the weaker layer",
    });
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, policy: extend(policyOfShipped(shipped), added, [...digests].join("+")) };
};
