/** What commands do, in one vocabulary that the catalog writes and the policy reads. */

/** Eight closed verbs. `delete` includes losing history; `disclose` hands a secret to whoever reads the output. */
export const actions = ["read", "write", "delete", "execute", "connect", "disclose", "grant", "disrupt"] as const;
export type Action = (typeof actions)[number];

/** Closed list of resource kinds. A policy that names another kind does not build. */
export const resourceKinds = [
  // text, files
  "output",
  "document",
  "scratch",
  "file",
  "log",
  "device",
  "host",
  // working on code
  "work-tree",
  "git-ref",
  "topic-branch",
  "git-history",
  "git-remote",
  "git-configuration",
  "pull-request",
  "issue",
  "release",
  "pipeline",
  // running things
  "process",
  "service",
  "unit",
  "container",
  "image",
  "volume",
  "code",
  "package",
  "schedule",
  "kernel",
  "session",
  // infrastructure
  "cluster",
  "cluster-object",
  "cloud-account",
  "cloud-resource",
  "infrastructure",
  "load-balancer",
  "dns",
  "firewall",
  "network",
  "remote",
  "backup",
  // data
  "database",
  "database-schema",
  "database-rows",
  "database-server",
  "store",
  "queue",
  "bucket",
  // meaning of later commands, secrets, ourselves
  "configuration",
  "variable",
  "account",
  "secret",
  "metric",
  "ticket",
  "guard",
  "client",
  "agent",
] as const;
export type ResourceKind = (typeof resourceKinds)[number];

export interface Resource {
  readonly kind: ResourceKind;
  /** Name as far as known; `?` stands for a part known only at run time. */
  readonly name: string;
}

/**
 * Where an effect lands. `family` says how to read `values`; the environment of an effect is resolved from
 * its target (RULINGS, Environment 2). A missing value means "whatever is current on this machine".
 */
export interface Target {
  readonly family: TargetFamily;
  readonly values: Readonly<Record<string, string>>;
}
export const targetFamilies = [
  "local",
  "ssh",
  "kube",
  "docker",
  "aws",
  "gcp",
  "azure",
  "database",
  "url",
  "git",
  "terraform",
  "paas",
  "cloud",
] as const;
export type TargetFamily = (typeof targetFamilies)[number];

/** Half-open range in the source text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One action on one resource that a command causes. Never means permit or forbid. */
export interface Effect {
  readonly action: Action;
  readonly resource: Resource;
  /** `assumed`: follows from something not known before it runs. */
  readonly certainty: "known" | "assumed";
  /** Programs that led here, outermost first: `sudo`, `bash -c`, `kubectl exec`. */
  readonly via: readonly string[];
  /** The source text it came from. */
  readonly source: string;
  readonly target?: Target;
}

/** Why something was not fully understood. A doubt is never an allow. */
export const doubtReasons = [
  "syntax-error",
  "too-deep",
  "too-long",
  "hidden-characters",
  "unknown-program",
  "untrusted-program",
  "unknown-command",
  "unknown-option",
  "missing-value",
  "unknown-operand",
  "dynamic-word",
  "dynamic-program",
  "unknown-input",
  "unknown-variable",
  "unreadable-file",
  "unknown-statement",
  "unknown-tool",
  "internal-error",
] as const;
export type DoubtReason = (typeof doubtReasons)[number];

export interface Doubt {
  readonly reason: DoubtReason;
  /** What it is about, for a person: a word, a program, a position. */
  readonly detail: string;
  readonly via: readonly string[];
  readonly source: string;
}

/** What is known of a call: all its effects, and every reason why there may be more. */
export interface Findings {
  readonly effects: readonly Effect[];
  readonly doubts: readonly Doubt[];
}

/** Effects that change nothing and show no secret. */
export const isHarmless = (action: Action): boolean => action === "read" || action === "connect";
