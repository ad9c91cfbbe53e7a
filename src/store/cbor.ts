/** CBOR (RFC 8949) as authenticators write it: the CTAP2 canonical form, which is a small part of it. */
export type CborValue = number | string | boolean | null | Uint8Array | readonly CborValue[] | CborMap;
export type CborMap = ReadonlyMap<number | string, CborValue>;

export type CborReading =
  | { readonly ok: true; readonly value: CborValue; readonly end: number }
  | { readonly ok: false; readonly why: string };

/** CTAP2 allows four levels. */
const depthMax = 4;

class CborError extends Error {}
const bad = (why: string): never => {
  throw new CborError(why);
};

class Reader {
  constructor(
    readonly bytes: Uint8Array,
    public at: number,
  ) {}

  take(count: number): Uint8Array {
    if (count > this.bytes.length - this.at) bad("it ends too early");
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }

  /** The number that goes with a head, in its shortest form only. Indefinite lengths (31) are refused. */
  argument(low: number): number {
    if (low < 24) return low;
    if (low > 27) return bad("a length in it is indefinite or reserved");
    const size = 1 << (low - 24);
    const bytes = this.take(size);
    const value = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
    if (!Number.isSafeInteger(value)) bad("a number in it is too large");
    const shorter = low === 24 ? 24 : 256 ** (size / 2);
    return value < shorter ? bad("a number in it is not in its shortest form") : value;
  }

  value(depth: number): CborValue {
    if (depth > depthMax) bad("it is nested too deeply");
    const head = this.take(1)[0] as number;
    const [major, low] = [head >> 5, head & 31];
    if (major === 7) return simple(low);
    const argument = this.argument(low);
    switch (major) {
      case 0:
        return argument;
      case 1:
        return -1 - argument;
      case 2:
        return this.take(argument);
      case 3:
        return text(this.take(argument));
      case 4:
        return this.list(argument, depth);
      case 5:
        return this.map(argument, depth);
      default:
        return bad("it has a tag");
    }
  }

  /** Every item takes a byte at least: a count that is larger than what is left allocates nothing. */
  private counted(count: number, bytesEach: number): number {
    return count * bytesEach > this.bytes.length - this.at ? bad("it ends too early") : count;
  }

  private list(length: number, depth: number): CborValue {
    return Array.from({ length: this.counted(length, 1) }, () => this.value(depth + 1));
  }

  private map(length: number, depth: number): CborMap {
    const map = new Map<number | string, CborValue>();
    for (let left = this.counted(length, 2); left > 0; left--) {
      const key = this.value(depth + 1);
      if (typeof key !== "number" && typeof key !== "string") return bad("a key in it is neither number nor text");
      if (map.has(key)) return bad("a key in it stands twice");
      map.set(key, this.value(depth + 1));
    }
    return map;
  }
}

const simple = (low: number): CborValue => {
  if (low === 20 || low === 21) return low === 21;
  return low === 22 ? null : bad("it has a value that is neither number, text, bytes, true, false nor null");
};

const text = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return bad("a text in it is not UTF-8");
  }
};

/** Reads one value that begins at `at`; what follows it is the caller's. */
export const readCborAt = (bytes: Uint8Array, at: number): CborReading => {
  const reader = new Reader(bytes, at);
  try {
    const value = reader.value(0);
    return { ok: true, value, end: reader.at };
  } catch (error) {
    if (!(error instanceof CborError)) throw error;
    return { ok: false, why: error.message };
  }
};

/** Reads bytes that are one value and nothing else. */
export const readCbor = (bytes: Uint8Array): CborReading => {
  const read = readCborAt(bytes, 0);
  return read.ok && read.end !== bytes.length ? { ok: false, why: "something follows its end" } : read;
};
