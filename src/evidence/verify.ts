import { readClaims, type Claim } from "./claims.ts";
import type { Finding } from "./finding.ts";
import { readMarkdown } from "./markdown.ts";
import { quoteDigest, type EntryMarker, type Marker } from "./marker.ts";
import { linesOf, sha256Of } from "./output.ts";
import { isQuoted, isTelling } from "./quote.ts";
import { isSourceOf } from "./source-line.ts";
import { changeAfter, entryLines, findCaptures, type Capture, type EvidenceRecord } from "./record.ts";

/** What a claim or citation turned out to be. */
export const statuses = ["verified", "stale", "altered", "missing", "uncited", "guess", "attested"] as const;
export type Status = (typeof statuses)[number];

/** Rules of `tagout evidence verify`, and what each is about. */
export const evidenceRules = {
  altered: "a quote, a cited range or the captured output is not what was captured",
  missing: "what is cited is not in the evidence",
  stale: "the evidence is older than the limit, or its target was changed later",
  unquoted: "output is cited and none of its words are quoted",
  "uncited-claim": "a sentence of findings cites no evidence",
  "guess-word": "a word tells a guess where evidence is needed",
  secret: "the report holds what redaction would take out",
} as const;
export type EvidenceRule = keyof typeof evidenceRules;

/** Everything a report is checked against. */
export interface Sources {
  readonly record: EvidenceRecord;
  /** Kept bytes of a capture, whatever they hash to by now; undefined where they are gone. */
  readonly bytesOf: (capture: Capture) => Uint8Array | undefined;
  readonly redact: (text: string) => string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Evidence older than this is stale, milliseconds. */
  readonly ageMsMax?: number;
}

/** One citation or claim with what became of it. */
export interface Checked {
  readonly line: number;
  readonly status: Status;
  /** The marker, or the beginning of the sentence. */
  readonly what: string;
  readonly detail: string;
}

export interface ReportCheck {
  readonly checked: readonly Checked[];
  readonly findings: readonly Finding[];
}

type Verdict = Pick<Checked, "status" | "detail"> & { readonly lines?: readonly string[] };

const shownMax = 80;
const beginning = (text: string): string => (text.length > shownMax ? `${text.slice(0, shownMax)}…` : text);
const verdict = (status: Status, detail: string): Verdict => ({ status, detail });

/** Whether the lines cited are there, as they were captured. Answers with them. */
const resolve = (marker: Marker, sources: Sources): Verdict => {
  const captures = findCaptures(sources.record, marker.digest);
  const capture = captures.find((each) => each.output.isKept && sources.bytesOf(each) !== undefined) ?? captures[0];
  if (capture === undefined) return verdict("missing", "no output with this digest was captured");
  const bytes = sources.bytesOf(capture);
  if (!capture.output.isKept || bytes === undefined)
    return verdict(
      "missing",
      `the output was ${capture.output.isKept ? "kept and is gone" : `not kept (${capture.output.whyNot ?? "unknown"})`}`,
    );
  if (sha256Of(bytes) !== capture.output.sha256)
    return verdict("altered", "the captured output was changed: it no longer hashes to its digest");
  const lines = linesOf(new TextDecoder().decode(bytes));
  const isEmptyCited = marker.from === 0 && marker.to === 0 && lines.length === 0;
  if (!isEmptyCited && (marker.from < 1 || marker.to < marker.from || marker.to > lines.length))
    return verdict("altered", `the output has the lines 1 to ${lines.length}, not ${marker.from} to ${marker.to}`);
  const cited = isEmptyCited ? [] : lines.slice(marker.from - 1, marker.to);
  if (quoteDigest(cited) !== marker.quote) return verdict("altered", "the lines cited are not those the marker was made for");
  return { ...ageOf(captures[0] as Capture, sources), lines: cited };
};

/** `verified`, or `stale` with the reason. The latest sight of the same bytes counts. */
const ageOf = (capture: Capture, { record, now, ageMsMax }: Sources): Verdict => {
  const seen = `\`${beginning(capture.call.command)}\` at ${capture.time}`;
  if (ageMsMax !== undefined && now - Date.parse(capture.time) > ageMsMax)
    return verdict("stale", `captured by ${seen}, which is older than the limit`);
  const change = changeAfter(record, capture);
  if (change !== undefined)
    return verdict("stale", `captured by ${seen}, before \`${beginning(change.command)}\` changed it (entry ${change.seq})`);
  return verdict("verified", `captured by ${seen}`);
};

const resolveEntry = ({ seq, hash }: EntryMarker, { record }: Sources): Verdict => {
  const known = record.entries.get(seq);
  if (known === undefined) return verdict("missing", `there is no entry ${seq} in the record`);
  return known.hash.startsWith(hash)
    ? verdict("verified", `entry ${seq} of the record`)
    : verdict("altered", `entry ${seq} has another hash`);
};

class Report {
  readonly checked: Checked[] = [];
  readonly findings: Finding[] = [];
  constructor(
    private readonly file: string,
    private readonly sources: Sources,
  ) {}

