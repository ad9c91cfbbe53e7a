import type { Doubt, Effect } from "./effect.ts";

export const environments = ["production", "staging", "test", "development"] as const;
export type Environment = (typeof environments)[number];

/** One observation that speaks for an environment. Strength A (verified) … E (a name). */
export interface Signal {
  /** Family and key, such as `kube.context` or `variable.APP_ENV`. */
  readonly name: string;
  readonly value: string;
  /** What it says; `unknown` when it exists but says nothing we understand. */
  readonly says: Environment | "unknown";
  readonly strength: "A" | "B" | "C" | "D" | "E";
  /** Who could have forged it. */
  readonly writableBy: "agent" | "human" | "root" | "provider";
}

export interface EnvironmentVerdict {
  readonly name: Environment;
  /** One sentence for a person. */
  readonly reason: string;
  readonly evidence: readonly Signal[];
  readonly conflicts: readonly string[];
}

export const outcomes = ["allow", "ask", "deny"] as const;
export type Outcome = (typeof outcomes)[number];

/** The worse of two outcomes: `deny` beats `ask` beats `allow`. */
export const worse = (a: Outcome, b: Outcome): Outcome => (outcomes.indexOf(a) >= outcomes.indexOf(b) ? a : b);

export type Obligation = "record" | "redact" | "capture" | "verify" | "artifact";

/** An effect with what was decided about it. */
export interface EffectVerdict {
  readonly effect: Effect;
  readonly environment: EnvironmentVerdict;
  readonly outcome: Outcome;
  /** Ids of the rules that said so; `not-proven-harmless` when nothing permitted it. */
  readonly rules: readonly string[];
}

/** What the human gets instead: the exact command and how to verify it. */
export interface Handoff {
  readonly command: string;
  readonly verify: readonly string[];
}

/** A file whose text a decision rests on: what was decided holds for this text and no other. */
export interface Inspected {
  /** Absolute. */
  readonly path: string;
  /** Left out where a decision is shown or recorded and the file holds secrets: a hash tells whoever guesses that he is right. */
  readonly sha256?: string;
}

/** Where a person is asked, and what there is to say about it. */
export interface Confirmation {
  /** The request that waits. */
  readonly request?: string;
  /** The client's own dialog asks, and goes on with the answer: no more than `client-unproven`. */
  readonly isAskedByClient?: true;
  readonly note: string;
}

export interface Decision {
  readonly outcome: Outcome;
  /** Worst environment any effect touches. */
  readonly environment: EnvironmentVerdict;
  readonly effects: readonly EffectVerdict[];
  readonly doubts: readonly Doubt[];
  readonly rules: readonly string[];
  /** One line for a person: why. */
  readonly reason: string;
  readonly obligations: readonly Obligation[];
  readonly handoff?: Handoff;
  /** Where a person confirms it, or why that was not to be. */
  readonly confirmation?: Confirmation;
  /** Files that will run and were read. */
  readonly inspected?: readonly Inspected[];
}

/** A rule's category in the specification and its paragraph, for explaining a decision. */
export interface RuleNote {
  readonly id: string;
  readonly outcome: Outcome;
  readonly category: string;
  readonly reason: string;
  readonly source: string;
}
