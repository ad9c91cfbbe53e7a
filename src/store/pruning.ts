import { encodeSlot, readEntry, type Body, type Head } from "../ledger/index.ts";
import { Frontier, isSameHash, leafHash, rootAt } from "../ledger/merkle.ts";
import { joined } from "./bytes.ts";
import { fault, readRange, replaceFile, syncFolder, writeAll, type Attempt } from "./file-writing.ts";
import { closeLocked, lockFolder, openHead } from "./ledger-head.ts";
import { lockModes, openFlags, type Libc } from "./libc.ts";
import { keepPruned, readPruned, type Pruned } from "./pruned-part.ts";
import { findPlace, firstNumber, segmentNumbers, segmentPath } from "./segments.ts";
import { TreeFault, type TreeFiles } from "./tree-files.ts";
import { linesUpTo, type Signed } from "./tree-growth.ts";

/** What would be pruned, and what is to be said of it afterwards. */
export interface PrunePlan {
  /** First and last number. */
  readonly from: number;
  readonly to: number;
  /** Hash of the last one, which the entry after it names. */
  readonly hash: string;
  /** Root of the tree of all entries up to the last one. */
  readonly root: Uint8Array;
  /** Times of the first and the last one. */
  readonly times: readonly [string, string];
  readonly kinds: Readonly<Record<string, number>>;
}

/**
 * The entries from the first on that are all older than a time (ISO 8601, UTC), read and verified: what is damaged is
 * evidence, and is not removed. The last entry always stays. Undefined where there are none.
 */
const planPrune = (libc: Libc, ledger: string, pruned: Pruned, head: Head, before: string): Signed<PrunePlan | undefined> => {
  const frontier = new Frontier();
  for (const leaf of pruned.leaves()) frontier.push(leaf);
  const place = findPlace(libc, ledger, pruned.seq + 1);
  if (place === undefined) return { ok: false, code: "not-sound", detail: `entry ${pruned.seq + 1} is missing` };
  let last = { seq: pruned.seq, hash: pruned.hash };
  const kinds: Record<string, number> = {};
  const times: string[] = [];
  for (const { bytes, isTorn } of linesUpTo(libc, ledger, place, head)) {
    const read = readEntry(bytes);
    if (isTorn || !read.ok || read.entry.seq !== last.seq + 1 || read.entry.prev !== last.hash)
      return { ok: false, code: "not-sound", detail: `entry ${last.seq + 1} is damaged, and so is evidence` };
    const { seq, hash, time, kind } = read.entry;
    if (time >= before || seq === head.seq) break;
    last = { seq, hash };
    frontier.push(leafHash(bytes));
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    times.push(time);
    if (times.length > 2) times.splice(1, 1);
  }
  const [first, end = first] = times;
  if (first === undefined || end === undefined) return { ok: true, value: undefined };
  return { ok: true, value: { from: pruned.seq + 1, to: last.seq, hash: last.hash, root: frontier.root(), times: [first, end], kinds } };
};

/** The next entry begins a new segment, so that nobody writes into the ones there are. */
const closeSegment = (libc: Libc, ledger: string, waitMs: number): Attempt<void> => {
  const opened = openHead(libc, ledger, openFlags.readWrite, waitMs);
  if (!opened.ok) return opened;
  const { fd, reading } = opened.value;
  const closed = pointOnward(libc, ledger, fd, reading.head);
  closeLocked(libc, fd);
  return closed;
};

const pointOnward = (libc: Libc, ledger: string, fd: number, head: Head | undefined): Attempt<void> => {
  if (head === undefined) return { ok: false, code: "bad-head", detail: "there is no sound head file" };
  if (head.end === 0) return { ok: true, value: undefined };
  const status = libc.status(segmentPath(ledger, head.segment));
  if (typeof status === "number") return fault(status, "look at a segment");
  if (status.size !== head.end)
    return {
      ok: false,
      code: "unavailable",
      detail: "somebody was stopped while writing an entry; try again, the next entry puts it right",
    };
  // Both slots: the older one would still point to where nothing may be written any more.
  const slot = encodeSlot({ ...head, segment: head.segment + 1, start: 0, end: 0 });
  const stored = writeAll(libc, fd, joined(slot, slot), 0);
  const code = stored.ok ? libc.sync(fd) : 0;
  if (!stored.ok) return stored;
  return code < 0 ? fault(code, "sync of the head") : stored;
};

