/**
 * Merkle trees by RFC 6962, section 2.1, with SHA-256: a leaf's hash is of 0x00 and the entry's bytes, a node's of 0x01
 * and its two halves. Sizes and indexes are whole numbers up to 2^53; indexes begin with 0.
 */

export const hashBytes = 32;
/** A tile holds this many hashes of one level; a full one is a single hash of the next (c2sp.org/tlog-tiles). */
export const tileWidth = 256;
const tileHeight = 8;

const leafPrefix = new Uint8Array([0]);
const nodeInput = new Uint8Array(1 + 2 * hashBytes).fill(1, 0, 1);

const digest = (bytes: Uint8Array): Uint8Array => Bun.SHA256.hash(bytes, new Uint8Array(hashBytes)) as Uint8Array;

export const leafHash = (entry: Uint8Array): Uint8Array =>
  new Bun.SHA256().update(leafPrefix).update(entry).digest(new Uint8Array(hashBytes)) as Uint8Array;

export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => {
  nodeInput.set(left, 1);
  nodeInput.set(right, 1 + hashBytes);
  return digest(nodeInput);
};

/** Root of a tree without entries: the hash of nothing. */
export const emptyRoot = digest(new Uint8Array(0));

export const isSameHash = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, at) => byte === b[at]);

/** A tree that grows at its end and remembers only what its next roots need: one hash for each bit of its size. */
export class Frontier {
  size = 0;
  readonly #hashes: Uint8Array[] = [];

  /** Goes on from a tree of `size` entries. */
  static at(read: HashReader, size: number): Frontier {
    const frontier = new Frontier();
    while (frontier.size < size) {
      const width = highestBit(size - frontier.size);
      frontier.#hashes.push(rangeHash(read, frontier.size, frontier.size + width));
      frontier.size += width;
    }
    return frontier;
  }

  push(leaf: Uint8Array): void {
    let hash = leaf;
    for (let rest = this.size; rest % 2 === 1; rest = (rest - 1) / 2) hash = nodeHash(this.#hashes.pop() as Uint8Array, hash);
    this.#hashes.push(hash);
    this.size += 1;
  }

  root(): Uint8Array {
    const last = this.#hashes.at(-1);
    return last === undefined ? emptyRoot : this.#hashes.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
  }
}

/** Root of a tree whose hashes at one height are given: as many as a power of two. */
const fold = (hashes: Uint8Array): Uint8Array => {
  let row = hashes;
  while (row.length > hashBytes) {
    const next = new Uint8Array(row.length / 2);
    for (let at = 0; at < next.length; at += hashBytes)
      next.set(nodeHash(row.subarray(2 * at, 2 * at + hashBytes), row.subarray(2 * at + hashBytes, 2 * at + 2 * hashBytes)), at);
    row = next;
  }
  return row;
};

/** `count` hashes of a level from an index on, one behind the other. Level 0 is the leaves, level n the trees of 256^n of them. */
export type HashReader = (level: number, from: number, count: number) => Uint8Array;

/** Takes the hash that now stands at a place of a level. */
export type HashWriter = (level: number, index: number, hash: Uint8Array) => void;

/** Grows the levels of a tree, leaf by leaf. */
export class LevelBuilder {
  /** By level: the hashes of the tile that is not full yet. */
  readonly #open: Uint8Array[] = [];
  readonly #counts: number[] = [];
  readonly #write: HashWriter;

  /** Goes on from a tree of `size` entries. */
  constructor(size: number, read: HashReader, write: HashWriter) {
    this.#write = write;
    for (let [level, count] = [0, size]; count > 0; level += 1, count = Math.floor(count / tileWidth)) {
      const width = count % tileWidth;
      const tile = new Uint8Array(tileWidth * hashBytes);
      if (width > 0) tile.set(read(level, count - width, width));
      this.#open[level] = tile;
      this.#counts[level] = count;
    }
  }

  push(leaf: Uint8Array): void {
    this.#put(0, leaf);
  }

