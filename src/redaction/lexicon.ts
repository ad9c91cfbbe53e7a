import { lexicon } from "./generated/lexicon.ts";
import { copied } from "./pseudonym.ts";
import { hashOf } from "./words.ts";

/** What is known of a word as a name, as bits. */
export const GIVEN = 1;
export const GIVEN_WORD = 2;
export const SURNAME = 4;
export const SURNAME_WORD = 8;
/** A word of operations or of every sentence. */
export const ORDINARY = 16;

const buckets = 1 << 14;

/** A hash with its bits spread, no two hashes alike: the first fourteen bits say the bucket, the rest is written in it. */
const spread = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> 0;
const bucketOf = (spreadHash: number): number => spreadHash >>> 18;
const entryOf = (spreadHash: number, flags: number): number => ((spreadHash & 0x3ffff) << 5) | flags;

/** What `wordFlags` reads, in base64: where each bucket begins among the entries, two bytes each, and the entries, four bytes each. */
export const writeLexicon = (flagsOf: ReadonlyMap<number, number>): string => {
  const sorted = [...flagsOf].map(([hash, flags]) => [spread(hash), flags] as const).toSorted(([a], [b]) => a - b);
  const starts = new Uint16Array(buckets + 2);
  for (const [hash] of sorted) starts[bucketOf(hash) + 1] = (starts[bucketOf(hash) + 1] as number) + 1;
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  if (sorted.length >= 1 << 16) throw new Error("more words than two bytes count");
  const entries = Uint32Array.from(sorted, ([hash, flags]) => entryOf(hash, flags));
  return Buffer.concat([Buffer.from(starts.buffer), Buffer.from(entries.buffer)]).toString("base64");
};

let starts: Uint16Array | undefined;
let entries = new Uint32Array();

const readLexicon = (): Uint16Array => {
  const { buffer } = new Uint8Array(Buffer.from(lexicon, "base64"));
  entries = new Uint32Array(buffer, (buckets + 2) * 2);
  return new Uint16Array(buffer, 0, buckets + 2);
};

/** What is known of the word with a hash (`hashOf`). */
export const wordFlags = (hash: number): number => {
  starts ??= readLexicon();
  const spreadHash = spread(hash);
  const bucket = bucketOf(spreadHash);
  const sought = entryOf(spreadHash, 0);
  const end = starts[bucket + 1] as number;
  for (let at = starts[bucket] as number; at < end; at++) {
    const entry = entries[at] as number;
    if ((entry & ~31) === sought) return entry & 31;
  }
  return 0;
};

/** A byte string as text. */
export const decode = (bytes: string): string => Buffer.from(bytes, "latin1").toString("utf8");

const foldedMax = 4096;
const folded = new Map<string, number>();

/** Hash of a word without accents, as the lists of names are written. */
export const foldedHash = (bytes: string): number => {
  const known = folded.get(bytes);
  if (known !== undefined) return known;
  const hash = hashOf(withoutAccents(bytes));
  if (folded.size >= foldedMax) folded.clear();
  if (bytes.length <= 64) folded.set(copied(bytes), hash);
  return hash;
};

const withoutAccents = (bytes: string): string =>
  decode(
    bytes.replaceAll(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) =>
      Buffer.from(String.fromCharCode(Number.parseInt(hex, 16))).toString("latin1"),
    ),
  )
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[łøđßæı]/g, (letter) => plainLetters[letter] ?? letter);

const plainLetters: Readonly<Record<string, string>> = { ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", ı: "i" };
