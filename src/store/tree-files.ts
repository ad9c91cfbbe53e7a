import { emptyHead, encodeSlot, readHead, slotBytes, slotCount, type Head, type HeadReading } from "../ledger/index.ts";
import { hashBytes, LevelBuilder, type HashReader } from "../ledger/merkle.ts";
import { fault, makePrivateFolder, readRange, syncFolder, writeAll, type Attempt } from "./file-writing.ts";
import { closeLocked, openSlots } from "./ledger-head.ts";
import { openFlags, type Libc } from "./libc.ts";

/** Leaves are written in pieces of this many. */
const batchLeaves = 4_096;

/** A hash that must be there is not. Caught where the tree is opened: it is then made anew. */
export class TreeFault extends Error {}

/** The tree's files as they stand, for whoever only reads. */
export interface TreeReader {
  readonly covered: Head;
  /** True where what says how far they go holds something else. */
  readonly isDamaged: boolean;
  readonly read: HashReader;
  close(): void;
}

const levelPath = (folder: string, level: number): string => `${folder}/${level}`;

const hashesOf = (libc: Libc, fd: number, level: number, from: number, count: number): Uint8Array => {
  const bytes = fd < 0 ? fault(fd, "open of a level of the tree") : readRange(libc, fd, from * hashBytes, count * hashBytes);
  if (!bytes.ok) throw new TreeFault(bytes.detail);
  if (bytes.value.length < count * hashBytes) throw new TreeFault(`level ${level} of the tree lacks hash ${from + count}`);
  return bytes.value;
};

const readSlots = (libc: Libc, path: string): HeadReading | undefined => {
  const fd = libc.open(path, openFlags.read | openFlags.noFollow, 0);
  if (fd < 0) return undefined;
  const bytes = readRange(libc, fd, 0, slotBytes * slotCount + 1);
  libc.close(fd);
  return bytes.ok && bytes.value.length > 0 ? readHead(bytes.value) : undefined;
};

/** Opens the tree's files without a lock: hashes are only ever written over by the same ones. Undefined where there are none. */
export const openTreeReader = (libc: Libc, ledger: string): TreeReader | undefined => {
  const folder = `${ledger}/tree`;
  // A slot that is being written may be read in part: what is damaged is looked at once more.
  let reading = readSlots(libc, `${folder}/place`);
  if (reading?.isDamaged === true) reading = readSlots(libc, `${folder}/place`);
  if (reading === undefined) return undefined;
  const { head: covered = emptyHead, isDamaged } = reading;
  const levels = new Map<number, number>();
  const open = (level: number): number => {
    const fd = levels.get(level) ?? libc.open(levelPath(folder, level), openFlags.read | openFlags.noFollow, 0);
    levels.set(level, fd);
    return fd;
  };
  return {
    covered,
    isDamaged,
    read: (level, from, count) => hashesOf(libc, open(level), level, from, count),
    close: () => {
      for (const fd of levels.values()) if (fd >= 0) libc.close(fd);
    },
  };
};

/** Hashes of one level that follow one another and are not written yet. */
interface Batch {
  readonly from: number;
  readonly hashes: Uint8Array[];
}

/**
 * The hashes of the ledger's Merkle tree, in files beside it: one for each level, and the last entry they cover. All of
 * it follows from the entries (and from the hashes of those that were pruned), so it is made anew where it does not fit.
 * INVARIANT: whoever has it open holds the lock on everything that has to do with checkpoints.
 */
export class TreeFiles {
  readonly #libc: Libc;
  readonly #folder: string;
  readonly #slots: number;
  readonly #levels = new Map<number, number>();
  #nextSlot: number;
  #covered: Head;

  private constructor(libc: Libc, folder: string, slots: number, covered: Head, nextSlot: number) {
    this.#libc = libc;
    this.#folder = folder;
    this.#slots = slots;
    this.#covered = covered;
    this.#nextSlot = nextSlot;
  }

