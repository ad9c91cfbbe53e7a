import type { BuiltRule, Origin } from "./rule.ts";

/** What names an entity; two entities are the same where both members are equal. */
export interface EntityId {
  readonly type: string;
  readonly id: string;
}

/** An entity as the evaluator sees it. */
export interface Entity extends EntityId {
  readonly attributes: Readonly<Record<string, Value>>;
  /** All of them, not only the parents. */
  readonly ancestors: readonly EntityId[];
}

export type Value = boolean | string | EntityId | readonly Value[];

/** One question to the policy. */
export interface Request {
  readonly principal: Entity;
  readonly action: Entity;
  readonly resource: Entity;
  readonly context: Readonly<Record<string, Value>>;
}

/** A rule ready to run. `holds` throws an `EvaluationError` where Cedar's evaluation errors. */
export interface Rule {
  readonly note: BuiltRule;
  /** Layer that it stands in. */
  readonly origin: Origin;
  readonly isForbid: boolean;
  readonly holds: (request: Request) => boolean;
}

/** Cedar's answer, with the errors that Cedar would only report. */
export interface Answer {
  readonly decision: "allow" | "deny";
  /** Rules that determined it, in the order of the policy. */
  readonly determining: readonly Rule[];
  readonly errors: readonly { readonly id: string; readonly message: string }[];
}

/** A type error or a missing attribute during evaluation. */
export class EvaluationError extends Error {}

/** Cedar's authorization: `forbid` overrides `permit`, nothing permits by default. */
export const authorize = (rules: readonly Rule[], request: Request): Answer => {
  const permits: Rule[] = [];
  const forbids: Rule[] = [];
  const errors: { id: string; message: string }[] = [];
  for (const rule of rules) {
    try {
      if (rule.holds(request)) (rule.isForbid ? forbids : permits).push(rule);
    } catch (error) {
      errors.push({
        id: rule.note.id,
        message: error instanceof Error ? error.message : String(error),
      });
    }
  }
  const isAllowed = permits.length > 0 && forbids.length === 0;
  return {
    decision: isAllowed ? "allow" : "deny",
    determining: forbids.length > 0 ? forbids : permits,
    errors,
  };
};
