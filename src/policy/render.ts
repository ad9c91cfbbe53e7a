import {
  type Action,
  actions,
  doubtReasons,
  type Environment,
  environments,
  type Outcome,
  type ResourceKind,
  resourceKinds,
  type RuleNote,
} from "../model/index.ts";
import { decideExample, type EffectSubject, type DoubtSubject } from "./examples.ts";
import { shippedPolicy } from "./shipped.ts";
import { describePolicy } from "./show.ts";

const row = (environment: Environment, title: string, subject: EffectSubject | DoubtSubject): string => {
  const { outcome, rules } = decideExample(environment, subject);
  return `${title.padEnd(28)}${outcome.padEnd(7)}${rules.join(" ")}`;
};

const allSubjects: readonly EffectSubject[] = actions.flatMap((action) => resourceKinds.map((kind) => ({ action, kind })));

const section = (title: string, rows: readonly string[]): string => `# ${title}\n${rows.join("\n")}\n`;

/** Rows where a circumstance changes the decision; the rest is as in the environment's own section. */
const changedRows = (environment: Environment, extra: Pick<EffectSubject, "assumed" | "readOnly">): readonly string[] =>
  allSubjects.flatMap((subject) => {
    const title = `${subject.action} ${subject.kind}`;
    const changed = row(environment, title, { ...subject, ...extra });
    return changed === row(environment, title, subject) ? [] : [changed];
  });

/** Every decision of the shipped policy, one line each: what a reviewer reads when a rule changes. */
export const renderDecisions = (): string => {
  const effects = environments.map((environment) =>
    section(
      environment,
      allSubjects.map((subject) => row(environment, `${subject.action} ${subject.kind}`, subject)),
    ),
  );
  const assumed = environments.map((environment) =>
    section(`${environment}: assumed effects that differ`, changedRows(environment, { assumed: true })),
  );
  const readOnly = environments.map((environment) =>
    section(`${environment}: read-only agents, where they differ`, changedRows(environment, { readOnly: true })),
  );
  const doubts = environments.map((environment) =>
    section(
      `${environment}: doubts`,
      doubtReasons.map((doubt) => row(environment, doubt, { doubt })),
    ),
  );
  return [...effects, ...assumed, ...readOnly, ...doubts].join("\n");
};

const escapeCell = (text: string): string => text.replaceAll("|", "\\|");

const ruleRow = ({ id, outcome, category, reason, source }: RuleNote): string =>
  `| ${["`" + id + "`", outcome, category, reason, source].map(escapeCell).join(" | ")} |`;

/** All rules as a Markdown table. */
export const renderRules = (): string =>
  [
    "| rule | outcome | category | reason | source |",
    "| --- | --- | --- | --- | --- |",
    ...describePolicy(shippedPolicy).map(ruleRow),
  ].join("\n");

const kindsWith = (environment: Environment, action: Action, outcome: Outcome): string => {
  const isIt = (kind: ResourceKind): boolean => decideExample(environment, { action, kind }).outcome === outcome;
  const kinds = resourceKinds.filter(isIt);
  return kinds.length === resourceKinds.length ? "everything" : kinds.length === 0 ? "nothing" : kinds.join(", ");
};

/** What an environment does with each verb, as a Markdown table of kinds. */
export const renderMatrix = (environment: Environment): string =>
  [
    "| action | allow | ask | deny |",
    "| --- | --- | --- | --- |",
    ...actions.map(
      (action) =>
        `| ${action} | ${(["allow", "ask", "deny"] as const).map((outcome) => kindsWith(environment, action, outcome)).join(" | ")} |`,
    ),
  ].join("\n");
