import type { Document, Section } from "./document.ts";
import { plain } from "./markdown.ts";

/** Which of the specification's sections it is. */
export type SectionKind = "command" | "batch" | "agent" | "non-deployment";
export interface SafetySection {
  readonly kind: SectionKind;
  readonly section: Section;
  /** Text of the section with its heading, without emphasis. */
  readonly text: string;
}

const protocolTitle = /production (?:confirmation|safety) protocol|confirmation protocol/i;
const safetyTitle =
  /production safety|prod(?:uction)? (?:safeguards?|guard ?rails?|protection)|segurança (?:de|em) produção|seguridad (?:de|en) producción|本番.{0,6}安全/i;
const handlingTitle = /environment handling/i;

/** The section the specification prescribes, when there is one by its title. */
export const findSafetySection = (document: Document): SafetySection | undefined => {
  const found = document.sections.flatMap((section): readonly SafetySection[] => {
    const kind = kindOf(section.title, document);
    return kind ? [{ kind, section, text: textOfSection(document, section) }] : [];
  });
  return (
    found.find(({ kind }) => kind === "agent" && document.kind === "agent") ??
    found.find(({ kind }) => kind !== "non-deployment") ??
    found[0]
  );
};

const kindOf = (title: string, document: Document): SectionKind | undefined => {
  if (protocolTitle.test(title)) return document.kind === "agent" ? "agent" : "command";
  if (safetyTitle.test(title)) return /batch|bulk/i.test(title) ? "batch" : "command";
  return handlingTitle.test(title) ? "non-deployment" : undefined;
};

const textOfSection = (document: Document, { heading, endLine }: Section): string =>
  plain(document.lines.slice(heading.line - 1, endLine).join("\n"));

/** The five steps that a prescribed section must hold (specification 2, "For Commands"). */
export const steps: Readonly<Record<string, (text: string) => boolean>> = {
  "stop before any operation": (text) => /\bSTOP\b|\bhalt\b|\bpause\b/i.test(text),
  "display a production warning with the impact": (text) =>
    /\bwarn(?:ing|s)?\b/i.test(text) && /\bimpact|\bassessment|affect|\bstandard 3-question protocol/i.test(text),
  "ask the three questions": (text) => asksThree(text),
  "proceed only when all are confirmed": (text) =>
    /only (?:proceed|continue|execute|run|if|when)|proceed(?:s)? only|all (?:three|four|3|4|checks|questions|confirmations)/i.test(text),
  "cancel when any confirmation fails": (text) => /\b(?:cancel|abort|exit|refuse|terminate|do not proceed)\w*/i.test(text),
};

/** Has it been validated in TEST, is it understood that this affects PRODUCTION, and the word typed. */
export const asksThree = (text: string): boolean =>
  (/validated[^\n]{0,40}\btest\b/i.test(text) &&
    /understand[^\n]{0,60}production/i.test(text) &&
    /type\s+['"“‘`]?PRODUCTION/i.test(text)) ||
  /standard 3-question protocol/i.test(text);

/** The fourth: the number of items (rulings, Confirmation 1). */
export const asksNumber = (text: string): boolean =>
  /(?:type|enter|confirm)[^\n]{0,60}\b(?:number|count|how many)\b|how many (?:items|datasets)/i.test(text);
