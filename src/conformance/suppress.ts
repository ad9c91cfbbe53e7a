import type { Document } from "./document.ts";
import type { Finding, Hit } from "./rule.ts";

/** A remark in a document that takes findings out, with the reason its author gives. */
export interface Suppression {
  readonly rules: readonly string[];
  readonly reason: string;
  /** Lines it holds for. */
  readonly from: number;
  readonly to: number;
}
export interface Suppressions {
  readonly list: readonly Suppression[];
  /** Remarks that suppress nothing because they are not complete. */
  readonly problems: readonly Hit[];
}

/** `<!-- tagout-allow PS012: reason -->` holds for the next block; `tagout-allow-file` for the document. */
const form = /^tagout-allow(-file)?\b[\s:]*((?:PS\d{3}[\s,]*)*)(?:[:—–-]+\s*)?([^]*)$/;

export const suppressionsOf = (document: Document): Suppressions => {
  const list: Suppression[] = [];
  const problems: Hit[] = [];
  document.blocks.forEach((block, index) => {
    if (block.kind !== "comment") return;
    if (!block.text.startsWith("tagout-allow")) return;
    const [, isFile, names = "", rest = ""] = form.exec(block.text) ?? [];
    const rules = names.split(/[\s,]+/).filter((name) => name !== "");
    const reason = rest.trim();
    if (rules.length === 0)
      problems.push({ line: block.line, message: "a suppression names no rule: `<!-- tagout-allow PS012: reason -->`" });
    else if (reason.length < reasonMin)
      problems.push({ line: block.line, message: `a suppression needs a reason: \`<!-- tagout-allow ${rules.join(", ")}: reason -->\`` });
    else {
      const next = document.blocks[index + 1];
      list.push({ rules, reason, from: isFile ? 1 : block.line, to: isFile ? Number.MAX_SAFE_INTEGER : (next?.endLine ?? block.endLine) });
    }
  });
  return { list, problems };
};

/** Fewer characters than this say nothing. */
const reasonMin = 8;

export const suppressionOf = (finding: Finding, { list }: Suppressions): Suppression | undefined =>
  list.find(({ rules, from, to }) => rules.includes(finding.rule) && finding.line >= from && finding.line <= to);
