import { toBase64Url } from "../model/index.ts";

// Loaded when something is verified: it is slow to start, and the hook rarely needs it.
const load = (): typeof import("node:crypto") => require("node:crypto");

/** A public key's parts as JSON Web Key names them (RFC 7517, RFC 8037). */
export type KeyParts =
  | { readonly kty: "EC"; readonly crv: "P-256"; readonly x: Uint8Array; readonly y: Uint8Array }
  | { readonly kty: "OKP"; readonly crv: "Ed25519"; readonly x: Uint8Array }
  | { readonly kty: "RSA"; readonly n: Uint8Array; readonly e: Uint8Array };

const encoded = (part: Uint8Array | string): string => (typeof part === "string" ? part : toBase64Url(part));

const open = (parts: KeyParts) => {
  const key = Object.fromEntries(Object.entries(parts).map(([name, part]: [string, Uint8Array | string]) => [name, encoded(part)]));
  return load().createPublicKey({ key, format: "jwk" });
};

/** True where the parts are a key: a point on its curve. */
export const isKey = (parts: KeyParts): boolean => {
  try {
    open(parts);
    return true;
  } catch {
    return false;
  }
};

/**
 * Verifies a signature over SHA-256 (ECDSA, RSA with PKCS #1 v1.5) or over the data (Ed25519). A key that is none and a
 * signature that cannot be read verify nothing. `encoding`: of an ECDSA signature.
 */
export const verifies = (parts: KeyParts, data: Uint8Array, signature: Uint8Array, encoding: "der" | "ieee-p1363" = "der"): boolean => {
  try {
    return load().verify(parts.kty === "OKP" ? null : "sha256", data, { key: open(parts), dsaEncoding: encoding }, signature);
  } catch {
    return false;
  }
};
