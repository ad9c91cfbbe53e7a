import { emptyHead, readHead, slotBytes, slotCount, type Head, type HeadReading, type Problem } from "../ledger/index.ts";
import { areSame } from "./bytes.ts";
import { fault, readRange, type Attempt } from "./file-writing.ts";
import { errnos, lockModes, openFlags, type Libc } from "./libc.ts";
import { segmentNumbers, segmentPath } from "./segments.ts";

/** How long whoever wants a lock waits for others. */
export const lockWaitMsDefault = 2_000;
const lockPollMs = 1;
const slotsBytes = slotBytes * slotCount;

/** Locks an open file for oneself, waiting up to `waitMs`. The lock ends with the file's closing at the latest. */
const lockFile = (libc: Libc, fd: number, waitMs: number, mode: number = lockModes.exclusive): Attempt<void> => {
  const deadline = Bun.nanoseconds() + waitMs * 1e6;
  for (;;) {
    const code = libc.lock(fd, mode | lockModes.nonBlocking);
    if (code >= 0) return { ok: true, value: undefined };
    if (code !== -errnos.EAGAIN && code !== -errnos.EINTR) return fault(code, "lock");
    if (Bun.nanoseconds() >= deadline) return { ok: false, code: "locked", detail: `another process holds the ledger for ${waitMs} ms` };
    libc.sleep(lockPollMs);
  }
};

/** Unlocks before it closes: whatever becomes of closing, nobody waits for us. */
export const closeLocked = (libc: Libc, fd: number): void => {
  libc.lock(fd, lockModes.unlock);
  libc.close(fd);
};

/** Reads slots, and takes nothing apart twice: what this process wrote itself, and nobody since, is known. */
export class SlotReader {
  #bytes: Uint8Array = new Uint8Array(0);
  #reading: HeadReading | undefined;

  read(bytes: Uint8Array): HeadReading {
    if (this.#reading !== undefined && areSame(bytes, this.#bytes)) return this.#reading;
    this.#bytes = bytes.slice();
    return (this.#reading = readHead(bytes));
  }

  /** A slot was written over what was read last. */
  wrote(slot: Uint8Array, at: number, head: Head): void {
    const isKnown = this.#bytes.length === slotsBytes && this.#reading?.isDamaged === false;
    if (isKnown) this.#bytes.set(slot, at * slotBytes);
    this.#reading = isKnown ? { head, nextSlot: 1 - at, isDamaged: false } : undefined;
  }
}

export interface OpenHead {
  readonly fd: number;
  readonly reading: HeadReading;
}

/** Opens, locks and reads a file of head slots. */
export const openSlots = (
  libc: Libc,
  path: string,
  flags: number,
  waitMs: number,
  { bytesMax = slotsBytes, slots }: { readonly bytesMax?: number; readonly slots?: SlotReader } = {},
): Attempt<OpenHead> => {
  const fd = libc.open(path, flags | openFlags.noFollow, 0o600);
  if (fd < 0) return fault(fd, "open of the head");
  const locked = lockFile(libc, fd, waitMs);
  const bytes = locked.ok ? readRange(libc, fd, 0, bytesMax) : locked;
  if (bytes.ok) return { ok: true, value: { fd, reading: slots?.read(bytes.value) ?? readHead(bytes.value) } };
  closeLocked(libc, fd);
  return bytes;
};

/** Opens the head, which is also the lock of the whole ledger. */
export const openHead = (libc: Libc, folder: string, flags: number, waitMs: number, slots?: SlotReader): Attempt<OpenHead> =>
  openSlots(libc, `${folder}/head`, flags, waitMs, slots && { slots });

/** What a ledger looked like at one moment. */
export interface Snapshot {
  readonly head: Head | undefined;
  readonly known: readonly Problem[];
  /** Segment number and size, in order. */
  readonly sizes: readonly (readonly [number, number])[];
}

const headProblems = (head: Head | undefined, isDamaged: boolean): readonly Problem[] => {
  if (head === undefined) return [{ code: "bad-head", seq: 0, detail: "there are entries but no sound head file" }];
  return isDamaged ? [{ code: "bad-head", seq: head.seq, detail: "one slot of the head file is damaged" }] : [];
};

const sizeOf = (libc: Libc, path: string): number => {
  const status = libc.status(path);
  return typeof status === "number" ? 0 : status.size;
};

/** Head and sizes at one moment, so that appends going on meanwhile do not look like damage. */
export const takeSnapshot = (libc: Libc, folder: string, waitMs: number): Attempt<Snapshot> => {
  // A byte more than there may be: what follows the slots is damage, too.
  const opened = openSlots(libc, `${folder}/head`, openFlags.read, waitMs, { bytesMax: slotsBytes + 1 });
  if (!opened.ok && opened.errno !== errnos.ENOENT) return opened;
  const sizes = segmentNumbers(libc, folder).map((number) => [number, sizeOf(libc, segmentPath(folder, number))] as const);
  if (opened.ok) closeLocked(libc, opened.value.fd);
  const reading = opened.ok ? opened.value.reading : undefined;
  const head = reading?.head ?? (sizes.length === 0 ? emptyHead : undefined);
  return { ok: true, value: { head, known: headProblems(head, reading?.isDamaged === true), sizes } };
};

/**
 * Locks a ledger's folder: shared by whoever reads all of it, alone by whoever removes entries. Appending needs neither.
 * Answers with what `closeLocked` ends.
 */
export const lockFolder = (libc: Libc, folder: string, mode: number, waitMs: number): Attempt<number> => {
  const fd = libc.open(folder, openFlags.read | openFlags.directory, 0);
  if (fd < 0) return fault(fd, "open of the ledger's folder");
  const locked = lockFile(libc, fd, waitMs, mode);
  if (locked.ok) return { ok: true, value: fd };
  libc.close(fd);
  return locked;
};
