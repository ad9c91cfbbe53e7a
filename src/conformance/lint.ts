import type { Document } from "./document.ts";
import { factsOf, type Facts } from "./facts.ts";
import type { Finding, Level, Project, Rule } from "./rule.ts";
import { rules } from "./rules/index.ts";
import statusInStep from "./rules/status-in-step.ts";
import { suppressionOf, suppressionsOf } from "./suppress.ts";

export interface Suppressed {
  readonly finding: Finding;
  readonly reason: string;
}
export interface LintResult {
  readonly facts: readonly Facts[];
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
}

/** What the rules say of some documents. Never throws for any document. */
export const lint = (documents: readonly Document[], only: readonly Rule[] = rules): LintResult => {
  const all = documents.map(factsOf);
  const counts = new Map<Facts, number>();
  const countOf = (facts: Facts): number => {
    const known = counts.get(facts);
    if (known !== undefined) return known;
    const suppressions = suppressionsOf(facts.document);
    const others = rules.filter((rule) => rule !== statusInStep);
    const open = others.flatMap((rule) => findingsOf(rule, facts, project)).filter((finding) => !suppressionOf(finding, suppressions));
    counts.set(facts, open.length);
    return open.length;
  };
  const project: Project = { all, byFile: new Map(all.map((facts) => [facts.document.file, facts])), countOf };
  const findings: Finding[] = [];
  const suppressed: Suppressed[] = [];
  for (const facts of all) {
    const { file } = facts.document;
    const suppressions = suppressionsOf(facts.document);
    const own = only.flatMap((rule) => findingsOf(rule, facts, project));
    own.push(...suppressions.problems.map((hit): Finding => ({ ...hit, rule: suppressionRule, file, level: "error" })));
    for (const finding of unique(own)) {
      const by = suppressionOf(finding, suppressions);
      if (by) suppressed.push({ finding, reason: by.reason });
      else findings.push(finding);
    }
  }
  return { facts: all, findings, suppressed };
};

const findingsOf = (rule: Rule, facts: Facts, project: Project): readonly Finding[] =>
  rule.check(facts, project).map((hit): Finding => ({ ...hit, rule: rule.id, file: facts.document.file, level: rule.level }));

/** Incomplete suppressions are findings of their own. */
const suppressionRule = "PS000";

const unique = (findings: readonly Finding[]): readonly Finding[] => {
  const seen = new Set<string>();
  return findings
    .filter(({ rule, line, message }) => {
      const key = `${rule} ${line} ${message}`;
      return !seen.has(key) && seen.add(key);
    })
    .toSorted((a, b) => a.line - b.line || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
};

export const isAtLeast = (level: Level, least: Level): boolean => order.indexOf(level) <= order.indexOf(least);
const order: readonly Level[] = ["error", "warning", "note"];
