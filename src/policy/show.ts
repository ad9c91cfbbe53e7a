import type { RuleNote } from "../model/index.ts";
import type { Policy } from "./load.ts";
import { builtInNotes } from "./rule.ts";
import { shippedPolicy } from "./shipped.ts";

/** Every rule of a policy for a person, in the order of the policy; the two built-in answers come last. */
export const describePolicy = (policy: Policy = shippedPolicy): readonly RuleNote[] => [
  ...policy.rules.map(({ note: { id, outcome, category, reason, source } }) => ({
    id,
    outcome,
    category,
    reason,
    source,
  })),
  ...builtInNotes,
];
