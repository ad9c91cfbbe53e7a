import type { Document } from "./document.ts";
import { plain, type Block } from "./markdown.ts";

/** Headings over what a document is not for. */
const heading =
  /^[^\p{L}]*(?:do(?:es)? not\b|don'?t\b|never\b|not for\b|when not\b|out of scope|non-?goals|anti-?patterns?|what (?:this|you|it|i)\b.{0,30}\b(?:not|cannot|never)\b|forbidden|prohibited|niemals|verboten|prohibido|proibido|禁止)|\bnot (?:use|to use|do)\b/iu;

/** What ends a lead-in to a list of what is not done: "NEVER perform:", "This agent does not:". */
const leadIn =
  /(?:^[^\p{L}]*|\b(?:you|i|it|agents?|subagents?|skills?|commands?|operations?)\s+(?:(?:must|should|may|will|are|is)\s+)?)(?:never|do(?:es)? not|don'?t|not|cannot|forbidden|prohibited|disallowed|blocked|denied|avoid|nunca|niemals|prohibido|proibido|interdit|禁止|不要|禁止事項|금지)(?![\p{L}])[^:.：]{0,80}[:：]\W*$/iu;
/** A lead-in that sets a condition forbids nothing by itself. */
const conditional = /\b(?:without|unless|until|before|except|if|when|only)\b/i;

/** What is longer than this is no lead-in. */
const leadInMax = 200;

const lastLine = (block: Block): string => {
  if (block.kind === "heading" || block.kind === "comment" || block.kind === "code") return "";
  const text = block.lines.at(-1)?.text ?? "";
  // Only what ends with a colon, whatever its emphasis, leads in.
  return text.length > leadInMax || !/[:：]\W*$/.test(text.slice(-6)) ? "" : plain(text).trim();
};

/**
 * Lines that say nothing of what the document does: those below a heading that excludes them, and lists that a lead-in forbids. Of a
 * block its first line is named.
 */
export const excludedLinesOf = (document: Document): ReadonlySet<number> => {
  const known = met.get(document) ?? excludedIn(document);
  met.set(document, known);
  return known;
};
/** Its text and its shell are read one after the other. */
const met = new WeakMap<Document, ReadonlySet<number>>();

const excludedIn = ({ blocks }: Document): ReadonlySet<number> => {
  const excluded = new Set<number>();
  let level: number | undefined;
  let depth: number | undefined;
  for (const block of blocks) {
    if (block.kind === "comment") continue;
    if (block.kind === "heading") {
      depth = undefined;
      if (level === undefined || block.level <= level)
        level = heading.test(plain(block.text.slice(0, leadInMax))) ? block.level : undefined;
    }
    if (depth !== undefined && block.depth <= depth) depth = undefined;
    if (level !== undefined || depth !== undefined) {
      excluded.add(block.line);
      continue;
    }
    const last = lastLine(block);
    if (last !== "" && leadIn.test(last) && !conditional.test(last)) depth = block.depth;
  }
  return excluded;
};
