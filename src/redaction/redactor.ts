import { detectors as shipped } from "./detectors/index.ts";
import type { Detector } from "./detector.ts";
import { isEnclosed } from "./enclosed.ts";
import { LineReader } from "./line.ts";
import { type Likeness, Pseudonyms } from "./pseudonym.ts";
import { buildTables, type Scan, type Tables } from "./scan.ts";
import { type Edit, placeBefore, replaceSpans, type Span } from "./spans.ts";
import { RuledTable } from "./ruled.ts";
import { SecretBlock } from "./secret-block.ts";
import { readRow, Table } from "./table.ts";
import { codeAt, signBit } from "./words.ts";

/** Longest line that is looked at; a longer one is taken out whole. */
export const lineBytesMax = 1 << 20;

export interface RedactorOptions {
  /** Secret of the session, at least 16 bytes of chance: the same value has the same token under the same key. */
  readonly key: Uint8Array;
  /** An organisation's own, before those that are shipped. */
  readonly detectors?: readonly Detector[];
  /** In place of those that are shipped; for tests of single facts. */
  readonly replace?: readonly Detector[];
  /** Values that stay although a detector finds them. */
  readonly allows?: (value: string, kind: string) => boolean;
}

/** One part that was taken out, for those who ask why. Never the value. */
export interface Finding {
  readonly kind: string;
  /** In bytes from the beginning of the line. */
  readonly start: number;
  readonly end: number;
}

let shippedTables: Tables | undefined;

/** Kinds that are not one detector's. */
const reasons: Readonly<Record<string, string>> = {
  id: "an identifier under a name that says nothing, or in a field that holds identifiers",
  value: "a value under a name that says nothing, in a query or in a statement",
  encoded: "base64 of a text",
  "private-key": "RFC 7468: between the lines that begin and end a private key",
  line: "longer than a line may be, or made to be slow",
};

