import { canonicalJson, type Clock, type Random } from "../model/index.ts";
import { actionDigest, type CanonicalAction } from "./action.ts";
import { assuranceNames, higherAssurance, reaches, type Assurance } from "./assurance.ts";
import { checklistOf, unchecked } from "./checklist.ts";
import { caseFlaw, lackingFields } from "./case.ts";
import { confirmationDigest } from "./confirmed.ts";
import { areAnswers } from "./protocol.ts";
import {
  answerMs,
  emptyCase,
  isIntact,
  isOver,
  mayBecome,
  useWindowOf,
  type Approval,
  type ApprovalRequest,
  type Case,
  type Moment,
  type Proof,
  type RequestState,
} from "./request.ts";
import { assuranceOf, statementOf, type Statement } from "./statement.ts";
import type { RequestStore } from "./store.ts";

/** A step of a confirmation: where it began, or the state it leads to. */
export type ConfirmationEvent = "requested" | Exclude<RequestState, "pending">;

/** What a confirmation leaves on the record. Answers with the sequence number, or why it could not be recorded. */
export type RecordEvent = (
  event: ConfirmationEvent,
  request: ApprovalRequest,
  detail: Readonly<Record<string, unknown>>,
) => { readonly ok: true; readonly seq: number } | { readonly ok: false; readonly detail: string };

/** Who signed, and at which level that counts; or why it does not count. */
export type ProofVerdict =
  | { readonly ok: true; readonly approver: string; readonly assurance: Assurance }
  | { readonly ok: false; readonly why: string };

/** Everything outside that confirmations need. */
export interface ApprovalPorts {
  readonly store: RequestStore;
  readonly clock: Clock & { moment(): Moment };
  readonly random: Random;
  readonly record: RecordEvent;
  /** Checks a proof anew, offline: what was stored is not taken at its word. */
  readonly verify: (proof: Proof, statement: Statement) => ProofVerdict;
  /**
   * True where the ledger holds the confirmation of exactly this request (`confirmationDigest`), and neither a use nor an end
   * of it: none at all, or none before its entry `before`.
   */
  readonly isConfirmedUnused: (request: ApprovalRequest, before?: number) => boolean;
  /** True while the process or call that claimed may still be running. */
  readonly isRunning: (claimant: string, claimedAt: Moment) => boolean;
}

/** Why a step of a confirmation was not made. Nothing has run then. */
export const refusalCodes = [
  "unknown-request",
  "wrong-state",
  "expired",
  "wrong-answer",
  "not-proven",
  "too-low",
  "self-approval",
  "already-approved",
  "checklist",
  "drift",
  "raced",
  "too-many",
  "not-recorded",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];
export type Refused = { readonly ok: false; readonly code: RefusalCode; readonly detail: string };
export type Step = { readonly ok: true; readonly request: ApprovalRequest } | Refused;

const refused = (code: RefusalCode, detail: string): Refused => ({ ok: false, code, detail });

/** What a new request is about, besides the action. */
export interface Asked {
  readonly action: CanonicalAction;
  readonly environment: ApprovalRequest["environment"];
  readonly minimum: Assurance;
  readonly case?: Partial<Case>;
}

/** Requests that may wait in one session; an agent that floods a person with them is stopped, not served. */
const pendingMax = 20;

const notIntact = "what is stored is not what was asked for";
/** A case travels with every grant, and a grant in a variable (execve(2): 128 KiB at most for one). */
const caseBytesMax = 16 * 1024;
const canonicalBytes = (value: unknown): number => new TextEncoder().encode(canonicalJson(value)).length;

const idAlphabet = "23456789abcdefghjkmnpqrstuvwxyz";
const idLength = 8;

/** Confirmations: requests, approvals and their one use, on one state table. */
export class Approvals {
  constructor(private readonly ports: ApprovalPorts) {}