  #put(level: number, hash: Uint8Array): void {
    const count = this.#counts[level] ?? 0;
    const tile = (this.#open[level] ??= new Uint8Array(tileWidth * hashBytes));
    tile.set(hash, (count % tileWidth) * hashBytes);
    this.#counts[level] = count + 1;
    this.#write(level, count, hash);
    if ((count + 1) % tileWidth === 0) this.#put(level + 1, fold(tile));
  }
}

/** Largest power of two that is not above `count`, which is at least 1. */
const highestBit = (count: number): number => {
  let bit = 1;
  while (bit * 2 <= count) bit *= 2;
  return bit;
};

/** Where RFC 6962 parts a tree: the largest power of two below its size, which is at least 2. */
const splitOf = (count: number): number => highestBit(count - 1);

/** MTH(D[from:to]); the range is one that the recursion of RFC 6962 reaches from a whole tree. */
const rangeHash = (read: HashReader, from: number, to: number): Uint8Array => {
  const count = to - from;
  if (count === 0) return emptyRoot;
  const split = highestBit(count);
  if (split === count) {
    const height = Math.round(Math.log2(split));
    const level = Math.floor(height / tileHeight);
    const width = 2 ** (height % tileHeight);
    return fold(read(level, (from / split) * width, width));
  }
  return nodeHash(rangeHash(read, from, from + split), rangeHash(read, from + split, to));
};

/** Root of the first `size` entries. */
export const rootAt = (read: HashReader, size: number): Uint8Array => rangeHash(read, 0, size);

/** Inclusion proof: PATH(index, D[0:size]) of RFC 6962, 2.1.1, from the leaf's sibling upwards. */
export const inclusionPath = (read: HashReader, index: number, size: number): readonly Uint8Array[] => {
  const path: Uint8Array[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      path.push(rangeHash(read, middle, to));
      to = middle;
    } else {
      path.push(rangeHash(read, from, middle));
      from = middle;
    }
  }
  return path.reverse();
};

/** Consistency proof: PROOF(older, D[0:size]) of RFC 6962, 2.1.2. Empty where `older` is 0 or `size`. */
export const consistencyPath = (read: HashReader, older: number, size: number): readonly Uint8Array[] => {
  if (older === 0) return [];
  const path: Uint8Array[] = [];
  let [from, to] = [0, size];
  while (to !== older) {
    const middle = from + splitOf(to - from);
    if (older <= middle) {
      path.push(rangeHash(read, middle, to));
      to = middle;
    } else {
      path.push(rangeHash(read, from, middle));
      from = middle;
    }
  }
  // The whole older tree is known to whoever checks, a part of it is not.
  if (from > 0) path.push(rangeHash(read, from, to));
  return path.reverse();
};

const half = (value: number): number => Math.floor(value / 2);
const isOdd = (value: number): boolean => value % 2 === 1;

/** Checks that a leaf stands at an index of a tree (RFC 9162, 2.1.3.2). */
export const provesInclusion = (
  leaf: Uint8Array,
  index: number,
  { size, root }: { readonly size: number; readonly root: Uint8Array },
  path: readonly Uint8Array[],
): boolean => {
  if (index < 0 || index >= size) return false;
  let [place, last, hash] = [index, size - 1, leaf];
  for (const other of path) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      hash = nodeHash(other, hash);
      while (place !== 0 && !isOdd(place)) [place, last] = [half(place), half(last)];
    } else hash = nodeHash(hash, other);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && isSameHash(hash, root);
};

export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/** Checks that a tree begins with all of an older one (RFC 9162, 2.1.4.2). */
export const provesConsistency = (older: TreeHead, newer: TreeHead, path: readonly Uint8Array[]): boolean => {
  if (older.size > newer.size) return false;
  if (older.size === newer.size) return path.length === 0 && isSameHash(older.root, newer.root);
  if (older.size === 0) return path.length === 0 && isSameHash(older.root, emptyRoot);
  let [place, last] = [older.size - 1, newer.size - 1];
  while (isOdd(place)) [place, last] = [half(place), half(last)];
  // An older tree that is complete is itself the first node of the proof.
  const nodes = place === 0 ? [older.root, ...path] : path;
  const [first, ...rest] = nodes;
  if (first === undefined) return false;
  let [before, now] = [first, first];
  for (const other of rest) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      before = nodeHash(other, before);
      now = nodeHash(other, now);
      while (place !== 0 && !isOdd(place)) [place, last] = [half(place), half(last)];
    } else now = nodeHash(now, other);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && isSameHash(before, older.root) && isSameHash(now, newer.root);
};
