import { caseFields, isSaid, modifiesData, type ApprovalRequest, type Case } from "../approval/index.ts";
import { escapeControls } from "../model/index.ts";

export type CaseField = (typeof caseFields)[number];

/** What each field asks a person, in plain words. */
export const fieldQuestions: Readonly<Record<CaseField, string>> = {
  justification: "Why must this be done now?",
  rollback: "How is it undone? Name the command or the steps.",
  backup: "Which backup was taken, and where is it?",
  monitoring: "Where would you see that something went wrong?",
  incident: "Which incident report or ticket is this for?",
};

export const fieldTitles: Readonly<Record<CaseField, string>> = {
  justification: "Justification",
  rollback: "Rollback plan",
  backup: "Backup",
  monitoring: "Monitoring",
  incident: "Incident report",
};

/**
 * Fields without which the confirmation would be refused, now or by the checklist at its use. An exception always wants its
 * justification and its rollback plan (Approval Workflow, step 3); break-glass is given time for all but the justification.
 */
export const neededFields = ({ action, environment, protocol }: ApprovalRequest, breakGlass: boolean): readonly CaseField[] => {
  if (breakGlass) return ["justification"];
  const isProduction = environment === "production" || action.environment.name === "production";
  return caseFields.filter((field) => {
    if (field === "justification") return protocol === "exception";
    if (field === "rollback") return isProduction || protocol === "exception";
    return isProduction && (field !== "backup" || modifiesData(action.effects));
  });
};

export const missingFields = (request: ApprovalRequest, given: Case, breakGlass: boolean): readonly CaseField[] =>
  neededFields(request, breakGlass).filter((field) => !isSaid(given[field]));

/** Text as a person sees it: what is signed holds nothing invisible. Lines stay lines. */
export const plainText = (text: string): string => text.replaceAll(/\r\n?/g, "\n").split("\n").map(escapeControls).join("\n");

/** The same for a whole case. */
export const plainCase = (given: Case): Case => ({
  justification: plainText(given.justification),
  rollback: plainText(given.rollback),
  backup: plainText(given.backup),
  monitoring: plainText(given.monitoring),
  incident: plainText(given.incident),
});
