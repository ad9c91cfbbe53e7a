import { digitsOf } from "./checksums.ts";
import { blockBytes, compress, freshState } from "./sha256.ts";

/** Longest value that has a token of its own text; longer ones are told apart by their beginning and length. */
const valueBytesMax = 4096;
const cacheMax = 8192;

/**
 * What two spellings of a value that are to have the same token have in common: every byte, every sign however it is written, the digits, or
 * the letters without regard to case.
 */
export type Likeness = "bytes" | "signs" | "digits" | "letters";

const plainLetters = /^[a-z0-9@._-]*$/;

const canonical = (text: string, likeness: Likeness): string => {
  if (likeness === "bytes") return text;
  const value = text.includes("%")
    ? text.replaceAll(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  if (likeness === "signs") return value;
  if (likeness === "digits") {
    const digits = digitsOf(value);
    return digits.length >= 4 ? digits : value;
  }
  return plainLetters.test(value)
    ? value
    : value
        .replaceAll("%40", "@")
        .replaceAll(/[\s,]+/g, " ")
        .trim()
        .toLowerCase();
};

const words = new Int32Array(16);

const hexBytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/**
 * Stable names for values that were taken out: HMAC-SHA-256 (RFC 2104) under a key of the session, of which eight hexadecimal digits are
 * shown. Who has no key can neither reverse a name nor compare it with another session's. The two blocks of the key are hashed once, so
 * that a short value costs two blocks.
 */
export class Pseudonyms {
  readonly #inner = freshState();
  readonly #outer = freshState();
  readonly #state = freshState();
  readonly #known: Readonly<Record<Likeness, Map<string, string>>> = {
    bytes: new Map(),
    signs: new Map(),
    digits: new Map(),
    letters: new Map(),
  };

  /** @param key 16 to 64 bytes of chance */
  constructor(key: Uint8Array) {
    if (key.length < 16 || key.length > blockBytes) throw new Error("a key for pseudonyms has 16 to 64 bytes");
    for (const [state, pad] of [
      [this.#inner, 0x36],
      [this.#outer, 0x5c],
    ] as const) {
      words.fill(0);
      for (let at = 0; at < blockBytes; at++) put(at, (key[at] ?? 0) ^ pad);
      compress(state, words);
    }
  }

  /** @param value one byte a code unit */
  of(value: string, likeness: Likeness): string {
    const names = this.#known[likeness];
    const known = names.get(value);
    if (known !== undefined) return known;
    const text = canonical(value, likeness);
    const name = this.#compute(text.length > valueBytesMax ? `${text.slice(0, valueBytesMax - 16)}${text.length}` : text);
    if (value.length <= 256) {
      if (names.size >= cacheMax) names.clear();
      names.set(copied(value), name);
    }
    return name;
  }

  #compute(text: string): string {
    const state = this.#state;
    state.set(this.#inner);
    words.fill(0);
    let at = 0;
    for (; at < text.length; at++) {
      put(at & 63, text.charCodeAt(at));
      if ((at & 63) === 63) {
        compress(state, words);
        words.fill(0);
      }
    }
    finish(state, at);
    for (let word = 0; word < 8; word++) words[word] = state[word] as number;
    for (let word = 8; word < 16; word++) words[word] = 0;
    state.set(this.#outer);
    finish(state, 32);
    const first = state[0] as number;
    return `${hexBytes[first >>> 24]}${hexBytes[(first >>> 16) & 255]}${hexBytes[(first >>> 8) & 255]}${hexBytes[first & 255]}`;
  }
}

/** The same text without the line it is a part of, which would stay in memory as long as the part. */
export const copied = (text: string): string => Buffer.from(text, "latin1").toString("latin1");

/** Puts a byte into the block; the byte before was another. */
const put = (at: number, byte: number): void => {
  const word = at >> 2;
  words[word] = (words[word] as number) | ((byte & 255) << ((3 - (at & 3)) << 3));
};

/** Padding and length of FIPS 180-4 §5.1.1 after one block of key and `count` bytes. */
const finish = (state: Int32Array, count: number): void => {
  put(count & 63, 0x80);
  if ((count & 63) >= 56) {
    compress(state, words);
    words.fill(0);
  }
  words[15] = (blockBytes + count) * 8;
  compress(state, words);
};
