import { findGuessWords } from "./guess-words.ts";
import { headingName, type Block } from "./markdown.ts";
import { findMarkers, type MarkersFound } from "./marker.ts";
import { splitSentences } from "./sentences.ts";

/** One sentence of findings, or one row of a table: what needs evidence. */
export interface Claim {
  readonly line: number;
  readonly text: string;
  readonly found: MarkersFound;
  /** Code spans and quotes within it; those that say something are said to be in what is cited. */
  readonly quotes: readonly string[];
  /** Lines of quote blocks that belong to it: every one is said to be in what is cited. */
  readonly block: readonly string[];
  /** Texts that say where a marker within them is from: a bracket, or the last line of a quote. */
  readonly origins: readonly string[];
  /** It says itself that it is no finding, or whose word it is. */
  readonly isOwned: boolean;
  readonly guesses: readonly string[];
  /** It only leads to what follows. */
  readonly isLead: boolean;
  /** A row of a table: what it says of an entry of the record stands in its cells. */
  readonly isRow: boolean;
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

/** Fields above the first section that say what the document is; any other one says something about the incident. */
const fieldNames =
  /^(?:incident|id|title|status|severity|priority|environment|sessions?|started|ended|duration|downtime|drafted|date|created|updated|reviewed|authors?|owners?|reviewers?|deciders?|decision makers?|participants?|responders?|commander|roles?|services?|systems?|teams?|version|tags?|tickets?|links?|who executes|time needed|classification|visibility)$/;

const isField = ({ kind, text }: Block): boolean =>
  (kind === "item" || kind === "paragraph") && text.includes(":") && fieldNames.test(headingName(text.slice(0, text.indexOf(":"))));

/** True for a block under a heading whose content is no finding, and for the fields above the first section. */
const isExempt = (block: Block, hasSections: boolean): boolean =>
  (hasSections && block.path.length < 2 && isField(block)) || block.path.some((heading) => isExemptName(headingName(heading)));

/** `(hypothesis)`: not claimed. `(witness: NAME)`: a person's word, with the name. */
const owned = /\((?:hypothesis|opinion|unknown|not known|witness:\s*[^)\s][^)]*|reported by\s+[^)\s][^)]*)\)/i;
/** Says that nobody knows; that is no claim. */
const unknown = /^(?:[\p{L} /()-]{1,40}:\s*)?(?:unknown|not known|not applicable|none|nothing)\.?$/iu;

const wordsMin = 3;
const wordCount = (text: string): number => (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’_-]*/gu) ?? []).length;

/** Text outside code spans, quotes, markers and addresses; offsets are not kept. */
const plain = (text: string): string => text.replaceAll(/(`+)[\s\S]*?\1|"[^"]*"|“[^”]*”|<[^>\s]+>|\]\([^)]*\)/g, " ");

const withoutMarkup = (text: string): string => text.replaceAll(/[*_~]{1,3}(?=\S)|(?<=\S)[*_~]{1,3}/g, "");

const citingBracket = /[([][^()[\]]*\b(?:ev|le)-[0-9a-f]+(?:-[0-9a-z]+)*[^()[\]]*[)\]]/gi;

/** A text in which code spans are put aside, for they may hold brackets of their own; and what puts them back. */
const withoutSpans = (text: string): { readonly flat: string; readonly back: (part: string) => string } => {
  const spans: string[] = [];
  // Characters of the private use area stand for the spans; no report has a use for them.
  const flat = text.replaceAll(/[\ue000\ue001]/g, " ").replaceAll(/(`+)[\s\S]*?\1/g, (span) => `\ue000${spans.push(span) - 1}\ue001`);
  return { flat, back: (part) => part.replaceAll(/\ue000(\d+)\ue001/g, (_, at: string) => spans[Number(at)] ?? "") };
};

/** Brackets that cite, with what they say of the source. */
const originsOf = (text: string): readonly string[] => {
  const { flat, back } = withoutSpans(text);
  return [...flat.matchAll(citingBracket)].map(([found]) => back(found));
};

