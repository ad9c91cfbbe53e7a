import { evidenceRules, isError, verifyReport, type Finding, type Sources } from "../evidence/index.ts";
import { checkActionItems, checkDecision, checkRollback, checkRootCause, checkSteps } from "./content.ts";
import type { Templates } from "./draft.ts";
import { documentNames, downtimeFrom, dueDocuments, type DocumentName, type Due, type Facts } from "./facts.ts";
import { incidentIdPattern } from "./incidents.ts";
import { findPlaceholders, isHollow } from "./placeholders.ts";
import { checkRecorded, recordedSections } from "./recorded.ts";
import { isSection, readFields, readSections, requiredSections, type Section } from "./sections.ts";
import { checkTimeline } from "./timeline.ts";
import { readMoment, type Moment } from "./times.ts";

/** Rules of the gate, and what each is about. Those of the evidence come on top. */
export const gateRules = {
  "document-missing": "a document that is due is not there",
  "incident-id": "a document does not name the incident it is about",
  "section-missing": "a section that the template demands is not there",
  "section-empty": "a section says nothing",
  "field-missing": "a field above the first section that the template has is not there, or says nothing",
  placeholder: "something is left to be filled in",
  downtime: "when it began and ended is not said, or contradicts the record",
  "timeline-time": "a row of the timeline has no time",
  "timeline-order": "the timeline is not in order",
  "timeline-altered": "a row of the timeline is not what the record says",
  "timeline-foreign": "a row of the timeline names an entry of something else",
  "command-missing": "what was run, attempted or confirmed is not in the timeline",
  "record-altered": "a section that the record writes by itself is not what the record has",
  "root-cause": "no captured output shows the root cause",
  "rollback-missing": "there is no way back",
  "action-item": "an action item has no owner or no date",
  "decision-status": "a decision record has no status",
  "decision-options": "a decision record weighs fewer than two options",
  "step-unverified": "a step of a runbook has no command or no way to see that it worked",
  ...evidenceRules,
} as const;
export type GateRule = keyof typeof gateRules;

/** One document as it stands. */
export interface GateDocument {
  readonly name: DocumentName;
  /** As the person named it. */
  readonly path: string;
  readonly text: string;
}

export interface GateInput {
  readonly facts: Facts;
  readonly documents: readonly GateDocument[];
  readonly templates: Templates;
  readonly sources: Sources;
}

export interface GateResult {
  readonly passes: boolean;
  readonly due: readonly Due[];
  readonly findings: readonly Finding[];
}

type Found = Omit<Finding, "file" | "level">;

/** Sections in which `none` is an answer. */
const mayBeNone: ReadonlySet<string> = new Set([
  "contributing factors",
  "what went well",
  "what went wrong",
  "where we got lucky",
  "prerequisites",
]);

const sectionText = ({ blocks }: Section): string =>
  blocks
    .filter(({ kind }) => kind !== "comment" && kind !== "rule")
    .map(({ text }) => text)
    .join("\n")
    .trim();

const checkSections = ({ name, text }: GateDocument, templates: Templates): readonly Found[] => {
  const sections = readSections(text);
  return requiredSections(templates[name]).flatMap((wanted): readonly Found[] => {
    const section = sections.find((each) => isSection(each.name, wanted));
    if (section === undefined) return [{ rule: "section-missing", line: 0, message: `the section \`${wanted}\` is missing` }];
    const said = sectionText(section);
    const isEmpty = said === "" || (isHollow(said) && !(mayBeNone.has(wanted) && /^none/i.test(said)));
    return isEmpty ? [{ rule: "section-empty", line: section.line, message: `the section \`${wanted}\` says nothing` }] : [];
  });
};

const checkPlaceholders = ({ text }: GateDocument): readonly Found[] =>
  findPlaceholders(text).map(({ line, what }) => ({ rule: "placeholder", line, message: `\`${what}\` is left to be filled in` }));

const checkId = ({ text }: GateDocument, { incident }: Facts): readonly Found[] => {
  const { value = "", line = 0 } = readFields(text).get("incident") ?? {};
  const named = incidentIdPattern.exec(value)?.[0];
  if (named === incident.id) return [];
  return [{ rule: "incident-id", line, message: `the field \`Incident\` says \`${named ?? value}\`; this is \`${incident.id}\`` }];
};

interface Span {
  readonly started: Moment;
  readonly ended: Moment;
  readonly line: number;
}

const spanOf = (text: string): Span => {
  const fields = readFields(text);
  const started = fields.get("started");
  return { started: readMoment(started?.value ?? ""), ended: readMoment(fields.get("ended")?.value ?? ""), line: started?.line ?? 0 };
};

/** Milliseconds it was down by the report; undefined where it does not say. */
const statedMs = ({ started, ended }: Span, now: number): number | undefined => {
  if (started.kind === "none") return 0;
  if (started.kind !== "at") return undefined;
  if (ended.kind === "ongoing") return now - started.ms;
  return ended.kind === "at" ? ended.ms - started.ms : undefined;
};

const toleranceMs = 60_000;

