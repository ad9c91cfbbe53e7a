import { readDocument, type Document, type Section } from "./document.ts";
import type { Facts } from "./facts.ts";
import { lint } from "./lint.ts";
import { choosesEnvironment, type Finding } from "./rule.ts";
import { rules } from "./rules/index.ts";
import {
  agentSection,
  batchSection,
  commandSection,
  delegationSection,
  fixedProductionSection,
  managerSection,
  readOnlySection,
  referenceSection,
} from "./templates/sections.ts";

/** Lines to put after a line of the source (0: before the first), or one line to put in another's place. */
interface Edit {
  readonly after: number;
  readonly lines: readonly string[];
  readonly replaces?: boolean;
}

export interface Fixed {
  readonly text: string;
  /** Rules whose sections were inserted or repaired. */
  readonly rules: readonly string[];
}

/** A fix may call for another one; more rounds than rules would mean that two of them undo each other. */
const roundsMax = 16;

/**
 * A document with the prescribed sections inserted or repaired. Every byte that was there stays, apart from the value of
 * `disable-model-invocation` and the place of a protocol that must stand first. Fixing the result again changes nothing.
 */
export const fix = (document: Document, beside: readonly Document[] = []): Fixed => {
  let current = document;
  const fixed = new Set<string>();
  for (let round = 0; round < roundsMax; round++) {
    const next = fixOnce(current, beside, fixed);
    if (!next) break;
    fixed.add(next.rule);
    current = readDocument(document.file, next.text, { kind: document.kind, client: document.client });
  }
  return { text: current.text, rules: [...fixed].toSorted() };
};

const fixOnce = (
  document: Document,
  beside: readonly Document[],
  tried: ReadonlySet<string>,
): { rule: string; text: string } | undefined => {
  // The prompt of a TOML file is a string with escapes of its own: a person writes it.
  if (document.file.endsWith(".toml") || document.frontMatter.isOpen) return undefined;
  const { facts, findings } = lint([document, ...besideOf(document, beside)]);
  const own = facts.find((each) => each.document === document);
  if (!own) return undefined;
  for (const finding of findings) {
    if (finding.file !== document.file || tried.has(finding.rule)) continue;
    const edits = fixers[finding.rule]?.(own, finding) ?? [];
    if (edits.length === 0) continue;
    // At the end of a block that nothing closes a section would be part of it: then it goes to the start.
    const atTop = edits.map((edit) => (edit.replaces ? edit : { ...edit, after: document.frontMatter.endLine }));
    const text = [edits, atTop]
      .map((each) => apply(document.text, each))
      .find((each) => each !== document.text && meets(finding.rule, each, document, beside));
    if (text !== undefined) return { rule: finding.rule, text };
  }
  return undefined;
};

/** Whether a text keeps the rule now, or lacks only what another rule's fix does. */
const meets = (id: string, text: string, document: Document, beside: readonly Document[]): boolean => {
  const rule = rules.find((each) => each.id === id);
  const fresh = readDocument(document.file, text, { kind: document.kind, client: document.client });
  return rule !== undefined && !lint([fresh, ...besideOf(fresh, beside)], [rule]).findings.some(({ file }) => file === document.file);
};

/** Other root documents: the only ones that bear on what can be fixed. */
const besideOf = (document: Document, beside: readonly Document[]): readonly Document[] =>
  beside.filter(({ file, kind }) => kind === "memory" && file !== document.file);

type Fixer = (facts: Facts, finding: Finding) => readonly Edit[];

const section = (after: number, text: string): readonly Edit[] => [{ after, lines: text.split("\n") }];

const fixers: Readonly<Record<string, Fixer>> = {
  PS001: (facts) => insertSection(facts, sectionFor(facts)),
  PS002: (facts) => {
    const found = facts.section;
    if (!found) return [];
    const { heading } = found.section;
    const text = protocolOf(found.kind === "agent" ? agentSection : facts.batch ? batchSection : fixedProductionSection, heading.level);
    return section(endOfOwnText(facts.document, heading.line, found.section.endLine), text);
  },
  PS005: (facts) =>
    facts.section && facts.section.kind !== "non-deployment"
      ? section(facts.section.section.endLine, batchSection)
      : insertSection(facts, batchSection),
  PS006: (facts) => {
    const found = facts.section?.section;
    if (!found) return [];
    const lines = facts.document.lines.slice(found.heading.line - 1, found.endLine);
    const gone: readonly Edit[] = lines.map((_, index) => ({ after: found.heading.line + index, lines: [], replaces: true }));
    while (lines.at(-1)?.trim() === "") lines.pop();
    return [...section(topOf(facts.document), lines.join("\n")), ...gone];
  },
  PS008: (facts) => section(afterSafety(facts), managerSection),
  PS009: (facts) => section(afterSafety(facts), delegationSection),
  PS010: (facts) => (facts.claimsReadOnly ? [] : section(facts.document.lines.length, readOnlySection)),
  PS011: ({ document }) => {
    // A line more in what is no YAML would help nobody.
    if (document.frontMatter.problems.length > 0) return [];
    const line = "disable-model-invocation: true";
    const field = document.frontMatter.fields.get("disable-model-invocation");
    if (field) return [{ after: field.line, lines: [line], replaces: true }];
    const { endLine } = document.frontMatter;
    return endLine > 0 ? [{ after: endLine - 1, lines: [line] }] : [{ after: 0, lines: ["---", line, "---"] }];
  },
  PS018: ({ document }) => section(document.lines.length, referenceSection),
  PS021: ({ document }) => section(document.lines.length, referenceSection),
};

