import {
  type Action,
  type Doubt,
  type DoubtReason,
  type Effect,
  type EffectVerdict,
  type Environment,
  environments,
  type EnvironmentVerdict,
  type Outcome,
  type Principal,
  type ResourceKind,
  type RuleNote,
  worse,
} from "../model/index.ts";
import { authorize, type Entity, entityKey, type Request } from "./evaluate.ts";
import type { Policy } from "./load.ts";
import { builtInNotes, notProvenHarmless, policyError } from "./rule.ts";
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
  /** Ids of the rules behind the outcome, the gravest first; permits only where everything is permitted. */
  readonly rules: readonly string[];
  /** The same rules, for a person. */
  readonly notes: readonly RuleNote[];
  /** Names the policy that decided. */
  readonly policy: string;
}

const groups: Readonly<Partial<Record<Action, string>>> = {
  read: "observe",
  connect: "observe",
  write: "change",
  delete: "change",
  execute: "change",
  grant: "change",
  disrupt: "change",
};

const describeAction = (action: Action | "proceed"): Entity => {
  const group = action === "proceed" ? undefined : groups[action];
  const ancestors = new Set(group === undefined ? [] : [entityKey("Action", group)]);
  return { key: entityKey("Action", action), type: "Action", attributes: {}, ancestors };
};
const actionEntities = new Map<string, Entity>();
const actionEntity = (action: Action | "proceed"): Entity => {
  const known = actionEntities.get(action) ?? describeAction(action);
  actionEntities.set(action, known);
  return known;
};

/** Id of an agent in a policy: `claude-code`, or `claude-code/dataset-deployer` for an agent type. */
export const agentId = ({ client, agent }: Principal): string =>
  agent === "" ? client : `${client}/${agent}`;

const agentEntity = (principal: Principal, readOnly: boolean): Entity => ({
  key: entityKey("Agent", agentId(principal)),
  type: "Agent",
  attributes: {
    client: principal.client,
    agent: principal.agent,
    human: principal.human,
    readOnly,
  },
  ancestors: new Set(),
});

const resourceEntity = (kind: ResourceKind, name: string, environment: Environment): Entity => ({
  key: entityKey("Resource", name),
  type: "Resource",
  attributes: { name },
  ancestors: new Set([entityKey("Kind", kind), entityKey("Environment", environment)]),
});

const doubtEntity = (reason: DoubtReason, detail: string, environment: Environment): Entity => ({
  key: entityKey("Doubt", detail),
  type: "Doubt",
  attributes: { detail },
  ancestors: new Set([entityKey("Reason", reason), entityKey("Environment", environment)]),
});

/** The question that an effect puts to the policy. */
export const effectRequest = (
  principal: Principal,
  readOnly: boolean,
  effect: Effect,
  environment: Environment,
): Request => ({
  principal: agentEntity(principal, readOnly),
  action: actionEntity(effect.action),
  resource: resourceEntity(effect.resource.kind, effect.resource.name, environment),
  context: { assumed: effect.certainty !== "known" },
});

/** The question that a doubt puts to the policy. */
export const doubtRequest = (
  principal: Principal,
  readOnly: boolean,
  doubt: Doubt,
  environment: Environment,
): Request => ({
  principal: agentEntity(principal, readOnly),
  action: actionEntity("proceed"),
  resource: doubtEntity(doubt.reason, doubt.detail, environment),
  context: {},
});

interface Judgement {
  readonly outcome: Outcome;
  readonly notes: readonly RuleNote[];
}

const [notProvenNote, policyErrorNote] = builtInNotes as readonly [RuleNote, RuleNote];

/**
 * INVARIANT: `allow` only where Cedar allows and no rule failed. Cedar skips a rule whose evaluation fails, which
 * would let a broken `forbid` pass; here any failure denies.
 */
const judge = (policy: Policy, request: Request): Judgement => {
  const { decision, determining, errors } = authorize(policy.rules, request);
  if (errors.length > 0) return { outcome: "deny", notes: [policyErrorNote] };
  const notes = determining.map(({ note }) => note);
  if (decision === "allow") return { outcome: "allow", notes };
  if (notes.length === 0) return { outcome: "ask", notes: [notProvenNote] };
  return { outcome: notes.some(({ outcome }) => outcome === "deny") ? "deny" : "ask", notes };
};

const idsOf = (notes: readonly RuleNote[]): readonly string[] => notes.map(({ id }) => id);

/** The more cautious of two environments: earlier in the model's list, production for anything else. */
const graver = (a: Environment, b: Environment): Environment =>
  environments[Math.max(0, Math.min(environments.indexOf(a), environments.indexOf(b)))] ??
  "production";

const collectNotes = (judgements: readonly Judgement[], outcome: Outcome): readonly RuleNote[] => {
  const notes = new Map<string, RuleNote>();
  const wanted: readonly Outcome[] = outcome === "allow" ? ["allow"] : ["deny", "ask"];
  for (const grade of wanted) {
    for (const note of judgements.flatMap((judgement) => judgement.notes))
      if (note.outcome === grade) notes.set(note.id, note);
  }
  return [...notes.values()];
};

const strip = ({ id, outcome, category, reason, source }: RuleNote): RuleNote => ({
  id,
  outcome,
  category,
  reason,
  source,
});

/**
 * Decides a call: the worst outcome over its effects and doubts. Nothing to do and nothing in doubt (a comment,
 * `true`) is allowed. A doubt may hide an effect on any target, so it is judged in the worst environment at hand.
 */
export const decide = (input: DecideInput, policy: Policy = shippedPolicy): PolicyDecision => {
  const { principal, readOnly = false, effects, doubts, ambient } = input;
  const effectJudgements = effects.map(({ effect, environment }) =>
    judge(policy, effectRequest(principal, readOnly, effect, environment.name)),
  );
  const worst = effects.reduce<Environment>(
    (name, { environment }) => graver(name, environment.name),
    graver(ambient.name, ambient.name),
  );
  const doubtJudgements = doubts.map((doubt) =>
    judge(policy, doubtRequest(principal, readOnly, doubt, worst)),
  );
  const judgements = [...effectJudgements, ...doubtJudgements];
  const outcome = judgements.reduce<Outcome>(
    (grade, judgement) => worse(grade, judgement.outcome),
    "allow",
  );
  const notes = collectNotes(judgements, outcome).map(strip);
  return {
    outcome,
    verdicts: effects.map(({ effect, environment }, index) =>
      verdict(effectJudgements[index], { effect, environment }),
    ),
    doubtVerdicts: doubts.map((doubt, index) =>
      verdict(doubtJudgements[index], { doubt, environment: worst }),
    ),
    rules: idsOf(notes),
    notes,
    policy: policy.digest,
  };
};

const verdict = <Subject extends object>(
  judgement: Judgement | undefined,
  subject: Subject,
): Subject & { outcome: Outcome; rules: readonly string[] } => ({
  ...subject,
  outcome: judgement?.outcome ?? "deny",
  rules: judgement === undefined ? [policyError] : idsOf(judgement.notes),
});

export { notProvenHarmless, policyError };