const checkDowntime = (text: string, facts: Facts, now: number): readonly Found[] => {
  const span = spanOf(text);
  const { started, ended, line } = span;
  if (started.kind === "unreadable" || (started.kind === "at" && ended.kind === "unreadable"))
    return [
      { rule: "downtime", line, message: "write `Started (UTC)` and `Ended (UTC)` as 2026-01-31T12:00Z, `ongoing`, `unknown` or `none`" },
    ];
  const stated = statedMs(span, now);
  if (stated !== undefined && stated < 0) return [{ rule: "downtime", line, message: "it ended before it began" }];
  const { seenMs, seenFrom, seenTo } = downtimeFrom(facts, "", "");
  const isUnderstated = stated !== undefined && seenMs !== undefined && seenMs > stated + toleranceMs;
  if (!isUnderstated) return [];
  return [
    {
      rule: "downtime",
      line,
      message: `the record has seen a verification fail from ${seenFrom} to ${seenTo}, longer than the report says`,
    },
  ];
};

/** Documents that are due, by the record and by what the report says of itself. */
const dueBy = (report: GateDocument | undefined, facts: Facts, now: number): readonly Due[] => {
  const { incident } = facts;
  const recorded = downtimeFrom(facts, incident.started, incident.ended);
  const stated = report === undefined ? undefined : statedMs(spanOf(report.text), now);
  const longest = Math.max(stated ?? 0, recorded.statedMs ?? 0);
  // A report that is not there says nothing: the postmortem is asked for once it does.
  return dueDocuments(facts, { ...recorded, statedMs: longest }, report !== undefined && stated === undefined);
};

const checkReport = (document: GateDocument, facts: Facts, now: number): readonly Found[] => {
  const sections = readSections(document.text);
  const recorded = recordedSections.flatMap((name) => {
    const section = sections.find((each) => isSection(each.name, name));
    return section ? checkRecorded(name, section.blocks, section.line, facts) : [];
  });
  return [...checkDowntime(document.text, facts, now), ...timelineOf(document, facts), ...recorded, ...checkRootCause(document.text)];
};

const timelineOf = ({ text }: GateDocument, facts: Facts): readonly Found[] => {
  const timeline = readSections(text).find(({ name }) => isSection(name, "timeline"));
  return timeline ? checkTimeline(timeline.blocks, timeline.line, facts) : [];
};

/** A postmortem tells what mattered: it may leave rows out, and change none. */
const checkPostmortem = (document: GateDocument, facts: Facts): readonly Found[] => [
  ...timelineOf(document, facts).filter(({ rule }) => rule !== "command-missing"),
  ...checkRootCause(document.text),
  ...checkActionItems(document.text),
];

const checkFields = ({ name, text }: GateDocument, templates: Templates): readonly Found[] => {
  const fields = readFields(text);
  return [...readFields(templates[name]).keys()].flatMap((wanted): readonly Found[] => {
    const field = fields.get(wanted);
    if (field !== undefined && (!isHollow(field.value) || /^none/i.test(field.value))) return [];
    return [
      {
        rule: "field-missing",
        line: field?.line ?? 0,
        message: `the field \`${wanted}\` ${field === undefined ? "is missing" : "says nothing"}`,
      },
    ];
  });
};

const specific = (document: GateDocument, facts: Facts, now: number): readonly Found[] => {
  switch (document.name) {
    case "incident_report.md":
      return [...checkReport(document, facts, now), ...checkRollback(document.text, facts), ...checkActionItems(document.text)];
    case "postmortem.md":
      return checkPostmortem(document, facts);
    case "DECISION_RECORD.md":
      return [...checkDecision(document.text), ...checkRollback(document.text, facts)];
    case "runbook.md":
      return [...checkSteps(document.text), ...checkRollback(document.text, facts)];
  }
};

/** Plans and decisions are about what is to come: of the evidence's rules those count that are about what is cited. */
const cited: ReadonlySet<string> = new Set(["altered", "missing", "stale", "unquoted", "secret"]);

const evidenceOf = ({ name, path, text }: GateDocument, sources: Sources): readonly Finding[] => {
  const { findings } = verifyReport(path, text, sources);
  return name === "incident_report.md" || name === "postmortem.md" ? findings : findings.filter(({ rule }) => cited.has(rule));
};

const checkDocument = (document: GateDocument, { facts, templates, sources }: GateInput): readonly Finding[] => {
  const found = [
    ...checkId(document, facts),
    ...checkFields(document, templates),
    ...checkSections(document, templates),
    ...checkPlaceholders(document),
    ...specific(document, facts, sources.now),
  ];
  const own = found.map((each): Finding => ({ ...each, message: sources.redact(each.message), level: "error", file: document.path }));
  return [...own, ...evidenceOf(document, sources)].toSorted((a, b) => a.line - b.line);
};

/** Holds the documents of an incident against its record. Pure. */
export const runGate = (input: GateInput): GateResult => {
  const { facts, documents, sources } = input;
  const report = documents.find(({ name }) => name === "incident_report.md");
  const due = dueBy(report, facts, sources.now);
  const missing = due
    .filter(({ name }) => !documents.some((document) => document.name === name))
    .map(({ name, why }): Finding => ({
      rule: "document-missing",
      level: "error",
      file: `${facts.incident.folder}/${name}`,
      line: 0,
      message: `\`${name}\` is due because ${why}; draft it with \`tagout incident new\``,
    }));
  const checked = documentNames.flatMap((name) => documents.filter((document) => document.name === name));
  const findings = [...missing, ...checked.flatMap((document) => checkDocument(document, input))];
  return { passes: !findings.some(isError), due, findings };
};
