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
  /** SHA-256 of the schema's text: in other words than these the same rule might never hold. */
  readonly schema: string;
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
  "unreadable",
  "exposed",
  "not-built",
  "changed",
  "damaged",
  "other-version",
] as const;

export interface PolicyProblem {
  readonly code: (typeof policyProblemCodes)[number];
  /** File or folder, or origin of a built layer. */
  readonly where: string;
  /** Line of the file, from 1, where Cedar says so. */
  readonly line?: number;
  readonly message: string;
  /** What to do about it, where that is not plain. */
  readonly fix?: string;
}

/** `FILE:LINE: what is wrong; what to do`. */
export const problemText = ({ where, line, message, fix }: PolicyProblem): string =>
  `${where}${line === undefined ? "" : `:${line}`}: ${message}${fix === undefined ? "" : `; ${fix}`}`;

/** The answer about an effect that nothing permits and nothing names. */
export const notProvenNote: RuleNote = {
  id: "not-proven-harmless",
  outcome: "ask",
  category: "Default",
  reason: "nothing on the allowed list covers this",
  source: "production policy, Enforcement Rules / Rule 1: read-only by default; rulings, Outcomes",
};

/** The answer where a policy could not be evaluated. */
export const policyErrorNote: RuleNote = {
  id: "policy-error",
  outcome: "deny",
  category: "Default",
  reason: "the policy could not be evaluated",
  source: "rulings, Outcomes: an error is never allow",
};

/** The two answers that no Cedar rule gives. */
export const builtInNotes: readonly RuleNote[] = [notProvenNote, policyErrorNote];