  note(line: number, status: Status, what: string, detail: string): void {
    const { redact } = this.sources;
    this.checked.push({ line, status, what: redact(what), detail: redact(detail) });
  }

  find(rule: EvidenceRule, line: number, message: string, level: Finding["level"] = "error"): void {
    // A report may be a link to something else: what is said about it must not tell its secrets.
    this.findings.push({ rule, level, file: this.file, line, message: this.sources.redact(message) });
  }

  claim(claim: Claim): void {
    const { found, line, text } = claim;
    for (const word of found.broken) this.citation(line, word, verdict("altered", "it is no whole marker any more"));
    for (const entry of found.entries) this.citation(line, entry.text, resolveEntry(entry, this.sources));
    if (!claim.isRow && !claim.isOwned && found.markers.length === 0) this.unquotedEntries(claim);
    const resolved = found.markers.map((marker) => ({ marker, result: resolve(marker, this.sources) }));
    const ranges = resolved.flatMap(({ result }) => (result.lines ? [result.lines] : []));
    const wholeLines = new Set(ranges.flat().map((each) => each.trim()));
    const quotes = [...claim.quotes.filter((quote) => isTelling(quote) || wholeLines.has(quote)), ...claim.block];
    const wrong = ranges.length === 0 ? undefined : quotes.find((quote) => !ranges.some((lines) => isQuoted(quote, lines)));
    const hasOtherSource = (marker: Marker): boolean =>
      claim.origins.some(
        (origin) => origin.toLowerCase().includes(marker.text) && !isSourceOf(origin, findCaptures(this.sources.record, marker.digest)),
      );
    for (const { marker, result } of resolved) {
      const isUnquoted =
        result.lines !== undefined && result.lines.length > 0 && !quotes.some((quote) => isQuoted(quote, result.lines ?? []));
      if (wrong !== undefined && result.lines !== undefined)
        this.citation(line, marker.text, verdict("altered", `\`${beginning(wrong)}\` is not in the lines cited`));
      else if (result.lines !== undefined && hasOtherSource(marker))
        this.citation(
          line,
          marker.text,
          verdict("altered", "it was not captured by the command, in the environment or at the time it names"),
        );
      else this.citation(line, marker.text, result);
      if (isUnquoted && wrong === undefined)
        this.find(
          "unquoted",
          line,
          `\`${marker.text}\` is cited and none of its words are quoted; paste what \`tagout evidence cite\` prints`,
        );
    }
    const isCited = found.markers.length + found.entries.length + found.broken.length > 0;
    if (!isCited && claim.isOwned) this.note(line, "attested", beginning(text), "said as somebody's word, or as not known");
    if (!isCited && !claim.isOwned) {
      this.note(line, "uncited", beginning(text), "no evidence is cited");
      this.find(
        "uncited-claim",
        line,
        `no evidence for \`${beginning(text)}\`: cite it (\`tagout evidence cite\`), or write \`(hypothesis)\` or \`(witness: NAME)\``,
      );
    }
    for (const word of claim.guesses) {
      this.note(line, "guess", word, beginning(text));
      this.find("guess-word", line, `\`${word}\` tells a guess: show the evidence, or write \`(hypothesis)\``);
    }
  }

  /** An entry shows what was run and decided, and nothing else: a sentence that rests on one has to say which of its words. */
  private unquotedEntries({ found, line, quotes, block }: Claim): void {
    for (const { text, seq, hash } of found.entries) {
      const entry = this.sources.record.entries.get(seq);
      if (entry === undefined || !entry.hash.startsWith(hash)) continue;
      if (![...quotes, ...block].some((quote) => isTelling(quote) && isQuoted(quote, entryLines(entry))))
        this.find("unquoted", line, `\`${text}\` is cited and none of its words are quoted; quote the command it is about`);
    }
  }

  private citation(line: number, what: string, { status, detail }: Verdict): void {
    this.note(line, status, what, detail);
    if (status === "altered" || status === "missing") this.find(status, line, `\`${what}\`: ${detail}`);
    if (status === "stale") this.find("stale", line, `\`${what}\`: ${detail}`, "warning");
  }
}

/** Lines of a text that redaction would change; the text itself is not repeated. */
const secretLines = (written: string, redact: (text: string) => string): readonly number[] => {
  // An editor may have escaped what stands for a secret, which then looks like one.
  const text = written.replaceAll(/\\\[([\w:.-]+)\\\]/g, "[$1]");
  const lines = text.split("\n");
  const found = lines.flatMap((line, at) => (redact(line) === line ? [] : [at + 1]));
  return found.length > 0 || redact(text) === text ? found : [0];
};

/** Checks every claim of a report. Pure: the same report, record and bytes give the same answer on every machine. */
export const verifyReport = (file: string, text: string, sources: Sources): ReportCheck => {
  const report = new Report(file, sources);
  for (const claim of readClaims(readMarkdown(text))) report.claim(claim);
  for (const line of secretLines(text, sources.redact))
    report.find("secret", line, "redaction would take something out of this line: take it out");
  return report;
};
