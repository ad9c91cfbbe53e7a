import type { Body, Entry, EntryKind } from "./entry.ts";
import type { Verification } from "./verify.ts";

/** Why nothing was recorded. Whoever asked must not go ahead. */
const appendFailures = [
  "locked",
  "no-space",
  "denied",
  "input-output",
  "unavailable",
  "bad-body",
  "bad-head",
  "truncated",
  "corrupt",
] as const;
export type AppendFailure = (typeof appendFailures)[number];

export type Appended =
  | { readonly ok: true; readonly seq: number; readonly hash: string }
  | { readonly ok: false; readonly code: AppendFailure; readonly detail: string };

/** Which entries to go through; everything that is left out does not restrict. */
export interface EntryFilter {
  readonly kinds?: readonly EntryKind[];
  readonly seqFrom?: number;
  readonly seqTo?: number;
}

/** An append-only record. */
export interface Ledger {
  /** INVARIANT: `ok` means the entry is on stable storage; anything else means the action must not run. Never throws. */
  append(kind: EntryKind, body: Body): Appended;
  /** Entries in order of writing. Lines that are no sound entry are left out: `verify` names them. */
  entries(filter?: EntryFilter): IterableIterator<Entry>;
  verify(): Verification;
}

/** The specification's fields of a decision, with what makes it reproducible. */
export interface DecisionBody {
  readonly timestamp: string;
  /** What was to be done; redacted when appended. */
  readonly action: string;
  readonly environment: string;
  readonly user: {
    readonly human: string;
    readonly client: string;
    readonly session: string;
    readonly agent: string;
  };
  /** `ASKED`: the client's own dialog asks, and an execution of the same `callId` says that it was answered with a yes. */
  readonly approval: { readonly given: "YES" | "NO" | "ASKED"; readonly grant?: string; readonly assurance?: "client-unproven" };
  readonly result: "NOT RUN" | "PENDING" | "SUCCESS" | "FAILURE" | "UNKNOWN";
  readonly evidence: readonly string[];
  readonly outcome: string;
  readonly effects: readonly unknown[];
  readonly rules: readonly string[];
  /** SHA-256 over the canonical JSON of the whole tool call. */
  readonly digest: string;
  /** The client's id of the call. */
  readonly callId?: string;
}