const keyBegin = /-----BEGIN (?:[A-Z0-9]{1,16} ){0,5}PRIVATE KEY(?: BLOCK)?-----/;
const keyToken = /^\s*<private-key:[0-9a-f]{8}>\s*$/;
const keyLine = /^[\w+/=\s.:,()*#>|"'\\-]*$/;
const MARKED = signBit("-");
const ESCAPED = signBit("\\");
const QUOTED = signBit('"');
const NESTED = signBit("{") | signBit("[");
const SEPARATED = signBit(",") | signBit(";") | signBit("|");

/** Whether a line may be `- name: X`, by its first sign. */
const mayName = (line: string): boolean => {
  let at = 0;
  while (codeAt(line, at) === 32) at++;
  if (codeAt(line, at) === 45) at += 2;
  if (codeAt(line, at) === 34) at++;
  const code = codeAt(line, at) | 32;
  return code === 110 || code === 107;
};

const roundsMax = 4;
const manySpans = 16;

/** Redacts line after line. Memory does not grow with their number. */
export class Redactor {
  readonly #reader: LineReader;
  readonly #names: Pseudonyms;
  readonly #detectors: Tables;
  readonly #allows: RedactorOptions["allows"];
  readonly #counts = new Map<string, number>();
  readonly #likenesses: ReadonlyMap<string, Likeness>;
  #table = new Table();
  #ruled = new RuledTable();
  #block = new SecretBlock();
  /** Lines left of a private key that began on one before; 0 outside. */
  #keyLines = 0;
  /** Kind that a line `name: DB_PASSWORD` gives the `value:` below it. */
  #named: string | undefined;
  #findings: Finding[] | undefined;
  /** Whether the last reading found what bears upon the rest. */
  #isOpen = false;
  /** Tokens of the line's values, where it has so many that some come again. */
  #known: Map<string, string> | undefined;
  /** What the readings of the line so far have cost. */
  #spent = 0;
  /** What the readings of one line put in the place of what, while somebody asks where. */
  #edits: Edit[][] = [];

  constructor(options: RedactorOptions) {
    const { detectors: own = [], replace } = options;
    this.#detectors =
      own.length === 0 && !replace ? (shippedTables ??= buildTables(shipped)) : buildTables([...own, ...(replace ?? shipped)]);
    this.#reader = new LineReader(this.#detectors);
    this.#names = new Pseudonyms(options.key);
    this.#allows = options.allows;
    this.#likenesses = new Map(
      this.#detectors.detectors.flatMap(({ kind, canonical }) => (canonical === undefined ? [] : [[kind, canonical] as const])),
    );
  }

  /** How many of each kind were taken out so far. */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  /** Where the facts about a kind come from. */
  reasonOf(kind: string): string {
    return this.#detectors.detectors.find((detector) => detector.kind === kind)?.source ?? reasons[kind] ?? "";
  }

  /** Forgets what lines before said of lines to come. */
  reset(): void {
    this.#table = new Table();
    this.#ruled = new RuledTable();
    this.#block = new SecretBlock();
    this.#keyLines = 0;
    this.#named = undefined;
  }

  /** Where and what would be taken out of a line. */
  explain(line: string): readonly Finding[] {
    this.#findings = [];
    this.#edits = [];
    this.line(line);
    const found = this.#findings;
    this.#findings = undefined;
    this.#edits = [];
    return found;
  }

  /**
   * @param line one byte a code unit, without its line feed
   * @returns the same with tokens in place of what was taken out
   */
  line(line: string): string {
    if (line.length < 2) {
      this.#ruled.end();
      return line;
    }
    if (line.length > lineBytesMax) return this.whole(line.length, line.slice(0, 4096));
    if (this.#keyLines > 0) return this.#insideKey(line);
    this.#spent = 0;
    let out = this.#once(line);
    // Where what was taken out bears upon what is left, the line is done only when nothing more is found, here and if it comes again.
    for (let round = 1; round < roundsMax; round++) {
      if (!this.#isOpen) break;
      const again = this.#once(out);
      if (again === out) break;
      out = again;
    }
    return out;
  }

  #once(line: string): string {
    this.#isOpen = false;
    const scan = this.#reader.read(line, this.#spent);
    this.#spent = scan.work;
    if (scan.isExhausted) return this.whole(line.length, line);
    this.#readState(scan);
    return scan.spans.count === 0 ? line : this.#replace(scan);
  }

  /** The token of a line that was not looked at. */
  whole(length: number, beginning: string): string {
    this.#count("line", 0, length);
    const token = `<line:${this.#names.of(`${length} ${beginning}`, "bytes")}>`;
    // A JSON text is to stay one.
    return /^\s*[{[]/.test(beginning.slice(0, 64)) ? `"${token}"` : token;
  }

  #replace(scan: Scan): string {
    const { line } = scan;
    const { signs, seals } = scan.words;
    const settled = scan.spans.settled(line, seals, (signs & ESCAPED) !== 0);
    const allows = this.#allows;
    const spans = allows === undefined ? settled : settled.filter(([start, end, kind]) => !allows(line.slice(start, end), kind));
    if (spans.length === 0) return line;
    if (this.#findings !== undefined) this.#edits.push([]);
    this.#isOpen =
      scan.isProse || scan.isUnsettled || spans.some(([start, end]) => scan.refused.touches(start, end) || !isEnclosed(line, start, end));
    this.#known = spans.length > manySpans ? new Map() : undefined;
    return replaceSpans(line, spans, (signs & QUOTED) !== 0 && (signs & NESTED) !== 0, this.#name, this.#countSpan);
  }

  readonly #name = (value: string, kind: string): string => {
    const likeness = this.#likenesses.get(kind) ?? "signs";
    const known = this.#known;
    if (known === undefined) return this.#names.of(value, likeness);
    const key = `${likeness} ${value}`;
    let name = known.get(key);
    if (name === undefined) known.set(key, (name = this.#names.of(value, likeness)));
    return name;
  };
  readonly #countSpan = ([start, end, kind]: Span, edit: Edit): void => {
    this.#count(kind, start, end);
    if (this.#findings !== undefined) this.#edits.at(-1)?.push(edit);
  };

  #count(kind: string, start: number, end: number): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    if (this.#findings === undefined) return;
    // Places of a later reading are those of a line with tokens in it.
    const before = this.#edits.slice(0, -1).toReversed();
    const origin = (place: number): number => before.reduce((at, edits) => placeBefore(edits, at), place);
    this.#findings.push({ kind, start: origin(start), end: origin(end) });
  }

  #readState(scan: Scan): void {
    const { line } = scan;
    const { signs } = scan.words;
    if ((signs & MARKED) !== 0 && line.includes("-----BEGIN ")) this.#beginKey(scan);
    this.#readNamed(scan);
    this.#block.read(scan);
    if (this.#ruled.read(scan)) {
      this.#table.clear();
      return;
    }
    if ((signs & SEPARATED) !== 0 || line.includes("\t")) {
      const { count } = scan.spans;
      if (!this.#table.read(scan) && !this.#table.learn(scan)) {
        this.#table.pass();
        readRow(scan);
      }
      if (scan.spans.count > count) scan.isUnsettled = true;
    } else this.#table.pass();
  }

  /** `- name: DB_PASSWORD`, and below it `value: …`. */
  #readNamed(scan: Scan): void {
    const { line } = scan;
    const named = this.#named;
    this.#named = undefined;
    if (line.length > 400 || (named === undefined && !mayName(line))) return;
    if (named !== undefined) {
      const found = /^\s*"?(?:value|Value)"?\s*[:=]\s*(["']?)(.{2,}?)\1,?\s*$/.exec(line);
      if (found) {
        const start = line.indexOf(found[2] as string, line.search(/[:=]/) + 1);
        scan.spans.add(start, start + (found[2] as string).length, named);
        return;
      }
    }
    const name = /^\s*(?:- )?"?(?:name|Name|key|Key)"?\s*[:=]\s*["']?([A-Za-z_][\w.-]{1,80})["']?,?\s*$/.exec(line)?.[1];
    if (name === undefined) return;
    const { detector, isWeak } = scan.tables.keys.classify(name);
    if (detector !== -1 && !isWeak) this.#named = scan.tables.detectors[detector]?.kind;
  }

  #beginKey(scan: Scan): void {
    const { line } = scan;
    const begin = keyBegin.exec(line);
    if (!begin) return;
    // Another may begin behind it.
    scan.isUnsettled = true;
    const from = begin.index + begin[0].length;
    const end = line.indexOf("-----END", from);
    scan.spans.add(from, end === -1 ? line.length : end, "private-key");
    if (end === -1) this.#keyLines = 400;
  }

  #insideKey(line: string): string {
    const end = line.indexOf("-----END");
    if (end !== -1) {
      this.#keyLines = 0;
      return end === 0 || keyToken.test(line.slice(0, end)) ? line : `${this.#keyToken(line.slice(0, end))}${line.slice(end)}`;
    }
    this.#keyLines--;
    if (!keyLine.test(line)) {
      // The rest of the key is missing: this is another text.
      this.#keyLines = 0;
      return this.line(line);
    }
    return keyToken.test(line) ? line : this.#keyToken(line);
  }

  #keyToken(text: string): string {
    if (text.trim() === "") return text;
    this.#count("private-key", 0, text.length);
    return `<private-key:${this.#names.of(text, "bytes")}>`;
  }
}
