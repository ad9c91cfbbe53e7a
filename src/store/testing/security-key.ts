import { createPublicKey, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { joined, sha256, sha512, utf8 } from "../bytes.ts";
import { wireString } from "../ssh-wire.ts";

/**
 * A security key in software: makes public keys and signatures as PROTOCOL.u2f and PROTOCOL.sshsig of OpenSSH describe
 * them. Its own code throughout, so that it does not share a mistake with what it tests.
 */
export interface SecurityKey {
  readonly type: string;
  readonly blob: Uint8Array;
  /** The line of a `.pub` file. */
  readonly line: string;
  /** What `ssh-keygen -Y sign` would write. */
  sign(text: string, changes?: Partial<SignatureChanges>): string;
}

export interface SignatureChanges {
  /** 0x01 touched, 0x04 PIN or fingerprint. */
  readonly flags: number;
  readonly counter: number;
  readonly namespace: string;
  readonly hash: "sha256" | "sha512";
  readonly reserved: string;
  /** Application that is signed for, where it is not the key's. */
  readonly application: string;
  /** Name of the algorithm in the signature. */
  readonly algorithm: string;
  /** Key that is shown in the signature. */
  readonly blob: Uint8Array;
  /** Put behind the signature's last field. */
  readonly extra: Uint8Array;
}

export const touched = 0x01;
export const verified = 0x04;

const number = (value: number): Uint8Array => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
};

const mpint = (bytes: Uint8Array): Uint8Array => {
  let at = 0;
  while (at < bytes.length - 1 && bytes[at] === 0) at += 1;
  const short = bytes.subarray(at);
  return wireString((short[0] as number) >= 0x80 ? joined(new Uint8Array(1), short) : short);
};

/** Frames a blob as `ssh-keygen` does: 70 characters a line. */
export const armoredSignature = (blob: Uint8Array): string =>
  `-----BEGIN SSH SIGNATURE-----\n${(blob.toBase64().match(/.{1,70}/g) ?? []).join("\n")}\n-----END SSH SIGNATURE-----\n`;

const jwkBytes = (key: KeyObject, name: "x" | "y"): Uint8Array =>
  Uint8Array.fromBase64(createPublicKey(key).export({ format: "jwk" })[name] as string, { alphabet: "base64url" });

export const makeSecurityKey = (kind: "ed25519" | "p256", application = "ssh:"): SecurityKey => {
  const isEd = kind === "ed25519";
  const type = isEd ? "sk-ssh-ed25519@openssh.com" : "sk-ecdsa-sha2-nistp256@openssh.com";
  const { privateKey } = isEd ? generateKeyPairSync("ed25519") : generateKeyPairSync("ec", { namedCurve: "P-256" });
  const point = isEd
    ? [wireString(jwkBytes(privateKey, "x"))]
    : [wireString("nistp256"), wireString(joined(Uint8Array.of(4), jwkBytes(privateKey, "x"), jwkBytes(privateKey, "y")))];
  const blob = joined(wireString(type), ...point, wireString(application));
  const signRaw = (data: Uint8Array): Uint8Array => {
    if (isEd) return new Uint8Array(sign(null, data, privateKey));
    const pair = new Uint8Array(sign("sha256", data, { key: privateKey, dsaEncoding: "ieee-p1363" }));
    return joined(mpint(pair.subarray(0, 32)), mpint(pair.subarray(32)));
  };
  return {
    type,
    blob,
    line: `${type} ${blob.toBase64()} software security key`,
    sign: (text, changes = {}) => {
      const { flags = touched | verified, counter = 7, namespace = "tagout-approval@v1", hash = "sha512", reserved = "" } = changes;
      const digest = (hash === "sha256" ? sha256 : sha512)(utf8(text));
      const data = joined(utf8("SSHSIG"), wireString(namespace), wireString(reserved), wireString(hash), wireString(digest));
      const signed = joined(sha256(utf8(changes.application ?? application)), Uint8Array.of(flags), number(counter), sha256(data));
      const value = joined(
        wireString(changes.algorithm ?? type),
        wireString(signRaw(signed)),
        Uint8Array.of(flags),
        number(counter),
        changes.extra ?? new Uint8Array(),
      );
      const fields = [changes.blob ?? blob, utf8(namespace), utf8(reserved), utf8(hash), value].map(wireString);
      return armoredSignature(joined(utf8("SSHSIG"), number(1), ...fields));
    },
  };
};
