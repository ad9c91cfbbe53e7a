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

// INVARIANT: members stand in canonical order, so that what is hashed and what is written is canonical JSON by construction.
const place = ({ end, hash, segment, seq, start }: Head): string =>
  `"end":${end},"hash":"${hash}","segment":${segment},"seq":${seq},"start":${start}`;

const checkOf = (members: string): string => Bun.SHA256.hash(`tagout-head/v1\n{${members}}`, "hex");
const encoder = new TextEncoder();

/** One slot: canonical JSON padded with spaces, ended by a newline. */
export const encodeSlot = (head: Head): Uint8Array<ArrayBuffer> => {
  const members = place(head);
  return encoder.encode(`${`{"check":"${checkOf(members)}",${members},"v":1}`.padEnd(slotBytes - 1)}\n`);
};

// INVARIANT: leaves no byte in which damage could hide. What is not in the members or their hash is written out here.
const slotForm =
  /^\{"check":"([0-9a-f]{64})",("end":([0-9]{1,16}),"hash":"([0-9a-f]{64})","segment":([0-9]{1,16}),"seq":([0-9]{1,16}),"start":([0-9]{1,16})),"v":1\} *\n$/;
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

const decodeSlot = (bytes: Uint8Array): Head | undefined => {
  const found = bytes.length === slotBytes ? slotForm.exec(decoder.decode(bytes)) : null;
  if (found === null) return undefined;
  const [, check, members = "", end, hash = "", segment, seq, start] = found;
  const head: Head = { seq: Number(seq), hash, segment: Number(segment), start: Number(start), end: Number(end) };
  return check === checkOf(members) && members === place(head) ? head : undefined;
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
