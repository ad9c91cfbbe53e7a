import { canonicalJson } from "../model/index.ts";
import type { Assurance } from "./assurance.ts";
import type { ProofVerdict } from "./approvals.ts";
import { reaches } from "./assurance.ts";
import type { ApprovalRequest, Proof } from "./request.ts";
import { useWindowOf } from "./request.ts";
import { assuranceOf, statementOf, type Statement } from "./statement.ts";

/** One approval as a grant carries it: whoever is handed the grant can check the human's own signature. */
export interface CarriedApproval {
  readonly statement: Statement;
  readonly proof: Proof;
}

/** What a confirmation allows, for whoever carries it out. INVARIANT: it says what may be done and never widens. */
export interface Grant {
  readonly v: 1;
  readonly request: string;
  /** Digest of the action. */
  readonly action: string;
  readonly environment: string;
  readonly session: string;
  readonly host: string;
  /** What a batch may work on; absent where the action is no batch. */
  readonly items?: readonly string[];
  /** Steps that inherit it; absent where only the action itself does. */
  readonly steps?: readonly string[];
  readonly assurance: Assurance;
  /** Milliseconds since the epoch. */
  readonly notAfter: number;
  readonly approvals: readonly CarriedApproval[];
}

/** Signs with the guard's own key, and checks such signatures. */
export interface GrantKey {
  sign(bytes: Uint8Array): Uint8Array;
  verify(bytes: Uint8Array, signature: Uint8Array): boolean;
}

const prefix = "tagout-grant/v1\n";
const head = "tagout-grant.v1";
const bytesOf = (payload: string): Uint8Array => new TextEncoder().encode(prefix + payload);
const toBase64Url = (bytes: Uint8Array): string => bytes.toBase64({ alphabet: "base64url", omitPadding: true });
const fromBase64Url = (text: string): Uint8Array => Uint8Array.fromBase64(text, { alphabet: "base64url" });

/** The grant of a request that was claimed. */
export const grantOf = (request: ApprovalRequest): Grant => {
  const { action, approvals, approvedAt } = request;
  return {
    v: 1,
    request: request.id,
    action: request.digest,
    environment: action.environment.name,
    session: action.requester.session,
    host: action.host,
    ...(action.items && { items: action.items }),
    ...(action.steps && { steps: action.steps }),
    assurance: assuranceOf(approvals) ?? "L1",
    notAfter: (approvedAt?.wall ?? 0) + useWindowOf(request),
    approvals: approvals.map(({ approver, answers, proof }) => ({
      statement: statementOf(request, approver, answers, request.case, request.isBreakGlass),
      proof,
    })),
  };
};

/** A grant as one word that can be handed on: `tagout-grant.v1.PAYLOAD.SIGNATURE`, both base64url. */
export const sealGrant = (grant: Grant, key: GrantKey): string => {
  const payload = canonicalJson(grant);
  return `${head}.${toBase64Url(new TextEncoder().encode(payload))}.${toBase64Url(key.sign(bytesOf(payload)))}`;
};

/** What whoever carries a grant is about to do. What is left out is not compared. */
export interface Wanted {
  readonly environment?: string;
  readonly session?: string;
  readonly action?: string;
  readonly item?: string;
  readonly step?: string;
  readonly minimum?: Assurance;
}

export const grantProblemCodes = [
  "malformed",
  "bad-signature",
  "expired",
  "not-yours",
  "wrong-environment",
  "not-listed",
  "not-proven",
  "too-low",
  "not-in-use",
] as const;
export type GrantVerdict =
  | { readonly ok: true; readonly grant: Grant }
  | { readonly ok: false; readonly code: (typeof grantProblemCodes)[number]; readonly detail: string };

export interface GrantPorts {
  readonly key: GrantKey;
  readonly now: number;
  readonly host: string;
  readonly verify: (proof: Proof, statement: Statement) => ProofVerdict;
  /** State of the request as this machine's store knows it; undefined where it does not. */
  readonly stateOf: (request: string) => string | undefined;
}

const refuse = (code: (typeof grantProblemCodes)[number], detail: string): GrantVerdict => ({ ok: false, code, detail });

/** True word for word and nothing else: a token that is not what `sealGrant` writes is refused before anything is believed. */
const openGrant = (token: string, key: GrantKey): GrantVerdict => {
  const [, payload, signature] = /^tagout-grant\.v1\.([\w-]{1,200000})\.([\w-]{1,200})$/.exec(token) ?? [];
  if (payload === undefined || signature === undefined) return refuse("malformed", "this is no grant");
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(fromBase64Url(payload));
    if (!key.verify(bytesOf(text), fromBase64Url(signature))) return refuse("bad-signature", "it was not signed by this guard");
    return { ok: true, grant: JSON.parse(text) as Grant };
  } catch {
    return refuse("malformed", "this is no grant");
  }
};

/**
 * Checks a grant for what is about to be done: signed by this guard, in use, not over, for this environment, session,
 * item and step, and approved by humans whose own signatures still hold.
 */
export const verifyGrant = (token: string, wanted: Wanted, ports: GrantPorts): GrantVerdict => {
  const opened = openGrant(token, ports.key);
  if (!opened.ok) return opened;
  const { grant } = opened;
  if (ports.now >= grant.notAfter) return refuse("expired", `it ended at ${new Date(grant.notAfter).toISOString()}`);
  if (grant.host !== ports.host) return refuse("not-yours", `it is for the host \`${grant.host}\``);
  if (wanted.session !== undefined && wanted.session !== grant.session) return refuse("not-yours", "it is for another session");
  if (wanted.action !== undefined && wanted.action !== grant.action) return refuse("not-yours", "it is for another action");
  if (wanted.environment !== undefined && wanted.environment !== grant.environment)
    return refuse("wrong-environment", `it is for ${grant.environment}`);
  if (wanted.item !== undefined && grant.items?.includes(wanted.item) !== true)
    return refuse("not-listed", `the item \`${wanted.item}\` was not confirmed`);
  if (wanted.step !== undefined && grant.steps?.includes(wanted.step) !== true)
    return refuse("not-listed", `the step \`${wanted.step}\` was not confirmed`);
  if (!reaches(grant.assurance, wanted.minimum ?? "L1")) return refuse("too-low", `it reached ${grant.assurance}`);
  const state = ports.stateOf(grant.request);
  if (state !== "claimed") return refuse("not-in-use", `its request is ${state ?? "unknown"}: nobody is carrying it out`);
  return flawOfApprovals(grant, ports) ?? opened;
};

const flawOfApprovals = (grant: Grant, ports: GrantPorts): GrantVerdict | undefined => {
  if (grant.approvals.length === 0) return refuse("not-proven", "nobody approved it");
  for (const { statement, proof } of grant.approvals) {
    if (statement.request !== grant.request || statement.action !== grant.action)
      return refuse("not-proven", "an approval is about something else");
    const verdict = ports.verify(proof, statement);
    if (!verdict.ok) return refuse("not-proven", verdict.why);
    if (verdict.approver !== statement.approver) return refuse("not-proven", `${statement.approver} did not approve it`);
  }
  return undefined;
};
