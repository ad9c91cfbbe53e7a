import { findGuessWords } from "./guess-words.ts";
import { headingName, type Block } from "./markdown.ts";
import { findMarkers, type MarkersFound } from "./marker.ts";
import { splitSentences } from "./sentences.ts";

/** One sentence of findings, or one row of a table: what needs evidence. */
export interface Claim {
  readonly line: number;
  readonly text: string;
  readonly found: MarkersFound;
  /** Texts that are said to be in what is cited. */
  readonly quotes: readonly string[];
  /** It says itself that it is no finding, or whose word it is. */
  readonly isOwned: boolean;
  readonly guesses: readonly string[];
  /** It only leads to what follows. */
  readonly isLead: boolean;
}

/**
 * Sections that hold plans, opinions and what the record knows by itself, by the name of their heading. Everything else is
 * findings: a heading that nobody thought of does not take a claim out of the check.
 */
const exemptSections: readonly RegExp[] = [
  /^(?:corrective |preventive |open )?action(?: item)?s?$/,
  /^action items?\b/,
  /^(?:next steps?|follow ?ups?|to ?do|tasks?|recommendations?|proposals?|proposed changes?|mitigation plan|prevention)$/,
  /^(?:lessons?(?: learned)?|what went well|what went wrong|where we got lucky|what we learned|how we did)$/,
  /^rollback(?: plan| procedure)?$/,
  /^(?:runbook|procedure|steps?|prerequisites?|escalation|who executes|purpose|when to use)$/,
  /^(?:open questions?|hypothes[ie]s|assumptions?|unknowns?)$/,
  /^(?:references?|links?|glossary|appendix|participants|people|responders|roles|communication|distribution|reviewers?|sign ?off)$/,
  /^(?:evidence|captured evidence|approvals?|decisions? and approvals?|actions? taken|verification)$/,
];

const isExemptName = (name: string): boolean => exemptSections.some((pattern) => pattern.test(name));

/** True for a block under a heading whose content is no finding, or above the first section: title and fields. */
export const isExempt = ({ path }: Block, hasSections: boolean): boolean =>
  (hasSections && path.length < 2) || path.some((heading) => isExemptName(headingName(heading)));

/** `(hypothesis)`: not claimed. `(witness: NAME)`: a person's word, with the name. */
const owned = /\((?:hypothesis|opinion|unknown|not known|witness:\s*[^)\s][^)]*|reported by\s+[^)\s][^)]*)\)/i;
/** Says that nobody knows; that is no claim. */
const unknown = /^(?:[\p{L} /()-]{1,40}:\s*)?(?:unknown|not known|not applicable|none|nothing)\.?$/iu;

const wordsMin = 3;
const wordCount = (text: string): number => (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’_-]*/gu) ?? []).length;

/** Text outside code spans, quotes, markers and addresses; offsets are not kept. */
const plain = (text: string): string => text.replaceAll(/(`+)[\s\S]*?\1|"[^"]*"|“[^”]*”|<[^>\s]+>|\]\([^)]*\)/g, " ");

const withoutMarkup = (text: string): string => text.replaceAll(/[*_~]{1,3}(?=\S)|(?<=\S)[*_~]{1,3}/g, "");

/** Code spans and quotes of a sentence, outside the brackets in which its citations stand: those name the source. */
export const quotesOf = (text: string): readonly string[] => {
  const quoting = text.replaceAll(/[([][^()[\]]*\b(?:ev|le)-[0-9a-f]+(?:-[0-9a-z]+)*[^()[\]]*[)\]]/gi, " ");
  return [...quoting.matchAll(/(`+)([\s\S]*?)\1|"([^"]*)"|“([^”]*)”/g)].map(([, , code, straight, curly]) =>
    (code ?? straight ?? curly ?? "").trim(),
  );
};

const ownText = (found: MarkersFound): boolean => found.markers.length + found.entries.length + found.broken.length > 0;

const claimOf = (text: string, line: number, footnotes: ReadonlyMap<string, string>): Claim => {
  const notes = [...text.matchAll(/\[\^([^\]\s]+)\]/g)].map(([, name]) => footnotes.get(name as string) ?? "");
  const whole = [text, ...notes].join(" ");
  return {
    line,
    text,
    found: findMarkers(whole),
    quotes: notes.length > 0 ? [...quotesOf(text), ...notes.flatMap(quotesOf)] : quotesOf(text),
    isOwned: owned.test(text) || unknown.test(withoutMarkup(text).trim()),
    guesses: /\(hypothesis\)|\(opinion\)/i.test(text) ? [] : findGuessWords(withoutMarkup(plain(text))),
    isLead: /:\s*$/.test(text),
  };
};

