import { readEntry, startHash, type Entry, type LineCode } from "./entry.ts";
import type { Head } from "./head.ts";

/** What can be wrong with a ledger. */
export type ProblemCode =
  | LineCode
  /** An entry does not name the one before it. */
  | "broken-chain"
  /** Entries are absent between others. */
  | "missing-sequence"
  /** An entry stands later than its number says. */
  | "reordered"
  /** A number is used again. */
  | "duplicate"
  /** The head knows later entries than are there. */
  | "truncated"
  /** Bytes after the last newline: a write that did not finish. */
  | "torn-tail"
  /** The entry the head names is another one. */
  | "head-mismatch"
  /** The head file is absent or damaged. */
  | "bad-head"
  /** Sound entries that the head does not know: their writer was stopped before it answered, or somebody else wrote them. */
  | "unacknowledged"
  /** The record could not be read. */
  | "unreadable"
  /** Entries are not the ones that a checkpoint was signed for. */
  | "changed-since"
  /** A checkpoint was signed for more entries than are there. */
  | "shrunk"
  /** A checkpoint is of another log. */
  | "other-log"
  /** A checkpoint cannot be read, or there is none where one must be. */
  | "bad-checkpoint"
  /** A checkpoint is signed by no known key. */
  | "unknown-key"
  /** A checkpoint's signature is wrong. */
  | "bad-signature"
  /** A key that no entry names, or an entry that names a key which is not there. */
  | "unrecorded-key"
  /** Entries are gone from the beginning on, and the record does not say so, or says it with other hashes. */
  | "bad-pruned"
  /** The tree beside the entries has other hashes. */
  | "bad-tree";

export interface Problem {
  readonly code: ProblemCode;
  readonly seq: number;
  readonly detail: string;
}

