import {
  type Action,
  type DoubtReason,
  type Environment,
  type EnvironmentVerdict,
  type Outcome,
  outcomes,
  type ResourceKind,
} from "../model/index.ts";
import { decide, type PolicyDecision } from "./decide.ts";
import type { Policy } from "./load.ts";
import { notProvenNote } from "./rule.ts";
import { shippedPolicy } from "./shipped.ts";

/** What must be decided about one effect or one doubt, and the rules that must say so. */
export interface PolicyExample {
  readonly environment: Environment;
  readonly subject: EffectSubject | DoubtSubject;
  readonly outcome: Outcome;
  readonly rules: readonly string[];
}
export interface EffectSubject {
  readonly action: Action;
  readonly kind: ResourceKind;
  /** The effect follows from something known only at run time. */
  readonly assumed?: true;
  /** The agent is declared read-only. */
  readonly readOnly?: true;
}
export interface DoubtSubject {
  readonly doubt: DoubtReason;
}

type EffectRow = readonly [Action, ResourceKind, Outcome, ...string[]];
type Extra = Omit<EffectSubject, "action" | "kind">;

const effectsIn = (environment: Environment, rows: readonly EffectRow[], extra: Extra = {}): readonly PolicyExample[] =>
  rows.map(([action, kind, outcome, ...rules]) => ({
    environment,
    subject: { action, kind, ...extra },
    outcome,
    rules,
  }));

const doubtsIn = (environment: Environment, rows: readonly (readonly [DoubtReason, Outcome, ...string[]])[]): readonly PolicyExample[] =>
  rows.map(([doubt, outcome, ...rules]) => ({ environment, subject: { doubt }, outcome, rules }));

const production: readonly EffectRow[] = [
  ["read", "log", "allow", "read-logs"],
  ["read", "metric", "allow", "read-metrics"],
  ["read", "configuration", "allow", "read-configuration"],
  ["read", "guard", "allow", "read-configuration"],
  ["read", "database-schema", "allow", "read-database-schema"],
  ["read", "file", "allow", "read-files"],
  ["read", "work-tree", "allow", "review-code"],
  ["read", "cluster-object", "allow", "read-inventory"],
  ["connect", "database-server", "allow", "connect"],
  ["write", "output", "allow", "print-result"],
  ["write", "document", "allow", "write-documents"],
  ["write", "scratch", "allow", "write-documents"],
  ["write", "ticket", "allow", "write-tickets"],
  ["write", "work-tree", "allow", "prepare-change"],
  ["write", "topic-branch", "allow", "prepare-change"],
  ["write", "pull-request", "allow", "open-pull-request"],
  ["read", "database-rows", "ask", "rows-read"],
  ["read", "secret", "ask", "secret-use"],
  ["write", "database-rows", "ask", "database-rows-change"],
  ["delete", "database-rows", "ask", "database-rows-change", "deletion"],
  ["write", "database-schema", "ask", "database-schema-change"],
  ["delete", "database", "ask", "database-schema-change", "deletion"],
  ["write", "queue", "ask", "data-store-change"],
  ["disrupt", "service", "ask", "service-interruption"],
  ["write", "unit", "ask", "service-change"],
  ["write", "git-ref", "ask", "protected-branch-change"],
  ["execute", "pull-request", "ask", "pull-request-merge"],
  ["execute", "pipeline", "ask", "deployment"],
  ["write", "file", "ask", "file-change"],
  ["delete", "file", "ask", "deletion"],
  ["delete", "work-tree", "ask", "prepared-work-change", "deletion"],
  ["write", "variable", "ask", "meaning-change"],
  ["write", "git-configuration", "ask", "meaning-change"],
  ["delete", "git-history", "ask", "history-rewrite", "deletion"],
  ["execute", "code", "ask", "uninspected-code"],
  ["write", "package", "ask", "package-change"],
  ["execute", "agent", "ask", "agent-start"],
  ["write", "cluster-object", "ask", "cluster-change"],
  ["delete", "cluster-object", "ask", "cluster-change", "deletion"],
  ["write", "load-balancer", "ask", "load-balancer-change"],
  ["write", "dns", "ask", "dns-change"],
  ["write", "firewall", "ask", "network-change"],
  ["write", "cloud-resource", "ask", "cloud-change"],
  ["write", "schedule", "ask", "host-change"],
  ["disrupt", "host", "ask", "service-interruption", "host-change"],
  ["read", "device", "ask", "raw-device-read"],
  ["write", "remote", "ask", "remote-change"],
  ["grant", "file", "ask", "file-change", "permission-change"],
  ["write", "account", "ask", "account-change"],
  ["delete", "document", "ask", "deletion"],
  ["disrupt", "output", "ask", "service-interruption"],
  ["execute", "ticket", "ask", "not-proven-harmless"],
];

const everywhere: readonly EffectRow[] = [
  ["write", "guard", "deny", "guard-tampering"],
  ["delete", "client", "deny", "guard-tampering"],
  ["connect", "guard", "deny", "guard-connection"],
  ["delete", "host", "deny", "host-destruction"],
  ["write", "device", "deny", "host-destruction"],
  ["delete", "cloud-account", "deny", "account-destruction"],
  ["delete", "cluster", "deny", "account-destruction"],
  ["delete", "backup", "deny", "account-destruction"],
  ["disclose", "secret", "deny", "secret-disclosure"],
  ["execute", "guard", "ask", "guard-execution"],
];

