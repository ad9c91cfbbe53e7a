import {
  createVerifier,
  emptyHead,
  encodeSlot,
  entryBytesMax,
  prepareBody,
  readEntry,
  sealEntry,
  slotBytes,
  type Appended,
  type Body,
  type Entry,
  type EntryFilter,
  type EntryKind,
  type Head,
  type HeadReading,
  type Ledger,
  type Redactor,
  type Verification,
} from "../ledger/index.ts";
import type { Clock } from "../model/ports.ts";
import { joined } from "./bytes.ts";
import { fault, makePrivateFolder, syncFolder, writeAll, type Attempt } from "./file-writing.ts";
import { closeLocked, lockWaitMsDefault, openHead, SlotReader, takeSnapshot, type OpenHead } from "./ledger-head.ts";
import { recover, syncSegment, type Position } from "./ledger-recovery.ts";
import { errnos, openFlags, systemLibc, type Libc } from "./libc.ts";
import { findPlace, readPlace, segmentNumbers, segmentPath, streamLines } from "./segments.ts";

export interface FileLedgerOptions {
  /** Absolute path of the ledger's own folder. */
  readonly folder: string;
  readonly clock: Clock;
  readonly redact: Redactor;
  readonly libc?: Libc;
  /** How long an append waits for others. */
  readonly lockWaitMs?: number;
  /** A segment that has reached this size is continued in the next one. */
  readonly segmentBytesMax?: number;
}

const segmentBytesMaxDefault = 64 * 1024 * 1024;
/** Room in an entry for everything around its body. */
const frameBytes = 512;
const bodyBytesMax = entryBytesMax - frameBytes;
const encoder = new TextEncoder();

// Loaded when the whole ledger is read: the hook never does.
const prunedParts = (): typeof import("./pruned-part.ts") => require("./pruned-part.ts") as typeof import("./pruned-part.ts");

const repairBody = (repairs: readonly unknown[]): string => {
  const prepared = prepareBody({ action: "recover the ledger", result: "SUCCESS", repairs }, (text) => text, bodyBytesMax);
  if (!prepared.ok) throw new Error("a repair has no canonical form");
  return prepared.json;
};

const nextSegment = (head: Head): Head => ({
  ...head,
  segment: head.segment + 1,
  start: 0,
  end: 0,
});

const unreadable = (detail: string): Verification => ({ ok: false, problems: [{ code: "unreadable", seq: 0, detail }] });

/** Entries as they are written, the head after them, and the slot that says so. */
interface Sealed {
  readonly head: Head;
  readonly slot: Uint8Array;
  readonly bytes: Uint8Array;
  /** The last one of them. */
  readonly line: Uint8Array;
}

class FileLedger implements Ledger {
  readonly #folder: string;
  readonly #clock: Clock;
  readonly #redact: Redactor;
  readonly #libc: Libc;
  readonly #lockWaitMs: number;
  readonly #segmentBytesMax: number;
  readonly #slots = new SlotReader();
  #written: Position["known"];
  #isFolderOwn = false;

  constructor(options: FileLedgerOptions) {
    this.#folder = options.folder;
    this.#clock = options.clock;
    this.#redact = options.redact;
    this.#libc = options.libc ?? systemLibc();
    this.#lockWaitMs = options.lockWaitMs ?? lockWaitMsDefault;
    this.#segmentBytesMax = options.segmentBytesMax ?? segmentBytesMaxDefault;
  }

