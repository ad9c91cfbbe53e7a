import {
  type Doubt,
  type Effect,
  type EffectVerdict,
  type Environment,
  environments,
  type EnvironmentVerdict,
  type Outcome,
  type Principal,
  type RuleNote,
  worse,
} from "../model/index.ts";
import { authorize, type Request } from "./evaluate.ts";
import type { Policy } from "./load.ts";
import { doubtRequest, effectRequest, watchRequest } from "./request.ts";
import { builtInNotes } from "./rule.ts";
import { shippedPolicy } from "./shipped.ts";

export interface DecideInput {
  readonly principal: Principal;
  /** True for agents declared read-only (tester, documenter, inspector). */
  readonly readOnly?: boolean;
  readonly effects: readonly {
    readonly effect: Effect;
    readonly environment: EnvironmentVerdict;
  }[];
  readonly doubts: readonly Doubt[];
  /** Environment of the place the call runs in: the least that a doubt could touch. */
  readonly ambient: EnvironmentVerdict;
}

/** A doubt with what was decided about it. */
export interface DoubtVerdict {
  readonly doubt: Doubt;
  readonly environment: Environment;
  readonly outcome: Outcome;
  readonly rules: readonly string[];
}

export interface PolicyDecision {
  readonly outcome: Outcome;
  /** One for each effect, in order. */
  readonly verdicts: readonly EffectVerdict[];
  /** One for each doubt, in order. */
  readonly doubtVerdicts: readonly DoubtVerdict[];
  /** Ids of the rules behind the outcome; those of milder effects stand in the verdicts. */
  readonly rules: readonly string[];
  /** The same rules, for a person. */
  readonly notes: readonly RuleNote[];
  /** Names the policy that decided. */
  readonly policy: string;
}

interface Judgement {
  readonly outcome: Outcome;
  readonly notes: readonly RuleNote[];
  readonly ids: readonly string[];
}

const idsOf = (notes: readonly RuleNote[]): readonly string[] => notes.map(({ id }) => id);

const strip = ({ id, outcome, category, reason, source }: RuleNote): RuleNote => ({
  id,
  outcome,
  category,
  reason,
  source,
});

const judgement = (outcome: Outcome, notes: readonly RuleNote[]): Judgement => ({ outcome, notes: notes.map(strip), ids: idsOf(notes) });

const [notProven, failed] = (builtInNotes as readonly [RuleNote, RuleNote]).map((note) => judgement(note.outcome, [note])) as [
  Judgement,
  Judgement,
];

/**
 * INVARIANT: `allow` only where Cedar allows and no rule failed. Cedar skips a rule whose evaluation fails, which
 * would let a broken `forbid` pass; here any failure denies.
 */
const judge = (policy: Policy, request: Request, environment: Environment): Judgement => {
  const rules = policy.relevantTo(request.action.id, environment);
  const { decision, determining, errors } = authorize(rules, request);
  if (errors.length > 0) return failed;
  const notes = determining.map(({ note }) => note);
  if (decision === "allow") return judgement("allow", notes);
  if (notes.length === 0) return notProven;
  const denials = notes.filter(({ outcome }) => outcome === "deny");
  return denials.length > 0 ? judgement("deny", denials) : judgement("ask", notes);
};

/**
 * Judgements of a policy by the sort of request: action, kind or reason, and a number for the rest. `particular` where its
 * rules look at more than that.
 */
type Known = Map<string, Map<string, (Judgement | "particular" | undefined)[]>>;
const known = new WeakMap<Policy, Known>();

/** What else a sort is made of: the environment, and what a rule may ask of the asker and the effect. */
const restOf = (environment: Environment, readOnly: boolean, isAssumed: boolean): number =>
  environments.indexOf(environment) * 4 + (readOnly ? 2 : 0) + (isAssumed ? 1 : 0);

/**
 * Judges a request. Kinds, reasons, actions and environments are few and rules seldom look further, so each sort is judged
 * once. INVARIANT: action, `what` and `rest` say all of a request but what `watchRequest` watches.
 */
const judgeSort = (
  policy: Policy,
  { action, what, rest, environment }: { action: string; what: string; rest: number; environment: Environment },
  requestOf: () => Request,
): Judgement => {
  let byAction = known.get(policy);
  if (!byAction) known.set(policy, (byAction = new Map()));
  let byKind = byAction.get(action);
  if (!byKind) byAction.set(action, (byKind = new Map()));
  let sorts = byKind.get(what);
  if (!sorts) byKind.set(what, (sorts = []));
  const before = sorts[rest];
  if (before === "particular" || rest < 0) return judge(policy, requestOf(), environment);
  if (before) return before;
  let isParticular = false;
  const watched = watchRequest(requestOf(), () => (isParticular = true));
  const found = judge(policy, watched, environment);
  // What failed may succeed another time.
  if (found !== failed) sorts[rest] = isParticular ? "particular" : found;
  return found;
};

/** The more cautious of two environments: earlier in the model's list, production for anything else. */
const graver = (a: Environment, b: Environment): Environment =>
  environments[Math.max(0, Math.min(environments.indexOf(a), environments.indexOf(b)))] ?? "production";

/** The rules of every judgement that is as grave as the outcome, each once. */
const collectNotes = (found: readonly Judgement[], outcome: Outcome): readonly RuleNote[] => {
  const grave = found.filter((each) => each.outcome === outcome);
  const first = grave[0]?.notes ?? [];
  if (grave.every(({ notes }) => notes === first)) return first;
  return [...new Map(grave.flatMap(({ notes }) => notes).map((note) => [note.id, note])).values()];
};

/**
 * Decides a call: the worst outcome over its effects and doubts. Nothing to do and nothing in doubt (a comment,
 * `true`) is allowed. A doubt may hide an effect on any target, so it is judged in the worst environment at hand.
 */
export const decide = (input: DecideInput, policy: Policy = shippedPolicy): PolicyDecision => {
  const { principal, readOnly = false, effects, doubts, ambient } = input;
  const asker = { principal, readOnly };
  const effectJudgements = effects.map(({ effect, environment: { name } }) => {
    const { action, resource, certainty } = effect;
    const rest = restOf(name, readOnly, certainty !== "known");
    return judgeSort(policy, { action, what: resource.kind, rest, environment: name }, () => effectRequest(asker, effect, name));
  });
  const worst = effects.reduce<Environment>((name, { environment }) => graver(name, environment.name), graver(ambient.name, ambient.name));
  const doubtJudgements = doubts.map((doubt) => {
    const rest = restOf(worst, readOnly, false);
    return judgeSort(policy, { action: "proceed", what: doubt.reason, rest, environment: worst }, () => doubtRequest(asker, doubt, worst));
  });
  const found = [...effectJudgements, ...doubtJudgements];
  const outcome = found.reduce<Outcome>((grade, each) => worse(grade, each.outcome), "allow");
  const notes = collectNotes(found, outcome);
  return {
    outcome,
    verdicts: effects.map(({ effect, environment }, i) => {
      const { outcome, ids } = effectJudgements[i] as Judgement;
      return { effect, environment, outcome, rules: ids };
    }),
    doubtVerdicts: doubts.map((doubt, i) => {
      const { outcome, ids } = doubtJudgements[i] as Judgement;
      return { doubt, environment: worst, outcome, rules: ids };
    }),
    rules: idsOf(notes),
    notes,
    policy: policy.digest,
  };
};
