import { canonicalJson, type Environment } from "../model/index.ts";
import { actionDigest, type CanonicalAction } from "./action.ts";
import type { Assurance } from "./assurance.ts";
import type { Protocol } from "./protocol.ts";

/** Where a request stands. The first four and `revoked` end it unused; `succeeded`, `failed`, `unknown` end it used. */
export const requestStates = [
  "pending",
  "approved",
  "claimed",
  "rejected",
  "cancelled",
  "expired",
  "revoked",
  "succeeded",
  "failed",
  "unknown",
] as const;
export type RequestState = (typeof requestStates)[number];

/** The whole state table: what is not listed does not happen. INVARIANT: nothing leads back to `approved`. */
const transitions: Readonly<Record<RequestState, readonly RequestState[]>> = {
  pending: ["approved", "rejected", "cancelled", "expired"],
  approved: ["claimed", "expired", "revoked"],
  claimed: ["succeeded", "failed", "unknown"],
  rejected: [],
  cancelled: [],
  expired: [],
  revoked: [],
  succeeded: [],
  failed: [],
  unknown: [],
};

export const mayBecome = (from: RequestState, to: RequestState): boolean => transitions[from].includes(to);

/** A moment on two clocks: the wall's, which can be set, and the time since this boot, which cannot. */
export interface Moment {
  /** Milliseconds since the epoch. */
  readonly wall: number;
  /** Milliseconds since the machine started. */
  readonly uptime: number;
  /** Which start that was. */
  readonly boot: string;
}

/** What a human says about an action besides yes. Empty texts are not given. */
export interface Case {
  readonly justification: string;
  /** How to undo it. */
  readonly rollback: string;
  /** The backup that was taken, where data is modified. */
  readonly backup: string;
  /** Where it would be seen that something went wrong. */
  readonly monitoring: string;
  /** The incident report or ticket. */
  readonly incident: string;
}

export const caseFields = ["justification", "rollback", "backup", "monitoring", "incident"] as const satisfies readonly (keyof Case)[];
export const emptyCase: Case = { justification: "", rollback: "", backup: "", monitoring: "", incident: "" };

/** How a human proved to be there. */
export type Proof =
  | { readonly kind: "terminal"; readonly tty: string; readonly sessionLeader: number; readonly user: string }
  | { readonly kind: "ssh"; readonly signature: string }
  | {
      readonly kind: "passkey";
      readonly credential: string;
      readonly client: string;
      readonly authenticator: string;
      readonly signature: string;
    };

/** One human's yes to one request, as it was signed. */
export interface Approval {
  readonly approver: string;
  readonly assurance: Assurance;
  readonly at: Moment;
  /** Answers to the protocol's questions. */
  readonly answers: readonly string[];
  readonly proof: Proof;
}

export interface ApprovalRequest {
  readonly id: string;
  /** Counts the changes: a writer names the version it has seen. */
  readonly version: number;
  readonly state: RequestState;
  readonly action: CanonicalAction;
  /** `actionDigest` of the action. */
  readonly digest: string;
  /** As the action has them (`isIntact`). */
  readonly command: string;
  readonly reason: string;
  readonly rules: readonly string[];
  readonly verify: readonly string[];
  readonly environment: Environment;
  readonly protocol: Protocol;
  readonly minimum: Assurance;
  /** Unpredictable, so that nothing signed before fits. */
  readonly nonce: string;
  readonly requestedAt: Moment;
  readonly case: Case;
  readonly approvals: readonly Approval[];
  readonly isBreakGlass: boolean;
  readonly approvedAt?: Moment;
  /** Sequence number of the ledger's entry of the confirmation. */
  readonly confirmedSeq?: number;
  readonly claimedAt?: Moment;
  /** Who uses it: the client's id of the call, or a process. */
  readonly claimant?: string;
  /** Why it ended, for a person. */
  readonly ending?: string;
}

/** Minutes to answer a request, and to use an approval; break-glass has longer (DESIGN of the confirmation, two clocks). */
export const answerMs = 15 * 60_000;
export const useMs = 5 * 60_000;
export const breakGlassUseMs = 15 * 60_000;

export const useWindowOf = ({ isBreakGlass }: ApprovalRequest): number => (isBreakGlass ? breakGlassUseMs : useMs);

/** Allowance for a wall clock that is corrected a little. */
const skewMs = 2_000;

/**
 * True when a span that began at `from` is over, or when a clock was moved: back on the wall, or into another boot.
 * INVARIANT: setting the wall clock never makes a span longer.
 */
export const isOver = (from: Moment, spanMs: number, now: Moment): boolean =>
  now.boot !== from.boot ||
  now.uptime - from.uptime >= spanMs ||
  now.wall - from.wall >= spanMs ||
  now.wall < from.wall - skewMs ||
  now.uptime < from.uptime;

/**
 * True where a stored request is about the action that its digest names, and says of it what the action says. Whoever is
 * shown a request looks at this first: a store that is edited by the same user must not show one action and have another signed.
 */
export const isIntact = ({ action, digest, command, reason, rules, verify, protocol, environment }: ApprovalRequest): boolean =>
  actionDigest(action) === digest &&
  environment === action.environment.name &&
  canonicalJson({ command, reason, rules, verify, protocol }) ===
    canonicalJson({
      command: action.command,
      reason: action.reason,
      rules: action.rules,
      verify: action.verify,
      protocol: action.protocol,
    });
