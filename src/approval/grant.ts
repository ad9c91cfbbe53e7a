import { canonicalJson, fromBase64, toBase64Url } from "../model/index.ts";
import { actionDigest } from "./action.ts";
import { assurances, higherAssurance, reaches, type Assurance } from "./assurance.ts";
import type { ProofVerdict } from "./approvals.ts";
import { isNumber, isText, listOf, oneOf, withMembers } from "./form.ts";
import { isOver, type ApprovalRequest, type Moment, type Proof } from "./request.ts";
import { assuranceOf, statementOf, type Statement } from "./statement.ts";
import { isProof } from "./stored.ts";

/** One approval as a grant carries it: whoever is handed the grant can check the human's own signature. */
export interface CarriedApproval {
  readonly statement: Statement;
  readonly proof: Proof;
}

/**
 * What a confirmation allows, for whoever carries it out. The action's items and steps are not in it but in the store, bound
 * by the action's digest: a grant travels in a variable, and a batch may have ten thousand items.
 * INVARIANT: it says what may be done and never widens.
 */
export interface Grant {
  readonly v: 1;
  readonly request: string;
  /** Digest of the action. */
  readonly action: string;
  readonly environment: string;
  readonly session: string;
  readonly host: string;
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

/** How long what has begun in time may be carried out; as long as a call of an agent is given. */
export const grantMs = 60 * 60_000;

const prefix = "tagout-grant/v1\n";
const head = "tagout-grant.v1";
const bytesOf = (payload: string): Uint8Array => new TextEncoder().encode(prefix + payload);

/** The grant of a request that was claimed. */
export const grantOf = (request: ApprovalRequest): Grant => {
  const { action, approvals, claimedAt } = request;
  return {
    v: 1,
    request: request.id,
    action: request.digest,
    environment: action.environment.name,
    session: action.requester.session,
    host: action.host,
    assurance: assuranceOf(approvals) ?? "L1",
    notAfter: (claimedAt?.wall ?? 0) + grantMs,
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

const grantProblemCodes = [
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
export type GrantProblem = { readonly ok: false; readonly code: (typeof grantProblemCodes)[number]; readonly detail: string };
/** With a grant that holds comes the request as it was confirmed: its items and steps are what the grant lists. */
export type GrantVerdict = { readonly ok: true; readonly grant: Grant; readonly request: ApprovalRequest } | GrantProblem;

export interface GrantPorts {
  readonly key: GrantKey;
  readonly now: Moment;
  readonly host: string;
  readonly verify: (proof: Proof, statement: Statement) => ProofVerdict;
  /** A request that is being carried out: the record holds its confirmation and its use as they are stored, and no end; or why not. */
  readonly inUse: (request: string) => ApprovalRequest | string;
  /** The least that counts for an environment here, whatever was asked for when it was confirmed. */
  readonly minimum: (environment: ApprovalRequest["environment"]) => Assurance;
}

const refuse = (code: GrantProblem["code"], detail: string): GrantProblem => ({ ok: false, code, detail });

const isGrant = withMembers({
  v: (value) => value === 1,
  request: isText,
  action: isText,
  environment: isText,
  session: isText,
  host: isText,
  assurance: oneOf(assurances),
  notAfter: isNumber,
  approvals: listOf(withMembers({ proof: isProof })),
});

type Opened = { readonly ok: true; readonly grant: Grant } | GrantProblem;

/** True word for word and nothing else: a token that is not what `sealGrant` writes is refused before anything is believed. */
const openGrant = (token: string, key: GrantKey): Opened => {
  const [, payload, signature] = /^tagout-grant\.v1\.([\w-]{1,200000})\.([\w-]{1,200})$/.exec(token) ?? [];
  if (payload === undefined || signature === undefined) return refuse("malformed", "this is no grant");
  const parts = partsOf(payload, signature);
  if (parts === undefined) return refuse("malformed", "this is no grant");
  // A key that cannot be read is no answer about the grant: that throws.
  if (!key.verify(bytesOf(parts.text), parts.signature)) return refuse("bad-signature", "it was not signed by this guard");
  return isGrant(parts.value) ? { ok: true, grant: parts.value as Grant } : refuse("malformed", "this is no grant");
};

const partsOf = (payload: string, signature: string): { text: string; value: unknown; signature: Uint8Array } | undefined => {
  const [said, signed] = [fromBase64(payload, "base64url"), fromBase64(signature, "base64url")];
  if (said === undefined || signed === undefined) return undefined;
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(said);
    return { text, value: JSON.parse(text), signature: signed };
  } catch {
    return undefined;
  }
};

/**
 * Checks a grant for what is about to be done: signed by this guard, in use, not over, for this environment, session, item
 * and step, and approved by humans whose own signatures still hold.
 * INVARIANT: whoever has the guard's key can make no grant that says more than what people confirmed.
 */
export const verifyGrant = (token: string, wanted: Wanted, ports: GrantPorts): GrantVerdict => {
  const opened = openGrant(token, ports.key);
  if (!opened.ok) return opened;
  const { grant } = opened;
  const request = ports.inUse(grant.request);
  if (typeof request === "string") return refuse("not-in-use", request);
  return (
    flawOfPlace(grant, wanted, ports) ??
    flawOfSaying(grant, request, ports) ??
    flawOfList(request, wanted) ??
    flawOfApprovals(grant, wanted, request, ports) ?? { ok: true, grant, request }
  );
};

const flawOfPlace = (grant: Grant, wanted: Wanted, { now, host }: GrantPorts): GrantProblem | undefined => {
  if (now.wall >= grant.notAfter) return refuse("expired", "its time is over");
  if (grant.host !== host) return refuse("not-yours", `it is for the host \`${grant.host}\``);
  if (wanted.session !== undefined && wanted.session !== grant.session) return refuse("not-yours", "it is for another session");
  if (wanted.action !== undefined && wanted.action !== grant.action) return refuse("not-yours", "it is for another action");
  if (wanted.environment !== undefined && wanted.environment !== grant.environment)
    return refuse("wrong-environment", `it is for ${grant.environment}`);
  return undefined;
};

/** What it says is what was confirmed and begun, word for word. */
const flawOfSaying = (grant: Grant, request: ApprovalRequest, { now }: GrantPorts): GrantProblem | undefined => {
  if (actionDigest(request.action) !== request.digest || canonicalJson(grantOf(request)) !== canonicalJson(grant))
    return refuse("not-proven", "it says something else than what was confirmed");
  if (request.claimedAt === undefined || isOver(request.claimedAt, grantMs, now)) return refuse("expired", "its time is over");
  return undefined;
};

const flawOfList = ({ action }: ApprovalRequest, { item, step }: Wanted): GrantProblem | undefined => {
  if (item !== undefined && action.items?.includes(item) !== true) return refuse("not-listed", `the item \`${item}\` was not confirmed`);
  if (step !== undefined && action.steps?.includes(step) !== true) return refuse("not-listed", `the step \`${step}\` was not confirmed`);
  return undefined;
};

const flawOfApprovals = (grant: Grant, wanted: Wanted, request: ApprovalRequest, ports: GrantPorts): GrantProblem | undefined => {
  const proven: ApprovalRequest["approvals"][number][] = [];
  for (const [i, { statement, proof }] of grant.approvals.entries()) {
    const approval = request.approvals[i];
    const verdict = ports.verify(proof, statement);
    if (!verdict.ok) return refuse("not-proven", verdict.why);
    if (approval === undefined || verdict.approver !== statement.approver)
      return refuse("not-proven", `${statement.approver} did not approve it`);
    proven.push({ ...approval, assurance: verdict.assurance });
  }
  const reached = assuranceOf(proven);
  if (reached === undefined) return refuse("not-proven", "nobody approved it");
  const least = [wanted.minimum ?? "L1", request.minimum, ports.minimum(request.environment)].reduce(higherAssurance);
  return reaches(reached, least) && reaches(reached, grant.assurance)
    ? undefined
    : refuse("too-low", `it reached ${reached}, and ${higherAssurance(least, grant.assurance)} is needed`);
};