const isClaimText = (text: string): boolean => {
  const words = plain(text).replaceAll(/\[[^\]]*\]/g, " ");
  return wordCount(words) >= wordsMin && !/\?\s*$/.test(text);
};

/** Lines of a quote that are quoted, and the line that says where they are from. */
const readQuote = (block: Block): { readonly lines: readonly string[]; readonly source: string } => {
  const isSource = (line: string): boolean => ownText(findMarkers(line));
  return { lines: block.lines.filter((line) => line.trim() !== "" && !isSource(line)), source: block.lines.filter(isSource).join(" ") };
};

const join = (claim: Claim, { lines, source }: ReturnType<typeof readQuote>): Claim => {
  const more = findMarkers(source);
  return {
    ...claim,
    found: {
      markers: [...claim.found.markers, ...more.markers],
      entries: [...claim.found.entries, ...more.entries],
      broken: [...claim.found.broken, ...more.broken],
    },
    quotes: [...claim.quotes, ...lines],
  };
};

const only = (quote: ReturnType<typeof readQuote>, line: number): Claim =>
  join({ line, text: "", found: { markers: [], entries: [], broken: [] }, quotes: [], isOwned: true, guesses: [], isLead: false }, quote);

/** What a quote without a claim before it waits for: its source in the text after it. */
const citesOnly = ({ text, found }: Claim): boolean =>
  ownText(found) && wordCount(plain(text).replaceAll(/[([][^()[\]]*[)\]]/g, " ")) < wordsMin;

/** Findings of a document as claims, in order, with the quotes and citations that belong to each. */
export const readClaims = (blocks: readonly Block[]): readonly Claim[] => {
  const footnotes = new Map(blocks.filter(({ kind }) => kind === "footnote").map(({ name, text }) => [name, text]));
  const hasSections = blocks.some(({ kind, level }) => kind === "heading" && level >= 2);
  const claims: Claim[] = [];
  let quote: ReturnType<typeof readQuote> | undefined;
  for (const [at, block] of blocks.entries()) {
    if (block.kind === "quote") {
      quote = readQuote(block);
      const before = blocks[at - 1];
      const last = claims.at(-1);
      const leads =
        before !== undefined &&
        (before.kind === "paragraph" || before.kind === "item") &&
        last !== undefined &&
        !isExempt(block, hasSections);
      if (quote.source !== "") {
        if (leads) claims[claims.length - 1] = join(last, quote);
        else claims.push(only(quote, block.line));
        quote = undefined;
      }
      continue;
    }
    if (block.kind === "row") claims.push(...rowClaims(block, footnotes, hasSections));
    else if (block.kind === "paragraph" || block.kind === "item") {
      const found = sentenceClaims(block, footnotes, hasSections);
      const [first] = found;
      // A quote with its citation in the text right after it.
      if (quote && first && citesOnly(first)) {
        const last = claims.at(-1);
        const cited = join(first, quote);
        if (last?.isLead) claims[claims.length - 1] = { ...last, found: cited.found, quotes: [...last.quotes, ...cited.quotes] };
        else claims.push({ ...cited, isOwned: true });
        claims.push(...found.slice(1));
      } else claims.push(...found);
    }
    quote = undefined;
  }
  return claims;
};

const sentenceClaims = (block: Block, footnotes: ReadonlyMap<string, string>, hasSections: boolean): readonly Claim[] => {
  const isFree = isExempt(block, hasSections);
  return splitSentences(block.text)
    .map(({ text }) => claimOf(text, block.line, footnotes))
    .filter((claim) => (isFree ? ownText(claim.found) : ownText(claim.found) || isClaimText(claim.text)))
    .map((claim) => (isFree ? { ...claim, isOwned: true, guesses: [] } : claim));
};

const rowClaims = (block: Block, footnotes: ReadonlyMap<string, string>, hasSections: boolean): readonly Claim[] => {
  const claim = claimOf(block.text, block.line, footnotes);
  if (isExempt(block, hasSections)) return ownText(claim.found) ? [{ ...claim, isOwned: true, guesses: [] }] : [];
  return ownText(claim.found) || isClaimText(claim.text) ? [claim] : [];
};
