import { isChange, type RecordedCall } from "../evidence/index.ts";
import { fenceFor, visible } from "../model/index.ts";
import { deploymentsOf, downtimeFrom, proposalsOf, type DocumentName, type Facts } from "./facts.ts";
import { recordedTable } from "./recorded.ts";
import { codeSpan, commandOf, resultOf, timelineTable } from "./rows.ts";
import { fill, type Filling, type SlotName } from "./templates.ts";

/** A text as a fenced block that no line of it ends. */
const fenced = (text: string): string => {
  const fence = fenceFor(text, 3);
  return `${fence}sh\n${text.split("\n").map(visible).join("\n")}\n${fence}`;
};

const rollbackText = (facts: Facts): string => {
  const plans = facts.steps.filter(({ event, rollback }) => event === "approved" && rollback !== "");
  const stated = plans.map(({ command, rollback, backup }) =>
    [`For ${codeSpan(command)}:`, "", fenced(rollback), ...(backup === "" ? [] : ["", `Backup: ${visible(backup)}`])].join("\n"),
  );
  const left =
    proposalsOf(facts).length > plans.length
      ? "[FILL IN: the commands that undo what was changed or is proposed, and how long that takes]"
      : undefined;
  if (stated.length === 0 && left === undefined) return "Nothing was changed and no change is proposed, so there is nothing to undo.";
  return [...stated, ...(left === undefined ? [] : [left])].join("\n\n");
};

const optionsText = (facts: Facts): string => {
  // The same command, attempted and then confirmed, is one option.
  const options = new Map(proposalsOf(facts).map((call) => [call.command, call]));
  const changes = [...options.values()].map((call) => `- ${commandOf(call)}: ${resultOf(call)}. [FILL IN: for and against]`);
  return [...changes, "- Leave it as it is. [FILL IN: for and against]"].join("\n");
};

const confirmationText = (facts: Facts): string => {
  const wanted = [...new Set(proposalsOf(facts).flatMap(({ verify }) => verify))];
  return wanted.length === 0
    ? "[FILL IN: the command or dashboard that shows that the decision was carried out and works]"
    : `It works when these show so:\n\n${fenced(wanted.join("\n"))}`;
};

const stepText = (call: RecordedCall, number: number): string => {
  const verify = call.verify.length === 0 ? "[FILL IN: the command that shows that this step worked]" : fenced(call.verify.join("\n"));
  const command = call.tool === "shell" || call.tool === "" ? call.command : `${call.tool} ${call.command}`;
  return [
    `### ${number}. [FILL IN: what this step does]`,
    "",
    fenced(command),
    "",
    "Expected: [FILL IN: what it prints when it works]",
    "",
    "Verify:",
    "",
    verify,
  ].join("\n");
};

const stepsText = (facts: Facts): string => {
  const deployments = deploymentsOf(facts).filter(({ effects }) => effects.some(isChange));
  const commands = new Map(deployments.map((call) => [call.command, call]));
  if (commands.size > 0) return [...commands.values()].map((call, at) => stepText(call, at + 1)).join("\n\n");
  return [
    "### 1. [FILL IN: what this step does]",
    "",
    "[FILL IN: the command, in a fenced block]",
    "",
    "Expected: [FILL IN: what it prints when it works]",
    "",
    "Verify:",
    "",
    "[FILL IN: the command that shows that this step worked]",
  ].join("\n");
};

const minutesText = (ms: number): string => `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;

const downtimeText = (facts: Facts): string => {
  const { started, ended } = facts.incident;
  const { statedMs, seenMs, seenFrom, seenTo } = downtimeFrom(facts, started, ended);
  if (statedMs !== undefined) return `${minutesText(statedMs)}, from ${started} to ${ended}`;
  if (seenMs !== undefined) return `at least ${minutesText(seenMs)}, as the record has seen it from ${seenFrom} to ${seenTo}`;
  return "[FILL IN: from when to when it was down, or none]";
};

const slotsOf = (facts: Facts, time: string): Readonly<Record<SlotName, string>> => {
  const { incident, calls, steps } = facts;
  const deciders = [...new Set(steps.filter(({ event }) => event === "approved").flatMap(({ by }) => by.map(visible)))];
  const reason = calls.find(({ environmentReason }) => environmentReason !== "")?.environmentReason;
  return {
    title: visible(incident.title) || "[FILL IN: title]",
    incident: incident.id,
    environment: `production${reason === undefined ? "" : ` (${visible(reason)})`}`,
    session: visible(incident.session) || "all sessions",
    started: incident.started || "[FILL IN: when it began, 2026-01-31T12:00Z, or none]",
    ended: incident.ended || "[FILL IN: when it was over, or ongoing, or none]",
    drafted: `${time}, from the entries ${incident.since} to ${facts.lastSeq} of the record`,
    date: time.slice(0, 10),
    downtime: downtimeText(facts),
    timeline: timelineTable(facts),
    evidence: recordedTable("evidence", facts),
    actions: recordedTable("actions taken", facts),
    approvals: recordedTable("approvals", facts),
    rollback: rollbackText(facts),
    options: optionsText(facts),
    deciders: deciders.join(", ") || "[FILL IN: who decides]",
    confirmation: confirmationText(facts),
    steps: stepsText(facts),
  };
};

export type Templates = Readonly<Record<DocumentName, string>>;

/** A document as far as the record can write it. `time`: ISO 8601. */
export const draft = (name: DocumentName, facts: Facts, templates: Templates, time: string): Filling =>
  fill(templates[name], slotsOf(facts, time));