  /** Asks for a confirmation of exactly this action; a request that waits for it already is found again. */
  open(asked: Asked): Step {
    this.sweep();
    const digest = actionDigest(asked.action);
    const [waiting] = this.ports.store.find({ digest, states: ["pending"] });
    if (waiting) return { ok: true, request: waiting };
    const others = this.ports.store
      .find({ states: ["pending"] })
      .filter(({ action }) => action.requester.session === asked.action.requester.session);
    if (others.length >= pendingMax)
      return refused("too-many", `${others.length} requests of this session wait already: answer or reject them`);
    const { case: given, ...rest } = asked;
    const { command, reason, rules, verify, protocol } = asked.action;
    const request: ApprovalRequest = {
      ...rest,
      command,
      reason,
      rules,
      verify,
      protocol,
      id: this.newId(),
      version: 1,
      state: "pending",
      digest,
      nonce: toHex(this.ports.random.bytes(16)),
      requestedAt: this.ports.clock.moment(),
      case: { ...emptyCase, ...given },
      approvals: [],
      isBreakGlass: false,
    };
    const recorded = this.ports.record("requested", request, {});
    if (!recorded.ok) return refused("not-recorded", recorded.detail);
    this.ports.store.insert(request);
    return { ok: true, request };
  }

  private newId(): string {
    return [...this.ports.random.bytes(idLength)].map((byte) => idAlphabet[byte % idAlphabet.length]).join("");
  }

  /** A request as it stands now; what time has ended is ended first. */
  get(id: string): ApprovalRequest | undefined {
    this.sweep();
    return this.ports.store.get(id);
  }

  list(states?: readonly RequestState[], limit = 100): readonly ApprovalRequest[] {
    this.sweep();
    return this.ports.store.find({ ...(states && { states }), limit });
  }

  /** What an approver signs for a request. */
  statement(request: ApprovalRequest, approver: string, answers: readonly string[], given: Case, breakGlass = false): Statement {
    return statementOf(request, approver, answers, given, breakGlass);
  }

  /**
   * Puts one human's yes on a request: `approved` once the approvals reach the minimum. The first approval fixes the
   * case; whoever comes second signs the same.
   */
  approve(id: string, statement: Statement, proof: Proof): Step {
    const request = this.get(id);
    if (!request) return refused("unknown-request", `there is no request \`${id}\``);
    if (request.state !== "pending") return refused("wrong-state", `it is ${request.state}, not pending`);
    // Also where its end could not be recorded.
    if (this.endIfOver(request)) return refused("expired", "nobody answered in time");
    if (!isIntact(request)) return refused("drift", notIntact);
    const flaw = this.flawOf(request, statement);
    if (flaw) return flaw;
    const verdict = this.ports.verify(proof, statement);
    if (!verdict.ok) return refused("not-proven", verdict.why);
    if (verdict.approver !== statement.approver)
      return refused("not-proven", `it was signed by ${verdict.approver}, not by ${statement.approver}`);
    if (request.approvals.some(({ approver }) => approver === verdict.approver))
      return refused("already-approved", `${verdict.approver} has approved it already: a person counts once`);
    const tooLittle = flawOfLevel(request, statement.breakGlass, verdict);
    return tooLittle ?? this.addApproval(request, statement, { ...verdict, proof });
  }

  /** What is wrong with a statement for a request; undefined where it is about it and answers as it must. */
  private flawOf(request: ApprovalRequest, statement: Statement): Refused | undefined {
    const { approver, answers, case: given, breakGlass } = statement;
    const expected = this.statement(request, approver, answers, given, breakGlass);
    if (JSON.stringify(expected) !== JSON.stringify(statement)) return refused("not-proven", "what was signed is not this request");
    const [first] = request.approvals;
    if (first && (JSON.stringify(request.case) !== JSON.stringify(given) || request.isBreakGlass !== breakGlass))
      return refused("not-proven", "the first approval was for another case: sign the same one");
    if (![approver, ...answers, ...Object.values(given)].every((text) => text.isWellFormed()))
      return refused("not-proven", "it holds characters that no text can have");
    if (canonicalBytes(given) > caseBytesMax)
      return refused("checklist", `the case is longer than ${caseBytesMax} bytes: name a document instead`);
    const lacking = lackingFields(request, given, breakGlass);
    if (lacking.length > 0) return refused("checklist", `missing: ${lacking.map((field) => caseFlaw(field, given[field])).join("; ")}`);
    if (!areAnswers(request.protocol, request.action.items?.length ?? 1, answers))
      return refused("wrong-answer", "the answers are not those the protocol wants");
    return undefined;
  }

