import type { SignedCheckpoint } from "../ledger/checkpoint.ts";
import { Comparison, demandStatements, type StatementRules } from "../ledger/comparison.ts";
import { createVerifier, readEntry, startHash, type Problem, type Verifier } from "../ledger/index.ts";
import { Frontier, isSameHash, leafHash, LevelBuilder, rootAt, type TreeHead } from "../ledger/merkle.ts";
import type { VerifierKey } from "../ledger/note.ts";
import { historyText } from "./checkpoint-history.ts";
import { isEd25519Signature } from "./checkpoint-keys.ts";
import { closeLocked, lockFolder, lockWaitMsDefault, takeSnapshot, type Snapshot } from "./ledger-head.ts";
import { lockModes, systemLibc, type Libc } from "./libc.ts";
import { PrunedFault, readPruned, type Pruned } from "./pruned-part.ts";
import { KeyWatch, PruneWatch, TreeWatch } from "./record-watches.ts";
import { findPlace, firstNumber, segmentPath, streamLines, type Place } from "./segments.ts";
import { openTreeReader, TreeFault, type TreeReader } from "./tree-files.ts";
import { findEntry } from "./tree-growth.ts";

/** A file of checkpoints that was kept elsewhere. */
export interface AnchorFile {
  readonly name: string;
  readonly text: string;
}

export interface RecordCheck {
  /** The ledger's folder. */
  readonly folder: string;
  readonly keys: readonly VerifierKey[];
  readonly anchors: readonly AnchorFile[];
  /** Name the log must have; checkpoints of other logs in the anchors are then passed over. */
  readonly origin?: string;
  /** Entries that this checkpoint is over are not read again: they are taken from the tree's files, which must have its root. */
  readonly from?: SignedCheckpoint;
  readonly libc?: Libc;
  readonly lockWaitMs?: number;
}

/** How many checkpoints agree with the record, and up to which entry. */
export interface Agreement {
  readonly count: number;
  readonly size: number;
}

export interface RecordVerification {
  readonly ok: boolean;
  readonly problems: readonly Problem[];
  /** Entries that were read. */
  readonly entries: number;
  /** The last entry whose body was pruned, the entry that says so, and how many of those bodies are still there; absent where none was. */
  readonly pruned?: { readonly to: number; readonly saidBy?: number; readonly remaining: number };
  readonly head: { readonly seq: number; readonly hash: string };
  readonly tree: TreeHead;
  /** Checkpoints that were signed on this machine. */
  readonly signed: Agreement;
  readonly anchored: Agreement;
}

/** Where reading begins, and what is known of the entries before. */
interface Start {
  readonly place?: Place;
  readonly after: { readonly seq: number; readonly hash: string };
  readonly frontier: Frontier;
}

const beginning = (libc: Libc, folder: string, { seq, hash }: Pruned): Start => {
  const place = seq === 0 ? undefined : findPlace(libc, folder, seq + 1);
  return { after: { seq, hash }, frontier: new Frontier(), ...(place && { place }) };
};

/** Goes on from the entries that a checkpoint is over; a text says why that cannot be. */
const startAfter = (
  libc: Libc,
  folder: string,
  pruned: Pruned,
  reader: TreeReader | undefined,
  { size, root }: SignedCheckpoint,
): Start | string => {
  if (reader === undefined || reader.covered.seq < size) return `the tree's files do not reach ${size} entries`;
  if (!isSameHash(rootAt(reader.read, size), root)) return `the tree's files have another root at ${size} entries than the checkpoint`;
  const frontier = Frontier.at(reader.read, size);
  if (size === pruned.seq) return { ...beginning(libc, folder, pruned), frontier };
  if (size < pruned.seq) return `entries up to ${pruned.seq} were pruned since then`;
  const entry = findEntry(libc, folder, size);
  const read = entry === undefined ? undefined : readEntry(entry.bytes);
  if (entry === undefined || read?.ok !== true || !isSameHash(leafHash(entry.bytes), reader.read(0, size - 1, 1)))
    return `entry ${size} is not the one that the checkpoint is over`;
  const place = { segment: entry.place.segment, offset: entry.place.offset + entry.bytes.length + 1 };
  return { place, after: { seq: size, hash: read.entry.hash }, frontier };
};

