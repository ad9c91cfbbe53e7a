import { canonicalJson } from "../model/index.ts";
import { actionDigest } from "./action.ts";
import type { ApprovalRequest } from "./request.ts";

/**
 * True where what a person is shown is the action that the digest names, in its own words and its own environment: a row
 * that was edited, or made by somebody else, could show one action and have another one signed.
 */
export const isIntact = ({ action, digest, environment, command, reason, rules, verify }: ApprovalRequest): boolean =>
  actionDigest(action) === digest &&
  action.environment.name === environment &&
  canonicalJson(action.wording) === canonicalJson({ command, reason, rules, verify });

const prefix = "tagout-confirmed/v1\n";

/** What the use of a request changes, and the number of the entry that holds this very digest. */
const later: ReadonlySet<string> = new Set([
  "version",
  "state",
  "confirmedSeq",
  "claimedAt",
  "claimant",
  "ending",
] satisfies (keyof ApprovalRequest)[]);

/**
 * SHA-256, in lower-case hexadecimal, over everything of a request that was settled when people confirmed it: the action and
 * how it was shown, level, protocol, environment, case, approvals with their answers and proofs, break-glass, and both
 * clocks of the moment from which it may be used. What its use adds is left out.
 */
export const confirmationDigest = (request: ApprovalRequest): string => {
  const confirmed = Object.fromEntries(Object.entries(request).filter(([name]) => !later.has(name)));
  return Bun.SHA256.hash(prefix + canonicalJson(confirmed), "hex");
};
