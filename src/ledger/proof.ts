import { fromBase64 } from "../model/index.ts";
import { openCheckpoint, readCheckpoint, type SignedCheckpoint } from "./checkpoint.ts";
import { hashBytes, leafHash, provesConsistency, provesInclusion } from "./merkle.ts";
import { writeNote, type Reading, type SignatureCheck, type VerifierKey } from "./note.ts";

/** That an entry stands at a place of the log (c2sp.org/tlog-proof). */
export interface InclusionProof {
  readonly kind: "inclusion";
  /** Number of the entry, from 0: one less than its `seq`. */
  readonly index: number;
  /** Bytes of the entry, where they are still there; they are the proof's extra data. */
  readonly entry?: Uint8Array;
  readonly path: readonly Uint8Array[];
  readonly checkpoint: SignedCheckpoint;
}

/** That the log has only grown since an older checkpoint (the request body of c2sp.org/tlog-witness). */
export interface ConsistencyProof {
  readonly kind: "consistency";
  readonly olderSize: number;
  readonly path: readonly Uint8Array[];
  readonly checkpoint: SignedCheckpoint;
}

export type Proof = InclusionProof | ConsistencyProof;

const inclusionHead = "c2sp.org/tlog-proof@v1";
/** A proof in a tree of 2^53 entries is shorter. */
const pathMax = 63;

export const proofText = (proof: Proof): string => {
  const head =
    proof.kind === "inclusion"
      ? [inclusionHead, ...(proof.entry === undefined ? [] : [`extra ${proof.entry.toBase64()}`]), `index ${proof.index}`]
      : [`old ${proof.olderSize}`];
  return `${[...head, ...proof.path.map((hash) => hash.toBase64())].join("\n")}\n\n${writeNote(proof.checkpoint.note)}`;
};

const readCount = (word: string, line: string | undefined): number | undefined => {
  const digits = new RegExp(`^${word} (0|[1-9][0-9]{0,15})$`).exec(line ?? "")?.[1];
  const count = Number(digits ?? Number.NaN);
  return Number.isSafeInteger(count) ? count : undefined;
};

const readPath = (lines: readonly string[]): readonly Uint8Array[] | undefined => {
  const path = lines.map((line) => fromBase64(line)).filter((hash) => hash?.length === hashBytes);
  return path.length === lines.length && path.length <= pathMax ? (path as readonly Uint8Array[]) : undefined;
};

const flaw = (why: string): { readonly ok: false; readonly why: string } => ({ ok: false, why });

/** Takes a proof apart without checking anything of it. */
export const readProof = (text: string): Reading<Proof> => {
  const cut = text.indexOf("\n\n");
  if (cut === -1) return flaw("it has no empty line before its checkpoint");
  const read = readCheckpoint(text.slice(cut + 2));
  if (!read.ok) return flaw(`its checkpoint cannot be read: ${read.why}`);
  const checkpoint = read.value;
  const [first, ...rest] = text.slice(0, cut).split("\n");
  if (first !== inclusionHead) {
    const [olderSize, path] = [readCount("old", first), readPath(rest)];
    if (olderSize === undefined || path === undefined) return flaw(`it begins neither with \`${inclusionHead}\` nor with \`old SIZE\``);
    return { ok: true, value: { kind: "consistency", olderSize, path, checkpoint } };
  }
  const extra = rest[0]?.startsWith("extra ") === true ? rest[0].slice("extra ".length) : undefined;
  const entry = extra === undefined ? undefined : fromBase64(extra);
  const [indexLine, ...hashes] = extra === undefined ? rest : rest.slice(1);
  const [index, path] = [readCount("index", indexLine), readPath(hashes)];
  if ((extra !== undefined && entry === undefined) || index === undefined || path === undefined)
    return flaw("its lines are not extra data, an index and hashes");
  return { ok: true, value: { kind: "inclusion", index, path, checkpoint, ...(entry !== undefined && { entry }) } };
};

export type ProofCheck =
  | { readonly ok: true; readonly signedBy: readonly VerifierKey[] }
  | { readonly ok: false; readonly code: "bad-note" | "unknown-key" | "bad-signature" | "no-entry" | "not-proved"; readonly why: string };

/** What a proof is checked with: the keys that are trusted, and what it is about. */
export interface ProofSubject {
  readonly keys: readonly VerifierKey[];
  readonly isSignature: SignatureCheck;
  /** Bytes of the entry, in place of those the proof brings along. */
  readonly entry?: Uint8Array;
  /** The older checkpoint, as text; needed for a proof of consistency. */
  readonly since?: string;
}

/** Checks a proof with nothing but keys and what it is about; no log is needed. */
export const checkProof = (proof: Proof, { keys, isSignature, entry, since }: ProofSubject): ProofCheck => {
  const opened = openCheckpoint(writeNote(proof.checkpoint.note), keys, isSignature);
  if (!opened.ok) return opened;
  const { signedBy } = opened;
  if (proof.kind === "inclusion") {
    const bytes = entry ?? proof.entry;
    if (bytes === undefined) return { ok: false, code: "no-entry", why: "the proof does not bring the entry along; it must be given" };
    return provesInclusion(leafHash(bytes), proof.index, proof.checkpoint, proof.path)
      ? { ok: true, signedBy }
      : { ok: false, code: "not-proved", why: `these bytes are not entry ${proof.index + 1} of the log that the checkpoint is of` };
  }
  const older = openCheckpoint(since ?? "", keys, isSignature);
  if (!older.ok) return { ...older, why: `the older checkpoint: ${older.why}` };
  const { checkpoint } = older;
  if (checkpoint.origin !== proof.checkpoint.origin)
    return { ok: false, code: "not-proved", why: `the checkpoints are of two logs, ${checkpoint.origin} and ${proof.checkpoint.origin}` };
  if (checkpoint.size !== proof.olderSize)
    return {
      ok: false,
      code: "not-proved",
      why: `the proof goes on from ${proof.olderSize} entries, the older checkpoint has ${checkpoint.size}`,
    };
  return provesConsistency(checkpoint, proof.checkpoint, proof.path)
    ? { ok: true, signedBy }
    : {
        ok: false,
        code: "not-proved",
        why: `the log of ${proof.checkpoint.size} entries does not begin with the ${checkpoint.size} of before`,
      };
};