const unreadable = (detail: string): RecordVerification => ({
  ok: false,
  problems: [{ code: "unreadable", seq: 0, detail }],
  entries: 0,
  head: { seq: 0, hash: startHash },
  tree: { size: 0, root: new Frontier().root() },
  signed: { count: 0, size: 0 },
  anchored: { count: 0, size: 0 },
});

/** Reads the entries once, and holds everything that is known of them against them on the way. */
class RecordReading {
  readonly #libc: Libc;
  readonly #check: RecordCheck;
  readonly #snapshot: Snapshot;
  readonly #own: Comparison;
  readonly #anchors: Comparison;
  readonly #keys = new KeyWatch();
  readonly #tree: TreeWatch | undefined;
  readonly #levels: LevelBuilder | undefined;
  readonly #pruned: Pruned;
  readonly #prune: PruneWatch;
  /** Everything is read, from the first entry that is there. */
  readonly #isWhole: boolean;
  readonly #start: Start;
  readonly #verifier: Verifier;
  #head = { seq: 0, hash: startHash };

  constructor(
    libc: Libc,
    check: RecordCheck,
    snapshot: Snapshot,
    pruned: Pruned,
    [own, anchors]: readonly [Comparison, Comparison],
    reader: TreeReader | undefined,
  ) {
    this.#libc = libc;
    this.#check = check;
    this.#snapshot = snapshot;
    [this.#own, this.#anchors, this.#pruned] = [own, anchors, pruned];
    this.#prune = new PruneWatch(pruned);
    const start =
      check.from === undefined || check.from.size === 0 ? undefined : startAfter(libc, check.folder, pruned, reader, check.from);
    const known: Problem[] = [...snapshot.known];
    if (typeof start === "string")
      known.push({ code: "changed-since", seq: 1, detail: `${start}; verify the whole record, without \`--from\`` });
    this.#isWhole = start === undefined || typeof start === "string";
    this.#start = start === undefined || typeof start === "string" ? beginning(libc, check.folder, pruned) : start;
    this.#head = this.#start.after;
    if (reader !== undefined && !this.#isWhole) this.#compareEarlier(reader, this.#start.after.seq);
    if (reader !== undefined && this.#isWhole) {
      const tree = new TreeWatch(reader);
      this.#tree = tree;
      this.#levels = new LevelBuilder(0, reader.read, (level, index, hash) => tree.see(level, index, hash));
    }
    this.#verifier = createVerifier({
      after: this.#start.after,
      known,
      ...(snapshot.head !== undefined && { head: snapshot.head }),
      visit: (entry) => {
        this.#head = { seq: entry.seq, hash: entry.hash };
        this.#keys.visit(entry);
        this.#prune.visit(entry);
      },
    });
  }

