import { canonicalJson } from "../model/index.ts";
import { assurances } from "./assurance.ts";
import type { ApprovalRequest, Case } from "./request.ts";

/** What an approver signs: one request for one action, with the answers given and the case made for it. */
export interface Statement {
  readonly v: 1;
  readonly request: string;
  /** Digest of the action: it and nothing else is confirmed. */
  readonly action: string;
  readonly nonce: string;
  readonly environment: string;
  readonly protocol: string;
  readonly approver: string;
  readonly answers: readonly string[];
  readonly case: Case;
  readonly breakGlass: boolean;
  /** Wall clock of the request, milliseconds since the epoch. */
  readonly requestedAt: number;
}

export const statementOf = (
  request: ApprovalRequest,
  approver: string,
  answers: readonly string[],
  given: Case,
  breakGlass: boolean,
): Statement => ({
  v: 1,
  request: request.id,
  action: request.digest,
  nonce: request.nonce,
  environment: request.environment,
  protocol: request.protocol,
  approver,
  answers,
  case: given,
  breakGlass,
  requestedAt: request.requestedAt.wall,
});

/** Namespace of a signature by `ssh-keygen -Y sign -n` (PROTOCOL.sshsig): one made for anything else does not count. */
export const signatureNamespace = "tagout-approval@v1";

const prefix = "tagout-approval/v1\n";

/** The bytes an approver signs: readable text. */
export const signedText = (statement: Statement): string => `${prefix}${canonicalJson(statement)}\n`;

/** SHA-256 of the signed text: the challenge of a passkey. */
export const challengeOf = (statement: Statement): Uint8Array => {
  const digest = new Uint8Array(32);
  Bun.SHA256.hash(signedText(statement), digest);
  return digest;
};

/** The level two approvals reach together: different people, each at L3. */
export const assuranceOf = (approvals: ApprovalRequest["approvals"]): (typeof assurances)[number] | undefined => {
  const best = new Map<string, (typeof assurances)[number]>();
  for (const { approver, assurance } of approvals) {
    const before = best.get(approver);
    if (before === undefined || assurances.indexOf(assurance) > assurances.indexOf(before)) best.set(approver, assurance);
  }
  const levels = [...best.values()].toSorted((a, b) => assurances.indexOf(b) - assurances.indexOf(a));
  if (levels.filter((level) => level === "L3").length >= 2) return "L4";
  return levels[0];
};