const sectionFor = (facts: Facts): string => {
  if (facts.document.kind === "agent") return agentSection;
  if (facts.batch) return batchSection;
  return choosesEnvironment(facts) ? commandSection : fixedProductionSection;
};

/** The first section after the title. */
const firstAfterTitle = ({ sections: [first, second] }: Document): Section | undefined => (first?.heading.level === 1 ? second : first);

/** Where an agent reads first: after its title and what stands before any other section or command. */
const topOf = (document: Document): number => {
  const [first] = document.sections;
  const next = firstAfterTitle(document);
  const code = document.blocks.find(({ kind }) => kind === "code")?.line ?? Number.MAX_SAFE_INTEGER;
  if (next && next.heading.line < code) return next.heading.line - 1;
  return first?.heading.level === 1 && first.heading.line < code ? first.heading.endLine : document.frontMatter.endLine;
};

const insertSection = (facts: Facts, text: string): readonly Edit[] => {
  const { document } = facts;
  const next = firstAfterTitle(document);
  if (document.kind !== "agent") return section(next ? next.heading.line - 1 : document.lines.length, text);
  const at = topOf(document);
  // What follows without a heading of its own would become part of the section.
  return section(at, next?.heading.line === at + 1 ? text : `${text}\n\n---`);
};

const afterSafety = (facts: Facts): number => {
  const found = facts.section?.section;
  if (found) return found.endLine;
  const next = firstAfterTitle(facts.document);
  return next ? next.heading.line - 1 : facts.document.lines.length;
};

/** The subsection with the steps, its heading one below that of the section it goes into. */
const protocolOf = (text: string, level: number): string => {
  const lines = text.split("\n");
  const from = lines.findIndex((line) => line.startsWith("### "));
  return [`${"#".repeat(Math.min(level + 1, 6))} ${(lines[from] as string).slice(4)}`, ...lines.slice(from + 1)].join("\n");
};

const endOfOwnText = (document: Document, line: number, endLine: number): number => {
  const inner = document.sections.find(({ heading }) => heading.line > line && heading.line <= endLine);
  return inner ? inner.heading.line - 1 : endLine;
};

/** Applies edits to the text and keeps its line ends and its byte order mark. */
const apply = (text: string, edits: readonly Edit[]): string => {
  const hasMark = text.startsWith("\uFEFF");
  const raw = splitKeeping(hasMark ? text.slice(1) : text);
  const eol = dominantEnd(raw);
  const result: string[] = [];
  const insertAt = (at: number): void => {
    for (const edit of edits) if (Math.min(edit.after, raw.length) === at && !edit.replaces) insert(result, edit.lines, eol, raw[at]);
  };
  insertAt(0);
  raw.forEach((line, index) => {
    const replaced = edits.find((edit) => edit.replaces && edit.after === index + 1);
    if (!replaced) result.push(line);
    else if (replaced.lines.length > 0) result.push(replaced.lines.join(eol) + endOf(line));
    insertAt(index + 1);
  });
  return (hasMark ? "\uFEFF" : "") + result.join("");
};

const insert = (result: string[], lines: readonly string[], eol: string, next: string | undefined): void => {
  const isBlock = lines.length > 1 && lines[0] !== "---";
  const before = result.at(-1);
  if (before !== undefined && endOf(before) === "") result.push(eol);
  if (isBlock && before !== undefined && before.trim() !== "") result.push(eol);
  result.push(...lines.map((line) => line + eol));
  if (isBlock && next !== undefined && next.trim() !== "") result.push(eol);
};

const endOf = (line: string): string => /(?:\r\n|\n|\r)$/.exec(line)?.[0] ?? "";
const splitKeeping = (text: string): readonly string[] => text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];

const dominantEnd = (raw: readonly string[]): string => {
  const windows = raw.filter((line) => line.endsWith("\r\n")).length;
  return windows * 2 > raw.length ? "\r\n" : "\n";
};
