import type { Ending } from "../agents/claude-code/index.ts";
import { isError, type Finding } from "../evidence/index.ts";
import type { GateResult, Incident } from "../incident/index.ts";
import type { Entry } from "../ledger/index.ts";
import { escapeControls, type EnvironmentVerdict, type ToolCall } from "../model/index.ts";
import { readIncidentNote, writeIncidentNote } from "../store/incident-notes.ts";
import { gateOf } from "./gate.ts";
import { closeIncident, incidentsOf, noteFolder, recordHold } from "./incident-record.ts";
import { MachineError, type Machine } from "./machine.ts";

const line = (text: string, lengthMax = 220): string => {
  const escaped = escapeControls(text);
  return escaped.length > lengthMax ? `${escaped.slice(0, lengthMax)}…` : escaped;
};

const rules =
  "Tagout guards this session: what would change production does not run; hand such commands to the person with a way to verify them.";
const evidence =
  "Say what you found with evidence: `tagout evidence list` shows the outputs kept of this session, `tagout evidence cite ID --lines A-B` prints what to paste. A guess is marked `(hypothesis)`.";
const documents =
  "If this is an incident, run `tagout incident new --title T` early: it drafts artifacts/incident_report.md and what else is due. A turn then ends only after `tagout incident check` passes, or after the person runs `tagout incident waive`.";
const observing =
  "Tagout only observes on this machine: it records what it would stop and stops nothing but tampering, destruction of whole systems and printing of secrets.";

/** What a session is told when it starts: the rules, where it is, and in production what will be asked of it. */
export const greeting = (isObserving: boolean, ambient: EnvironmentVerdict, open: number): string => {
  const where = `Environment here: ${ambient.name} (${line(ambient.reason)}). Each command's own target counts.`;
  const waiting =
    open === 0 ? [] : [`This session has ${open === 1 ? "an open incident" : `${open} open incidents`}: see \`tagout incident list\`.`];
  const asked = ambient.name === "production" || ambient.name === "staging" ? [evidence, documents] : [];
  return [isObserving ? observing : rules, where, ...asked, ...waiting].join("\n");
};

/** Turns of one session that are held at most; after that the person is told and nothing more. */
const holdsMax = 8;
const shownMax = 6;

const findingText = ({ file, line: at, message }: Finding): string =>
  `- ${line(`${file.split("/").at(-1)}${at > 0 ? `:${at}` : ""}: ${message}`)}`;

const holdReason = (incident: Incident, findings: readonly Finding[]): string => {
  const errors = findings.filter(isError);
  const shown = errors.slice(0, shownMax).map(findingText);
  return [
    `the incident ${incident.id} (${line(incident.title, 80)}) is open and its documents do not pass the gate yet.`,
    ...shown,
    ...(errors.length > shown.length ? [`- and ${errors.length - shown.length} more`] : []),
    "Complete what you can from the record (`tagout incident new`, `tagout evidence cite`, `tagout incident check`). Ask the person for what only they know, and invent nothing.",
    "If they say that no documents are needed, they run `tagout incident waive` in a terminal of their own.",
  ].join("\n");
};

/** A document that cannot be read, or a link in its place, is one that does not pass: it must not be a way around the gate. */
const gateResult = (machine: Machine, incident: Incident, entries: readonly Entry[]): Pick<GateResult, "passes" | "findings"> => {
  try {
    return gateOf(machine, incident, entries).result;
  } catch (error) {
    if (!(error instanceof MachineError)) throw error;
    return {
      passes: false,
      findings: [{ rule: "document-missing", level: "error", file: incident.folder, line: 0, message: error.message }],
    };
  }
};

/** Entries before an incident that are read at the end of a turn: a long record must not outlast a hook's time. */
const entriesBefore = 50_000;

/** Open incidents of a session with what their documents lack; those that pass are closed on the way. */
const unfinished = (
  machine: Machine,
  call: ToolCall,
  ids: ReadonlySet<string>,
  since: number,
): readonly (readonly [Incident, readonly Finding[]])[] => {
  const opened = machine.ledger.entries({ seqFrom: since });
  const open = incidentsOf(opened).filter(({ id, state }) => state === "open" && ids.has(id));
  // One that began with its session does not say at which entry that was.
  const earliest = Math.min(...open.map((incident) => (incident.since > 1 ? incident.since : incident.openedSeq)));
  const entries = open.length === 0 ? [] : [...machine.ledger.entries({ seqFrom: Math.max(1, earliest - entriesBefore) })];
  return open.flatMap((incident) => {
    const result = gateResult(machine, incident, entries);
    if (!result.passes) return [[incident, result.findings] as const];
    const closed = closeIncident(machine, incident, call.principal, [`checked at the end of a turn: ${incident.folder}`]);
    return closed.ok ? [] : [[incident, []] as const];
  });
};

/**
 * Whether a turn may end: it is held once while an incident of its session is open and its documents do not pass.
 * INVARIANT: a turn that was held goes at its next end, and at most `holdsMax` turns of a session are held.
 */
export const endOfTurn = (machine: Machine, call: ToolCall, isContinuing: boolean, isObserving: boolean): Ending => {
  const { session } = call.principal;
  const folder = noteFolder(machine);
  const note = readIncidentNote(folder, session);
  if (note.incidents.length === 0) return { kind: "go" };
  const ids = new Set(note.incidents.map(({ id }) => id));
  const left = unfinished(machine, call, ids, Math.min(...note.incidents.map(({ since }) => since)));
  const [first] = left;
  if (first === undefined) {
    writeIncidentNote(folder, session, { ...note, incidents: [] });
    return { kind: "go" };
  }
  const [incident, findings] = first;
  const told = `Tagout: the incident ${incident.id} is still open; its documents do not pass yet (\`tagout incident check\`, or \`tagout incident waive\`).`;
  if (isContinuing || isObserving || note.holds >= holdsMax) return { kind: "tell", message: told };
  // Counted before it is held: a count that cannot be kept would hold for ever.
  const incidents = note.incidents.filter(({ id }) => left.some(([each]) => each.id === id));
  if (!writeIncidentNote(folder, session, { incidents, holds: note.holds + 1 })) return { kind: "tell", message: told };
  const recorded = recordHold(
    machine,
    left.map(([each]) => each),
    call.principal,
    findings.filter(isError).slice(0, 20).map(findingText),
  );
  return recorded.ok
    ? { kind: "hold", reason: holdReason(incident, findings) }
    : { kind: "tell", message: `${told} The hold could not be recorded: ${recorded.detail}` };
};