  private addApproval(
    request: ApprovalRequest,
    statement: Statement,
    { approver, assurance, proof }: { approver: string; assurance: Assurance; proof: Proof },
  ): Step {
    const at = this.ports.clock.moment();
    const approval: Approval = { approver, assurance, at, answers: statement.answers, proof };
    const approvals = [...request.approvals, approval];
    const reached = assuranceOf(approvals);
    const isEnough = reached !== undefined && reaches(reached, request.minimum);
    const given = { ...request, version: request.version + 1, approvals, case: statement.case, isBreakGlass: statement.breakGlass };
    const next: ApprovalRequest = isEnough ? { ...given, state: "approved", approvedAt: at } : given;
    return this.take(request, next, "approved", {
      approver,
      assurance,
      assuranceName: assuranceNames[assurance],
      isEnough,
      case: statement.case,
      breakGlass: statement.breakGlass,
      proof: proof.kind,
      ...(isEnough && { confirmation: confirmationDigest(next) }),
    });
  }

  /**
   * Records a step and takes it, both while nobody else can change the request.
   * INVARIANT: no state but `claimed` is reached before it is on the record; a step that lost a race leaves nothing there.
   */
  private take(seen: ApprovalRequest, next: ApprovalRequest, event: ConfirmationEvent, detail: Readonly<Record<string, unknown>>): Step {
    let failure = refused("raced", "another process changed it meanwhile");
    let taken = next;
    const isTaken = this.ports.store.replace(seen, () => {
      const recorded = this.ports.record(event, next, detail);
      if (!recorded.ok) {
        failure = refused("not-recorded", recorded.detail);
        return undefined;
      }
      return (taken = next.state === "approved" ? { ...next, confirmedSeq: recorded.seq } : next);
    });
    return isTaken ? { ok: true, request: taken } : failure;
  }

  /** Ends a request without a use. */
  end(id: string, state: "rejected" | "cancelled" | "revoked", by: string, why: string): Step {
    const request = this.get(id);
    if (!request) return refused("unknown-request", `there is no request \`${id}\``);
    if (!mayBecome(request.state, state)) return refused("wrong-state", `it is ${request.state} and cannot be ${state}`);
    const next = { ...request, version: request.version + 1, state, ending: why };
    return this.take(request, next, state, { by, why });
  }

  /**
   * Uses up the approval of exactly this action, if there is one. Everything is checked anew: signatures, clocks, the
   * checklist, and that the record holds the confirmation and no use of it.
   * `minimum`: what policy asks for now, whatever was stored.
   * INVARIANT: an approval is answered `ok` at most once, whatever crashes or races.
   */
  claim(action: CanonicalAction, minimum: Assurance, claimant: string): Step {
    const digest = actionDigest(action);
    const [request] = this.ports.store.find({ digest, states: ["approved"] });
    if (!request) return refused("unknown-request", "nothing was approved for exactly this action");
    const ended = this.endIfOver(request);
    if (ended)
      return ended.code === "not-recorded" ? refused("expired", "it was not used in time") : refused("unknown-request", ended.detail);
    // The store is only believed in what can be checked: an action that was swapped has another digest.
    if (!isIntact(request)) return refused("drift", notIntact);
    const flaw = request.approvals.map((approval) => this.flawOfStored(request, approval)).find((each) => each !== undefined);
    if (flaw) return flaw;
    const reached = assuranceOf(request.approvals);
    if (reached === undefined || !reaches(reached, request.minimum) || !reaches(reached, minimum))
      return refused("too-low", `${reached ?? "nothing"} was reached and ${higherAssurance(request.minimum, minimum)} is needed`);
    const open = action.environment.name === "production" ? unchecked(checklistOf(request, action.environment.name)) : [];
    if (open.length > 0) return refused("checklist", open.map(({ item, why }) => `${item}: ${why}`).join("; "));
    if (!this.ports.isConfirmedUnused(request))
      return refused("not-recorded", "the record does not hold this confirmation, or holds a use of it");
    const next: ApprovalRequest = {
      ...request,
      version: request.version + 1,
      state: "claimed",
      claimedAt: this.ports.clock.moment(),
      claimant,
    };
    // Used up before it is recorded: a crash in between leaves `unknown`, and never an approval that is used again.
    if (!this.ports.store.replace(request, () => next)) return refused("raced", "another process changed it meanwhile");
    const recorded = this.ports.record("claimed", next, {
      claimant,
      claimedAt: next.claimedAt,
      assurance: reached,
      assuranceName: assuranceNames[reached],
    });
    if (!recorded.ok) return refused("not-recorded", recorded.detail);
    // A store that was put back, or that keeps nothing, lets more than one come so far: the record has one of them first.
    return this.ports.isConfirmedUnused(request, recorded.seq)
      ? { ok: true, request: next }
      : refused("raced", "the record holds another use of it");
  }

