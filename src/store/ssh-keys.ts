import { fromBase64 } from "../model/index.ts";
import { Malformed, WireReader } from "./ssh-wire.ts";

/** A public key as OpenSSH writes it into a `.pub` file. */
export interface SshKey {
  readonly type: string;
  /** The key in SSH's wire encoding: what stands in base64 in the file. */
  readonly blob: Uint8Array;
  /** As `ssh-keygen -l` shows it: `SHA256:…`. */
  readonly fingerprint: string;
  /** Of a key that a security key holds. */
  readonly device?: DeviceKey;
}

/** What a signature of a security key is checked with (PROTOCOL.u2f of OpenSSH, "SSH U2F Key formats"). */
export interface DeviceKey {
  readonly curve: "ed25519" | "p256";
  /** Ed25519: the key; P-256: the point, uncompressed. */
  readonly point: Uint8Array;
  readonly application: string;
}

export type SshKeyReading = { readonly ok: true; readonly key: SshKey } | { readonly ok: false; readonly why: string };

/** Certificates, DSA and what is not listed are not taken: they are valid by more than the key that was enrolled. */
const readers: Readonly<Record<string, (reader: WireReader) => DeviceKey | undefined>> = {
  "ssh-ed25519": (reader) => void exactly(reader.string(), ed25519Bytes),
  "ssh-rsa": (reader) => {
    reader.positive();
    if (reader.positive().length < rsaBytesMin) throw new Malformed("an RSA key shorter than 2048 bits is too weak");
  },
  "ecdsa-sha2-nistp256": (reader) => void point(reader, "nistp256", 32),
  "ecdsa-sha2-nistp384": (reader) => void point(reader, "nistp384", 48),
  "ecdsa-sha2-nistp521": (reader) => void point(reader, "nistp521", 66),
  "sk-ssh-ed25519@openssh.com": (reader) => ({
    curve: "ed25519",
    point: exactly(reader.string(), ed25519Bytes),
    application: application(reader),
  }),
  "sk-ecdsa-sha2-nistp256@openssh.com": (reader) => ({
    curve: "p256",
    point: point(reader, "nistp256", 32),
    application: application(reader),
  }),
};

const ed25519Bytes = 32;
const rsaBytesMin = 256;
const blobBytesMax = 4096;

const exactly = (bytes: Uint8Array, count: number): Uint8Array => {
  if (bytes.length !== count) throw new Malformed(`${bytes.length} bytes stand where ${count} belong`);
  return bytes;
};

const point = (reader: WireReader, curve: string, coordinateBytes: number): Uint8Array => {
  if (reader.text() !== curve) throw new Malformed("its curve is not that of its type");
  const bytes = exactly(reader.string(), 1 + 2 * coordinateBytes);
  if (bytes[0] !== 4) throw new Malformed("its point is compressed");
  return bytes;
};

/** A web site's key says another application: a signature made for that site must not count here. */
const application = (reader: WireReader): string => {
  const name = reader.text();
  if (!name.startsWith("ssh:")) throw new Malformed(`its application is \`${name}\`, and only one that begins with \`ssh:\` counts`);
  return name;
};

export const fingerprintOf = (bytes: Uint8Array): string => `SHA256:${Bun.SHA256.hash(bytes, "base64").replace(/=+$/, "")}`;

/** Reads a key's blob; throws `Malformed`. */
export const readKeyBlob = (blob: Uint8Array): SshKey => {
  if (blob.length > blobBytesMax) throw new Malformed("it is too long");
  const reader = new WireReader(blob);
  const type = reader.text();
  const read = Object.hasOwn(readers, type) ? readers[type] : undefined;
  if (!read) throw new Malformed(`its type \`${type}\` is not taken; use ${Object.keys(readers).join(", ")}`);
  const device = read(reader);
  reader.end();
  return { type, blob, fingerprint: fingerprintOf(blob), ...(device && { device }) };
};

/** Reads one line of a `.pub` file: type, key, comment. Options before the type are not taken. */
export const readSshKey = (line: string): SshKeyReading => {
  const [type = "", text = ""] = line.trim().split(/\s+/);
  if (/[\r\n]/.test(line.trim())) return { ok: false, why: "there is more than one line" };
  const blob = text.length > 2 * blobBytesMax ? undefined : fromBase64(text, "base64");
  if (blob === undefined || blob.length === 0) return { ok: false, why: "it is no public key as OpenSSH writes it: `TYPE BASE64 COMMENT`" };
  try {
    const key = readKeyBlob(blob);
    return key.type === type ? { ok: true, key } : { ok: false, why: `it says \`${type.slice(0, 64)}\` and is \`${key.type}\`` };
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return { ok: false, why: error.message };
  }
};
