import { Containers } from "./containers.ts";
import type { Detector, Infix, Token } from "./detector.ts";
import { type KeyClass, Keys } from "./keys.ts";
import { Spans } from "./spans.ts";
import { hashOf, marks, Words } from "./words.ts";

/** What the detectors say, arranged by where a line's words lead. Built once. */
export interface Tables {
  readonly detectors: readonly Detector[];
  readonly keys: Keys;
  /** Hash of a word of running text → detectors it is a cue of. */
  readonly cues: ReadonlyMap<number, readonly number[]>;
  /** Groups of a number, such as `3-2-4`, as `shapeOf` has them → what it may be. */
  readonly numbers: ReadonlyMap<number, readonly { readonly kind: string; readonly isValid: (digits: string) => boolean }[]>;
  /** By length of the word. */
  readonly words: readonly (readonly { readonly kind: string; readonly pattern: RegExp; readonly isValid: (word: string) => boolean }[])[];
  /** First two code units → tokens that begin so. */
  readonly tokens: ReadonlyMap<number, readonly (Token & { readonly kind: string; readonly start: string })[]>;
  readonly infixes: readonly (Infix & { readonly kind: string })[];
  /** 1 for pairs of code units that a token begins with, as `tokenKey` has them. */
  readonly tokenHint: Uint8Array;
  /** Which of 4096 remainders of a hash belong to cues. */
  readonly cueHint: Uint8Array;
  /** Hash of a word that a line of settings begins with → the detector of what follows. */
  readonly directives: ReadonlyMap<number, number>;
  readonly detectorOf: ReadonlyMap<string, number>;
}

const always = (): boolean => true;

const grouped = <K, V>(pairs: Iterable<readonly [K, V]>): Map<K, V[]> => {
  const groups = new Map<K, V[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
};

/** Adds the length of a group, or the sign after one, to the shape of a number. */
export const withGroup = (shape: number, next: number): number => (Math.imul(shape, 131) + next) | 0;

export const shapeOf = (text: string): number =>
  (text.match(/\d+|\D/g) ?? []).reduce((shape, part) => withGroup(shape, /\d/.test(part) ? Number(part) : part.charCodeAt(0)), 0);

/** Six bits of each of the first two code units of a token: few enough for a small table, and others that share them are told apart by the token. */
export const tokenKey = (first: number, second: number): number => ((first & 63) << 6) | (second & 63);
const keyOf = (start: string): number => tokenKey(start.charCodeAt(0), start.charCodeAt(1));

export const buildTables = (detectors: readonly Detector[]): Tables => {
  const words = grouped(
    detectors.flatMap(({ kind, words: shapes = [] }) =>
      shapes.flatMap(({ lengths, pattern, isValid = always }) => lengths.map((length) => [length, { kind, pattern, isValid }] as const)),
    ),
  );
  return {
    detectors,
    keys: new Keys(detectors),
    cues: grouped(detectors.flatMap(({ cues = [] }, at) => cues.map((cue) => [hashOf(cue), at] as const))),
    numbers: grouped(
      detectors.flatMap(({ kind, numbers = [] }) =>
        numbers.flatMap(({ shapes, isValid = always }) => shapes.map((shape) => [shapeOf(shape), { kind, isValid }] as const)),
      ),
    ),
    words: Array.from({ length: 40 }, (_, length) => words.get(length) ?? []),
    tokens: grouped(
      detectors.flatMap(({ kind, tokens = [] }) =>
        tokens.flatMap((token) => token.starts.map((start) => [keyOf(start), { ...token, kind, start }] as const)),
      ),
    ),
    infixes: detectors.flatMap(({ kind, infixes = [] }) => infixes.map((infix) => ({ ...infix, kind }))),
    tokenHint: marks(
      4096,
      detectors.flatMap(({ tokens = [] }) => tokens.flatMap(({ starts }) => starts.map((start) => keyOf(start)))),
    ),
    cueHint: marks(
      4096,
      detectors.flatMap(({ cues = [] }) => cues.map((cue) => hashOf(cue) & 4095)),
    ),
    directives: new Map(detectors.flatMap(({ directives = [] }, at) => directives.map((name) => [hashOf(name), at] as const))),
    detectorOf: new Map(detectors.map(({ kind }, at) => [kind, at])),
  };
};

/** What a line may cost beyond its first reading, in all its readings. Lines of logs cost one to eight for a byte, 100 kB of them one to seven. */
const workFree = 40_000;
const workPerByte = 7;

/** A name that stands as a value, waiting for what it names, and a value that waits for its name. */
class Pair {
  named: KeyClass | undefined;
  /** Where the name ends. */
  from = 0;
  valueStart = 0;
  /** 0: no value waits. */
  valueEnd = 0;

  clear(): void {
    this.named = undefined;
    this.valueEnd = 0;
  }
}

/** One line while it is looked at. Reused from line to line. */
export class Scan {
  line = "";
  readonly words = new Words();
  readonly spans = new Spans();
  /** Where reading goes on: words before are accounted for. */
  done = 0;
  /** Whether the line reads as sentences. */
  isProse = false;
  /** Whether what was found bears upon what is left of the line, which then is read again. */
  isUnsettled = false;
  /** Values that are not what their keys say. */
  readonly refused = new Spans();
  /** Whether the line has spoken of a person. */
  isPersonal = false;
  readonly pair = new Pair();
  readonly containers = new Containers();
  /** Whether any word of the line is about a person; undefined while nobody asked. */
  speaksOfPerson: boolean | undefined;
  /** Whether the line is a document's about programs; undefined while nobody asked. */
  isDocument: boolean | undefined;
  /** Whether the line has a Kubernetes Secret's `stringData`; undefined while nobody asked. */
  holdsSecret: boolean | undefined;
  /** Characters looked at beyond the first reading; bounded by `workMax`. */
  work = 0;

  constructor(readonly tables: Tables) {}

  /** @param spent what readings of the same line before this one have cost */
  begin(line: string, spent: number): void {
    this.line = line;
    this.words.read(line);
    this.spans.clear();
    this.done = 0;
    this.isPersonal = false;
    this.isProse = false;
    this.speaksOfPerson = undefined;
    this.isDocument = undefined;
    this.holdsSecret = undefined;
    this.isUnsettled = false;
    this.refused.clear();
    this.pair.clear();
    this.containers.clear();
    this.work = spent;
  }

  /** Takes a part out and goes on behind it. */
  take(start: number, end: number, kind: string): void {
    this.spans.add(start, end, kind);
    this.work += 32;
    if (end > this.done) this.done = end;
  }

  /** Whether so much was looked at again and again that somebody means the line to be slow. */
  get isExhausted(): boolean {
    return this.work > workFree + this.line.length * workPerByte;
  }
}
