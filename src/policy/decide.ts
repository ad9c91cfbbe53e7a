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
import { type Asker, doubtRequest, effectRequest, watchRequest } from "./request.ts";
import { notProvenNote, policyErrorNote } from "./rule.ts";

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

const notProven = judgement(notProvenNote.outcome, [notProvenNote]);
const failed = judgement(policyErrorNote.outcome, [policyErrorNote]);

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
type Sorts = (Judgement | "particular" | undefined)[];
type Known = Map<string, Map<string, Sorts>>;
const known = new WeakMap<Policy, Known>();

const knownOf = (policy: Policy): Known => {
  let byAction = known.get(policy);
  if (!byAction) known.set(policy, (byAction = new Map()));
  return byAction;
};

/** What else a sort is made of: the environment, and what a rule may ask of the asker and the effect. */
const restOf = (environment: Environment, readOnly: boolean, isAssumed: boolean): number =>
  environments.indexOf(environment) * 4 + (readOnly ? 2 : 0) + (isAssumed ? 1 : 0);

/** Judgements of the sorts that share an action and a kind or reason, by the number of the rest. */
const sortsOf = (byAction: Known, action: string, what: string): Sorts => {
  let byKind = byAction.get(action);
  if (!byKind) byAction.set(action, (byKind = new Map()));
  let sorts = byKind.get(what);
  if (!sorts) byKind.set(what, (sorts = []));
  return sorts;
};

/** Judges a request, and remembers the judgement where it is that of every request of its sort. */
const judgeAnew = (policy: Policy, request: Request, environment: Environment, sorts: Sorts, rest: number): Judgement => {
  if (sorts[rest] === "particular" || rest < 0) return judge(policy, request, environment);
  let isParticular = false;
  const found = judge(
    policy,
    watchRequest(request, () => (isParticular = true)),
    environment,
  );
  // What failed may succeed another time.
  if (found !== failed) sorts[rest] = isParticular ? "particular" : found;
  return found;
};

/** A policy that is asked, and by whom. */
interface Judge extends Asker {
  readonly policy: Policy;
  readonly byAction: Known;
}

/*
 * Kinds, reasons, actions and environments are few and rules seldom look further, so each sort is judged once.
 * INVARIANT: what a judgement is remembered by says all of its request but what `watchRequest` watches.
 */
const judgeEffect = (asked: Judge, effect: Effect, environment: Environment): Judgement => {
  const sorts = sortsOf(asked.byAction, effect.action, effect.resource.kind);
  const rest = restOf(environment, asked.readOnly, effect.certainty !== "known");
  const before = sorts[rest];
  if (before !== undefined && before !== "particular") return before;
  return judgeAnew(asked.policy, effectRequest(asked, effect, environment), environment, sorts, rest);
};

const judgeDoubt = (asked: Judge, doubt: Doubt, environment: Environment): Judgement => {
  const sorts = sortsOf(asked.byAction, "proceed", doubt.reason);
  const rest = restOf(environment, asked.readOnly, false);
  const before = sorts[rest];
  if (before !== undefined && before !== "particular") return before;
  return judgeAnew(asked.policy, doubtRequest(asked, doubt, environment), environment, sorts, rest);
};

/** The more cautious of two environments: earlier in the model's list, production for anything else. */
const graver = (a: Environment, b: Environment): Environment =>
  environments[Math.max(0, Math.min(environments.indexOf(a), environments.indexOf(b)))] ?? "production";

const none: readonly never[] = [];

/** The worst of some judgements, with the rules of every one that is as grave, each once. */
class Worst {
  outcome: Outcome = "allow";
  notes: readonly RuleNote[] = none;
  ids: readonly string[] = none;

  add({ outcome, notes, ids }: Judgement): void {
    if (outcome !== this.outcome) {
      if (worse(this.outcome, outcome) === this.outcome) return;
      this.outcome = outcome;
      this.notes = none;
    }
    if (notes === this.notes) return;
    if (this.notes.length === 0) {
      this.notes = notes;
      this.ids = ids;
      return;
    }
    const more = notes.filter(({ id }) => !this.ids.includes(id));
    if (more.length === 0) return;
    this.notes = [...this.notes, ...more];
    this.ids = idsOf(this.notes);
  }
}

/** INVARIANT: nothing is allowed, not even what does nothing: what a rule would have said about it is not known. */
const denyAll = ({ effects, doubts, ambient }: DecideInput, { digest }: Policy, failure: RuleNote): PolicyDecision => {
  const rules = [failure.id];
  return {
    outcome: "deny",
    verdicts: effects.map(({ effect, environment }) => ({ effect, environment, outcome: "deny", rules })),
    doubtVerdicts: doubts.map((doubt) => ({ doubt, environment: ambient.name, outcome: "deny", rules })),
    rules,
    notes: [failure],
    policy: digest,
  };
};

/**
 * Decides a call: the worst outcome over its effects and doubts. Nothing to do and nothing in doubt (a comment,
 * `true`) is allowed. A doubt may hide an effect on any target, so it is judged in the worst environment at hand.
 */
export const decide = (input: DecideInput, policy: Policy): PolicyDecision => {
  if (policy.failure) return denyAll(input, policy, policy.failure);
  const { principal, readOnly = false, effects, doubts, ambient } = input;
  const asked: Judge = { policy, byAction: knownOf(policy), principal, readOnly };
  const worst = new Worst();
  const verdicts: EffectVerdict[] = [];
  const doubtVerdicts: DoubtVerdict[] | undefined = doubts.length === 0 ? undefined : [];
  let gravest = environments.includes(ambient.name) ? ambient.name : "production";
  for (const { effect, environment } of effects) {
    const each = judgeEffect(asked, effect, environment.name);
    worst.add(each);
    verdicts.push({ effect, environment, outcome: each.outcome, rules: each.ids });
    if (environment.name !== gravest) gravest = graver(gravest, environment.name);
  }
  for (const doubt of doubts) {
    const each = judgeDoubt(asked, doubt, gravest);
    worst.add(each);
    doubtVerdicts?.push({ doubt, environment: gravest, outcome: each.outcome, rules: each.ids });
  }
  const { outcome, notes, ids } = worst;
  return { outcome, verdicts, doubtVerdicts: doubtVerdicts ?? none, rules: ids, notes, policy: policy.digest };
};
