import {
  createVerifier,
  emptyHead,
  encodeSlot,
  entryBytesMax,
  prepareBody,
  readEntry,
  readHead,
  sealEntry,
  slotBytes,
  slotCount,
  type Appended,
  type AppendFailure,
  type Body,
  type Entry,
  type EntryFilter,
  type EntryKind,
  type Head,
  type HeadReading,
  type Ledger,
  type Problem,
  type Redactor,
  type Verification,
} from "../ledger/index.ts";
import type { Clock } from "../model/ports.ts";
import { errnos, lockModes, openFlags, systemLibc, type Libc } from "./libc.ts";
import {
  fault,
  makeFolders,
  readRange,
  syncFolder,
  writeAll,
  type Attempt,
  type Fault,
} from "./file-writing.ts";
import { segmentNumbers, segmentPath, splitLines, streamLines } from "./segments.ts";

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

const lockWaitMsDefault = 2_000;
const segmentBytesMaxDefault = 64 * 1024 * 1024;
/** Most bytes after the last answered entry that recovery looks at. */
const recoveryBytesMax = 16 * 1024 * 1024;
/** Room in an entry for everything around its body. */
const frameBytes = 512;
const lockPollMs = 1;

/** Where the next entry goes, and what had to be put right to get there. */
interface Position {
  head: Head;
  readonly repairs: Record<string, unknown>[];
}

interface Opened {
  readonly fd: number;
  readonly reading: HeadReading;
}

const lockFault: Fault = { ok: false, code: "locked", detail: "another process holds the ledger" };

class FileLedger implements Ledger {
  readonly #folder: string;
  readonly #clock: Clock;
  readonly #redact: Redactor;
  readonly #libc: Libc;
  readonly #lockWaitMs: number;
  readonly #segmentBytesMax: number;

  constructor(options: FileLedgerOptions) {
    this.#folder = options.folder;
    this.#clock = options.clock;
    this.#redact = options.redact;
    this.#libc = options.libc ?? systemLibc();
    this.#lockWaitMs = options.lockWaitMs ?? lockWaitMsDefault;
    this.#segmentBytesMax = options.segmentBytesMax ?? segmentBytesMaxDefault;
  }

