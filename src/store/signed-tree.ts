import { checkpointText, readCheckpoint, type SignedCheckpoint } from "../ledger/checkpoint.ts";
import type { Body, EntryKind, Head, Ledger, Problem } from "../ledger/index.ts";
import { Comparison, readStatements } from "../ledger/comparison.ts";
import { consistencyPath, inclusionPath, isSameHash, rootAt } from "../ledger/merkle.ts";
import { signNote, verifierKeyText, type NoteSigner, type VerifierKey } from "../ledger/note.ts";
import { checkProof, type ConsistencyProof, type InclusionProof, type Proof } from "../ledger/proof.ts";
import { addToHistory, readHistory } from "./checkpoint-history.ts";
import { CheckpointKeys, isEd25519Signature } from "./checkpoint-keys.ts";
import type { Attempt } from "./file-writing.ts";
import { lockWaitMsDefault } from "./ledger-head.ts";
import { systemLibc, type Libc } from "./libc.ts";
import { PrunedFault } from "./pruned-part.ts";
import { pruneEntries, type PrunePlan } from "./pruning.ts";
import { exportTiles, type Exported } from "./tile-export.ts";
import { TreeFault, TreeFiles } from "./tree-files.ts";
import { currentHead, findEntry, growTree, type Signed, type TreeFlaw } from "./tree-growth.ts";

export interface SignedTreeOptions {
  /** The ledger's folder. */
  readonly folder: string;
  /** Folder of the keys, apart from the ledger: a copy of the ledger must not carry them. */
  readonly keysFolder: string;
  /** Part of the log's name, made when the first key is. */
  readonly hostname: string;
  readonly ledger: Ledger;
  /** Who asks; goes into the record of what is done with keys. */
  readonly user: Body;
  readonly libc?: Libc;
  readonly lockWaitMs?: number;
}

/** The tree, open and locked, up to date with the ledger and in agreement with what was signed before. */
export interface OpenTree {
  readonly tree: TreeFiles;
  readonly head: Head;
  readonly checkpoint: SignedCheckpoint;
}

const flaw = (code: TreeFlaw["code"], detail: string): TreeFlaw => ({ ok: false, code, detail });

/** A log's name: a schema-less URL without white space or plus, of the machine and the log's first key. */
const originOf = (hostname: string, publicKey: Uint8Array): string => {
  const host = hostname.toLowerCase().replaceAll(/[^a-z0-9.-]/g, "-") || "localhost";
  return `${host}/tagout/${Bun.SHA256.hash(publicKey, "hex").slice(0, 16)}`;
};

/** Signed checkpoints of a ledger, and proofs from them. */
export class SignedTree {
  readonly #options: SignedTreeOptions;
  readonly #libc: Libc;
  readonly #waitMs: number;
  readonly keys: CheckpointKeys;

