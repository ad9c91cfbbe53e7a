import { Redactor, type Finding, type RedactorOptions } from "./redactor.ts";

/**
 * What programs put before each line of a text to say where it is from: `grep -n` and `-H`, `cat -n` and `nl`, `kubectl logs --prefix` and
 * `--timestamps`, container runtimes (CRI log format), `docker compose logs`.
 */
const place = new RegExp(
  [
    String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7,9}(?:Z|[+-]\d\d:\d\d) (?:std(?:out|err) [FP] )?`,
    String.raw`[\w@%+,./~-]{0,300}(?:/[\w@%+,.~-]{1,200}|\.[A-Za-z]\w{0,9})(?::\d{1,9}:|-\d{1,9}-|:)(?!\d\d[:.])`,
    String.raw`[ \t]{0,12}\d{1,9}(?::(?![0-9a-fA-F]{0,4}:)|[;|)\t]) ?`,
    String.raw`\[(?:pod|deploy|job)[^\]\s]{1,300}\] `,
    String.raw`[\w.-]{1,80} {0,40}\| `,
  ].join("|"),
  "y",
);

const endOfPlace = (line: string): number => {
  place.lastIndex = 0;
  return place.test(line) ? place.lastIndex : 0;
};

const token = /<([a-z-]{1,40}):[0-9a-f]{8}>/g;

/** How much of a line is left beside tokens. */
const left = (line: string): number => line.replaceAll(token, "").length;

/**
 * Redacts line after line, and a line that begins with its place also without it, and takes the reading
 * that leaves less: what stands at the beginning of a line, a heading of columns or the name of a segment, decides about the rest.
 */
export class PlacedRedactor {
  readonly #options: RedactorOptions;
  readonly #lines: Redactor;
  /** For what stands after the places; it has headings of its own. */
  #rests: Redactor | undefined;
  /** What the readings without a place took out beyond those with it. */
  readonly #more = new Map<string, number>();

  constructor(options: RedactorOptions) {
    this.#options = options;
    this.#lines = new Redactor(options);
  }

  /** How many of each kind were taken out so far. */
  get counts(): ReadonlyMap<string, number> {
    const counts = new Map(this.#lines.counts);
    for (const [kind, count] of this.#more) counts.set(kind, (counts.get(kind) ?? 0) + count);
    return counts;
  }

  reasonOf(kind: string): string {
    return this.#lines.reasonOf(kind);
  }

  /** Forgets what lines before said of lines to come. */
  reset(): void {
    this.#lines.reset();
    this.#rests?.reset();
  }

  line(line: string): string {
    const redacted = this.#lines.line(line);
    const at = endOfPlace(line);
    // A place that was taken out was none, but a value.
    if (at === 0 || !redacted.startsWith(line.slice(0, at))) return redacted;
    const rest = (this.#rests ??= new Redactor(this.#options)).line(line.slice(at));
    if (left(rest) >= left(redacted) - at) return redacted;
    for (const [, kind] of rest.matchAll(token)) this.#count(kind as string, 1);
    for (const [, kind] of redacted.matchAll(token)) this.#count(kind as string, -1);
    return line.slice(0, at) + rest;
  }

  #count(kind: string, more: number): void {
    this.#more.set(kind, (this.#more.get(kind) ?? 0) + more);
  }

  whole(length: number, beginning: string): string {
    return this.#lines.whole(length, beginning);
  }

  /** Where and what would be taken out of a line. */
  explain(line: string): readonly Finding[] {
    const found = this.#lines.explain(line);
    const at = endOfPlace(line);
    if (at === 0) return found;
    const more = (this.#rests ??= new Redactor(this.#options)).explain(line.slice(at));
    const moved = more.map(({ kind, start, end }) => (start < 0 ? { kind, start, end } : { kind, start: start + at, end: end + at }));
    return [...found, ...moved.filter(({ start, end }) => !found.some((each) => start < each.end && each.start < end))];
  }
}
