import { emptyHead, readHead, slotBytes, slotCount, type Head, type HeadReading, type Problem } from "../ledger/index.ts";
import { fault, readRange, type Attempt } from "./file-writing.ts";
import { errnos, lockModes, openFlags, type Libc } from "./libc.ts";
import { segmentNumbers, segmentPath } from "./segments.ts";

/** How long whoever wants a lock waits for others. */
export const lockWaitMsDefault = 2_000;
const lockPollMs = 1;
const slotsBytes = slotBytes * slotCount;

/** Locks an open file for oneself, waiting up to `waitMs`. The lock ends with the file's closing at the latest. */
export const lockFile = (libc: Libc, fd: number, waitMs: number, mode: number = lockModes.exclusive): Attempt<void> => {
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

export interface OpenHead {
  readonly fd: number;
  readonly reading: HeadReading;
}

/** Opens, locks and reads a file of head slots. The one named `head` is also the lock of the whole ledger. */
export const openSlots = (libc: Libc, path: string, flags: number, waitMs: number, bytesMax = slotsBytes): Attempt<OpenHead> => {
  const fd = libc.open(path, flags | openFlags.noFollow, 0o600);
  if (fd < 0) return fault(fd, "open of the head");
  const locked = lockFile(libc, fd, waitMs);
  const bytes = locked.ok ? readRange(libc, fd, 0, bytesMax) : locked;
  if (bytes.ok) return { ok: true, value: { fd, reading: readHead(bytes.value) } };
  closeLocked(libc, fd);
  return bytes;
};

export const openHead = (libc: Libc, folder: string, flags: number, waitMs: number): Attempt<OpenHead> =>
  openSlots(libc, `${folder}/head`, flags, waitMs);

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
  const opened = openSlots(libc, `${folder}/head`, openFlags.read, waitMs, slotsBytes + 1);
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