const rewrite = (libc: Libc, path: string, from: number): Attempt<void> => {
  const fd = libc.open(path, openFlags.read | openFlags.noFollow, 0);
  if (fd < 0) return fault(fd, "open of a segment");
  const size = libc.size(fd);
  const rest = size < 0 ? fault(size, "size of a segment") : readRange(libc, fd, from, size - from);
  libc.close(fd);
  return rest.ok ? replaceFile(libc, path, rest.value, 0o600) : rest;
};

/** Removes the bodies of all entries up to a number, which stand in segments that nobody writes into. */
const removeBodies = (libc: Libc, ledger: string, to: number): Attempt<void> => {
  const place = findPlace(libc, ledger, to + 1);
  if (place === undefined) return { ok: false, code: "corrupt", detail: `entry ${to + 1} is missing` };
  for (const number of segmentNumbers(libc, ledger).filter((each) => each < place.segment)) {
    const code = libc.unlink(segmentPath(ledger, number));
    if (code < 0) return fault(code, "removal of a segment");
  }
  const cut: Attempt<void> =
    place.offset === 0 ? { ok: true, value: undefined } : rewrite(libc, segmentPath(ledger, place.segment), place.offset);
  return cut.ok ? syncFolder(libc, ledger) : cut;
};

/** What pruning needs of whoever has the tree open. */
export interface PruneContext {
  readonly libc: Libc;
  readonly ledger: string;
  readonly waitMs: number;
  readonly tree: TreeFiles;
  readonly head: Head;
  /** Texts of all keys: the entries that made them may be among those that go. */
  readonly keys: readonly string[];
  record(body: Body): Signed<number>;
}

const removeAlone = ({ libc, ledger, waitMs }: PruneContext, to: number): Attempt<void> => {
  const lock = lockFolder(libc, ledger, lockModes.exclusive, waitMs);
  if (!lock.ok) return lock;
  const removed = removeBodies(libc, ledger, to);
  closeLocked(libc, lock.value);
  return removed;
};

/** Finishes what an earlier try did not: bodies that are still there although they are said to be pruned. */
const finish = (context: PruneContext, { seq }: Pruned): Attempt<void> => {
  const first = firstNumber(context.libc, context.ledger);
  return first === undefined || first > seq ? { ok: true, value: undefined } : removeAlone(context, seq);
};

const bodyOf = ({ from, to, hash, root, times: [first, last], kinds }: PrunePlan, before: string, keys: readonly string[]): Body => ({
  action: `prune entries ${from} to ${to}: all before ${before}`,
  evidence: [`times ${first} to ${last}`, ...Object.entries(kinds).map(([kind, count]) => `${count} of kind ${kind}`)],
  pruned: { from, to, hash, root: root.toBase64(), before },
  checkpointKeys: keys,
});

/**
 * Removes the bodies of old entries and keeps their hashes, so that chain, proofs and checkpoints hold as before. On
 * record first; where it stops on the way, the next try goes on. `isTrial`: says what it would do.
 */
export const pruneEntries = (context: PruneContext, before: string, isTrial: boolean): Signed<PrunePlan | undefined> => {
  const { libc, ledger, tree, head, waitMs, keys } = context;
  const pruned = readPruned(libc, ledger);
  if (!pruned.ok) return pruned;
  const finished: Attempt<void> = isTrial ? { ok: true, value: undefined } : finish(context, pruned.value);
  if (!finished.ok) return finished;
  const planned = planPrune(libc, ledger, pruned.value, head, before);
  if (!planned.ok || planned.value === undefined || isTrial) return planned;
  const plan = planned.value;
  if (!isSameHash(rootAt(tree.read, plan.to), plan.root)) throw new TreeFault("the tree has other hashes than the entries");
  const body = bodyOf(plan, before, keys);
  const meant = context.record({ ...body, result: "PENDING" });
  if (!meant.ok) return meant;
  const kept = keepPruned(libc, ledger, pruned.value, plan.to, plan.hash, tree.read);
  const closed = kept.ok ? closeSegment(libc, ledger, waitMs) : kept;
  const removed = closed.ok ? removeAlone(context, plan.to) : closed;
  if (!removed.ok) return removed;
  const done = context.record({ ...body, result: "SUCCESS" });
  return done.ok ? planned : done;
};
