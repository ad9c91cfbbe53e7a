import { tileWidth } from "./merkle.ts";

/** Where and how wide a tile is: `entries` are bundles of the log's entries, beside the tiles of level 0. */
export interface Tile {
  readonly level: number | "entries";
  readonly index: number;
  /** Hashes or entries in it: 256, or fewer at the right edge of the tree. */
  readonly width: number;
}

/** A tile's path below the log's folder (c2sp.org/tlog-tiles): `tile/0/x001/x234/067.p/8`. */
export const tilePath = ({ level, index, width }: Tile): string => {
  let elements = String(index % 1000).padStart(3, "0");
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    elements = `x${String(rest % 1000).padStart(3, "0")}/${elements}`;
  return `tile/${level}/${elements}${width < tileWidth ? `.p/${width}` : ""}`;
};

/** Every tile of hashes in a tree of some size, level by level; full ones as well as the partial one at the end of each. */
export function* hashTiles(size: number): Generator<Tile & { readonly level: number }> {
  for (let [level, count] = [0, size]; count > 0; level += 1, count = Math.floor(count / tileWidth))
    for (let index = 0; index * tileWidth < count; index += 1)
      yield { level, index, width: Math.min(tileWidth, count - index * tileWidth) };
}

/** Every bundle of entries in a log of some size. */
export function* entryTiles(size: number): Generator<Tile> {
  for (let index = 0; index * tileWidth < size; index += 1)
    yield { level: "entries", index, width: Math.min(tileWidth, size - index * tileWidth) };
}

const lengthMax = 0xffff;

/** Entries as a bundle holds them: each behind its length in 16 bits, the larger byte first. */
export const bundleOf = (entries: readonly Uint8Array[]): Uint8Array => {
  const bundle = new Uint8Array(entries.reduce((sum, { length }) => sum + 2 + length, 0));
  let at = 0;
  for (const entry of entries) {
    if (entry.length > lengthMax) throw new RangeError(`an entry of ${entry.length} bytes has no place in a bundle`);
    bundle.set([entry.length >> 8, entry.length & 0xff], at);
    bundle.set(entry, at + 2);
    at += 2 + entry.length;
  }
  return bundle;
};
