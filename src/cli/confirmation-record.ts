import { confirmationDigest, requestStates, type ApprovalRequest, type RecordEvent } from "../approval/index.ts";
import type { Body, Ledger } from "../ledger/index.ts";
import { canonicalJson } from "../model/index.ts";
import { systemClock } from "../store/index.ts";
import { linkedEntries } from "../store/ledger-chain.ts";

/** Events of a use; the others are of a confirmation. */
const uses: ReadonlySet<string> = new Set(["claimed", "succeeded", "failed", "unknown"]);
const results: Readonly<Record<string, string>> = { claimed: "PENDING", succeeded: "SUCCESS", failed: "FAILURE", unknown: "UNKNOWN" };
/** After any of these a confirmation is used up or void. */
const endings: ReadonlySet<string> = new Set(requestStates.filter((state) => state !== "pending" && state !== "approved"));

/** The specification's fields of the action log, for every step of a confirmation. */
export const recorderOf =
  (ledger: Ledger): RecordEvent =>
  (event, request, detail) => {
    const appended = ledger.append(uses.has(event) ? "execution" : "confirmation", {
      timestamp: new Date(systemClock.now()).toISOString(),
      event,
      request: request.id,
      action: request.command,
      environment: request.environment,
      user: { ...request.action.requester },
      approval: {
        given: request.approvals.length > 0 ? "YES" : "NO",
        by: request.approvals.map(({ approver, assurance }) => `${approver} ${assurance}`),
      },
      result: results[event] ?? "NOT RUN",
      evidence: request.action.environment.evidence,
      protocol: request.protocol,
      minimum: request.minimum,
      digest: request.digest,
      ...detail,
    });
    return appended.ok ? { ok: true, seq: appended.seq } : { ok: false, detail: `${appended.code} (${appended.detail})` };
  };

const isConfirmation = (body: Body, request: ApprovalRequest): boolean =>
  body["event"] === "approved" &&
  body["request"] === request.id &&
  body["digest"] === request.digest &&
  body["confirmation"] === confirmationDigest(request);

/**
 * What the record holds about a request after it was confirmed, in order, up to entry `before`; undefined where it does not
 * hold the confirmation of exactly this, or where entries from there on are missing, changed or out of order: the store and
 * the lines of the record can be edited by whoever runs as this user.
 */
const sinceConfirmed = (request: ApprovalRequest, folder: string, before?: number): readonly Body[] | undefined => {
  const { id, confirmedSeq } = request;
  if (confirmedSeq === undefined) return undefined;
  const entries = linkedEntries(folder, { from: confirmedSeq, holding: JSON.stringify(id), ...(before !== undefined && { before }) });
  const [confirmation, ...later] = entries ?? [];
  if (confirmation === undefined || !isConfirmation(confirmation.body, request)) return undefined;
  return later.map(({ body }) => body).filter((body) => body["request"] === id);
};

/** True where the record holds the confirmation of exactly this request, and neither a use nor an end of it: none before entry `before`. */
export const isConfirmedUnused = (request: ApprovalRequest, folder: string, before?: number): boolean =>
  sinceConfirmed(request, folder, before)?.every(({ event }) => !endings.has(String(event))) === true;

/**
 * True where the record holds the confirmation of exactly this request, its use by this claimant from this moment on, and no
 * end of it. Further uses that it holds were refused: the first one counts.
 */
export const isInUse = (request: ApprovalRequest, folder: string): boolean => {
  const [use, ...later] = (sinceConfirmed(request, folder) ?? []).filter(({ event }) => endings.has(String(event)));
  return (
    use?.["event"] === "claimed" &&
    use["claimant"] === request.claimant &&
    canonicalJson(use["claimedAt"] ?? null) === canonicalJson(request.claimedAt ?? null) &&
    later.every(({ event }) => event === "claimed")
  );
};
