/** Longest value that has a token of its own text; longer ones are told apart by their beginning and length. */
const valueBytesMax = 4096;
const cacheMax = 8192;
const blockBytes = 64;

/**
 * Stable names for values that were taken out: HMAC-SHA-256 (RFC 2104) under a key of the session, of which eight hexadecimal digits are
 * shown. Who has no key can neither reverse a name nor compare it with another session's.
 */
export class Pseudonyms {
  readonly #inner = new Uint8Array(blockBytes + valueBytesMax);
  readonly #outer = new Uint8Array(blockBytes + 32);
  readonly #known = new Map<string, string>();

  /** @param key at least 16 bytes of chance */
  constructor(key: Uint8Array) {
    if (key.length < 16) throw new Error("a key for pseudonyms needs at least 16 bytes");
    const block = new Uint8Array(blockBytes);
    block.set(key.length > blockBytes ? (Bun.SHA256.hash(key) as Uint8Array) : key);
    for (let at = 0; at < blockBytes; at++) {
      this.#inner[at] = (block[at] as number) ^ 0x36;
      this.#outer[at] = (block[at] as number) ^ 0x5c;
    }
  }

  /** @param value one byte a code unit */
  of(value: string): string {
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const text = value.length > valueBytesMax ? `${value.slice(0, valueBytesMax - 16)}${value.length}` : value;
    for (let at = 0; at < text.length; at++) this.#inner[blockBytes + at] = text.charCodeAt(at);
    Bun.SHA256.hash(this.#inner.subarray(0, blockBytes + text.length), this.#outer.subarray(blockBytes));
    const digest = Bun.SHA256.hash(this.#outer) as Uint8Array;
    const name = digest.subarray(0, 4).reduce((hex, byte) => hex + byte.toString(16).padStart(2, "0"), "");
    if (value.length <= 256) {
      if (this.#known.size >= cacheMax) this.#known.clear();
      this.#known.set(value, name);
    }
    return name;
  }
}
