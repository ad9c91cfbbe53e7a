import type { DocumentName } from "./facts.ts";

/**
 * The documents as they are drafted. `{{slot}}` is filled from the record, `[FILL IN: …]` is left to people by name. Headings
 * of the second level are the sections that the gate demands; one that ends in `(optional)` it does not. An organisation may
 * put files of the same names in place of these (`incident.templates` in `tagout.yaml`).
 */
export const shippedTemplates: Readonly<Record<DocumentName, string>> = {
  "incident_report.md": `# Incident report: {{title}}

- Incident: {{incident}}
- Status: [FILL IN: open, mitigated or resolved]
- Severity: [FILL IN: how bad, on the scale of your organisation]
- Environment: {{environment}}
- Session: {{session}}
- Started (UTC): {{started}}
- Ended (UTC): {{ended}}
- Drafted: {{drafted}}

## Summary

[FILL IN: what happened and what was done about it, in two or three sentences, each with its evidence]

## Impact

[FILL IN: who could not do what, with numbers, each with its evidence; or "Unknown."]

## Detection

[FILL IN: how it was noticed, by whom, and what should have noticed it earlier]

## Timeline

{{timeline}}

## Root cause

[FILL IN: the cause, not the symptom, with the lines that show it: \`tagout evidence cite ID --lines A-B\` prints what to paste]

## Evidence

{{evidence}}

## Actions taken

{{actions}}

## Approvals

{{approvals}}

## Rollback

{{rollback}}

## Action items

| Action | Owner | Due |
| --- | --- | --- |
| [FILL IN: what keeps it from happening again] | [FILL IN: a person] | [FILL IN: a date, YYYY-MM-DD] |
`,
  "postmortem.md": `# Postmortem: {{title}}

- Incident: {{incident}}
- Date: {{date}}
- Authors: [FILL IN: who wrote this]
- Status: [FILL IN: draft, reviewed or final]
- Downtime: {{downtime}}

## Summary

[FILL IN: what happened, in three sentences a stranger understands, each with its evidence]

## Impact

[FILL IN: users, requests, money, data, with numbers and their evidence; or "Unknown."]

## Root cause

[FILL IN: why it could happen, with evidence]

## Contributing factors

[FILL IN: what made it more probable, or worse, with evidence; or "None."]

## Detection and response

[FILL IN: how it was noticed, what was tried, what worked, with evidence]

## Timeline

{{timeline}}

## What went well

[FILL IN]

## What went wrong

[FILL IN]

## Where we got lucky

[FILL IN]

## Action items

| Action | Owner | Due |
| --- | --- | --- |
| [FILL IN: what keeps it from happening again] | [FILL IN: a person] | [FILL IN: a date, YYYY-MM-DD] |
`,
  "DECISION_RECORD.md": `# Decision record: {{title}}

- Incident: {{incident}}
- Status: [FILL IN: proposed, accepted, rejected, deprecated or superseded]
- Date: {{date}}
- Decision-makers: {{deciders}}

## Context

[FILL IN: what made a decision necessary]

## Options considered

{{options}}

## Decision

[FILL IN: which option, and why it and not the others]

## Consequences

[FILL IN: what becomes easier, what harder, and what has to be watched]

## Rollback

{{rollback}}

## Confirmation

{{confirmation}}
`,
  "runbook.md": `# Runbook: {{title}}

- Incident: {{incident}}
- Environment: {{environment}}
- Who executes: [FILL IN: a person; an agent does not deploy to production]
- Time needed: [FILL IN: minutes]

## Purpose

[FILL IN: what this brings about]

## When to use

[FILL IN: and when not]

## Prerequisites

[FILL IN: backup, access, a window, whom to tell]

## Steps

{{steps}}

## Rollback

{{rollback}}

## Escalation

[FILL IN: whom to call when a step fails, and how]
`,
};

/** Slots that a template may use, and what stands in them. */
export const slotNames = [
  "title",
  "incident",
  "environment",
  "session",
  "started",
  "ended",
  "drafted",
  "date",
  "downtime",
  "timeline",
  "evidence",
  "actions",
  "approvals",
  "rollback",
  "options",
  "deciders",
  "confirmation",
  "steps",
] as const;
export type SlotName = (typeof slotNames)[number];

export type Filling =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: "unknown-slot"; readonly detail: string };

const slot = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Puts texts into a template's slots. What is put in is not looked through for slots. */
export const fill = (template: string, slots: Readonly<Record<SlotName, string>>): Filling => {
  const unknown = [...template.matchAll(slot)]
    .map(([, name]) => name as string)
    .filter((name) => !(slotNames as readonly string[]).includes(name));
  if (unknown.length > 0)
    return {
      ok: false,
      code: "unknown-slot",
      detail: `the template has the slot \`{{${unknown[0]}}}\`; there are ${slotNames.map((name) => `\`${name}\``).join(", ")}`,
    };
  return { ok: true, text: template.replaceAll(slot, (_, name: string) => slots[name as SlotName]) };
};