export type Verification =
  | {
      readonly ok: true;
      readonly entries: number;
      readonly head: { readonly seq: number; readonly hash: string };
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface VerifyOptions {
  /** Last entry that was answered for. */
  readonly head?: Pick<Head, "seq" | "hash">;
  /** Entry before the first line; the beginning of the ledger when left out. */
  readonly after?: { readonly seq: number; readonly hash: string };
  /** Problems found while reading, reported with the rest. */
  readonly known?: readonly Problem[];
  /** Is shown every sound entry that stands where it belongs. */
  readonly visit?: (entry: Entry) => void;
}

/** Takes lines one by one; memory grows with the problems found, not with the ledger. */
export interface Verifier {
  line(bytes: Uint8Array | string): void;
  torn(bytes: number): void;
  end(): Verification;
}

interface Gap {
  from: number;
  to: number;
}

class Chain implements Verifier {
  readonly #options: VerifyOptions;
  readonly #problems: Problem[] = [];
  #gaps: Gap[] = [];
  #entries = 0;
  #seq: number;
  /** Hashes the next entry may name: two when an entry's own hash was wrong; none when the entry before is unreadable. */
  #links: readonly string[];
  /** Unreadable lines since the last sound one: each may be one of the entries that seem to be missing. */
  #unreadable = 0;
  #isHeadSeen = false;

  constructor(options: VerifyOptions) {
    this.#options = options;
    this.#problems.push(...(options.known ?? []));
    this.#seq = options.after?.seq ?? 0;
    this.#links = [options.after?.hash ?? startHash];
    this.#isHeadSeen = options.head?.seq === this.#seq;
  }

  line(bytes: Uint8Array | string): void {
    const reading = readEntry(bytes);
    if (reading.ok) return this.#place(reading.entry, [reading.entry.hash]);
    const expected = this.#seq + this.#unreadable + 1;
    this.#report(reading.code, expected, reading.detail);
    // A damaged number must not lead astray: only an entry that claims its own place counts as being there.
    if (reading.entry?.seq === expected && this.#unreadable === 0) {
      this.#checkLink(reading.entry);
      this.#advance(reading.entry, [reading.entry.hash, reading.computed ?? ""]);
    } else this.#unreadable += 1;
  }

  torn(bytes: number): void {
    this.#report("torn-tail", this.#seq + this.#unreadable + 1, `${bytes} bytes without a newline at the end`);
  }

  end(): Verification {
    for (const gap of this.#gaps)
      this.#report(
        "missing-sequence",
        gap.from,
        gap.from === gap.to ? `entry ${gap.from} is missing` : `entries ${gap.from} to ${gap.to} are missing`,
      );
    this.#checkHead();
    if (this.#problems.length > 0) return { ok: false, problems: this.#problems.toSorted((a, b) => a.seq - b.seq) };
    return {
      ok: true,
      entries: this.#entries,
      head: { seq: this.#seq, hash: this.#links[0] ?? startHash },
    };
  }

  #report(code: ProblemCode, seq: number, detail: string): void {
    this.#problems.push({ code, seq, detail });
  }

  #place(entry: Entry, hashes: readonly string[]): void {
    if (entry.seq <= this.#seq) return this.#placeEarlier(entry);
    const next = this.#seq + 1;
    if (entry.seq === next) this.#checkLink(entry);
    else if (entry.seq > next + this.#unreadable) this.#gaps.push({ from: next + this.#unreadable, to: entry.seq - 1 });
    this.#options.visit?.(entry);
    this.#advance(entry, hashes);
  }

  #placeEarlier(entry: Entry): void {
    const gap = this.#gaps.find(({ from, to }) => from <= entry.seq && entry.seq <= to);
    if (gap === undefined) return this.#report("duplicate", entry.seq, `number ${entry.seq} is used again after entry ${this.#seq}`);
    this.#report("reordered", entry.seq, `entry ${entry.seq} stands after entry ${this.#seq}`);
    this.#gaps = this.#gaps.flatMap((other) => (other === gap ? without(gap, entry.seq) : [other]));
  }

  #checkLink(entry: Entry): void {
    if (!this.#links.includes(entry.prev))
      this.#report("broken-chain", entry.seq, `names ${entry.prev} as the entry before, which is ${this.#links[0]}`);
    if (entry.seq === 1 && entry.kind !== "genesis")
      this.#report("broken-chain", 1, `begins with a ${entry.kind} instead of a genesis entry`);
  }

  #advance(entry: Entry, hashes: readonly string[]): void {
    const head = this.#options.head;
    if (head?.seq === entry.seq) {
      this.#isHeadSeen = true;
      if (!hashes.includes(head.hash)) this.#report("head-mismatch", entry.seq, `the head says ${head.hash}, the entry ${entry.hash}`);
    }
    this.#entries += 1;
    this.#seq = entry.seq;
    this.#links = hashes;
    this.#unreadable = 0;
  }

  #checkHead(): void {
    const head = this.#options.head;
    if (head === undefined) return;
    const last = this.#seq + this.#unreadable;
    if (head.seq > last) this.#report("truncated", last + 1, `the head knows ${head.seq} entries, the last one here is ${last}`);
    else if (head.seq < this.#seq)
      this.#report("unacknowledged", head.seq + 1, `the head ends at entry ${head.seq}, ${this.#seq - head.seq} more are here`);
    else if (this.#unreadable > 0 && this.#isHeadSeen)
      this.#report("unacknowledged", head.seq + 1, "lines after the last entry the head knows");
  }
}

const without = (gap: Gap, seq: number): Gap[] =>
  [
    { from: gap.from, to: seq - 1 },
    { from: seq + 1, to: gap.to },
  ].filter(({ from, to }) => from <= to);

/** Begins checking a ledger. */
export const createVerifier = (options: VerifyOptions = {}): Verifier => new Chain(options);

/** Checks all lines (without newlines) of a ledger. */
export const verify = (lines: Iterable<Uint8Array | string>, options: VerifyOptions = {}): Verification => {
  const verifier = createVerifier(options);
  for (const line of lines) verifier.line(line);
  return verifier.end();
};