const staging: readonly EffectRow[] = [
  ["read", "database-rows", "allow", "staging-observation"],
  ["write", "cluster-object", "allow", "staging-reversible-write"],
  ["disrupt", "service", "allow", "staging-restart"],
  ["execute", "unit", "allow", "staging-start"],
  ["delete", "scratch", "allow", "staging-temporary-deletion"],
  ["delete", "file", "ask", "staging-deletion"],
  ["write", "database-rows", "ask", "staging-data-change"],
  ["write", "git-history", "ask", "staging-history-rewrite"],
  ["write", "release", "ask", "staging-publication"],
  ["grant", "service", "ask", "staging-permission-change"],
  ["execute", "code", "ask", "staging-uninspected-code"],
  ["write", "variable", "ask", "staging-meaning-change"],
  ["write", "infrastructure", "ask", "staging-foundation-change"],
  ["disrupt", "host", "ask", "staging-outage"],
  ["read", "secret", "ask", "staging-secret-use"],
  ["write", "remote", "ask", "not-proven-harmless"],
];

const deniedIn = (environment: Environment): readonly PolicyExample[] =>
  effectsIn(environment, everywhere).filter(({ outcome }) => outcome === "deny");

/** The examples that `tagout policy test` runs: together they need every shipped rule. */
export const policyExamples: readonly PolicyExample[] = [
  ...effectsIn("production", production),
  ...effectsIn(
    "production",
    [
      ["write", "work-tree", "ask", "unproven-place"],
      ["read", "log", "allow", "read-logs"],
    ],
    { assumed: true },
  ),
  ...effectsIn(
    "production",
    [
      ["read", "log", "allow", "read-logs"],
      ["write", "document", "allow", "write-documents"],
    ],
    { readOnly: true },
  ),
  ...effectsIn("test", [["write", "file", "ask", "read-only-agent"]], { readOnly: true }),
  ...effectsIn("development", everywhere),
  ...effectsIn("test", everywhere),
  ...deniedIn("staging"),
  ...deniedIn("production"),
  ...effectsIn("staging", staging),
  ...effectsIn("test", [["delete", "database", "allow", "test-unconfirmed"]]),
  ...effectsIn("development", [["execute", "code", "allow", "development-unconfirmed"]]),
  ...doubtsIn("production", [
    ["dynamic-word", "ask", "production-doubt"],
    ["unknown-program", "ask", "unknown-program", "production-doubt"],
    ["syntax-error", "ask", "unparsable-input", "production-doubt"],
  ]),
  ...doubtsIn("staging", [["unknown-option", "ask", "staging-doubt"]]),
  ...doubtsIn("test", [
    ["unknown-option", "allow", "test-doubt"],
    ["internal-error", "ask", "unparsable-input"],
  ]),
  ...doubtsIn("development", [
    ["unreadable-file", "allow", "development-doubt"],
    ["hidden-characters", "ask", "unparsable-input"],
    ["unknown-program", "ask", "unknown-program"],
  ]),
];

const verdictOf = (name: Environment): EnvironmentVerdict => ({
  name,
  reason: "an example",
  evidence: [],
  conflicts: [],
});
const principal = { client: "example", session: "example", agent: "", human: "example" };

/** Decides one effect or doubt by itself. */
export const decideExample = (
  environment: Environment,
  subject: EffectSubject | DoubtSubject,
  policy: Policy = shippedPolicy,
): PolicyDecision => {
  const ambient = verdictOf(environment);
  if ("doubt" in subject) {
    const doubt = { reason: subject.doubt, detail: "example", via: [], source: "" };
    return decide({ principal, effects: [], doubts: [doubt], ambient }, policy);
  }
  const certainty = subject.assumed === true ? "assumed" : "known";
  const effect = {
    action: subject.action,
    resource: { kind: subject.kind, name: "example" },
    certainty,
    via: [],
    source: "",
  } as const;
  return decide(
    {
      principal,
      readOnly: subject.readOnly === true,
      effects: [{ effect, environment: ambient }],
      doubts: [],
      ambient,
    },
    policy,
  );
};

/** `write file in test by a read-only agent`. */
export const nameExample = ({ environment, subject }: Pick<PolicyExample, "environment" | "subject">): string => {
  if ("doubt" in subject) return `doubt ${subject.doubt} in ${environment}`;
  const { action, kind, assumed, readOnly } = subject;
  return `${assumed ? "assumed " : ""}${action} ${kind} in ${environment}${readOnly ? " by a read-only agent" : ""}`;
};

export interface PolicyTest {
  readonly passed: number;
  readonly failed: readonly {
    readonly name: string;
    readonly expected: string;
    readonly actual: string;
  }[];
}

const describe = (outcome: Outcome, rules: readonly string[]): string => `${outcome} (${rules.toSorted().join(", ")})`;
const isAtLeast = (actual: Outcome, expected: Outcome): boolean => outcomes.indexOf(actual) >= outcomes.indexOf(expected);

/**
 * Runs the examples. On the shipped policy alone they must hold exactly; with an organisation's layers on top an
 * outcome may be graver and further rules may join, and what no rule names may be permitted, but nothing else may be milder.
 */
export const testPolicy = (policy: Policy = shippedPolicy, examples: readonly PolicyExample[] = policyExamples): PolicyTest => {
  const isExact = policy.digest === shippedPolicy.digest;
  const failed = examples.flatMap((example) => {
    const { outcome, rules } = decideExample(example.environment, example.subject, policy);
    const expected = describe(example.outcome, example.rules);
    const actual = describe(outcome, rules);
    const isNamed = example.rules.some((id) => id !== notProvenNote.id);
    const holds = isExact ? expected === actual : !isNamed || isAtLeast(outcome, example.outcome);
    return holds ? [] : [{ name: nameExample(example), expected, actual }];
  });
  return { passed: examples.length - failed.length, failed };
};
