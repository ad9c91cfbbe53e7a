import type { CborMap, CborValue } from "./cbor.ts";
import { isKey, type KeyParts } from "./public-keys.ts";

/** COSE's numbers of the algorithms that are taken (IANA COSE registry; RFC 9053, 2; RFC 8812, 2), in order of preference. */
export const coseAlgorithms = { EdDSA: -8, ES256: -7, RS256: -257 } as const;

/** COSE_Key parameters (RFC 9052, 7; RFC 9053, 7; RFC 8230, 4). */
const labels = { keyType: 1, algorithm: 3, first: -1, second: -2, third: -3 } as const;

const rsaBytes = { min: 256, max: 1024 } as const;

export interface CoseKey {
  readonly algorithm: number;
  readonly parts: KeyParts;
}
export type CoseKeyReading = { readonly ok: true; readonly key: CoseKey } | { readonly ok: false; readonly why: string };

/** Reads a credential's public key: exactly the parameters that its type needs (WebAuthn Level 2, 6.5.1). */
export const readCoseKey = (value: CborValue): CoseKeyReading => {
  if (!(value instanceof Map)) return { ok: false, why: "the public key is no map" };
  const map: CborMap = value;
  const algorithm = map.get(labels.algorithm);
  const parts = partsOf(map);
  if (typeof algorithm !== "number" || parts === undefined)
    return { ok: false, why: "the public key is none of ES256 (P-256), EdDSA (Ed25519) and RS256 (2048 bits or more)" };
  return isKey(parts) ? { ok: true, key: { algorithm, parts } } : { ok: false, why: "the public key is no point on its curve" };
};

const partsOf = (map: CborMap): KeyParts | undefined => {
  const [type, algorithm, first, second, third] = Object.values(labels).map((label) => map.get(label));
  const is = (...wanted: readonly number[]): boolean => type === wanted[0] && algorithm === wanted[1] && map.size === wanted[2];
  if (is(2, coseAlgorithms.ES256, 5) && first === 1 && hasBytes(second, 32) && hasBytes(third, 32))
    return { kty: "EC", crv: "P-256", x: second, y: third };
  if (is(1, coseAlgorithms.EdDSA, 4) && first === 6 && hasBytes(second, 32)) return { kty: "OKP", crv: "Ed25519", x: second };
  if (is(3, coseAlgorithms.RS256, 4) && isModulus(first) && isExponent(second)) return { kty: "RSA", n: first, e: second };
  return undefined;
};

const hasBytes = (value: CborValue | undefined, count: number): value is Uint8Array =>
  value instanceof Uint8Array && value.length === count;

const isModulus = (value: CborValue | undefined): value is Uint8Array =>
  value instanceof Uint8Array && value.length >= rsaBytes.min && value.length <= rsaBytes.max && (value[0] as number) >= 0x80;

/** An exponent of 1 would make every text its own signature. */
const isExponent = (value: CborValue | undefined): value is Uint8Array => {
  if (!(value instanceof Uint8Array) || value.length < 1 || value.length > 4 || value[0] === 0) return false;
  const number = value.reduce((sum, byte) => sum * 256 + byte, 0);
  return number >= 3 && number % 2 === 1;
};
