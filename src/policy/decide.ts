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
import { doubtRequest, effectRequest } from "./request.ts";
import { builtInNotes, policyError } from "./rule.ts";
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
}

const [notProvenNote, policyErrorNote] = builtInNotes as readonly [RuleNote, RuleNote];

/**
 * INVARIANT: `allow` only where Cedar allows and no rule failed. Cedar skips a rule whose evaluation fails, which
 * would let a broken `forbid` pass; here any failure denies.
 */
const judge = (policy: Policy, request: Request, environment: Environment): Judgement => {
  const rules = policy.relevantTo(request.action.id, environment);
  const { decision, determining, errors } = authorize(rules, request);
  if (errors.length > 0) return { outcome: "deny", notes: [policyErrorNote] };
  const notes = determining.map(({ note }) => note);
  if (decision === "allow") return { outcome: "allow", notes };
  if (notes.length === 0) return { outcome: "ask", notes: [notProvenNote] };
  const denials = notes.filter(({ outcome }) => outcome === "deny");
  return denials.length > 0 ? { outcome: "deny", notes: denials } : { outcome: "ask", notes };
};

const idsOf = (notes: readonly RuleNote[]): readonly string[] => notes.map(({ id }) => id);

/** The more cautious of two environments: earlier in the model's list, production for anything else. */
const graver = (a: Environment, b: Environment): Environment =>
  environments[Math.max(0, Math.min(environments.indexOf(a), environments.indexOf(b)))] ?? "production";

/** The rules of every judgement that is as grave as the outcome, each once. */
const collectNotes = (judgements: readonly Judgement[], outcome: Outcome): readonly RuleNote[] => {
  const grave = judgements.filter((judgement) => judgement.outcome === outcome);
  return [...new Map(grave.flatMap(({ notes }) => notes).map((note) => [note.id, note])).values()];
};

const strip = ({ id, outcome, category, reason, source }: RuleNote): RuleNote => ({
  id,
  outcome,
  category,
  reason,
  source,
});

const verdict = <Subject extends object>(
  judgement: Judgement | undefined,
  subject: Subject,
): Subject & { outcome: Outcome; rules: readonly string[] } => ({
  ...subject,
  outcome: judgement?.outcome ?? "deny",
  rules: judgement === undefined ? [policyError] : idsOf(judgement.notes),
});

/**
 * Decides a call: the worst outcome over its effects and doubts. Nothing to do and nothing in doubt (a comment,
 * `true`) is allowed. A doubt may hide an effect on any target, so it is judged in the worst environment at hand.
 */
export const decide = (input: DecideInput, policy: Policy = shippedPolicy): PolicyDecision => {
  const { principal, readOnly = false, effects, doubts, ambient } = input;
  const asker = { principal, readOnly };
  const effectJudgements = effects.map(({ effect, environment }) =>
    judge(policy, effectRequest(asker, effect, environment.name), environment.name),
  );
  const worst = effects.reduce<Environment>((name, { environment }) => graver(name, environment.name), graver(ambient.name, ambient.name));
  const doubtJudgements = doubts.map((doubt) => judge(policy, doubtRequest(asker, doubt, worst), worst));
  const judgements = [...effectJudgements, ...doubtJudgements];
  const outcome = judgements.reduce<Outcome>((grade, judgement) => worse(grade, judgement.outcome), "allow");
  const notes = collectNotes(judgements, outcome).map(strip);
  return {
    outcome,
    verdicts: effects.map(({ effect, environment }, index) => verdict(effectJudgements[index], { effect, environment })),
    doubtVerdicts: doubts.map((doubt, index) => verdict(doubtJudgements[index], { doubt, environment: worst })),
    rules: idsOf(notes),
    notes,
    policy: policy.digest,
  };
};
