import { digitsOf } from "./checksums.ts";

/** Longest value that has a token of its own text; longer ones are told apart by their beginning and length. */
const valueBytesMax = 4096;

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

/**
 * Stable names for values that were taken out: HMAC-SHA-256 (RFC 2104) under a key of the session, of which eight hexadecimal digits are
 * shown. Who has no key can neither reverse a name nor compare it with another session's.
 */
export class Pseudonyms {
  readonly #keyed: Bun.CryptoHasher;

  /** @param key 16 to 64 bytes of chance */
  constructor(key: Uint8Array) {
    if (key.length < 16 || key.length > 64) throw new Error("a key for pseudonyms has 16 to 64 bytes");
    this.#keyed = new Bun.CryptoHasher("sha256", key);
  }

  /** @param value one byte a code unit */
  of(value: string, likeness: Likeness): string {
    const text = canonical(value, likeness);
    const hashed = text.length > valueBytesMax ? `${text.slice(0, valueBytesMax - 16)}${text.length}` : text;
    return this.#keyed.copy().update(hashed, "latin1").digest("hex").slice(0, 8);
  }
}

/** The same text without the line it is a part of, which would stay in memory as long as the part. */
export const copied = (text: string): string => Buffer.from(text, "latin1").toString("latin1");
