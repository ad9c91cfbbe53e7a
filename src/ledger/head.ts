import { canonicalJson } from "../model/canonical.ts";
import { startHash } from "./entry.ts";

/** The last entry that was answered for, and where it stands. Kept apart from the entries, so that dropping some is seen. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
  /** Number of the segment file the entry is in. */
  readonly segment: number;
  /** Half-open byte range of the entry in its segment, newline included. */
  readonly start: number;
  readonly end: number;
}

/** Head of a ledger without entries. */
export const emptyHead: Head = { seq: 0, hash: startHash, segment: 1, start: 0, end: 0 };

/** Two slots are written in turn: a crash during one write leaves the other. */
export const slotBytes = 512;
export const slotCount = 2;

const checksum = (head: Head): string => Bun.SHA256.hash(`tagout-head/v1\n${canonicalJson(head)}`, "hex");

/** One slot: canonical JSON padded with spaces, ended by a newline. */
export const encodeSlot = (head: Head): Uint8Array<ArrayBuffer> => {
  const text = canonicalJson({ ...head, check: checksum(head), v: 1 });
  return new TextEncoder().encode(`${text.padEnd(slotBytes - 1)}\n`);
};

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const parseSlot = (text: string): Head | undefined => {
  const { seq, hash, segment, start, end } = JSON.parse(text) as Record<string, unknown>;
  if (!isCount(seq) || !isCount(segment) || !isCount(start) || !isCount(end) || typeof hash !== "string") return undefined;
  return { seq, hash, segment, start, end };
};

const decodeSlot = (bytes: Uint8Array): Head | undefined => {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  try {
    const head = parseSlot(text);
    // Comparing whole slots leaves no byte in which damage could hide.
    return head !== undefined && new TextDecoder().decode(encodeSlot(head)) === text ? head : undefined;
  } catch {
    return undefined;
  }
};

export interface HeadReading {
  /** Newest sound slot; absent when none is. */
  readonly head?: Head;
  /** Index of the slot to write next: never the only sound one. */
  readonly nextSlot: number;
  /** True when a slot holds bytes that are not a head. */
  readonly isDamaged: boolean;
}

/** Reads the head file's bytes. */
export const readHead = (bytes: Uint8Array): HeadReading => {
  const first = decodeSlot(bytes.subarray(0, slotBytes));
  const second = decodeSlot(bytes.subarray(slotBytes, 2 * slotBytes));
  const isDamaged =
    (bytes.length > 0 && first === undefined) || (bytes.length > slotBytes && second === undefined) || bytes.length > slotCount * slotBytes;
  if (first === undefined && second === undefined) return { nextSlot: 0, isDamaged };
  const isFirstNewer = second === undefined || (first !== undefined && first.seq >= second.seq);
  const head = isFirstNewer ? first : second;
  return head === undefined ? { nextSlot: 0, isDamaged } : { head, nextSlot: isFirstNewer ? 1 : 0, isDamaged };
};
