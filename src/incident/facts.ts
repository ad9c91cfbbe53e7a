import { isObject } from "../model/index.ts";
import { isChange, isConsequential, readRecord, textOf, type EvidenceRecord, type RecordedCall } from "../evidence/index.ts";
import type { Entry } from "../ledger/index.ts";
import type { Incident } from "./incidents.ts";
import { downtimeOf } from "./verification.ts";

/** One step of a confirmation, as the record has it. */
export interface ConfirmationStep {
  readonly seq: number;
  readonly hash: string;
  readonly time: string;
  /** `requested`, `approved`, `rejected`, … */
  readonly event: string;
  readonly request: string;
  readonly command: string;
  /** Who approved it, with the level reached. */
  readonly by: readonly string[];
  readonly rollback: string;
  readonly backup: string;
  readonly isBreakGlass: boolean;
}

/** What the record says about one incident. */
export interface Facts {
  readonly incident: Incident;
  /** Calls that touched production, in order. */
  readonly calls: readonly RecordedCall[];
  readonly steps: readonly ConfirmationStep[];
  /** The whole record: what is cited may be older than the incident. */
  readonly record: EvidenceRecord;
  readonly lastSeq: number;
}

const memberText = (value: unknown, name: string): string => (isObject(value) ? textOf(value[name]) : "");

/** Steps that a report tells; `documented` says the same as `approved` at length. */
const toldEvents: ReadonlySet<string> = new Set([
  "requested",
  "approved",
  "rejected",
  "cancelled",
  "expired",
  "revoked",
  "review-demanded",
]);

const stepOf = ({ seq, hash, time, body }: Entry): ConfirmationStep => {
  const { approval } = body;
  const by = isObject(approval) && Array.isArray(approval["by"]) ? approval["by"].map(textOf) : [];
  return {
    seq,
    hash,
    time,
    event: textOf(body["event"]),
    request: textOf(body["request"]),
    command: textOf(body["action"]),
    by,
    rollback: memberText(body["case"], "rollback"),
    backup: memberText(body["case"], "backup"),
    isBreakGlass: body["breakGlass"] === true || (isObject(approval) && approval["breakGlass"] === true),
  };
};

/** Our own commands about the record and the documents are no part of what happened to production. */
const isOwnCommand = (call: RecordedCall): boolean =>
  !isConsequential(call) &&
  /^(?:\S*\/)?tagout\s+(?:incident|evidence|ledger|check|explain|environment|requests|grants|policy|doctor|help|version)\b/.test(
    call.command,
  );

/** Writing the documents themselves, as well. */
const isOwnDocument = (call: RecordedCall): boolean =>
  !isConsequential(call) && call.effects.length > 0 && call.effects.every(({ kind }) => kind === "document" || kind === "session");

/** Everything on record about an incident. `entries`: the record from its beginning. */
export const readFacts = (incident: Incident, entries: Iterable<Entry>): Facts => {
  const steps: ConfirmationStep[] = [];
  let lastSeq = 0;
  const isOurs = (session: string): boolean => incident.session === "" || session === incident.session;
  const seen = function* (): Generator<Entry> {
    for (const entry of entries) {
      const { kind, seq, body } = entry;
      lastSeq = seq;
      const isStep = kind === "confirmation" && seq >= incident.since && toldEvents.has(textOf(body["event"]));
      if (isStep && textOf(body["environment"]) === "production" && isOurs(memberText(body["user"], "session"))) steps.push(stepOf(entry));
      yield entry;
    }
  };
  const record = readRecord(seen());
  const calls = record.calls.filter(
    (call) =>
      call.seq >= incident.since &&
      call.environment === "production" &&
      isOurs(call.session) &&
      !isOwnCommand(call) &&
      !isOwnDocument(call),
  );
  return { incident, calls, steps, record, lastSeq };
};

/** Calls that a report must name: all before it was opened, and afterwards those that changed or would change something. */
export const calledFor = ({ incident, calls }: Facts): readonly RecordedCall[] =>
  calls.filter((call) => call.seq < incident.openedSeq || isConsequential(call));

/** Kinds whose change is a deployment, or waits for one. */
const deployed: ReadonlySet<string> = new Set([
  "image",
  "container",
  "cluster",
  "cluster-object",
  "release",
  "pipeline",
  "infrastructure",
  "package",
  "pull-request",
]);

const isProposal = (call: RecordedCall): boolean =>
  call.effects.some((effect) => isChange(effect) || (effect.kind === "pull-request" && effect.action === "write"));
export const proposalsOf = ({ calls }: Facts): readonly RecordedCall[] => calls.filter(isProposal);
export const deploymentsOf = (facts: Facts): readonly RecordedCall[] =>
  proposalsOf(facts).filter(({ effects }) =>
    effects.some(({ kind, action }) => deployed.has(kind) && action !== "read" && action !== "connect"),
  );

/** Minutes of downtime from which a postmortem is due (production policy, Required Artifacts). */
const majorOutageMs = 5 * 60_000;

/** What is known of how long it was down: said by a person, or seen by the record. */
export interface Downtime {
  readonly statedMs?: number;
  readonly seenMs?: number;
  readonly seenFrom?: string;
  readonly seenTo?: string;
}

const spanMs = (from: string, to: string): number | undefined => {
  const span = Date.parse(to) - Date.parse(from);
  return Number.isFinite(span) ? span : undefined;
};

export const downtimeFrom = (facts: Facts, started: string, ended: string): Downtime => {
  const stated = started === "" || ended === "" ? undefined : spanMs(started, ended);
  const seen = downtimeOf(facts.calls);
  return {
    ...(stated !== undefined && { statedMs: stated }),
    ...(seen && { seenMs: spanMs(seen.from, seen.to) ?? 0, seenFrom: seen.from, seenTo: seen.to }),
  };
};

export const documentNames = ["incident_report.md", "postmortem.md", "DECISION_RECORD.md", "runbook.md"] as const;
export type DocumentName = (typeof documentNames)[number];

/** The document a file's name stands for, in whatever case people write it. */
export const documentOf = (file: string): DocumentName | undefined => {
  const name = (file.split("/").at(-1) ?? "").toLowerCase();
  return documentNames.find((each) => each.toLowerCase() === name);
};

export interface Due {
  readonly name: DocumentName;
  /** Why it is due. */
  readonly why: string;
}

const minutes = (ms: number): string => `${Math.round(ms / 6_000) / 10} minutes`;

/** Documents that are due (production policy, Required Artifacts). What is not known counts as more than five minutes. */
export const dueDocuments = (facts: Facts, downtime: Downtime, isDowntimeUnknown: boolean): readonly Due[] => {
  const due: Due[] = [{ name: "incident_report.md", why: "there is an incident" }];
  const longest = Math.max(downtime.statedMs ?? 0, downtime.seenMs ?? 0);
  if (longest > majorOutageMs) due.push({ name: "postmortem.md", why: `it was down for ${minutes(longest)}` });
  else if (isDowntimeUnknown) due.push({ name: "postmortem.md", why: "how long it was down is not known" });
  const [proposed] = proposalsOf(facts);
  if (proposed) due.push({ name: "DECISION_RECORD.md", why: `a change was proposed (entry ${proposed.seq})` });
  const [deployment] = deploymentsOf(facts);
  if (deployment) due.push({ name: "runbook.md", why: `a deployment is needed (entry ${deployment.seq})` });
  return due;
};
