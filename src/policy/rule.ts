import type { RuleNote } from "../model/index.ts";

/** Who wrote a layer of policy, strongest first. */
export const origins = ["shipped", "managed", "user", "project"] as const;
export type Origin = (typeof origins)[number];

/** One Cedar policy, built: what a person reads about it and its syntax tree in Cedar's own JSON form. */
export interface BuiltRule extends RuleNote {
  readonly policy: unknown;
}

/** All rules of one origin as `buildPolicy` writes them. */
export interface BuiltPolicy {
  readonly format: 1;
  readonly origin: Origin;
  /** SHA-256 over the canonical JSON of the rules, in lower-case hexadecimal. */
  readonly digest: string;
  /** Positions of the rules whose scopes an action in an environment may meet, by `read production`. */
  readonly index: Readonly<Record<string, readonly number[]>>;
  readonly rules: readonly BuiltRule[];
}

/** Key of a built policy's index. */
export const indexKey = (action: string, environment: string): string => `${action} ${environment}`;

/** Why a policy does not build or load. */
const policyProblemCodes = [
  "syntax",
  "invalid",
  "template",
  "missing-annotation",
  "wrong-outcome",
  "duplicate-id",
  "unsupported",
  "permit-in-project",
  "wrong-format",
] as const;

export interface PolicyProblem {
  readonly code: (typeof policyProblemCodes)[number];
  /** File, or origin of a built layer. */
  readonly where: string;
  readonly message: string;
}

/** Rule id of an effect that nothing permits and nothing names. */
const notProvenHarmless = "not-proven-harmless";

/** Rule id when a policy could not be evaluated. */
const policyError = "policy-error";

/** Notes of the two answers that no Cedar rule gives. */
export const builtInNotes: readonly RuleNote[] = [
  {
    id: notProvenHarmless,
    outcome: "ask",
    category: "Default",
    reason: "nothing on the allowed list covers this",
    source: "production policy, Enforcement Rules / Rule 1: read-only by default; rulings, Outcomes",
  },
  {
    id: policyError,
    outcome: "deny",
    category: "Default",
    reason: "the policy could not be evaluated",
    source: "rulings, Outcomes: an error is never allow",
  },
];
