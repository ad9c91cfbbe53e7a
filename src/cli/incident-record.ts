import type { Entry } from "../ledger/index.ts";
import { incidentEvents, incidentId, openingBody, readIncidents, type Incident, type Opening } from "../incident/index.ts";
import type { Principal } from "../model/index.ts";
import { systemClock, systemRandom } from "../store/index.ts";
import { readIncidentNote, writeIncidentNote } from "../store/incident-notes.ts";
import type { Machine } from "./machine.ts";

/** Where the notes about open incidents are, below what an agent may not write. */
export const noteFolder = ({ paths }: Machine): string => `${paths.state}/incident`;
export const evidenceFolder = ({ paths }: Machine): string => `${paths.state}/evidence`;

export type Recorded<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly detail: string };

/** The specification's fields of the action log, for what happens to an incident. */
const logged = (action: string, user: Principal, result: string, evidence: readonly string[]): Readonly<Record<string, unknown>> => ({
  timestamp: new Date(systemClock.now()).toISOString(),
  action,
  environment: "production",
  user: { ...user },
  result,
  evidence,
});

const append = (machine: Machine, kind: "execution" | "confirmation", body: Readonly<Record<string, unknown>>): Recorded<number> => {
  const appended = machine.ledger.append(kind, body);
  return appended.ok ? { ok: true, value: appended.seq } : { ok: false, detail: `${appended.code} (${appended.detail})` };
};
/** What nobody was asked about. */
const appendUnasked = (machine: Machine, body: Readonly<Record<string, unknown>>): Recorded<number> =>
  append(machine, "execution", { ...body, approval: { given: "NO" } });

/** Puts an incident on record, and leaves word for the end of the session's turns. */
export const openIncident = (
  machine: Machine,
  asked: Omit<Opening, "id">,
  user: Principal,
): Recorded<Opening & { readonly seq: number }> => {
  const opening = { ...asked, id: incidentId(new Date(systemClock.now()).toISOString(), systemRandom.bytes(3)) };
  const body = { ...logged(`open the incident ${opening.id}: ${opening.title}`, user, "PENDING", [opening.why]), ...openingBody(opening) };
  const appended = appendUnasked(machine, body);
  if (!appended.ok) return appended;
  const note = readIncidentNote(noteFolder(machine), opening.session);
  const incidents = [...note.incidents, { id: opening.id, since: appended.value }];
  if (opening.session !== "") writeIncidentNote(noteFolder(machine), opening.session, { ...note, incidents });
  return { ok: true, value: { ...opening, seq: appended.value } };
};

/** Ends an incident on record: its documents passed the gate. */
export const closeIncident = (machine: Machine, { id }: Incident, user: Principal, evidence: readonly string[]): Recorded<number> => {
  const body = {
    ...logged(`close the incident ${id}: its documents pass the gate`, user, "SUCCESS", evidence),
    event: incidentEvents.closed,
    incident: id,
  };
  return appendUnasked(machine, body);
};

/** A person's word, given at a terminal, that no documents are needed. */
export const waiveIncident = (machine: Machine, { id }: Incident, user: Principal, reason: string, person: string): Recorded<number> => {
  const body = {
    ...logged(`waive the documents of the incident ${id}`, user, "WAIVED", [reason]),
    event: incidentEvents.waived,
    incident: id,
    approval: { given: "YES", by: [person] },
  };
  return append(machine, "confirmation", body);
};

/** Records that a turn is held. */
export const recordHold = (
  machine: Machine,
  incidents: readonly Incident[],
  user: Principal,
  evidence: readonly string[],
): Recorded<number> => {
  const ids = incidents.map(({ id }) => id).join(", ");
  const body = {
    ...logged(`hold the turn until the documents of ${ids} pass`, user, "PENDING", evidence),
    event: incidentEvents.held,
    incidents: ids,
  };
  return appendUnasked(machine, body);
};

/** Entries of the record that say something about incidents. */
export const incidentsOf = (entries: Iterable<Entry>): readonly Incident[] => readIncidents(entries);
