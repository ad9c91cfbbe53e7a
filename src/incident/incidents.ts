import { textOf } from "../evidence/index.ts";
import type { Body, Entry } from "../ledger/index.ts";

/** Where an incident stands. `closed`: its documents have passed the gate; `waived`: a person said that they need not. */
export type IncidentState = "open" | "closed" | "waived";

export interface Incident {
  readonly id: string;
  readonly title: string;
  /** Session it belongs to; empty for all sessions since it began. */
  readonly session: string;
  /** First entry of the record that belongs to it. */
  readonly since: number;
  /** Entry that opened it. */
  readonly openedSeq: number;
  readonly openedAt: string;
  /** Why there is one: asked for, or what the record shows. */
  readonly why: string;
  /** Absolute folder of its documents. */
  readonly folder: string;
  /** As a person gave them, ISO 8601; empty where not given. */
  readonly started: string;
  readonly ended: string;
  readonly state: IncidentState;
}

/** Events of the record that make and end incidents. */
export const incidentEvents = {
  opened: "incident-opened",
  closed: "incident-closed",
  waived: "incident-waived",
  held: "stop-held",
} as const;

/** Body members that open an incident; the specification's fields come from whoever records it. */
export type Opening = Omit<Incident, "openedSeq" | "openedAt" | "state">;

export const openingBody = ({ id, ...rest }: Opening): Body => ({ event: incidentEvents.opened, incident: id, ...rest });

const incidentOf = ({ seq, time, body }: Entry): Incident => ({
  id: textOf(body["incident"]),
  title: textOf(body["title"]),
  session: textOf(body["session"]),
  since: typeof body["since"] === "number" ? body["since"] : seq,
  openedSeq: seq,
  openedAt: time,
  why: textOf(body["why"]),
  folder: textOf(body["folder"]),
  started: textOf(body["started"]),
  ended: textOf(body["ended"]),
  state: "open",
});

/** Incidents of the record in the order in which they were opened. A second opening of the same id counts for nothing. */
export const readIncidents = (entries: Iterable<Entry>): readonly Incident[] => {
  const incidents = new Map<string, Incident>();
  for (const entry of entries) {
    const { event, incident } = entry.body;
    const id = textOf(incident);
    const known = incidents.get(id);
    if (event === incidentEvents.opened && id !== "" && known === undefined) incidents.set(id, incidentOf(entry));
    else if (known?.state === "open" && event === incidentEvents.closed) incidents.set(id, { ...known, state: "closed" });
    // Only what a person confirmed at a terminal is written as a confirmation.
    else if (known?.state === "open" && event === incidentEvents.waived && entry.kind === "confirmation")
      incidents.set(id, { ...known, state: "waived" });
  }
  return [...incidents.values()];
};

/** `inc-20260131-3f9ab1`. `time`: ISO 8601; `random`: three bytes. */
export const incidentId = (time: string, random: Uint8Array): string =>
  `inc-${time.slice(0, 10).replaceAll("-", "")}-${[...random].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;

export const incidentIdPattern = /\binc-\d{8}-[0-9a-f]{6}\b/;
