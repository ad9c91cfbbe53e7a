import type { ResourceKind } from "../model/index.ts";
import type { ActionEffect } from "./action.ts";
import { reaches } from "./assurance.ts";
import { areAnswers } from "./protocol.ts";
import type { ApprovalRequest } from "./request.ts";
import { assuranceOf } from "./statement.ts";

/** One line of the production policy's checklist, and whether the record bears it out. */
export interface CheckedItem {
  readonly item: string;
  readonly isChecked: boolean;
  /** What it rests on, or what is missing. */
  readonly why: string;
}

/** Resources that hold data of their own: changing them wants a backup first. */
const dataKinds: ReadonlySet<ResourceKind> = new Set([
  "database",
  "database-schema",
  "database-rows",
  "database-server",
  "store",
  "queue",
  "bucket",
  "volume",
  "backup",
  "file",
  "device",
  "host",
  "cloud-resource",
  "infrastructure",
]);

const kindOf = ({ resource }: ActionEffect): ResourceKind => resource.slice(0, resource.indexOf(":")) as ResourceKind;

/** True where an effect changes or deletes what cannot be made anew from a description. */
export const modifiesData = (effects: readonly ActionEffect[]): boolean =>
  effects.some((effect) => (effect.action === "write" || effect.action === "delete") && dataKinds.has(kindOf(effect)));

const isDestructive = ({ action }: ActionEffect): boolean => action === "delete" || action === "disrupt" || action === "grant";

/** Words that stand where a plan should: not a plan. */
const placeholder = /^(?:\W*|n\/?a|none|no|nothing|todo|tbd|tba|fixme|xxx+|\[.*\]|<.*>|\.+|later|unknown|rollback|undo|asdf.*|test)$/i;

/** True for a text that says something. */
export const isSaid = (text: string): boolean => text.trim().length >= 4 && !placeholder.test(text.trim());

/** Ids of issue trackers: `INC-17`, `#412`, or an address. */
const ticket = /^(?:[A-Z][A-Z0-9]+-[0-9]+|#[0-9]+|https?:\/\/\S+)$/;
export const isTicket = (text: string): boolean => ticket.test(text.trim());

/**
 * The eight lines of the production policy's checklist for a request that is to be used now. Break-glass goes without
 * the rollback plan, backup, monitoring and report that nobody had the time for: they are due afterwards.
 */
export const checklistOf = (request: ApprovalRequest, environmentNow: string): readonly CheckedItem[] => {
  const { action, case: given, approvals, minimum, isBreakGlass } = request;
  const reached = assuranceOf(approvals);
  const isApproved = reached !== undefined && reaches(reached, minimum);
  const answered =
    approvals.length > 0 && approvals.every(({ answers }) => areAnswers(request.protocol, action.items?.length ?? 1, answers));
  const destructive = action.effects.filter(isDestructive);
  const later = (isGiven: boolean, what: string): Pick<CheckedItem, "isChecked" | "why"> =>
    isGiven || !isBreakGlass
      ? { isChecked: isGiven, why: isGiven ? what : `${what} is missing` }
      : { isChecked: true, why: `${what} is due after break-glass` };
  const needsBackup = modifiesData(action.effects);
  return [
    {
      item: "Environment confirmed as production",
      isChecked: environmentNow === request.environment,
      why:
        environmentNow === request.environment
          ? action.environment.evidence.join("; ") || "uncertain means production"
          : `it is ${environmentNow} now`,
    },
    {
      item: "Action is on allowed list (not blocked)",
      isChecked: isApproved,
      why: isApproved ? "an exception was approved for exactly this action" : "it is blocked and no approval covers it",
    },
    {
      item: "No destructive commands involved",
      isChecked: destructive.length === 0 || isApproved,
      why:
        destructive.length === 0
          ? "none"
          : `named in what was approved: ${destructive.map(({ action: verb, resource }) => `${verb} ${resource}`).join(", ")}`,
    },
    { item: "Rollback plan documented", ...later(isSaid(given.rollback), "a rollback plan") },
    {
      item: "User explicitly approved (if risky)",
      isChecked: isApproved && answered,
      why:
        isApproved && answered
          ? `${approvals.map(({ approver }) => approver).join(", ")} at ${reached}`
          : `${minimum} is needed, ${reached ?? "nothing"} was reached`,
    },
    {
      item: "Backup taken (if modifying data)",
      ...(needsBackup ? later(isSaid(given.backup), "a backup") : { isChecked: true, why: "no data is modified" }),
    },
    { item: "Monitoring in place to detect issues", ...later(isSaid(given.monitoring), "a place where failure would be seen") },
    { item: "Incident report prepared", ...later(isSaid(given.incident) || isTicket(given.incident), "an incident report or ticket") },
  ];
};

/** The lines that stop the action. */
export const unchecked = (items: readonly CheckedItem[]): readonly CheckedItem[] => items.filter(({ isChecked }) => !isChecked);
