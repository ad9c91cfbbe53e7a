import { findNotes, openCheckpoint, readCheckpoint, type SignedCheckpoint } from "./checkpoint.ts";
import { isSameHash } from "./merkle.ts";
import type { SignatureCheck, VerifierKey } from "./note.ts";
import type { Problem } from "./verify.ts";

/** A checkpoint that is held against the record, and where it was found: `FILE:LINE`. */
export interface Statement {
  readonly source: string;
  readonly checkpoint: SignedCheckpoint;
}

export interface StatementsReading {
  readonly statements: readonly Statement[];
  readonly problems: readonly Problem[];
}

/** Which checkpoints count. */
export interface StatementRules {
  readonly keys: readonly VerifierKey[];
  readonly isSignature: SignatureCheck;
  /** Name of this log; undefined where nothing was signed yet. */
  readonly origin: string | undefined;
  /** Passes over checkpoints of other logs. They are a finding otherwise: a log that was begun anew is another log, too. */
  readonly mayHoldOthers: boolean;
}

/**
 * The checkpoints in a file. One that no known key signed is a finding, and is compared all the same: what somebody kept
 * elsewhere counts, whoever signed it.
 */
export const readStatements = (name: string, text: string, rules: StatementRules): StatementsReading => {
  const statements: Statement[] = [];
  const problems: Problem[] = [];
  for (const { line, note } of findNotes(text)) {
    const source = `${name}:${line}`;
    const read = readCheckpoint(note);
    if (!read.ok) {
      problems.push({ code: "bad-checkpoint", seq: 0, detail: `${source}: ${read.why}` });
      continue;
    }
    const { origin, size } = read.value;
    if (origin !== rules.origin) {
      const own = rules.origin === undefined ? "this one has no key yet" : `this one is \`${rules.origin}\``;
      if (!rules.mayHoldOthers) problems.push({ code: "other-log", seq: 0, detail: `${source} is of the log \`${origin}\`, ${own}` });
      continue;
    }
    statements.push({ source, checkpoint: read.value });
    const opened = openCheckpoint(note, rules.keys, rules.isSignature);
    if (!opened.ok)
      problems.push({ code: opened.code === "bad-note" ? "bad-checkpoint" : opened.code, seq: size, detail: `${source}: ${opened.why}` });
  }
  return { statements, problems };
};

/** The same, of a file that must hold a checkpoint of this log. */
export const demandStatements = (name: string, text: string, rules: StatementRules): StatementsReading => {
  const read = readStatements(name, text, rules);
  if (read.statements.length > 0 || read.problems.length > 0) return read;
  return { ...read, problems: [{ code: "bad-checkpoint", seq: 0, detail: `\`${name}\` holds no checkpoint of this log` }] };
};

const entriesText = (from: number, to: number): string => (from === to ? `entry ${from}` : `entries ${from} to ${to}`);

/** Holds statements against a record while it is read: each when the tree has reached its size. */
export class Comparison {
  readonly #waiting: readonly Statement[];
  #at = 0;
  #agreed = 0;
  /** Size of the largest tree below which every statement agreed. */
  #soundSize = 0;
  readonly #differing: Statement[] = [];

  constructor(statements: readonly Statement[]) {
    this.#waiting = statements.toSorted((a, b) => a.checkpoint.size - b.checkpoint.size);
  }

  /** The tree has `size` entries now; its root is worked out only where a statement is about that size. */
  reached(size: number, root: () => Uint8Array): void {
    for (let hash: Uint8Array | undefined; this.#waiting[this.#at]?.checkpoint.size === size; this.#at += 1) {
      hash ??= root();
      const statement = this.#waiting[this.#at] as Statement;
      if (!isSameHash(statement.checkpoint.root, hash)) this.#differing.push(statement);
      else {
        this.#agreed += 1;
        if (this.#differing.length === 0) this.#soundSize = size;
      }
    }
  }

  /** Size of the next tree that a statement is about. */
  get nextSize(): number | undefined {
    return this.#waiting[this.#at]?.checkpoint.size;
  }

  /** How many statements agreed, and the largest size up to which all of them did. */
  get agreement(): { readonly count: number; readonly size: number } {
    return { count: this.#agreed, size: this.#soundSize };
  }

  /** What differs from the statements, once for each file that held them, in a record of `size` entries. */
  end(size: number): readonly Problem[] {
    const later = this.#waiting.slice(this.#at);
    return [...this.#summary(this.#differing, (first) => this.#changed(first)), ...this.#summary(later, (first) => lacking(first, size))];
  }

  #changed({ source, checkpoint }: Statement): Problem {
    const from = this.#soundSize + 1;
    const where = this.#soundSize === 0 ? "" : `; the first ${this.#soundSize} still are`;
    const detail = `${entriesText(from, checkpoint.size)} are not the ones that ${source} was signed for${where}`;
    return { code: "changed-since", seq: from, detail };
  }

  /** The first of each file stands for those after it. */
  #summary(statements: readonly Statement[], describe: (first: Statement) => Problem): readonly Problem[] {
    const files = Map.groupBy(statements, ({ source }) => source.slice(0, source.lastIndexOf(":")));
    return [...files.values()].map((each) => {
      const problem = describe(each[0] as Statement);
      return each.length === 1 ? problem : { ...problem, detail: `${problem.detail} (and ${each.length - 1} later ones)` };
    });
  }
}

const lacking = ({ source, checkpoint }: Statement, size: number): Problem => ({
  code: "shrunk",
  seq: size + 1,
  detail: `${entriesText(size + 1, checkpoint.size)} are gone: ${source} was signed for ${checkpoint.size}, ${size} are here`,
});
