import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import {
  consistencyPath,
  emptyRoot,
  Frontier,
  hashBytes,
  inclusionPath,
  leafHash,
  LevelBuilder,
  nodeHash,
  provesConsistency,
  provesInclusion,
  rootAt,
  type HashReader,
} from "./merkle.ts";

const hex = (bytes: Uint8Array): string => bytes.toHex();
const leafOf = (number: number): Uint8Array => leafHash(new TextEncoder().encode(`entry ${number}`));

/** The definition of RFC 6962, 2.1, word for word and as slow. */
const definition = (leaves: readonly Uint8Array[]): Uint8Array => {
  if (leaves.length === 0) return emptyRoot;
  if (leaves.length === 1) return leaves[0] as Uint8Array;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(definition(leaves.slice(0, split)), definition(leaves.slice(split)));
};

const sizeMax = 1_100;
const leaves = Array.from({ length: sizeMax }, (_, number) => leafOf(number));

/** A tree in memory: its levels, each one array of hashes. */
const grown = (size: number, from = 0, levels: number[][] = []): HashReader => {
  const read: HashReader = (level, first, count) =>
    new Uint8Array((levels[level] ?? []).slice(first * hashBytes, (first + count) * hashBytes));
  const builder = new LevelBuilder(from, read, (level, index, hash) => {
    const row = (levels[level] ??= []);
    expect(row.length).toBe(index * hashBytes);
    row.push(...hash);
  });
  for (const leaf of leaves.slice(from, size)) builder.push(leaf);
  return read;
};
const whole = grown(sizeMax);

describe("hashes", () => {
  test("of leaves and nodes begin with a byte of their own", () => {
    const sha256 = (...parts: readonly number[][]): string =>
      new Bun.CryptoHasher("sha256").update(new Uint8Array(parts.flat())).digest("hex");
    expect(hex(leafHash(new Uint8Array([7, 8])))).toBe(sha256([0, 7, 8]));
    const [left, right] = [Array.from({ length: 32 }, () => 3), Array.from({ length: 32 }, () => 4)];
    expect(hex(nodeHash(new Uint8Array(left), new Uint8Array(right)))).toBe(sha256([1], left, right));
    expect(hex(emptyRoot)).toBe(sha256([]));
  });
});

test("every way to a root gives the one of the definition, for every size", () => {
  const frontier = new Frontier();
  for (let size = 0; size <= 600; size += 1) {
    const expected = hex(definition(leaves.slice(0, size)));
    expect([size, hex(frontier.root()), hex(rootAt(whole, size))]).toEqual([size, expected, expected]);
    expect(hex(Frontier.at(whole, size).root())).toBe(expected);
    frontier.push(leaves[size] as Uint8Array);
  }
});

test("levels that are taken up again at any size go on as if they had never stopped", () => {
  for (const stop of [1, 2, 255, 256, 257, 511, 512, 513, 1_000]) {
    const levels: number[][] = [];
    grown(stop, 0, levels);
    expect([stop, hex(rootAt(grown(sizeMax, stop, levels), sizeMax))]).toEqual([stop, hex(rootAt(whole, sizeMax))]);
  }
});

const headOf = (size: number): { size: number; root: Uint8Array } => ({ size, root: rootAt(whole, size) });
const sizes = fc.integer({ min: 1, max: sizeMax });

describe("inclusion", () => {
  test("is proved for every entry of every small tree, and for no other place, leaf or root", () => {
    for (let size = 1; size <= 40; size += 1)
      for (let index = 0; index < size; index += 1) {
        const path = inclusionPath(whole, index, size);
        for (let other = 0; other <= size; other += 1)
          expect([size, index, other, provesInclusion(leaves[index] as Uint8Array, other, headOf(size), path)]).toEqual([
            size,
            index,
            other,
            other === index,
          ]);
        expect(provesInclusion(leafOf(-1), index, headOf(size), path)).toBe(false);
        expect(provesInclusion(leaves[index] as Uint8Array, index, { size, root: emptyRoot }, path)).toBe(false);
      }
  });

  test("is not proved by a path with a hash too many, too few or changed", () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (size, anyIndex, anyStep) => {
        const index = anyIndex % size;
        const path = inclusionPath(whole, index, size);
        const holds = (changed: readonly Uint8Array[]): boolean =>
          provesInclusion(leaves[index] as Uint8Array, index, headOf(size), changed);
        expect(holds(path)).toBe(true);
        expect(holds([...path, emptyRoot])).toBe(false);
        if (path.length === 0) return;
        const step = anyStep % path.length;
        expect(holds(path.toSpliced(step, 1))).toBe(false);
        expect(holds(path.with(step, emptyRoot))).toBe(false);
      }),
      { seed: 6962, numRuns: 300 },
    );
  });
});

describe("consistency", () => {
  test("is proved between every two small trees, and with no other root", () => {
    for (let newer = 0; newer <= 40; newer += 1)
      for (let older = 0; older <= newer; older += 1) {
        const path = consistencyPath(whole, older, newer);
        expect([older, newer, provesConsistency(headOf(older), headOf(newer), path)]).toEqual([older, newer, true]);
        const forged = leafOf(-1);
        expect([older, newer, provesConsistency({ size: older, root: forged }, headOf(newer), path)]).toEqual([older, newer, false]);
        if (older > 0)
          expect([older, newer, provesConsistency(headOf(older), { size: newer, root: forged }, path)]).toEqual([older, newer, false]);
      }
  });

  test("is not proved by a path with a hash too many, too few or changed, nor backwards", () => {
    fc.assert(
      fc.property(sizes, sizes, fc.nat(), (a, b, anyStep) => {
        const [older, newer] = [Math.min(a, b), Math.max(a, b)];
        const path = consistencyPath(whole, older, newer);
        const holds = (changed: readonly Uint8Array[]): boolean => provesConsistency(headOf(older), headOf(newer), changed);
        expect(holds(path)).toBe(true);
        expect(holds([...path, emptyRoot])).toBe(false);
        if (older < newer) expect(provesConsistency(headOf(newer), headOf(older), path)).toBe(false);
        if (path.length === 0) return;
        const step = anyStep % path.length;
        expect(holds(path.toSpliced(step, 1))).toBe(false);
        expect(holds(path.with(step, emptyRoot))).toBe(false);
      }),
      { seed: 9162, numRuns: 300 },
    );
  });

  test("is not proved for a tree in which an entry was changed", () => {
    const changed = leaves.with(500, leafOf(-1));
    const newer = { size: 700, root: definition(changed.slice(0, 700)) };
    expect(provesConsistency(headOf(600), newer, consistencyPath(whole, 600, 700))).toBe(false);
    expect(provesConsistency(headOf(400), newer, consistencyPath(whole, 400, 700))).toBe(false);
  });
});
