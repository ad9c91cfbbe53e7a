import type { RuleNote } from "../model/index.ts";
import type { Policy } from "./load.ts";
import { notProvenNote, type Origin, policyErrorNote } from "./rule.ts";

/** A rule for a person, and the layer it stands in. */
export interface DescribedRule extends RuleNote {
  readonly origin: Origin;
}

/** Every rule of a policy for a person, in the order of the policy; the two built-in answers come last. */
export const describePolicy = (policy: Policy): readonly DescribedRule[] => [
  ...policy.rules.map(({ origin, note: { id, outcome, category, reason, source } }) => ({ id, outcome, category, reason, source, origin })),
  { ...notProvenNote, origin: "shipped" },
  { ...(policy.failure ?? policyErrorNote), origin: "shipped" },
];