  append(kind: EntryKind, body: Body): Appended {
    const prepared = prepareBody(body, this.#redact, entryBytesMax - frameBytes);
    if (!prepared.ok) return { ok: false, code: "bad-body", detail: prepared.detail };
    const folder = makeFolders(this.#libc, this.#folder);
    if (!folder.ok) return folder;
    const opened = this.#openHead(openFlags.readWrite | openFlags.create);
    if (!opened.ok) return opened;
    const { fd, reading } = opened.value;
    const written = this.#appendLocked(fd, reading, kind, prepared.json);
    // The lock ends here; waiting for the head's own disk write needs none.
    this.#libc.lock(fd, lockModes.unlock);
    const synced = written.ok ? this.#libc.syncData(fd) : 0;
    this.#libc.close(fd);
    if (!written.ok) return written;
    return synced < 0
      ? fault(synced, "sync of the head")
      : { ok: true, seq: written.value.seq, hash: written.value.hash };
  }

  *entries(filter: EntryFilter = {}): IterableIterator<Entry> {
    const { kinds, seqFrom = 1, seqTo = Infinity } = filter;
    for (const number of segmentNumbers(this.#libc, this.#folder)) {
      for (const { bytes, isTorn } of streamLines(
        this.#libc,
        segmentPath(this.#folder, number),
        Infinity,
      )) {
        const reading = isTorn ? undefined : readEntry(bytes);
        if (reading === undefined || !reading.ok) continue;
        const { entry } = reading;
        if (
          entry.seq >= seqFrom &&
          entry.seq <= seqTo &&
          (kinds === undefined || kinds.includes(entry.kind))
        )
          yield entry;
      }
    }
  }

  verify(): Verification {
    const snapshot = this.#snapshot();
    if (!snapshot.ok)
      return { ok: false, problems: [{ code: "unreadable", seq: 0, detail: snapshot.detail }] };
    const { head, known, sizes } = snapshot.value;
    const verifier = createVerifier(head === undefined ? { known } : { head, known });
    for (const [number, size] of sizes) {
      for (const { bytes, isTorn } of streamLines(
        this.#libc,
        segmentPath(this.#folder, number),
        size,
      )) {
        if (isTorn) verifier.torn(bytes.length);
        else verifier.line(bytes);
      }
    }
    return verifier.end();
  }

  /** Head and sizes at one moment, so that appends going on meanwhile do not look like damage. */
  #snapshot(): Attempt<{ head: Head | undefined; known: Problem[]; sizes: [number, number][] }> {
    const numbers = () => segmentNumbers(this.#libc, this.#folder);
    const opened = this.#openHead(openFlags.read);
    if (!opened.ok && opened.errno !== errnos.ENOENT) return opened;
    const sizes = numbers().map((number): [number, number] => {
      const status = this.#libc.status(segmentPath(this.#folder, number));
      return [number, typeof status === "number" ? 0 : status.size];
    });
    if (opened.ok) this.#libc.close(opened.value.fd);
    const reading = opened.ok ? opened.value.reading : undefined;
    const head = reading?.head ?? (sizes.length === 0 ? emptyHead : undefined);
    const known: Problem[] = [];
    if (head === undefined)
      known.push({ code: "bad-head", seq: 0, detail: "there are entries but no sound head file" });
    else if (reading?.isDamaged === true)
      known.push({
        code: "bad-head",
        seq: head.seq,
        detail: "one slot of the head file is damaged",
      });
    return { ok: true, value: { head, known, sizes } };
  }

  /** Opens, locks and reads the head file, which is also the lock of the whole ledger. */
  #openHead(flags: number): Attempt<Opened> {
    const fd = this.#libc.open(`${this.#folder}/head`, flags | openFlags.noFollow, 0o600);
    if (fd < 0) return fault(fd, "open of the head");
    const locked = this.#lock(fd);
    const bytes = locked.ok ? readRange(this.#libc, fd, 0, slotBytes * slotCount + 1) : locked;
    if (bytes.ok) return { ok: true, value: { fd, reading: readHead(bytes.value) } };
    this.#libc.close(fd);
    return bytes;
  }

  #lock(fd: number): Attempt<void> {
    const deadline = Bun.nanoseconds() + this.#lockWaitMs * 1e6;
    for (;;) {
      const code = this.#libc.lock(fd, lockModes.exclusive | lockModes.nonBlocking);
      if (code >= 0) return { ok: true, value: undefined };
      if (code !== -errnos.EAGAIN && code !== -errnos.EINTR) return fault(code, "lock");
      if (Bun.nanoseconds() >= deadline) return lockFault;
      this.#libc.sleep(lockPollMs);
    }
  }

  #appendLocked(
    headFd: number,
    reading: HeadReading,
    kind: EntryKind,
    json: string,
  ): Attempt<Head> {
    const begun = this.#begin(headFd, reading);
    if (!begun.ok) return begun;
    const position: Position = { head: begun.value, repairs: [] };
    if (reading.head !== undefined && reading.isDamaged)
      position.repairs.push({ what: "head slot was damaged" });
    const recovered = this.#recover(position);
    if (!recovered.ok) return recovered;
    const written = this.#writeEntries(position, kind, json);
    if (!written.ok) return written;
    // A new ledger has used the first slot already.
    const slot = reading.head === undefined ? 1 : reading.nextSlot;
    const stored = writeAll(this.#libc, headFd, encodeSlot(written.value), slot * slotBytes);
    return stored.ok ? written : stored;
  }

  /** The head to go on from; a new ledger gets its empty head before its first entry. */
  #begin(headFd: number, reading: HeadReading): Attempt<Head> {
    if (reading.head !== undefined) return { ok: true, value: reading.head };
    const numbers = segmentNumbers(this.#libc, this.#folder);
    if (numbers.length > 0)
      return { ok: false, code: "bad-head", detail: "there are entries but no sound head file" };
    const stored = writeAll(this.#libc, headFd, encodeSlot(emptyHead), 0);
    if (!stored.ok) return stored;
    const synced = this.#libc.sync(headFd);
    if (synced < 0) return fault(synced, "sync of the head");
    const kept = syncFolder(this.#libc, this.#folder);
    return kept.ok ? { ok: true, value: emptyHead } : kept;
  }

  /** Checks the last answered entry and takes in, or sets aside, whatever stands after it. */
  #recover(position: Position): Attempt<void> {
    for (let isFirst = true; ; isFirst = false) {
      const path = segmentPath(this.#folder, position.head.segment);
      const fd = this.#libc.open(path, openFlags.readWrite | openFlags.noFollow, 0);
      if (fd === -errnos.ENOENT && position.head.end === 0) return { ok: true, value: undefined };
      if (fd === -errnos.ENOENT)
        return {
          ok: false,
          code: "truncated",
          detail: `segment ${position.head.segment} is missing`,
        };
      if (fd < 0) return fault(fd, "open of a segment");
      const checked = this.#recoverSegment(position, fd, isFirst);
      this.#libc.close(fd);
      if (!checked.ok) return checked;
      const next = this.#libc.status(segmentPath(this.#folder, position.head.segment + 1));
      if (next === -errnos.ENOENT) return { ok: true, value: undefined };
      if (typeof next === "number") return fault(next, "look at the next segment");
      position.head = { ...position.head, segment: position.head.segment + 1, start: 0, end: 0 };
    }
  }

  #recoverSegment(position: Position, fd: number, isFirst: boolean): Attempt<void> {
    const { head } = position;
    const size = this.#libc.size(fd);
    if (size < 0) return fault(size, "size of a segment");
    if (size < head.end)
      return {
        ok: false,
        code: "truncated",
        detail: `segment ${head.segment} has ${size} bytes, the head says ${head.end}`,
      };
    if (isFirst) {
      const last = this.#checkLast(fd, head);
      if (!last.ok) return last;
    }
    return size === head.end
      ? { ok: true, value: undefined }
      : this.#recoverTail(position, fd, size);
  }

  #checkLast(fd: number, head: Head): Attempt<void> {
    if (head.end === 0) return { ok: true, value: undefined };
    const bytes = readRange(this.#libc, fd, head.start, head.end - head.start);
    if (!bytes.ok) return bytes;
    const reading = readEntry(bytes.value.subarray(0, -1));
    const isWhole = bytes.value.at(-1) === 0x0a;
    if (isWhole && reading.ok && reading.entry.hash === head.hash && reading.entry.seq === head.seq)
      return { ok: true, value: undefined };
    return {
      ok: false,
      code: "corrupt",
      detail: `entry ${head.seq} is not the one the head names`,
    };
  }

  #recoverTail(position: Position, fd: number, size: number): Attempt<void> {
    const from = position.head.end;
    if (size - from > recoveryBytesMax)
      return {
        ok: false,
        code: "corrupt",
        detail: `${size - from} bytes after the last entry the head knows`,
      };
    const bytes = readRange(this.#libc, fd, from, size - from);
    if (!bytes.ok) return bytes;
    const before = position.head.seq;
    for (const { start, end } of splitLines(bytes.value)) {
      const reading = readEntry(bytes.value.subarray(start, end - 1));
      if (
        !reading.ok ||
        reading.entry.prev !== position.head.hash ||
        reading.entry.seq !== position.head.seq + 1
      )
        break;
      position.head = {
        ...position.head,
        seq: reading.entry.seq,
        hash: reading.entry.hash,
        start: from + start,
        end: from + end,
      };
    }
    if (position.head.seq > before)
      position.repairs.push({
        what: "entries were written but not answered for",
        from: before + 1,
        to: position.head.seq,
      });
    return position.head.end === size
      ? this.#sync(fd)
      : this.#quarantine(position, fd, bytes.value.subarray(position.head.end - from));
  }

  #sync(fd: number): Attempt<void> {
    const code = this.#libc.syncData(fd);
    return code < 0 ? fault(code, "sync of a segment") : { ok: true, value: undefined };
  }

  /** Copies torn bytes aside, durably, before cutting them off: they are evidence. */
  #quarantine(position: Position, fd: number, torn: Uint8Array): Attempt<void> {
    const sha256 = Bun.SHA256.hash(torn, "hex");
    const { segment, end } = position.head;
    const name = `torn-${String(segment).padStart(6, "0")}-${end}-${sha256.slice(0, 16)}.bin`;
    const side = this.#libc.open(
      `${this.#folder}/${name}`,
      openFlags.write | openFlags.create | openFlags.truncate | openFlags.noFollow,
      0o600,
    );
    if (side < 0) return fault(side, "open of a side file");
    const copied = writeAll(this.#libc, side, torn);
    const synced = copied.ok ? this.#libc.sync(side) : 0;
    this.#libc.close(side);
    if (!copied.ok) return copied;
    if (synced < 0) return fault(synced, "sync of a side file");
    const kept = syncFolder(this.#libc, this.#folder);
    if (!kept.ok) return kept;
    const cut = this.#libc.truncate(fd, end);
    if (cut < 0) return fault(cut, "cut of a torn end");
    position.repairs.push({
      what: "torn end was set aside",
      segment,
      offset: end,
      bytes: torn.length,
      sha256,
      file: name,
    });
    return this.#sync(fd);
  }

  /** Writes what is due (genesis, repairs, the entry itself) in one piece and waits for the disk. */
  #writeEntries(position: Position, kind: EntryKind, json: string): Attempt<Head> {
    const drafts: [EntryKind, string][] = [];
    if (position.head.seq === 0) drafts.push(["genesis", `{"format":"tagout-ledger/v1"}`]);
    if (position.repairs.length > 0) drafts.push(["failure", this.#repairBody(position.repairs)]);
    drafts.push([kind, json]);
    const isFull = position.head.end >= this.#segmentBytesMax;
    const from: Head = isFull
      ? { ...position.head, segment: position.head.segment + 1, start: 0, end: 0 }
      : position.head;
    return this.#writeLines(from, drafts);
  }

  #repairBody(repairs: readonly unknown[]): string {
    const prepared = prepareBody(
      { action: "recover the ledger", result: "SUCCESS", repairs },
      (text) => text,
      entryBytesMax - frameBytes,
    );
    if (!prepared.ok) throw new Error("a repair has no canonical form");
    return prepared.json;
  }

  #writeLines(from: Head, drafts: readonly [EntryKind, string][]): Attempt<Head> {
    const encoder = new TextEncoder();
    const time = new Date(this.#clock.now()).toISOString();
    let head = from;
    let text = "";
    for (const [kind, body] of drafts) {
      const { line, hash } = sealEntry({ seq: head.seq + 1, time, kind, prev: head.hash, body });
      text += `${line}\n`;
      head = {
        seq: head.seq + 1,
        hash,
        segment: head.segment,
        start: head.end,
        end: head.end + encoder.encode(line).length + 1,
      };
    }
    const stored = this.#writeSegment(from, encoder.encode(text));
    return stored.ok ? { ok: true, value: head } : stored;
  }

  #writeSegment(from: Head, bytes: Uint8Array): Attempt<void> {
    const isNew = from.end === 0;
    const flags =
      openFlags.write | openFlags.append | openFlags.noFollow | (isNew ? openFlags.create : 0);
    const fd = this.#libc.open(segmentPath(this.#folder, from.segment), flags, 0o600);
    if (fd < 0) return fault(fd, "open of a segment");
    const written = writeAll(this.#libc, fd, bytes);
    const synced = written.ok ? this.#sync(fd) : written;
    this.#libc.close(fd);
    return synced.ok && isNew ? syncFolder(this.#libc, this.#folder) : synced;
  }
}

/** The ledger in a folder of segment files. Opening touches nothing; the first append creates what is missing. */
export const openLedger = (options: FileLedgerOptions): Ledger => new FileLedger(options);

export type { AppendFailure };
