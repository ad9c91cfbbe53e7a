import { isSealedAs, readEntry, type Head } from "../ledger/index.ts";
import { areSame } from "./bytes.ts";
import { type Attempt, done, fault, readRange, syncFolder, writeAll } from "./file-writing.ts";
import { errnos, mayExist, openFlags, type Libc } from "./libc.ts";
import { segmentPath, splitLines } from "./segments.ts";

/** Where the next entry goes, and what had to be put right to get there. */
export interface Position {
  head: Head;
  readonly repairs: Record<string, unknown>[];
  /** The line this process wrote last, newline included, and its hash: as it stands there it need not be hashed again. */
  readonly known?: { readonly hash: string; readonly bytes: Uint8Array } | undefined;
  /** A segment of this size is continued in the next one. */
  readonly segmentBytesMax: number;
}

/** Most bytes after the last answered entry that recovery looks at. */
const recoveryBytesMax = 16 * 1024 * 1024;
const newline = 0x0a;
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
/** Waits until a segment is on stable storage. */
export const syncSegment = (libc: Libc, fd: number): Attempt<void> => {
  const code = libc.syncData(fd);
  return code < 0 ? fault(code, "sync of a segment") : done;
};

const copyAside = (libc: Libc, folder: string, name: string, bytes: Uint8Array): Attempt<void> => {
  const flags = openFlags.write | openFlags.create | openFlags.truncate | openFlags.noFollow;
  const fd = libc.open(`${folder}/${name}`, flags, 0o600);
  if (fd < 0) return fault(fd, "open of a side file");
  const copied = writeAll(libc, fd, bytes);
  const code = copied.ok ? libc.sync(fd) : 0;
  libc.close(fd);
  if (!copied.ok) return copied;
  return code < 0 ? fault(code, "sync of a side file") : syncFolder(libc, folder);
};

/** The segment being put right. */
interface Piece {
  readonly libc: Libc;
  readonly folder: string;
  readonly fd: number;
}

/** Copies torn bytes aside, durably, before cutting them off: they are evidence. */
const quarantine = ({ libc, folder, fd }: Piece, position: Position, torn: Uint8Array): Attempt<void> => {
  const sha256 = Bun.SHA256.hash(torn, "hex");
  const { segment, end } = position.head;
  const file = `torn-${String(segment).padStart(6, "0")}-${end}-${sha256.slice(0, 16)}.bin`;
  const copied = copyAside(libc, folder, file, torn);
  if (!copied.ok) return copied;
  const cut = libc.truncate(fd, end);
  if (cut < 0) return fault(cut, "cut of a torn end");
  position.repairs.push({
    what: "torn end was set aside",
    segment,
    offset: end,
    bytes: torn.length,
    sha256,
    file,
  });
  return syncSegment(libc, fd);
};

/** Takes in the sound entries at the beginning of a tail: their writer was stopped before it could answer. */
const adopt = (position: Position, tail: Uint8Array): void => {
  const { seq: before, end: from } = position.head;
  for (const { start, end } of splitLines(tail)) {
    const reading = readEntry(tail.subarray(start, end - 1));
    const { head } = position;
    if (!reading.ok || reading.entry.prev !== head.hash || reading.entry.seq !== head.seq + 1) break;
    position.head = {
      ...head,
      seq: reading.entry.seq,
      hash: reading.entry.hash,
      start: from + start,
      end: from + end,
    };
  }
  const { seq } = position.head;
  if (seq > before)
    position.repairs.push({
      what: "entries stood after the one the head names",
      from: before + 1,
      to: seq,
    });
};

const recoverTail = (piece: Piece, position: Position, size: number): Attempt<void> => {
  const from = position.head.end;
  if (size - from > recoveryBytesMax)
    return {
      ok: false,
      code: "corrupt",
      detail: `${size - from} bytes after the last entry the head knows`,
    };
  const tail = readRange(piece.libc, piece.fd, from, size - from);
  if (!tail.ok) return tail;
  adopt(position, tail.value);
  const kept = position.head.end - from;
  // Written again: after a failed sync the system may take what it still holds in memory for written (fsync(2), NOTES).
  const again = writeAll(piece.libc, piece.fd, tail.value.subarray(0, kept), from);
  if (!again.ok) return again;
  const rest = tail.value.subarray(kept);
  return rest.length === 0 ? syncSegment(piece.libc, piece.fd) : quarantine(piece, position, rest);
};

const checkLast = ({ libc, fd }: Piece, { start, end, seq, hash }: Head): Attempt<void> => {
  if (end === 0) return done;
  const bytes = readRange(libc, fd, start, end - start);
  if (!bytes.ok) return bytes;
  const isWhole = bytes.value.at(-1) === newline;
  if (isWhole && isSealedAs(decoder.decode(bytes.value.subarray(0, -1)), seq, hash)) return done;
  return { ok: false, code: "corrupt", detail: `entry ${seq} is not the one the head names` };
};

/** True where a segment ends with the entry the head names, as it does but for crashes: one read shows both. */
const endsWithLast = ({ libc, fd }: Piece, { head: { start, end, seq, hash }, known }: Position): boolean => {
  if (end === 0) return false;
  const bytes = new Uint8Array(end - start + 1);
  if (libc.pread(fd, bytes, start) !== end - start) return false;
  const line = bytes.subarray(0, -1);
  if (known?.hash === hash && areSame(line, known.bytes)) return true;
  return line.at(-1) === newline && isSealedAs(decoder.decode(line.subarray(0, -1)), seq, hash);
};

const recoverSegment = (piece: Piece, position: Position): Attempt<void> => {
  const { head } = position;
  if (endsWithLast(piece, position)) return done;
  const size = piece.libc.size(piece.fd);
  if (size < 0) return fault(size, "size of a segment");
  if (size < head.end)
    return {
      ok: false,
      code: "truncated",
      detail: `segment ${head.segment} has ${size} bytes, the head says ${head.end}`,
    };
  const last = checkLast(piece, head);
  if (!last.ok || size === head.end) return last;
  return recoverTail(piece, position, size);
};

/**
 * Checks the last answered entry and takes in, or sets aside, whatever stands after it.
 * Answers with the open segment the next entry goes to, `undefined` where it does not exist yet.
 * INVARIANT: what the head knows is never changed; only bytes nobody was answered for are moved.
 */
export const recover = (libc: Libc, folder: string, position: Position): Attempt<number | undefined> => {
  for (;;) {
    const { head } = position;
    const fd = libc.open(segmentPath(folder, head.segment), openFlags.readWrite | openFlags.noFollow, 0);
    if (fd === -errnos.ENOENT)
      return head.end === 0
        ? { ok: true, value: undefined }
        : { ok: false, code: "truncated", detail: `segment ${head.segment} is missing` };
    if (fd < 0) return fault(fd, "open of a segment");
    const checked = recoverSegment({ libc, folder, fd }, position);
    // Somebody may have been stopped after beginning the next one, which nobody does before this one is full.
    const isLast = checked.ok && position.head.end < position.segmentBytesMax;
    const next = checked.ok && !isLast ? libc.access(segmentPath(folder, head.segment + 1), mayExist) : 0;
    if (isLast || next === -errnos.ENOENT) return { ok: true, value: fd };
    libc.close(fd);
    if (!checked.ok) return checked;
    if (next < 0) return fault(next, "look at the next segment");
    position.head = { ...position.head, segment: head.segment + 1, start: 0, end: 0 };
  }
};
