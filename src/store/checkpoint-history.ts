import { findNotes, readCheckpoint, type SignedCheckpoint } from "../ledger/checkpoint.ts";
import { writeNote } from "../ledger/note.ts";
import { fault, readRange, syncFolder, writeAll, type Attempt } from "./file-writing.ts";
import { errnos, openFlags, type Libc } from "./libc.ts";

/** Holds the last note whole, with all signatures it may have. */
const tailBytes = 131_072;
const encoder = new TextEncoder();

const historyPath = (ledger: string): string => `${ledger}/checkpoints`;

/** The last sound note in a text that may begin and end in the middle of one, and where it ends, in bytes. */
const lastOf = (text: string): { readonly checkpoint?: SignedCheckpoint; readonly end: number } => {
  const lines = text.split("\n");
  for (const { line, note } of findNotes(text).toReversed()) {
    const read = readCheckpoint(note);
    if (!read.ok) continue;
    const before = lines.slice(0, line - 1).map((each) => `${each}\n`);
    return { checkpoint: read.value, end: encoder.encode(before.join("") + note).length };
  }
  return { end: 0 };
};

export interface History {
  /** The last checkpoint that was signed here. */
  readonly last?: SignedCheckpoint;
  /** Bytes of the file that are notes; what follows was not written whole. */
  readonly end: number;
}

/** What was signed last; a file that is missing is the beginning. */
export const readHistory = (libc: Libc, ledger: string): Attempt<History> => {
  const fd = libc.open(historyPath(ledger), openFlags.read | openFlags.noFollow, 0);
  if (fd === -errnos.ENOENT) return { ok: true, value: { end: 0 } };
  if (fd < 0) return fault(fd, "open of the checkpoints");
  const size = libc.size(fd);
  const from = Math.max(0, size - tailBytes);
  const bytes = size < 0 ? fault(size, "size of the checkpoints") : readRange(libc, fd, from, tailBytes);
  libc.close(fd);
  if (!bytes.ok) return bytes;
  const { checkpoint, end } = lastOf(new TextDecoder().decode(bytes.value));
  if (checkpoint === undefined && bytes.value.length > 0 && from > 0)
    return { ok: false, code: "corrupt", detail: `\`${historyPath(ledger)}\` does not end with a checkpoint` };
  return { ok: true, value: { end: from + end, ...(checkpoint !== undefined && { last: checkpoint }) } };
};

/** Everything that was signed here, as text: also an anchor file. */
export const historyText = (libc: Libc, ledger: string): Attempt<string> => {
  const fd = libc.open(historyPath(ledger), openFlags.read | openFlags.noFollow, 0);
  if (fd === -errnos.ENOENT) return { ok: true, value: "" };
  if (fd < 0) return fault(fd, "open of the checkpoints");
  const size = libc.size(fd);
  const bytes = size < 0 ? fault(size, "size of the checkpoints") : readRange(libc, fd, 0, size);
  libc.close(fd);
  return bytes.ok ? { ok: true, value: new TextDecoder().decode(bytes.value) } : bytes;
};

/** Adds a checkpoint behind the last sound one, and waits for the disk. */
export const addToHistory = (libc: Libc, ledger: string, { end }: History, checkpoint: SignedCheckpoint): Attempt<void> => {
  const fd = libc.open(historyPath(ledger), openFlags.write | openFlags.create | openFlags.noFollow, 0o600);
  if (fd < 0) return fault(fd, "open of the checkpoints");
  const cut = libc.truncate(fd, end);
  const written = cut < 0 ? fault(cut, "cut of a torn checkpoint") : writeAll(libc, fd, encoder.encode(writeNote(checkpoint.note)), end);
  const code = written.ok ? libc.syncData(fd) : 0;
  libc.close(fd);
  if (!written.ok) return written;
  if (code < 0) return fault(code, "sync of the checkpoints");
  return end === 0 ? syncFolder(libc, ledger) : written;
};
