import { isSaid, isTicket, modifiesData } from "./checklist.ts";
import { caseFields, type ApprovalRequest, type Case } from "./request.ts";

/** What a person is asked for, field by field. */
export const caseQuestions: Readonly<Record<keyof Case, string>> = {
  justification: "Why must it run now? (10 characters or more, or a ticket)",
  rollback: "How is it undone? (the commands)",
  backup: "Which backup was taken, or how is one taken first?",
  monitoring: "Where would it be seen that it went wrong?",
  incident: "Which incident report or ticket does it belong to?",
};

const justificationMin = 10;
/** What is wrong with one field of a case; undefined where it says something. */
export const caseFlaw = (field: keyof Case, text: string): string | undefined => {
  if (isTicket(text) && (field === "justification" || field === "incident")) return undefined;
  if (!isSaid(text)) return `\`${field}\` says nothing`;
  if (field === "justification" && text.trim().length < justificationMin)
    return `\`justification\` is shorter than ${justificationMin} characters and no ticket`;
  return undefined;
};

/** Fields a request cannot do without: in production all of the checklist's, after break-glass the reason alone. */
export const neededFields = ({ environment, protocol, action }: ApprovalRequest, isBreakGlass: boolean): readonly (keyof Case)[] => {
  if (isBreakGlass) return ["justification"];
  if (environment !== "production") return protocol === "exception" ? ["justification", "rollback"] : [];
  return caseFields.filter((field) => field !== "backup" || modifiesData(action.effects));
};

/** Fields that are needed and missing or empty words. */
export const lackingFields = (request: ApprovalRequest, given: Case, isBreakGlass: boolean): readonly (keyof Case)[] =>
  neededFields(request, isBreakGlass).filter((field) => caseFlaw(field, given[field]) !== undefined);
