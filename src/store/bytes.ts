export const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

export const areSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && Buffer.compare(a, b) === 0;

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const sha256 = (bytes: Uint8Array): Uint8Array => Bun.SHA256.hash(bytes, new Uint8Array(32)) as Uint8Array;
export const sha512 = (bytes: Uint8Array): Uint8Array => Bun.SHA512.hash(bytes, new Uint8Array(64)) as Uint8Array;