  /** Statements about trees that are not read again are held against the tree's files. */
  #compareEarlier(reader: TreeReader, size: number): void {
    for (const comparison of [this.#own, this.#anchors])
      for (let next = comparison.nextSize; next !== undefined && next < size; next = comparison.nextSize) {
        const earlier = next;
        comparison.reached(earlier, () => rootAt(reader.read, earlier));
      }
  }

  #reached(): void {
    const { frontier } = this.#start;
    for (const comparison of [this.#own, this.#anchors]) comparison.reached(frontier.size, () => frontier.root());
  }

  #push(leaf: Uint8Array): void {
    this.#start.frontier.push(leaf);
    this.#levels?.push(leaf);
    this.#reached();
  }

  read(): void {
    const { place, frontier } = this.#start;
    this.#reached();
    if (this.#isWhole) for (const leaf of this.#pruned.leaves()) this.#push(leaf);
    if (this.#isWhole) this.#prune.reached(frontier.root());
    for (const [number, size] of this.#snapshot.sizes) {
      if (place !== undefined && number < place.segment) continue;
      const from = number === place?.segment ? place.offset : 0;
      for (const { bytes, isTorn } of streamLines(this.#libc, segmentPath(this.#check.folder, number), size, from)) {
        if (isTorn) {
          this.#verifier.torn(bytes.length);
          continue;
        }
        this.#verifier.line(bytes);
        this.#push(leafHash(bytes));
      }
    }
  }

  end(found: readonly Problem[]): RecordVerification {
    const { frontier, after } = this.#start;
    const chain = this.#verifier.end();
    const problems = [
      ...(chain.ok ? [] : chain.problems),
      ...this.#keys.problems(this.#check.keys, this.#isWhole),
      ...(this.#isWhole ? this.#prune.problems : []),
      ...(this.#tree?.problems ?? []),
      ...found,
      ...this.#own.end(frontier.size),
      ...this.#anchors.end(frontier.size),
    ];
    return {
      ok: problems.length === 0,
      problems,
      entries: frontier.size - after.seq,
      head: this.#head,
      tree: { size: frontier.size, root: frontier.root() },
      signed: this.#own.agreement,
      anchored: this.#anchors.agreement,
      ...(this.#pruned.seq > 0 && { pruned: this.#prunedPart() }),
    };
  }

  #prunedPart(): NonNullable<RecordVerification["pruned"]> {
    const { seq: to } = this.#pruned;
    const { saidBy } = this.#prune;
    const first = firstNumber(this.#libc, this.#check.folder);
    return { to, ...(saidBy !== undefined && { saidBy }), remaining: first !== undefined && first <= to ? to - first + 1 : 0 };
  }
}

const renamed = (origin: string | undefined, asked: string | undefined): readonly Problem[] =>
  asked === undefined || asked === origin
    ? []
    : [{ code: "other-log", seq: 0, detail: `this is the log \`${origin ?? "without a name"}\`, not \`${asked}\`` }];

/** Verifies the whole record: chain and head, keys, the tree's files, what was signed here, and what was kept elsewhere. */
export const verifyRecord = (check: RecordCheck): RecordVerification => {
  const { folder, libc = systemLibc(), lockWaitMs = lockWaitMsDefault } = check;
  // Before the snapshot: a checkpoint that is signed meanwhile is about more entries than that shows.
  const history = historyText(libc, folder);
  if (!history.ok) return unreadable(history.detail);
  // Nobody prunes meanwhile.
  const lock = lockFolder(libc, folder, lockModes.shared, lockWaitMs);
  if (!lock.ok) return unreadable(lock.detail);
  try {
    return verifyLocked(libc, check, history.value, lockWaitMs);
  } catch (error) {
    if (error instanceof TreeFault || error instanceof PrunedFault) return unreadable(error.message);
    throw error;
  } finally {
    closeLocked(libc, lock.value);
  }
};

const verifyLocked = (libc: Libc, check: RecordCheck, history: string, waitMs: number): RecordVerification => {
  const { folder, keys, anchors } = check;
  const snapshot = takeSnapshot(libc, folder, waitMs);
  if (!snapshot.ok) return unreadable(snapshot.detail);
  const pruned = readPruned(libc, folder);
  if (!pruned.ok) return unreadable(pruned.detail);
  const origin = keys.at(-1)?.name;
  const rules: StatementRules = { keys, isSignature: isEd25519Signature, origin: check.origin ?? origin, mayHoldOthers: false };
  const isUnsigned = history === "" && keys.length === 0;
  const own = isUnsigned ? { statements: [], problems: [] } : demandStatements("checkpoints", history, rules);
  const kept = anchors.map(({ name, text }) => demandStatements(name, text, { ...rules, mayHoldOthers: check.origin !== undefined }));
  const reader = openTreeReader(libc, folder);
  try {
    const reading = new RecordReading(
      libc,
      check,
      snapshot.value,
      pruned.value,
      [new Comparison(own.statements), new Comparison(kept.flatMap(({ statements }) => statements))],
      reader,
    );
    reading.read();
    return reading.end([...own.problems, ...renamed(origin, check.origin), ...kept.flatMap(({ problems }) => problems)]);
  } finally {
    reader?.close();
  }
};
