import type { ApprovalRequest } from "../approval/index.ts";
import type { Incident } from "../incident/index.ts";
import { errorText, visible } from "../model/index.ts";
import { factsOf, leaveDrafts } from "./incident-drafting.ts";
import { openIncident } from "./incident-record.ts";
import type { Machine } from "./machine.ts";
import { complain } from "./stream.ts";

/** Break-glass is an incident of its session: its documents are due, and the end of a turn asks for them. */
const open = (machine: Machine, request: ApprovalRequest): Incident | string => {
  const { requester, cwd } = request.action;
  const opening = {
    title: `break-glass ${request.id}`,
    session: requester.session,
    since: 1,
    why: `break-glass: ${request.case.justification}`,
    folder: `${cwd}/artifacts`,
    started: "",
    ended: "",
  };
  const opened = openIncident(machine, opening, requester);
  if (!opened.ok) return opened.detail;
  const { seq, ...rest } = opened.value;
  return { ...rest, openedSeq: seq, openedAt: new Date().toISOString(), state: "open" };
};

/** Leaves drafts where the action ran, unless documents are there already. Answers what became of the report. */
const leaveReport = (machine: Machine, incident: Incident): string => {
  try {
    const [report] = leaveDrafts(machine, incident, factsOf(machine, incident));
    if (report === undefined) return "no incident report is due";
    return `${report.isNew ? "a draft of the incident report" : "the incident report"} is ${visible(report.path)}`;
  } catch (error) {
    return `no incident report could be left in ${visible(incident.folder)} (${visible(errorText(error))}): write one`;
  }
};

/** Demands the review of a break-glass, on record and aloud. Answers why it could not be recorded. */
export const demandReview = (machine: Machine, request: ApprovalRequest): string | undefined => {
  const incident = open(machine, request);
  if (typeof incident === "string") return incident;
  const report = leaveReport(machine, incident);
  const appended = machine.ledger.append("confirmation", {
    timestamp: new Date().toISOString(),
    event: "review-demanded",
    request: request.id,
    incident: incident.id,
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
