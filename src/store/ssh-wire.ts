/** Input that is not in the form it should have. Thrown and caught within the readers of one file. */
export class Malformed extends Error {}

/** Reads SSH's data types (RFC 4251, 5) from bytes of strangers; throws `Malformed` where they end too early. */
export class WireReader {
  private at = 0;
  constructor(private readonly bytes: Uint8Array) {}

  take(count: number): Uint8Array {
    if (count > this.bytes.length - this.at) throw new Malformed("it ends too early");
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }
  byte(): number {
    return this.take(1)[0] as number;
  }
  number(): number {
    const bytes = this.take(4);
    return new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
  }
  string(): Uint8Array {
    return this.take(this.number());
  }
  text(): string {
    const text = String.fromCharCode(...this.string().subarray(0, textBytesMax + 1));
    if (text.length > textBytesMax || !/^[ -~]*$/.test(text)) throw new Malformed("a name in it is no plain text");
    return text;
  }
  /** An `mpint` that is positive and written as short as it can be. */
  positive(): Uint8Array {
    const bytes = this.string();
    const [first = 0, second = 0] = bytes;
    const isPadded = first === 0;
    if (bytes.length === 0 || first >= 0x80 || (isPadded && (bytes.length === 1 || second < 0x80)))
      throw new Malformed("a number in it is not positive or not in its shortest form");
    return isPadded ? bytes.subarray(1) : bytes;
  }
  end(): void {
    if (this.at !== this.bytes.length) throw new Malformed("something follows its end");
  }
}

/** Names of types, namespaces and applications. */
const textBytesMax = 256;

/** SSH's `string`: its length and its bytes. */
export const wireString = (value: Uint8Array | string): Uint8Array => {
  const bytes = typeof value === "string" ? new TextEncoder().encode(value) : value;
  const framed = new Uint8Array(4 + bytes.length);
  new DataView(framed.buffer).setUint32(0, bytes.length);
  framed.set(bytes, 4);
  return framed;
};