  append(kind: EntryKind, body: Body): Appended {
    const prepared = prepareBody(body, this.#redact, bodyBytesMax);
    if (!prepared.ok) return { ok: false, code: "bad-body", detail: prepared.detail };
    const opened = this.#openForWriting();
    if (!opened.ok) return opened;
    const { fd, reading } = opened.value;
    const written = this.#appendLocked(fd, reading, kind, prepared.json);
    // INVARIANT: the entry is on stable storage here. The head need not be: one that a power failure took back names an
    // earlier entry, and the next append takes in what stands after it.
    closeLocked(this.#libc, fd);
    return written.ok ? { ok: true, seq: written.value.seq, hash: written.value.hash } : written;
  }

  #openForWriting(): Attempt<OpenHead> {
    const open = (): Attempt<OpenHead> =>
      openHead(this.#libc, this.#folder, openFlags.readWrite | openFlags.create, this.#lockWaitMs, this.#slots);
    // Made and judged once: whoever goes on with an open ledger has seen that its folder is its own.
    const opened = this.#isFolderOwn ? open() : undefined;
    if (opened !== undefined && (opened.ok || opened.errno !== errnos.ENOENT)) return opened;
    const folder = makePrivateFolder(this.#libc, this.#folder);
    this.#isFolderOwn = folder.ok;
    return folder.ok ? open() : folder;
  }

  *entries(filter: EntryFilter = {}): IterableIterator<Entry> {
    const { kinds, seqFrom = 1, seqTo = Infinity } = filter;
    for (const entry of this.#entriesFrom(seqFrom)) {
      if (entry.seq > seqTo) continue;
      if (entry.seq >= seqFrom && (kinds === undefined || kinds.includes(entry.kind))) yield entry;
    }
  }

  /** From an entry on, and perhaps some before it. Where the lines do not say that it is there, from the first one on. */
  *#entriesFrom(seq: number): Generator<Entry> {
    const place = seq > 1 ? findPlace(this.#libc, this.#folder, seq) : undefined;
    // INVARIANT: nothing after `seq` is passed over because lines before it were taken away.
    const isThere = place !== undefined && readPlace(this.#libc, this.#folder, place)?.seq === seq;
    const { segment, offset } = isThere ? place : { segment: 0, offset: 0 };
    for (const number of segmentNumbers(this.#libc, this.#folder).filter((each) => each >= segment)) {
      const from = number === segment ? offset : 0;
      for (const { bytes, isTorn } of streamLines(this.#libc, segmentPath(this.#folder, number), Infinity, from)) {
        const reading = isTorn ? undefined : readEntry(bytes);
        if (reading?.ok === true) yield reading.entry;
      }
    }
  }

  verify(): Verification {
    const snapshot = takeSnapshot(this.#libc, this.#folder, this.#lockWaitMs);
    if (!snapshot.ok) return unreadable(snapshot.detail);
    const pruned = prunedParts().readPruned(this.#libc, this.#folder);
    if (!pruned.ok) return unreadable(pruned.detail);
    const { head, known, sizes } = snapshot.value;
    const { seq, hash } = pruned.value;
    const verifier = createVerifier({ known, after: { seq, hash }, ...(head && { head }) });
    // Bodies that a pruning had no time to remove are passed over.
    const place = seq === 0 ? undefined : findPlace(this.#libc, this.#folder, seq + 1);
    for (const [number, size] of sizes) {
      if (place !== undefined && number < place.segment) continue;
      const from = number === place?.segment ? place.offset : 0;
      for (const { bytes, isTorn } of streamLines(this.#libc, segmentPath(this.#folder, number), size, from)) {
        if (isTorn) verifier.torn(bytes.length);
        else verifier.line(bytes);
      }
    }
    return verifier.end();
  }

  #appendLocked(headFd: number, reading: HeadReading, kind: EntryKind, json: string): Attempt<Head> {
    const begun = this.#begin(headFd, reading);
    if (!begun.ok) return begun;
    const position: Position = { head: begun.value, repairs: [], known: this.#written, segmentBytesMax: this.#segmentBytesMax };
    if (reading.head !== undefined && reading.isDamaged) position.repairs.push({ what: "head slot was damaged" });
    const recovered = recover(this.#libc, this.#folder, position);
    if (!recovered.ok) return recovered;
    const written = this.#writeEntries(position, recovered.value, kind, json);
    if (!written.ok) return written;
    const { head, slot, line } = written.value;
    // A new ledger has used the first slot already.
    const at = reading.head === undefined ? 1 : reading.nextSlot;
    const stored = writeAll(this.#libc, headFd, slot, at * slotBytes);
    if (!stored.ok) return stored;
    this.#slots.wrote(slot, at, head);
    this.#written = { hash: head.hash, bytes: line };
    return { ok: true, value: head };
  }

  /** The head to go on from; a new ledger gets its empty head before its first entry. */
  #begin(headFd: number, reading: HeadReading): Attempt<Head> {
    if (reading.head !== undefined) return { ok: true, value: reading.head };
    const names = this.#libc.names(this.#folder);
    if (typeof names === "number") return fault(names, "listing of the folder");
    if (segmentNumbers(this.#libc, this.#folder).length > 0)
      return { ok: false, code: "bad-head", detail: "there are entries but no sound head file" };
    const stored = writeAll(this.#libc, headFd, encodeSlot(emptyHead), 0);
    if (!stored.ok) return stored;
    const synced = this.#libc.sync(headFd);
    if (synced < 0) return fault(synced, "sync of the head");
    const kept = syncFolder(this.#libc, this.#folder);
    return kept.ok ? { ok: true, value: emptyHead } : kept;
  }

  /** Writes what is due (genesis, repairs, the entry itself) in one piece and waits for the disk. */
  #writeEntries(position: Position, open: number | undefined, kind: EntryKind, json: string): Attempt<Sealed> {
    const drafts: [EntryKind, string][] = [];
    if (position.head.seq === 0) drafts.push(["genesis", `{"format":"tagout-ledger/v1"}`]);
    if (position.repairs.length > 0) drafts.push(["failure", repairBody(position.repairs)]);
    drafts.push([kind, json]);
    const isFull = position.head.end >= this.#segmentBytesMax;
    if (isFull && open !== undefined) this.#libc.close(open);
    const from = isFull ? nextSegment(position.head) : position.head;
    const sealed = this.#seal(from, drafts);
    const fd = isFull || open === undefined ? this.#createSegment(from.segment) : open;
    if (fd < 0) return fault(fd, "open of a segment");
    const written = writeAll(this.#libc, fd, sealed.bytes, from.end);
    const synced = written.ok ? syncSegment(this.#libc, fd) : written;
    this.#libc.close(fd);
    if (!synced.ok) return synced;
    const kept = from.end === 0 ? syncFolder(this.#libc, this.#folder) : synced;
    return kept.ok ? { ok: true, value: sealed } : kept;
  }

  #createSegment(number: number): number {
    return this.#libc.open(segmentPath(this.#folder, number), openFlags.write | openFlags.create | openFlags.noFollow, 0o600);
  }

  /** Entries as lines, each naming the one before, and the head after them. */
  #seal(from: Head, drafts: readonly [EntryKind, string][]): Sealed {
    const time = new Date(this.#clock.now()).toISOString();
    let head = from;
    const lines: Uint8Array[] = [];
    for (const [kind, body] of drafts) {
      const { line, hash } = sealEntry({ seq: head.seq + 1, time, kind, prev: head.hash, body });
      const bytes = encoder.encode(`${line}\n`);
      lines.push(bytes);
      head = { ...head, seq: head.seq + 1, hash, start: head.end, end: head.end + bytes.length };
    }
    const line = lines.at(-1) as Uint8Array;
    return { head, slot: encodeSlot(head), line, bytes: lines.length === 1 ? line : joined(...lines) };
  }
}

/** The ledger in a folder of segment files. Opening touches nothing; the first append creates what is missing. */
export const openLedger = (options: FileLedgerOptions): Ledger => new FileLedger(options);
