import { mkdirSync, writeFileSync } from "node:fs";
import type { ApprovalRequest } from "../approval/index.ts";
import { visible } from "../model/index.ts";
import type { Machine } from "./machine.ts";
import { complain } from "./stream.ts";

const reportName = "incident_report.md";

/** A draft from what is on record. What only people know is left to them by name. */
export const incidentDraft = (request: ApprovalRequest): string => {
  const iso = (ms: number | undefined): string => (ms === undefined ? "" : new Date(ms).toISOString());
  const approvers = request.approvals.map(({ approver, assurance }) => `${visible(approver)} (${assurance})`).join(", ");
  return [
    `# Incident report: break-glass ${request.id}`,
    "",
    `- Environment: ${request.environment}`,
    `- Action: ${visible(request.command)}`,
    `- Requested by: ${visible(request.action.requester.human)} through ${visible(request.action.requester.client)}`,
    `- Approved by: ${approvers}`,
    `- Justification: ${visible(request.case.justification)}`,
    `- Action sha256: ${request.digest}`,
    "",
    "## Timeline (UTC)",
    "",
    `- ${iso(request.requestedAt.wall)} requested`,
    `- ${iso(request.approvedAt?.wall)} approved by break-glass, ledger entry ${request.confirmedSeq ?? "unknown"}`,
    "",
    "## To be written by people before the review",
    "",
    "- Impact, with numbers, and how it was noticed",
    "- Root cause, with evidence",
    `- Rollback plan: ${visible(request.case.rollback) || "was not given"}`,
    `- Backup: ${visible(request.case.backup) || "was not named"}`,
    `- Monitoring: ${visible(request.case.monitoring) || "was not named"}`,
    "- What is done so that it does not happen again, by whom and by when",
    "",
  ].join("\n");
};

/** Leaves a draft where the action ran, unless a report is there already. Answers what became of it. */
const leaveReport = (machine: Machine, request: ApprovalRequest): string => {
  const folder = `${request.action.cwd}/artifacts`;
  const path = `${folder}/${reportName}`;
  // People write the name in capitals, too.
  const there = machine.files.list(folder).find((name) => name.toLowerCase() === reportName);
  if (there !== undefined) return `the incident report is ${visible(`${folder}/${there}`)}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, incidentDraft(request), { flag: "wx" });
    return `a draft of the incident report is ${visible(path)}`;
  } catch (error) {
    return `no incident report could be left at ${visible(path)} (${error instanceof Error ? visible(error.message) : "unknown failure"}): write one`;
  }
};

/** Demands the review of a break-glass, on record and aloud. Answers why it could not be recorded. */
export const demandReview = (machine: Machine, request: ApprovalRequest): string | undefined => {
  const report = leaveReport(machine, request);
  const appended = machine.ledger.append("confirmation", {
    timestamp: new Date().toISOString(),
    event: "review-demanded",
    request: request.id,
    action: request.command,
    environment: request.environment,
    user: { ...request.action.requester },
    approval: { given: "YES", by: request.approvals.map(({ approver, assurance }) => `${approver} ${assurance}`), breakGlass: true },
    result: "REVIEW DUE",
    evidence: [`break-glass: ${request.case.justification}`, report],
    digest: request.digest,
  });
  if (!appended.ok) return `${appended.code} (${appended.detail})`;
  complain(`\n!!! BREAK-GLASS in ${request.environment}: ${report}; ledger entry ${appended.seq} demands a review !!!\n`);
  return undefined;
};
