import { type caseFields, type Case } from "../approval/index.ts";
import { escapeControls } from "../model/index.ts";

export type CaseField = (typeof caseFields)[number];

/** What each field is called. */
export const fieldTitles: Readonly<Record<CaseField, string>> = {
  justification: "Justification",
  rollback: "Rollback plan",
  backup: "Backup",
  monitoring: "Monitoring",
  incident: "Incident report",
};

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