  constructor(options: SignedTreeOptions) {
    this.#options = options;
    this.#libc = options.libc ?? systemLibc();
    this.#waitMs = options.lockWaitMs ?? lockWaitMsDefault;
    this.keys = new CheckpointKeys(this.#libc, options.keysFolder);
  }

  /** A checkpoint of the ledger as it stands; the last one again where nothing came since. */
  checkpoint(): Signed<SignedCheckpoint> {
    return this.withTree(({ checkpoint }) => ({ ok: true, value: checkpoint }));
  }

  /** Proof that an entry is in the log. */
  prove(seq: number): Signed<InclusionProof> {
    return this.withTree(({ tree, head, checkpoint }) => {
      if (seq > head.seq) return flaw("no-entry", `the last entry is ${head.seq}`);
      const path = inclusionPath(tree.read, seq - 1, checkpoint.size);
      const entry = findEntry(this.#libc, this.#options.folder, seq)?.bytes;
      const proof: InclusionProof = { kind: "inclusion", index: seq - 1, path, checkpoint, ...(entry !== undefined && { entry }) };
      return entry === undefined ? { ok: true, value: proof } : this.#checked(proof);
    });
  }

  /** Proof that the log has only grown since an older checkpoint of it. */
  proveSince(since: string): Signed<ConsistencyProof> {
    const older = readCheckpoint(since);
    if (!older.ok) return flaw("bad-checkpoint", older.why);
    return this.withTree(({ tree, checkpoint }) => {
      const { origin, size, root } = older.value;
      if (origin !== checkpoint.origin)
        return flaw("bad-checkpoint", `it is of the log \`${origin}\`, this one is \`${checkpoint.origin}\``);
      if (size > checkpoint.size) return flaw("inconsistent", `it has ${size} entries, the record has ${checkpoint.size}`);
      if (!isSameHash(rootAt(tree.read, size), root))
        return flaw("inconsistent", `the first ${size} entries are not the ones it was signed for`);
      const path = consistencyPath(tree.read, size, checkpoint.size);
      return this.#checked({ kind: "consistency", olderSize: size, path, checkpoint }, since);
    });
  }

  /** A checkpoint, and what is wrong with those that somebody kept before; checkpoints of other logs are passed over. */
  heldAgainst(name: string, text: string): Signed<{ readonly checkpoint: SignedCheckpoint; readonly problems: readonly Problem[] }> {
    return this.withTree(({ tree, checkpoint }) => {
      const known = this.keys.known();
      if (!known.ok) return known;
      const rules = { keys: known.value, isSignature: isEd25519Signature, origin: checkpoint.origin, mayHoldOthers: true };
      const { statements, problems } = readStatements(name, text, rules);
      const comparison = new Comparison(statements);
      for (let size = comparison.nextSize; size !== undefined && size <= checkpoint.size; size = comparison.nextSize) {
        const reached = size;
        comparison.reached(reached, () => rootAt(tree.read, reached));
      }
      return { ok: true, value: { checkpoint, problems: [...problems, ...comparison.end(checkpoint.size)] } };
    });
  }

  /** Writes the log into a folder as others read it. */
  exportTo(folder: string): Signed<Exported> {
    return this.withTree((open) => {
      const known = this.keys.known();
      return known.ok ? exportTiles(this.#libc, this.#options.folder, folder, known.value, open) : known;
    });
  }

  /** Removes the bodies of the entries before a time (ISO 8601, UTC). `isTrial`: only says which. */
  prune(before: string, isTrial = false): Signed<PrunePlan | undefined> {
    return this.withTree(({ tree, head }) => {
      const known = this.keys.known();
      if (!known.ok) return known;
      const record = (body: Body): Signed<number> => this.record("configuration", { ...body, approval: { given: "YES" } });
      const place = { libc: this.#libc, ledger: this.#options.folder, waitMs: this.#waitMs };
      return pruneEntries({ ...place, tree, head, keys: known.value.map(verifierKeyText), record }, before, isTrial);
    });
  }

  /** Makes a new key that signs from now on. The next checkpoint is signed by both, then the old private part is removed. */
  rotate(): Signed<{ readonly key: VerifierKey; readonly checkpoint: SignedCheckpoint }> {
    const rotated = this.#open((tree) => {
      const current = this.#agree(tree);
      if (!current.ok) return current;
      const known = this.keys.known();
      if (!known.ok) return known;
      const old = known.value.at(-1);
      return old === undefined ? this.#firstKey() : this.#addKey(() => old.name, "replace the key that signs checkpoints", old);
    });
    if (!rotated.ok) return rotated;
    const signed = this.checkpoint();
    return signed.ok ? { ok: true, value: { key: rotated.value, checkpoint: signed.value } } : signed;
  }

  /** Does something with the tree while nobody else signs, prunes or rotates. */
  withTree<T>(work: (open: OpenTree) => Signed<T>): Signed<T> {
    return this.#open((tree) => {
      const key = this.#ensureKey();
      if (!key.ok) return key;
      const current = this.#agree(tree);
      if (!current.ok) return current;
      const checkpoint = this.#sign(tree, current.value, key.value.name);
      return checkpoint.ok ? work({ tree, head: current.value, checkpoint: checkpoint.value }) : checkpoint;
    });
  }

  #open<T>(work: (tree: TreeFiles) => Signed<T>): Signed<T> {
    const opened = TreeFiles.open(this.#libc, this.#options.folder, this.#waitMs);
    if (!opened.ok) return opened;
    const tree = opened.value;
    try {
      return work(tree);
    } catch (error) {
      if (error instanceof PrunedFault) return flaw("corrupt", error.message);
      if (!(error instanceof TreeFault)) throw error;
      const reset = tree.reset();
      return reset.ok ? this.#again(tree, work) : reset;
    } finally {
      tree.close();
    }
  }