  /** Opens, locks and makes it where it is missing. */
  static open(libc: Libc, ledger: string, waitMs: number): Attempt<TreeFiles> {
    const folder = `${ledger}/tree`;
    const made = makePrivateFolder(libc, folder);
    if (!made.ok) return made;
    const opened = openSlots(libc, `${folder}/place`, openFlags.readWrite | openFlags.create, waitMs);
    if (!opened.ok) return opened;
    const { fd, reading } = opened.value;
    return { ok: true, value: new TreeFiles(libc, folder, fd, reading.head ?? emptyHead, reading.nextSlot) };
  }

  /** The last entry whose hash is in the tree. */
  get covered(): Head {
    return this.#covered;
  }

  readonly read: HashReader = (level, from, count) => hashesOf(this.#libc, this.#level(level), level, from, count);

  /** Begins the tree anew. */
  reset(): Attempt<void> {
    return this.#cover(emptyHead);
  }

  /** Adds leaves, the last one being that of the entry `head` names. */
  extend(leaves: Iterable<Uint8Array>, head: () => Head): Attempt<void> {
    const batches = new Map<number, Batch>();
    const builder = new LevelBuilder(this.#covered.seq, this.read, (level, index, hash) => {
      const batch = batches.get(level);
      if (batch === undefined) batches.set(level, { from: index, hashes: [hash] });
      else batch.hashes.push(hash);
    });
    for (const leaf of leaves) {
      builder.push(leaf);
      if ((batches.get(0)?.hashes.length ?? 0) < batchLeaves) continue;
      const written = this.#write(batches);
      if (!written.ok) return written;
    }
    const written = this.#write(batches);
    const synced = written.ok ? this.#sync() : written;
    return synced.ok ? this.#cover(head()) : synced;
  }

  /** The covered entry stands elsewhere now; its hashes are the same. */
  moveTo(head: Head): Attempt<void> {
    return this.#cover(head);
  }

  close(): void {
    for (const fd of this.#levels.values()) this.#libc.close(fd);
    closeLocked(this.#libc, this.#slots);
    this.#levels.clear();
  }

  #level(level: number): number {
    const open = this.#levels.get(level);
    if (open !== undefined) return open;
    const flags = openFlags.readWrite | openFlags.create | openFlags.noFollow;
    const fd = this.#libc.open(levelPath(this.#folder, level), flags, 0o600);
    if (fd >= 0) this.#levels.set(level, fd);
    return fd;
  }

  #write(batches: Map<number, Batch>): Attempt<void> {
    for (const [level, { from, hashes }] of batches) {
      const fd = this.#level(level);
      if (fd < 0) return fault(fd, "open of a level of the tree");
      const bytes = new Uint8Array(hashes.length * hashBytes);
      for (const [at, hash] of hashes.entries()) bytes.set(hash, at * hashBytes);
      const written = writeAll(this.#libc, fd, bytes, from * hashBytes);
      if (!written.ok) return written;
    }
    batches.clear();
    return { ok: true, value: undefined };
  }

  #sync(): Attempt<void> {
    for (const fd of this.#levels.values()) {
      const code = this.#libc.syncData(fd);
      if (code < 0) return fault(code, "sync of the tree");
    }
    return syncFolder(this.#libc, this.#folder);
  }

  #cover(head: Head): Attempt<void> {
    const stored = writeAll(this.#libc, this.#slots, encodeSlot(head), this.#nextSlot * slotBytes);
    if (!stored.ok) return stored;
    const other = this.#nextSlot === 0 ? 1 : 0;
    // The higher number wins: going back, or staying, needs both slots.
    const back = head.seq <= this.#covered.seq ? writeAll(this.#libc, this.#slots, encodeSlot(head), other * slotBytes) : stored;
    if (!back.ok) return back;
    this.#nextSlot = other;
    this.#covered = head;
    return stored;
  }
}
