import { approvalDocument, type ApprovalRequest } from "../approval/index.ts";
import { systemClock } from "../store/index.ts";
import { demandReview } from "./break-glass.ts";
import type { Machine } from "./machine.ts";

/**
 * Does what is due after an approval, however it was given: puts its document on record, as the production policy wants it,
 * and demands the review of a break-glass. Answers why it could not.
 */
export const documentApproval = (machine: Machine, request: ApprovalRequest): string | undefined => {
  const appended = machine.ledger.append("confirmation", {
    timestamp: new Date(systemClock.now()).toISOString(),
    event: "documented",
    request: request.id,
    action: request.command,
    environment: request.environment,
    user: { ...request.action.requester },
    approval: { given: "YES", by: request.approvals.map(({ approver, assurance }) => `${approver} ${assurance}`) },
    result: "NOT RUN",
    evidence: [approvalDocument(request).join("\n")],
    digest: request.digest,
  });
  if (!appended.ok) return `${appended.code} (${appended.detail})`;
  return request.isBreakGlass ? demandReview(machine, request) : undefined;
};
