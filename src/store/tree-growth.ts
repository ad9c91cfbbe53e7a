import { createVerifier, isSealedAs, type AppendFailure, type Head, type Problem } from "../ledger/index.ts";
import { leafHash } from "../ledger/merkle.ts";
import { readRange, type Attempt } from "./file-writing.ts";
import { takeSnapshot } from "./ledger-head.ts";
import { openFlags, type Libc } from "./libc.ts";
import { readPruned } from "./pruned-part.ts";
import { findPlace, segmentNumbers, segmentPath, streamLines, type Line, type Place } from "./segments.ts";
import type { TreeFiles } from "./tree-files.ts";

/** Why there is no checkpoint or proof. */
export type TreeFailure =
  | AppendFailure
  /** Nothing was recorded yet. */
  | "empty"
  /** The record itself is damaged. */
  | "not-sound"
  /** The record is not the one that was signed before. */
  | "inconsistent"
  | "no-entry"
  | "bad-checkpoint";

export interface TreeFlaw {
  readonly ok: false;
  readonly code: TreeFailure;
  readonly detail: string;
  readonly problems?: readonly Problem[];
}
export type Signed<T> = { readonly ok: true; readonly value: T } | TreeFlaw;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** A line of the ledger, without its newline; undefined where it cannot be read. */
export const readLine = (libc: Libc, path: string, start: number, end: number): Uint8Array | undefined => {
  const fd = libc.open(path, openFlags.read | openFlags.noFollow, 0);
  if (fd < 0) return undefined;
  const bytes = readRange(libc, fd, start, end - start);
  libc.close(fd);
  return bytes.ok && bytes.value.length === end - start ? bytes.value.subarray(0, -1) : undefined;
};

/** The entry with a number, and where it stands. */
export const findEntry = (libc: Libc, folder: string, seq: number): { readonly bytes: Uint8Array; readonly place: Place } | undefined => {
  const place = findPlace(libc, folder, seq);
  if (place === undefined) return undefined;
  for (const { bytes, isTorn } of streamLines(libc, segmentPath(folder, place.segment), Infinity, place.offset))
    return isTorn ? undefined : { bytes: bytes.slice(), place };
  return undefined;
};

/** Where the entry after one that was seen before begins; undefined when that one is not there any more. */
const placeAfter = (libc: Libc, folder: string, { seq, hash, segment, start, end }: Head): Place | undefined => {
  if (seq === 0) return { segment: segmentNumbers(libc, folder)[0] ?? 1, offset: 0 };
  const remembered = readLine(libc, segmentPath(folder, segment), start, end);
  if (remembered !== undefined && isSealedAs(decoder.decode(remembered), seq, hash)) return { segment, offset: end };
  const found = findEntry(libc, folder, seq);
  if (found === undefined || !isSealedAs(decoder.decode(found.bytes), seq, hash)) return undefined;
  return { segment: found.place.segment, offset: found.place.offset + found.bytes.length + 1 };
};

/** Lines from a place up to the end of the entry that the head names. */
export function* linesUpTo(libc: Libc, folder: string, { segment, offset }: Place, head: Head): Generator<Line> {
  for (const number of segmentNumbers(libc, folder).filter((each) => each >= segment && each <= head.segment)) {
    const size = number === head.segment ? head.end : Infinity;
    yield* streamLines(libc, segmentPath(folder, number), size, number === segment ? offset : 0);
  }
}

/** The head of the ledger as it stands now. */
export const currentHead = (libc: Libc, folder: string, waitMs: number): Signed<Head> => {
  const snapshot = takeSnapshot(libc, folder, waitMs);
  if (!snapshot.ok) return snapshot;
  const { head } = snapshot.value;
  if (head === undefined) return { ok: false, code: "bad-head", detail: "there are entries but no sound head file" };
  return head.seq === 0 ? { ok: false, code: "empty", detail: "nothing was recorded yet" } : { ok: true, value: head };
};

/**
 * Takes the entries that came since the last time into the tree, each one verified in the chain: what is damaged is not
 * signed for. `isFresh`: begins with the first entry whatever the tree has.
 */
export const growTree = (libc: Libc, folder: string, tree: TreeFiles, head: Head, isFresh = false): Signed<void> => {
  const pruned = readPruned(libc, folder);
  if (!pruned.ok) return pruned;
  const isUsable = !isFresh && tree.covered.seq <= head.seq && tree.covered.seq >= pruned.value.seq;
  const known = isUsable ? placeAfter(libc, folder, tree.covered) : undefined;
  const begun: Attempt<void> = known === undefined ? tree.reset() : { ok: true, value: undefined };
  if (!begun.ok) return begun;
  const from = known ?? findPlace(libc, folder, pruned.value.seq + 1) ?? { segment: segmentNumbers(libc, folder)[0] ?? 1, offset: 0 };
  const { seq, hash } = known === undefined ? pruned.value : tree.covered;
  const verifier = createVerifier({ head, after: { seq, hash } });
  function* leaves(): Generator<Uint8Array> {
    if (known === undefined && pruned.ok) yield* pruned.value.leaves();
    for (const { bytes, isTorn } of linesUpTo(libc, folder, from, head)) {
      if (isTorn) verifier.torn(bytes.length);
      else {
        verifier.line(bytes);
        yield leafHash(bytes);
      }
    }
  }
  const { problems, covered } = { problems: [] as Problem[], covered: tree.covered };
  const grown = tree.extend(leaves(), () => {
    const verification = verifier.end();
    if (verification.ok) return head;
    problems.push(...verification.problems);
    return covered;
  });
  if (!grown.ok) return grown;
  const [first] = problems;
  if (first === undefined) return { ok: true, value: undefined };
  return { ok: false, code: "not-sound", detail: `entry ${first.seq}: ${first.code}: ${first.detail}`, problems };
};
