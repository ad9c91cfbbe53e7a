import type { Document } from "../document.ts";
import type { Facts } from "../facts.ts";
import type { Suppressed } from "../lint.ts";
import type { Finding, Rule } from "../rule.ts";

/** What a report is made of. */
export interface Report {
  readonly facts: readonly Facts[];
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly rules: readonly Rule[];
  readonly documents: ReadonlyMap<string, Document>;
  readonly version: string;
}

export const ruleOf = ({ rules }: Report, id: string): Rule | undefined => rules.find((rule) => rule.id === id);