  private flawOfStored(request: ApprovalRequest, approval: Approval): Refused | undefined {
    const statement = this.statement(request, approval.approver, approval.answers, request.case, request.isBreakGlass);
    // Whoever made the row need not have asked what has to be asked.
    const flaw = this.flawOf(request, statement) ?? flawOfLevel(request, request.isBreakGlass, approval);
    if (flaw) return flaw;
    const verdict = this.ports.verify(approval.proof, statement);
    if (!verdict.ok) return refused("not-proven", verdict.why);
    const isSame = verdict.approver === approval.approver && reaches(verdict.assurance, approval.assurance);
    return isSame ? undefined : refused("not-proven", `${approval.approver} did not approve it at ${approval.assurance}`);
  }

  /** How a claimed action ended. */
  finish(claimant: string, result: "succeeded" | "failed", detail: Readonly<Record<string, unknown>> = {}): Step {
    const [request] = this.ports.store.find({ claimant, states: ["claimed"] });
    if (!request) return refused("unknown-request", "nothing was claimed by it");
    const next = { ...request, version: request.version + 1, state: result };
    return this.take(request, next, result, detail);
  }

  /** Ends what time or a crash has ended: no answer came, no use was made, or nobody knows how it went. */
  sweep(): void {
    const now = this.ports.clock.moment();
    for (const request of this.ports.store.find({ states: ["pending", "approved", "claimed"] })) this.endIfOver(request, now);
  }

  /** Ends a request that is over and says so; what cannot be recorded stays as it is, and is refused for its age all the same. */
  private endIfOver(request: ApprovalRequest, now = this.ports.clock.moment()): Refused | undefined {
    const ending = this.endingOf(request, now);
    if (!ending) return undefined;
    const next = { ...request, version: request.version + 1, ...ending };
    const step = this.take(request, next, ending.state, { why: ending.ending });
    return step.ok ? refused("expired", ending.ending) : step;
  }

  private endingOf(request: ApprovalRequest, now: Moment): { state: "expired" | "unknown"; ending: string } | undefined {
    if (request.state === "pending")
      return isOver(request.requestedAt, answerMs, now) ? { state: "expired", ending: "nobody answered in time" } : undefined;
    if (request.state === "approved")
      return isOver(request.approvedAt ?? request.requestedAt, useWindowOf(request), now)
        ? { state: "expired", ending: "it was not used in time" }
        : undefined;
    const { claimant, claimedAt } = request;
    return claimant !== undefined && claimedAt !== undefined && this.ports.isRunning(claimant, claimedAt)
      ? undefined
      : { state: "unknown", ending: "it began and nobody knows how it ended: look before doing it again" };
  }
}

/** Why one yes of a level is too little for a request, whoever else says yes. */
const flawOfLevel = (
  { minimum, action }: ApprovalRequest,
  isBreakGlass: boolean,
  { approver, assurance }: Pick<Approval, "approver" | "assurance">,
): Refused | undefined => {
  const isTwoPeople = minimum === "L4";
  if (isTwoPeople && approver === action.requester.human)
    return refused("self-approval", `${approver} asked for it: two other people are needed`);
  // Break-glass goes without what would be looked at otherwise: only a signature answers for that.
  const needed = isTwoPeople || isBreakGlass ? "L3" : minimum;
  return reaches(assurance, needed)
    ? undefined
    : refused("too-low", `${assurance} (${assuranceNames[assurance]}) was reached and ${isTwoPeople ? "L4" : needed} is needed`);
};

const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