/** Code spans and quotes of a sentence, outside the brackets in which its citations stand: those name the source. */
const quotesOf = (text: string): readonly string[] => {
  const { flat, back } = withoutSpans(text);
  const quoting = back(flat.replaceAll(citingBracket, " "));
  return [...quoting.matchAll(/(`+)([\s\S]*?)\1|"([^"]*)"|“([^”]*)”/g)].map(([, , code, straight, curly]) =>
    (code ?? straight ?? curly ?? "").trim(),
  );
};

const isCiting = (found: MarkersFound): boolean => found.markers.length + found.entries.length + found.broken.length > 0;

const claimOf = (text: string, line: number, footnotes: ReadonlyMap<string, string>): Claim => {
  const notes = [...text.matchAll(/\[\^([^\]\s]+)\]/g)].map(([, name]) => footnotes.get(name as string) ?? "");
  const whole = [text, ...notes].join(" ");
  return {
    line,
    text,
    found: findMarkers(whole),
    quotes: [...quotesOf(text), ...notes.flatMap(quotesOf)],
    block: [],
    origins: originsOf(whole),
    isOwned: owned.test(text) || unknown.test(withoutMarkup(text).trim()),
    guesses: /\(hypothesis\)|\(opinion\)/i.test(text) ? [] : findGuessWords(withoutMarkup(plain(text))),
    isLead: /:\s*$/.test(text),
    isRow: false,
  };
};

const isClaimText = (text: string): boolean => {
  const words = plain(text).replaceAll(/\[[^\]]*\]/g, " ");
  return wordCount(words) >= wordsMin && !/\?\s*$/.test(text);
};

/** A block of quoted lines, and the text within it that says where they are from. */
interface Quoted {
  readonly lines: readonly string[];
  readonly source: string;
}

const readQuoted = ({ lines, kind }: Block): Quoted => {
  const isSource = (line: string): boolean => kind === "quote" && isCiting(findMarkers(line));
  return { lines: lines.filter((line) => line.trim() !== "" && !isSource(line)), source: lines.filter(isSource).join(" ") };
};

const joined = (claim: Claim, { lines, source }: Quoted): Claim => {
  const more = findMarkers(source);
  return {
    ...claim,
    found: {
      markers: [...claim.found.markers, ...more.markers],
      entries: [...claim.found.entries, ...more.entries],
      broken: [...claim.found.broken, ...more.broken],
    },
    block: [...claim.block, ...lines],
    origins: [...claim.origins, ...originsOf(source)],
  };
};

const noClaim = (line: number): Claim => ({
  line,
  text: "",
  found: { markers: [], entries: [], broken: [] },
  quotes: [],
  block: [],
  origins: [],
  isOwned: true,
  guesses: [],
  isLead: false,
  isRow: false,
});

/** Text that only says where the quote before it is from. */
const isSourceOnly = ({ text, found }: Claim): boolean =>
  isCiting(found) &&
  wordCount(
    plain(text)
      .replaceAll(/[([][^()[\]]*[)\]]/g, " ")
      .replaceAll(/\b(?:ev|le)-[\w-]+/gi, " "),
  ) < wordsMin;

/** Goes through the blocks once and puts quotes, citations and claims together that belong together. */
class ClaimReader {
  readonly claims: Claim[] = [];
  /** A quote that waits for its source in the text after it. */
  private waiting: Quoted | undefined;
  private readonly footnotes: ReadonlyMap<string, string>;
  private readonly hasSections: boolean;

  constructor(private readonly blocks: readonly Block[]) {
    this.footnotes = new Map(blocks.filter(({ kind }) => kind === "footnote").map(({ name, text }) => [name, text]));
    this.hasSections = blocks.some(({ kind, level }) => kind === "heading" && level >= 2);
  }

  read(): readonly Claim[] {
    for (const [at, block] of this.blocks.entries()) {
      if (block.kind === "quote" || block.kind === "code") this.quoted(block, this.blocks[at - 1]);
      else {
        if (block.kind === "row") this.claims.push(...rowClaims(block, this.footnotes, this.hasSections));
        else if (block.kind === "paragraph" || block.kind === "item") this.prose(block, this.blocks[at + 1]);
        this.waiting = undefined;
      }
    }
    return this.claims;
  }

  private replaceLast(claim: Claim): void {
    this.claims[this.claims.length - 1] = claim;
  }

  /** A quote with its source belongs to the claim right before it; one without waits, unless a cited claim leads to it. */
  private quoted(block: Block, before: Block | undefined): void {
    const quoted = readQuoted(block);
    const last = this.claims.at(-1);
    const follows = last !== undefined && (before?.kind === "paragraph" || before?.kind === "item") && last.line === before.line;
    if (quoted.source !== "") {
      if (follows) this.replaceLast(joined(last, quoted));
      else this.claims.push(joined(noClaim(block.line), quoted));
    } else if (follows && isCiting(last.found) && (last.isLead || block.kind === "quote")) this.replaceLast(joined(last, quoted));
    else this.waiting = quoted;
  }

  private prose(block: Block, next: Block | undefined): void {
    const [first, ...rest] = sentenceClaims(block, this.footnotes, this.hasSections);
    if (first === undefined) return;
    if (this.waiting !== undefined && isSourceOnly(first)) {
      const last = this.claims.at(-1);
      const source = { ...joined(first, this.waiting), isOwned: true };
      if (last?.isLead) this.replaceLast({ ...joined(last, this.waiting), found: source.found });
      else this.claims.push(source);
    } else this.claims.push(first);
    this.claims.push(...rest);
    // What leads to a list or a table claims nothing that they do not say.
    const last = this.claims.at(-1);
    if (last?.isLead && !isCiting(last.found) && (next?.kind === "item" || next?.kind === "row")) this.claims.pop();
  }
}

/** Findings of a document as claims, in order, with the quotes and citations that belong to each. */
export const readClaims = (blocks: readonly Block[]): readonly Claim[] => new ClaimReader(blocks).read();

const sentenceClaims = (block: Block, footnotes: ReadonlyMap<string, string>, hasSections: boolean): readonly Claim[] => {
  const isFree = isExempt(block, hasSections);
  return splitSentences(block.text)
    .map(({ text }) => claimOf(text, block.line, footnotes))
    .filter((claim) => (isFree ? isCiting(claim.found) : isCiting(claim.found) || isClaimText(claim.text)))
    .map((claim) => (isFree ? { ...claim, isOwned: true, guesses: [] } : claim));
};

const rowClaims = (block: Block, footnotes: ReadonlyMap<string, string>, hasSections: boolean): readonly Claim[] => {
  const claim = { ...claimOf(block.text, block.line, footnotes), isRow: true };
  if (isExempt(block, hasSections)) return isCiting(claim.found) ? [{ ...claim, isOwned: true, guesses: [] }] : [];
  return isCiting(claim.found) || isClaimText(claim.text) ? [claim] : [];
};