  /** Once more, with a tree that is made anew from the entries. */
  #again<T>(tree: TreeFiles, work: (tree: TreeFiles) => Signed<T>): Signed<T> {
    try {
      return work(tree);
    } catch (error) {
      if (error instanceof TreeFault) return flaw("unavailable", `the tree cannot be made: ${error.message}`);
      throw error;
    }
  }

  /** Brings the tree up to date, and compares it with the last checkpoint that was signed here. */
  #agree(tree: TreeFiles): Signed<Head> {
    const { folder } = this.#options;
    const head = currentHead(this.#libc, folder, this.#waitMs);
    const history = head.ok ? readHistory(this.#libc, folder) : head;
    if (!head.ok) return head;
    if (!history.ok) return history;
    const { last } = history.value;
    if (last !== undefined && last.size > head.value.seq)
      return flaw(
        "inconsistent",
        `a checkpoint of ${last.size} entries was signed, the record has ${head.value.seq}: the last ones were taken away`,
      );
    // A second time from the first entry on: it may be the tree's files that are damaged, and not the record.
    for (const isFresh of [false, true]) {
      const grown = growTree(this.#libc, folder, tree, head.value, isFresh);
      if (!grown.ok) return grown;
      if (last === undefined || isSameHash(rootAt(tree.read, last.size), last.root)) return head;
    }
    return flaw("inconsistent", `the first ${last?.size ?? 0} entries are not the ones that a checkpoint was signed for`);
  }

  #ensureKey(): Signed<VerifierKey> {
    const known = this.keys.known();
    if (!known.ok) return known;
    const key = known.value.at(-1);
    return key === undefined ? this.#firstKey() : { ok: true, value: key };
  }

  #firstKey(): Signed<VerifierKey> {
    const head = currentHead(this.#libc, this.#options.folder, this.#waitMs);
    if (!head.ok) return head;
    return this.#addKey((publicKey) => originOf(this.#options.hostname, publicKey), "make a key that signs checkpoints");
  }

  /** INVARIANT: a key is on record before it signs anything: what is meant before it is made one of ours, what was done after. */
  #addKey(name: (publicKey: Uint8Array) => string, action: string, old?: VerifierKey): Signed<VerifierKey> {
    const made = this.keys.make(name);
    if (!made.ok) return made;
    const key = verifierKeyText(made.value);
    const evidence = [`key ${key}`, ...(old === undefined ? [] : [`in place of ${verifierKeyText(old)}`])];
    const meant = this.record("configuration", { action, result: "PENDING", evidence, checkpointKey: key });
    const added = meant.ok ? this.keys.add(made.value) : meant;
    if (!added.ok) {
      const known = this.keys.known();
      // One that nothing names would only lie about; the list may name it although writing it failed at the end.
      if (known.ok && !known.value.some(({ id }) => id === made.value.id)) this.keys.drop(made.value);
      return added;
    }
    const done = this.record("configuration", { action, result: "SUCCESS", evidence, checkpointKey: key });
    return done.ok ? made : done;
  }

  /** Puts something that is done with the record on it. */
  record(kind: EntryKind, body: Body): Signed<number> {
    const { ledger, user } = this.#options;
    const appended = ledger.append(kind, { approval: { given: "NO" }, ...body, environment: "local", user });
    return appended.ok ? { ok: true, value: appended.seq } : appended;
  }

  #signers(): Attempt<readonly NoteSigner[]> {
    const known = this.keys.known();
    if (!known.ok) return known;
    const signers: NoteSigner[] = [];
    for (const key of known.value) {
      const signer = this.keys.signer(key);
      if (!signer.ok) return signer;
      if (signer.value !== undefined) signers.push(signer.value);
    }
    const current = known.value.at(-1);
    if (signers.at(-1)?.key.id === current?.id) return { ok: true, value: signers };
    return {
      ok: false,
      code: "denied",
      detail: `the private part of key ${current?.id ?? ""} is gone; make a new one with \`tagout ledger key rotate\``,
    };
  }

  /** INVARIANT: what is signed is kept before it is given away, so that nothing else is ever signed for that size. */
  #sign(tree: TreeFiles, { seq: size }: Head, origin: string): Signed<SignedCheckpoint> {
    const { folder } = this.#options;
    const signers = this.#signers();
    const history = signers.ok ? readHistory(this.#libc, folder) : signers;
    if (!signers.ok) return signers;
    if (!history.ok) return history;
    const { last } = history.value;
    const isSigned = last?.size === size && signers.value.every(({ key }) => last.note.signatures.some(({ id }) => id === key.id));
    const head = { origin, size, root: rootAt(tree.read, size) };
    const checkpoint = isSigned ? last : { ...head, note: signNote(checkpointText(head), signers.value) };
    const kept: Attempt<void> = isSigned ? { ok: true, value: undefined } : addToHistory(this.#libc, folder, history.value, checkpoint);
    if (!kept.ok) return kept;
    for (const { key } of signers.value.slice(0, -1)) {
      const dropped = this.keys.drop(key);
      if (!dropped.ok) return dropped;
    }
    return { ok: true, value: checkpoint };
  }

  /** A proof that we would not accept ourselves comes of damaged files, and is not given away. */
  #checked<P extends Proof>(proof: P, since?: string): Signed<P> {
    const known = this.keys.known();
    if (!known.ok) return known;
    const check = checkProof(proof, { keys: known.value, isSignature: isEd25519Signature, ...(since !== undefined && { since }) });
    if (check.ok) return { ok: true, value: proof };
    if (check.code === "not-proved") throw new TreeFault(check.why);
    return flaw("bad-checkpoint", check.why);
  }
}
