import { openCheckpoint } from "../ledger/checkpoint.ts";
import { isSameHash, rootAt, tileWidth } from "../ledger/merkle.ts";
import { writeNote, type VerifierKey } from "../ledger/note.ts";
import { bundleOf, entryTiles, hashTiles, tilePath, type Tile } from "../ledger/tiles.ts";
import { isEd25519Signature } from "./checkpoint-keys.ts";
import { type Attempt, done, fault, parentOf, readRange, replaceFile, syncFolder, writeAll } from "./file-writing.ts";
import { errnos, openFlags, type Libc } from "./libc.ts";
import { readPruned } from "./pruned-part.ts";
import { findPlace } from "./segments.ts";
import type { OpenTree } from "./signed-tree.ts";
import { linesUpTo, type Signed } from "./tree-growth.ts";

/** For its owner only: entries say what was done. Whoever serves it to others opens it to them. */
const modes = { folder: 0o700, file: 0o600 } as const;
const checkpointBytesMax = 65_536;
export interface Exported {
  readonly size: number;
  /** Files that were written; those that an earlier export left are not written again. */
  readonly written: number;
  /** Entries that are exported by their hashes alone: the pruned ones, and those that share a bundle with them. */
  readonly hashesOnly: number;
}

const failure = (code: "bad-checkpoint" | "inconsistent" | "no-entry", detail: string): Signed<never> => ({ ok: false, code, detail });

/** Writes one export into its folder, and remembers which folders have to reach the disk. */
class Target {
  readonly #libc: Libc;
  readonly #folder: string;
  readonly #folders = new Set<string>();
  written = 0;

  constructor(libc: Libc, folder: string) {
    this.#libc = libc;
    this.#folder = folder;
  }

  make(folder = this.#folder): Attempt<void> {
    if (this.#folders.has(folder)) return done;
    const made = this.#libc.makeFolder(folder, modes.folder);
    if (made === -errnos.ENOENT && folder !== this.#folder) {
      const above = this.make(parentOf(folder));
      if (!above.ok) return above;
      return this.make(folder);
    }
    if (made < 0 && made !== -errnos.EEXIST) return fault(made, `making of \`${folder}\``);
    this.#folders.add(folder);
    return done;
  }

  put(tile: Tile, bytes: Uint8Array): Attempt<void> {
    const path = `${this.#folder}/${tilePath(tile)}`;
    const made = this.make(parentOf(path));
    if (!made.ok) return made;
    const fd = this.#libc.open(path, openFlags.write | openFlags.create | openFlags.truncate | openFlags.noFollow, modes.file);
    if (fd < 0) return fault(fd, `open of \`${path}\``);
    const written = writeAll(this.#libc, fd, bytes);
    const code = written.ok ? this.#libc.syncData(fd) : 0;
    this.#libc.close(fd);
    if (!written.ok) return written;
    this.written += 1;
    return code < 0 ? fault(code, `sync of \`${path}\``) : done;
  }

  /** The text of the checkpoint that is there; empty where there is none. */
  readCheckpoint(): Attempt<string> {
    const path = `${this.#folder}/checkpoint`;
    const fd = this.#libc.open(path, openFlags.read | openFlags.noFollow, 0);
    if (fd === -errnos.ENOENT) return { ok: true, value: "" };
    if (fd < 0) return fault(fd, `open of \`${path}\``);
    const bytes = readRange(this.#libc, fd, 0, checkpointBytesMax);
    this.#libc.close(fd);
    return bytes.ok ? { ok: true, value: new TextDecoder().decode(bytes.value) } : bytes;
  }

  /** INVARIANT: comes last, when everything that the checkpoint speaks of is on the disk. */
  finish(note: string): Attempt<void> {
    for (const folder of this.#folders) {
      const synced = syncFolder(this.#libc, folder);
      if (!synced.ok) return synced;
    }
    return replaceFile(this.#libc, `${this.#folder}/checkpoint`, new TextEncoder().encode(note), modes.file);
  }
}

/** Size of the export that is there already, which must be of this log and of this past. */
const exportedSize = (target: Target, keys: readonly VerifierKey[], { tree, checkpoint }: OpenTree): Signed<number> => {
  const text = target.readCheckpoint();
  if (!text.ok) return text;
  if (text.value === "") return { ok: true, value: 0 };
  const opened = openCheckpoint(text.value, keys, isEd25519Signature);
  if (!opened.ok) return failure("bad-checkpoint", `the folder holds another log: its checkpoint: ${opened.why}`);
  const { size, root } = opened.checkpoint;
  if (size > checkpoint.size) return failure("inconsistent", `the folder holds ${size} entries, the record has ${checkpoint.size}`);
  if (!isSameHash(rootAt(tree.read, size), root)) return failure("inconsistent", `the folder holds other entries among the first ${size}`);
  return { ok: true, value: size };
};

/** True for a tile that an export of `before` entries has already, whole. */
const isThere = ({ level, index, width }: Tile, before: number): boolean =>
  width === tileWidth && (index + 1) * tileWidth ** ((level === "entries" ? 0 : level) + 1) <= before;

/** Bundles from the first one on that is neither there nor has a pruned entry in it. */
const putEntries = (
  libc: Libc,
  ledger: string,
  { head, checkpoint }: OpenTree,
  target: Target,
  { before, pruned }: { readonly before: number; readonly pruned: number },
): Signed<void> => {
  const [first] = [...entryTiles(checkpoint.size)].filter((tile) => !isThere(tile, before) && tile.index * tileWidth >= pruned);
  if (first === undefined) return done;
  const place = findPlace(libc, ledger, first.index * tileWidth + 1);
  if (place === undefined) return failure("no-entry", `entry ${first.index * tileWidth + 1} is missing`);
  let entries: Uint8Array[] = [];
  let { index } = first;
  const put = (): Attempt<void> => {
    const put = target.put({ level: "entries", index, width: entries.length }, bundleOf(entries));
    [entries, index] = [[], index + 1];
    return put;
  };
  for (const { bytes } of linesUpTo(libc, ledger, place, head)) {
    entries.push(bytes.slice());
    const isFull = entries.length === tileWidth ? put() : done;
    if (!isFull.ok) return isFull;
  }
  return entries.length > 0 ? put() : done;
};

/**
 * Writes the log as static files by c2sp.org/tlog-tiles: `checkpoint`, tiles of hashes, bundles of entries. A folder that
 * holds an earlier export of the same log gets what is new.
 */
export const exportTiles = (libc: Libc, ledger: string, folder: string, keys: readonly VerifierKey[], open: OpenTree): Signed<Exported> => {
  const target = new Target(libc, folder);
  const made = target.make();
  if (!made.ok) return made;
  const before = exportedSize(target, keys, open);
  if (!before.ok) return before;
  for (const tile of hashTiles(open.checkpoint.size)) {
    if (isThere(tile, before.value)) continue;
    const put = target.put(tile, open.tree.read(tile.level, tile.index * tileWidth, tile.width));
    if (!put.ok) return put;
  }
  const pruned = readPruned(libc, ledger);
  if (!pruned.ok) return pruned;
  const entries = putEntries(libc, ledger, open, target, { before: before.value, pruned: pruned.value.seq });
  if (!entries.ok) return entries;
  const finished = target.finish(writeNote(open.checkpoint.note));
  if (!finished.ok) return finished;
  const { size } = open.checkpoint;
  const hashesOnly = Math.min(Math.ceil(pruned.value.seq / tileWidth) * tileWidth, size);
  return { ok: true, value: { size, written: target.written, hashesOnly } };
};
