import { emptyHead, encodeSlot, readHead, slotBytes, slotCount } from "../ledger/index.ts";
import { hashBytes, type HashReader } from "../ledger/merkle.ts";
import { joined } from "./bytes.ts";
import { type Attempt, done, fault, readRange, replaceFile, writeAll } from "./file-writing.ts";
import { errnos, openFlags, type Libc } from "./libc.ts";

/** Hashes are read and written in pieces of this many. */
const batchHashes = 4_096;
const slotsBytes = slotBytes * slotCount;

/** What is left of the entries whose bodies were removed: how many, the hash of the last one in the chain, and the leaf of each. */
export interface Pruned {
  /** Number of the last pruned entry; 0 where none was. */
  readonly seq: number;
  /** Its hash, which the next entry names. */
  readonly hash: string;
  /** True where one of the two places that say so holds something else. */
  readonly isDamaged: boolean;
  /** Leaf hashes of the pruned entries, in order. */
  leaves(): Generator<Uint8Array>;
}

const prunedPath = (ledger: string): string => `${ledger}/pruned`;

const nothing: Pruned = { seq: 0, hash: emptyHead.hash, isDamaged: false, *leaves() {} };

/** A leaf that must be there is not. */
export class PrunedFault extends Error {}

/** Reads how far a ledger was pruned. */
export const readPruned = (libc: Libc, ledger: string): Attempt<Pruned> => {
  const path = prunedPath(ledger);
  const fd = libc.open(path, openFlags.read | openFlags.noFollow, 0);
  if (fd === -errnos.ENOENT) return { ok: true, value: nothing };
  if (fd < 0) return fault(fd, "open of the pruned part");
  const slots = readRange(libc, fd, 0, slotsBytes);
  libc.close(fd);
  if (!slots.ok) return slots;
  const { head, isDamaged } = readHead(slots.value);
  if (head === undefined) return { ok: false, code: "corrupt", detail: `\`${path}\` does not say how far it goes` };
  return { ok: true, value: { seq: head.seq, hash: head.hash, isDamaged, leaves: () => leavesOf(libc, path, head.seq) } };
};

function* leavesOf(libc: Libc, path: string, count: number): Generator<Uint8Array> {
  const fd = libc.open(path, openFlags.read | openFlags.noFollow, 0);
  if (fd < 0) throw new PrunedFault(`\`${path}\` cannot be opened`);
  try {
    for (let from = 0; from < count; from += batchHashes) {
      const length = Math.min(batchHashes, count - from) * hashBytes;
      const bytes = readRange(libc, fd, slotsBytes + from * hashBytes, length);
      if (!bytes.ok || bytes.value.length < length) throw new PrunedFault(`\`${path}\` lacks hashes after ${from}`);
      for (let at = 0; at < length; at += hashBytes) yield bytes.value.subarray(at, at + hashBytes);
    }
  } finally {
    libc.close(fd);
  }
}

/** Keeps the leaves of the entries up to `seq`: first they reach the disk, then the file says so. */
export const keepPruned = (
  libc: Libc,
  ledger: string,
  { seq: before }: Pruned,
  seq: number,
  hash: string,
  read: HashReader,
): Attempt<void> => {
  const path = prunedPath(ledger);
  const slot = encodeSlot(emptyHead);
  // Made whole, saying that nothing is pruned: a file that says nothing is damage, and never a beginning.
  const made = before === 0 ? replaceFile(libc, path, joined(slot, slot), 0o600) : done;
  if (!made.ok) return made;
  const fd = libc.open(path, openFlags.readWrite | openFlags.noFollow, 0);
  if (fd < 0) return fault(fd, "open of the pruned part");
  const kept = writeLeaves(libc, fd, before, seq, hash, read);
  libc.close(fd);
  return kept;
};

const writeLeaves = (libc: Libc, fd: number, before: number, seq: number, hash: string, read: HashReader): Attempt<void> => {
  const slots = readRange(libc, fd, 0, slotsBytes);
  if (!slots.ok) return slots;
  for (let from = before; from < seq; from += batchHashes) {
    const leaves = read(0, from, Math.min(batchHashes, seq - from));
    const written = writeAll(libc, fd, leaves, slotsBytes + from * hashBytes);
    if (!written.ok) return written;
  }
  const synced = libc.syncData(fd);
  if (synced < 0) return fault(synced, "sync of the pruned part");
  const said = writeAll(libc, fd, encodeSlot({ ...emptyHead, seq, hash }), readHead(slots.value).nextSlot * slotBytes);
  const code = said.ok ? libc.syncData(fd) : 0;
  if (!said.ok) return said;
  return code < 0 ? fault(code, "sync of the pruned part") : done;
};
