import type { Entry, Problem } from "../ledger/index.ts";
import { hashBytes, isSameHash, tileWidth } from "../ledger/merkle.ts";
import { verifierKeyText, type VerifierKey } from "../ledger/note.ts";
import type { Pruned } from "./pruned-part.ts";
import { TreeFault, type TreeReader } from "./tree-files.ts";

const remedy = "remove the folder `tree`: it is made anew";

/** What the tree's files say, beside what the entries give: read a tile at a time. */
export class TreeWatch {
  readonly #reader: TreeReader;
  readonly #tiles = new Map<number, { from: number; hashes: Uint8Array }>();
  #flaw: Problem | undefined;

  constructor(reader: TreeReader) {
    this.#reader = reader;
    if (reader.isDamaged) this.#flaw = { code: "bad-tree", seq: 0, detail: `the file \`tree/place\` is damaged; ${remedy}` };
  }

  see(level: number, index: number, hash: Uint8Array): void {
    const covered = Math.floor(this.#reader.covered.seq / tileWidth ** level);
    if (index >= covered || this.#flaw !== undefined) return;
    try {
      let tile = this.#tiles.get(level);
      if (tile === undefined || index >= tile.from + tile.hashes.length / hashBytes || index < tile.from) {
        tile = { from: index, hashes: this.#reader.read(level, index, Math.min(tileWidth, covered - index)) };
        this.#tiles.set(level, tile);
      }
      const at = (index - tile.from) * hashBytes;
      if (isSameHash(tile.hashes.subarray(at, at + hashBytes), hash)) return;
      this.#report(level, index, "is another one");
    } catch (error) {
      if (!(error instanceof TreeFault)) throw error;
      this.#report(level, index, "is missing");
    }
  }

  get problems(): readonly Problem[] {
    return this.#flaw === undefined ? [] : [this.#flaw];
  }

  #report(level: number, index: number, what: string): void {
    const seq = index * tileWidth ** level + 1;
    this.#flaw = {
      code: "bad-tree",
      seq,
      detail: `hash ${index + 1} of level ${level} beside the entries ${what}; ${remedy}`,
    };
  }
}

/** Keys that sign must be on record, and keys on record must be known. */
export class KeyWatch {
  readonly #meant = new Set<string>();
  readonly #made = new Map<string, number>();

  visit({ kind, body, seq }: Entry): void {
    if (kind !== "configuration") return;
    // An entry about pruning names the keys again: those that named them first may be gone.
    const keys = body["checkpointKeys"];
    if (Array.isArray(keys)) for (const key of keys) if (typeof key === "string") this.#meant.add(key);
    const key = body["checkpointKey"];
    if (typeof key !== "string") return;
    this.#meant.add(key);
    if (body["result"] === "SUCCESS") this.#made.set(key, seq);
  }

  /** `isWhole`: every entry there is was seen. */
  problems(keys: readonly VerifierKey[], isWhole: boolean): readonly Problem[] {
    const known = new Set(keys.map(verifierKeyText));
    const unknown = [...this.#made].filter(([key]) => !known.has(key));
    const silent = isWhole ? keys.filter((key) => !this.#meant.has(verifierKeyText(key))) : [];
    return [
      ...unknown.map(([key, seq]): Problem => ({
        code: "unrecorded-key",
        seq,
        detail: `the entry names key ${key}, which is not among the known ones`,
      })),
      ...silent.map(({ id }): Problem => ({ code: "unrecorded-key", seq: 0, detail: `key ${id} signs checkpoints and no entry says so` })),
    ];
  }
}

/** Entries may be missing from the beginning on only where a later one says so, with the root of all that is gone. */
export class PruneWatch {
  readonly #pruned: Pruned;
  /** Number of the entry that says so. */
  #saidBy: number | undefined;
  #root: string | undefined;

  constructor(pruned: Pruned) {
    this.#pruned = pruned;
  }

  /** Root of the tree of the pruned entries, as their hashes give it. */
  reached(root: Uint8Array): void {
    this.#root = root.toBase64();
  }

  visit({ kind, body, seq }: Entry): void {
    if (kind !== "configuration") return;
    const { to, hash, root } = (body["pruned"] ?? {}) as Readonly<Record<string, unknown>>;
    if (to === this.#pruned.seq && hash === this.#pruned.hash && root === this.#root) this.#saidBy ??= seq;
  }

  get saidBy(): number | undefined {
    return this.#saidBy;
  }

  get problems(): readonly Problem[] {
    const { seq, isDamaged } = this.#pruned;
    const problems: Problem[] = [];
    if (isDamaged) problems.push({ code: "bad-pruned", seq, detail: "one of the places that say how far entries were pruned is damaged" });
    if (seq > 0 && this.#saidBy === undefined)
      problems.push({
        code: "bad-pruned",
        seq: 1,
        detail: `entries 1 to ${seq} are gone, and no entry says that they were pruned with these hashes`,
      });
    return problems;
  }
}
