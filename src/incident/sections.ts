import { headingName, readMarkdown, type Block } from "../evidence/index.ts";

/** One section of the second level, with everything below it. */
export interface Section {
  readonly name: string;
  readonly line: number;
  readonly blocks: readonly Block[];
}

/** Other names for the same section, as templates in use have them. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  summary: ["overview", "executive summary", "what happened", "abstract"],
  impact: ["business impact", "customer impact", "user impact", "symptoms and impact"],
  detection: ["how it was detected", "discovery"],
  "detection and response": ["response", "detection", "how it was handled"],
  timeline: ["chronology", "sequence of events", "incident timeline"],
  "root cause": ["root causes", "cause", "causes", "root cause analysis"],
  "contributing factors": ["contributing causes", "factors"],
  evidence: ["captured evidence", "supporting evidence"],
  "actions taken": ["actions", "commands", "mitigation", "commands run"],
  approvals: ["decisions and approvals", "approval"],
  rollback: ["rollback plan", "rollback procedure", "roll back", "backout", "backout plan"],
  "action items": ["corrective actions", "follow up actions", "follow ups", "actions to prevent recurrence", "prevention"],
  "options considered": ["options", "considered options", "alternatives", "alternatives considered"],
  decision: ["decision outcome", "outcome"],
  context: ["context and problem statement", "background", "problem"],
  confirmation: ["validation", "verification"],
  steps: ["procedure", "instructions"],
  escalation: ["escalation path", "contacts"],
  "when to use": ["applicability", "scope"],
  prerequisites: ["before you begin", "preconditions"],
  "what went well": ["went well"],
  "what went wrong": ["went wrong", "what went badly"],
  "where we got lucky": ["lucky", "got lucky"],
};

/** The section a heading stands for. */
export const isSection = (heading: string, wanted: string): boolean => heading === wanted || (aliases[wanted]?.includes(heading) ?? false);

/** Sections of a document: its headings of the second level. */
export const readSections = (text: string): readonly Section[] => {
  const sections: { name: string; line: number; blocks: Block[] }[] = [];
  for (const block of readMarkdown(text)) {
    if (block.kind === "heading" && block.level <= 2) {
      if (block.level === 2) sections.push({ name: headingName(block.text), line: block.line, blocks: [] });
      else sections.push({ name: "", line: block.line, blocks: [] });
    } else sections.at(-1)?.blocks.push(block);
  }
  return sections.filter(({ name }) => name !== "");
};

/** Sections that a template demands. */
export const requiredSections = (template: string): readonly string[] =>
  readMarkdown(template)
    .filter(({ kind, level, text }) => kind === "heading" && level === 2 && !/\(optional\)\s*$/i.test(text))
    .map(({ text }) => headingName(text));

/** `- Name: value` above the first section, names in lower case without their remarks. */
export const readFields = (text: string): ReadonlyMap<string, { readonly value: string; readonly line: number }> => {
  const fields = new Map<string, { readonly value: string; readonly line: number }>();
  for (const { kind, text: item, line, path } of readMarkdown(text)) {
    if ((kind !== "item" && kind !== "paragraph") || path.length > 1) continue;
    const at = item.indexOf(":");
    const name = at === -1 ? "" : headingName(item.slice(0, at));
    if (name !== "" && !fields.has(name)) fields.set(name, { value: item.slice(at + 1).trim(), line });
  }
  return fields;
};
