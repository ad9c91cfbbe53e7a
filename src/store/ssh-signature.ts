import { fromBase64 } from "../model/index.ts";
import { joined, sha256, sha512, utf8 } from "./bytes.ts";
import { readKeyBlob, type DeviceKey, type SshKey } from "./ssh-keys.ts";
import { Malformed, WireReader, wireString } from "./ssh-wire.ts";

/** A signature by `ssh-keygen -Y sign` (PROTOCOL.sshsig of OpenSSH, 1 and 2). */
export interface SshSignature {
  readonly key: SshKey;
  readonly namespace: string;
  readonly hash: "sha256" | "sha512";
  /** What the security key said of the moment it signed (PROTOCOL.u2f, "SSH U2F signatures"). */
  readonly device?: DeviceSignature;
  /** Written anew from what was read, so that OpenSSH verifies nothing that was not looked at here. */
  readonly armored: string;
}

export interface DeviceSignature {
  readonly flags: number;
  readonly counter: number;
  /** Ed25519: the signature; P-256: `r` and `s`, 32 bytes each. */
  readonly value: Uint8Array;
}

export type SshSignatureReading = { readonly ok: true; readonly signature: SshSignature } | { readonly ok: false; readonly why: string };

/** Bits of the flags (WebAuthn Level 2, 6.1, which PROTOCOL.u2f shares). */
export const deviceFlags = { userPresent: 0x01, userVerified: 0x04 } as const;
/** They announce further data, for which SSH has no place. */
const furtherData = 0x40 | 0x80;

const magic = "SSHSIG";
const charactersMax = 16_384;

export const readSshSignature = (text: string): SshSignatureReading => {
  if (text.length > charactersMax) return { ok: false, why: "the signature is too long to be one" };
  const armored = /^-----BEGIN SSH SIGNATURE-----\n([A-Za-z0-9+/=\n]+)\n-----END SSH SIGNATURE-----\n*$/.exec(
    text.replaceAll("\r\n", "\n"),
  );
  const blob = armored && fromBase64((armored[1] as string).replaceAll("\n", ""), "base64");
  if (!blob) return { ok: false, why: "it is no signature as `ssh-keygen -Y sign` writes it" };
  try {
    return { ok: true, signature: readBlob(blob) };
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return { ok: false, why: `the signature is not well-formed: ${error.message}` };
  }
};

const readBlob = (blob: Uint8Array): SshSignature => {
  const reader = new WireReader(blob);
  if (String.fromCharCode(...reader.take(magic.length)) !== magic) throw new Malformed("it does not begin as one");
  if (reader.number() !== 1) throw new Malformed("its version is not 1");
  const key = readKeyBlob(reader.string());
  const namespace = reader.text();
  if (reader.string().length > 0) throw new Malformed("a field that is reserved is not empty");
  const hash = reader.text();
  if (hash !== "sha256" && hash !== "sha512") throw new Malformed(`its hash \`${hash}\` is not known`);
  const value = new WireReader(reader.string());
  reader.end();
  const device = key.device && readDeviceSignature(value, key, key.device);
  const body = blob.toBase64().replace(/.{70}/g, "$&\n").trimEnd();
  const armored = `-----BEGIN SSH SIGNATURE-----\n${body}\n-----END SSH SIGNATURE-----\n`;
  return { key, namespace, hash, armored, ...(device && { device }) };
};

const readDeviceSignature = (reader: WireReader, { type }: SshKey, { curve }: DeviceKey): DeviceSignature => {
  // A browser's `webauthn-sk-…` signature of the same key says another algorithm: it is made for a web site.
  if (reader.text() !== type) throw new Malformed("its algorithm is not that of its key");
  const raw = reader.string();
  const flags = reader.byte();
  const counter = reader.number();
  reader.end();
  if ((flags & furtherData) !== 0) throw new Malformed("its flags announce data that SSH does not have");
  if (curve === "ed25519") {
    if (raw.length !== 64) throw new Malformed("an Ed25519 signature has 64 bytes");
    return { flags, counter, value: raw };
  }
  const parts = new WireReader(raw);
  const [r, s] = [parts.positive(), parts.positive()];
  parts.end();
  return { flags, counter, value: joined(filled(r), filled(s)) };
};

const filled = (number: Uint8Array): Uint8Array => {
  if (number.length > 32) throw new Malformed("a number in it is too large for its curve");
  return joined(new Uint8Array(32 - number.length), number);
};

/** What an SSH key signs (PROTOCOL.sshsig, 3). */
export const signedData = (namespace: string, hash: "sha256" | "sha512", message: Uint8Array): Uint8Array =>
  joined(utf8(magic), ...[namespace, "", hash, hash === "sha256" ? sha256(message) : sha512(message)].map(wireString));

/** What a security key signs of it (PROTOCOL.u2f, "SSH U2F signatures"). */
export const deviceSignedData = (application: string, flags: number, counter: number, data: Uint8Array): Uint8Array => {
  const head = new Uint8Array(5);
  head[0] = flags;
  new DataView(head.buffer).setUint32(1, counter);
  return joined(sha256(utf8(application)), head, sha256(data));
};
