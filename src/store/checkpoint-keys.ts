import { readVerifierKey, verifierKeyOf, verifierKeyText, type NoteSigner, type SignatureCheck, type VerifierKey } from "../ledger/note.ts";
import { type Attempt, done, fault, makePrivateFolder, readRange, replaceFile } from "./file-writing.ts";
import { errnos, openFlags, type Libc } from "./libc.ts";
import { verifies } from "./public-keys.ts";

// Loaded when something is signed: it is slow to start, and the hook never needs it.
const load = (): typeof import("node:crypto") => require("node:crypto") as typeof import("node:crypto");

const fileBytesMax = 65_536;
const forOthers = 0o077;
/** Ed25519 as the notes need it. */
export const isEd25519Signature: SignatureCheck = (publicKey, message, signature) =>
  verifies({ kty: "OKP", crv: "Ed25519", x: publicKey }, message, signature);

const refused = (detail: string): Extract<Attempt<never>, { ok: false }> => ({ ok: false, code: "denied", detail });

/** Text of a small file that is for its owner only; undefined where there is none. */
const readPrivate = (libc: Libc, path: string): Attempt<string | undefined> => {
  const fd = libc.open(path, openFlags.read | openFlags.noFollow, 0);
  if (fd === -errnos.ENOENT) return { ok: true, value: undefined };
  if (fd < 0) return fault(fd, `open of \`${path}\``);
  const status = libc.status(path);
  const bytes = readRange(libc, fd, 0, fileBytesMax);
  libc.close(fd);
  if (!bytes.ok) return bytes;
  if (typeof status === "number") return fault(status, `look at \`${path}\``);
  if (status.uid !== libc.userId()) return refused(`\`${path}\` belongs to another user`);
  if ((status.mode & forOthers) !== 0) return refused(`\`${path}\` can be read or written by others: set its mode to 0600`);
  return { ok: true, value: new TextDecoder().decode(bytes.value) };
};

/** Ed25519 keys of a ledger's checkpoints in a folder of their own: `keys` names all there ever were, `ID.key` is a private one. */
export class CheckpointKeys {
  readonly #libc: Libc;
  readonly #folder: string;

  constructor(libc: Libc, folder: string) {
    this.#libc = libc;
    this.#folder = folder;
  }

  /** All keys, the oldest first; the last one signs. */
  known(): Attempt<readonly VerifierKey[]> {
    const text = readPrivate(this.#libc, `${this.#folder}/keys`);
    if (!text.ok) return text;
    const keys: VerifierKey[] = [];
    for (const line of (text.value ?? "").split("\n").filter((each) => each !== "")) {
      const read = readVerifierKey(line);
      if (!read.ok) return { ok: false, code: "corrupt", detail: `\`${this.#folder}/keys\`: ${read.why}` };
      keys.push(read.value);
    }
    return { ok: true, value: keys };
  }

  /** Makes a private key that nobody knows yet; its name may depend on it. */
  make(name: (publicKey: Uint8Array) => string): Attempt<VerifierKey> {
    const folder = makePrivateFolder(this.#libc, this.#folder);
    if (!folder.ok) return folder;
    const { publicKey, privateKey } = load().generateKeyPairSync("ed25519");
    const { x = "" } = publicKey.export({ format: "jwk" });
    const bytes = Uint8Array.fromBase64(x, { alphabet: "base64url" });
    const key = verifierKeyOf(name(bytes), bytes);
    const pem = privateKey.export({ format: "pem", type: "pkcs8" }).toString();
    const kept = replaceFile(this.#libc, this.#privatePath(key), new TextEncoder().encode(pem), 0o600);
    return kept.ok ? { ok: true, value: key } : kept;
  }

  /** Makes a key one of the known ones: from now on it signs. */
  add(key: VerifierKey): Attempt<void> {
    const known = this.known();
    if (!known.ok) return known;
    const text = [...known.value, key].map((each) => `${verifierKeyText(each)}\n`).join("");
    return replaceFile(this.#libc, `${this.#folder}/keys`, new TextEncoder().encode(text), 0o600);
  }

  /** What signs with a key; undefined where its private part is gone. */
  signer(key: VerifierKey): Attempt<NoteSigner | undefined> {
    const pem = readPrivate(this.#libc, this.#privatePath(key));
    if (!pem.ok) return pem;
    if (pem.value === undefined) return { ok: true, value: undefined };
    try {
      const privateKey = load().createPrivateKey(pem.value);
      const sign = (message: Uint8Array): Uint8Array => new Uint8Array(load().sign(null, message, privateKey));
      const probe = new TextEncoder().encode(key.name);
      if (isEd25519Signature(key.publicKey, probe, sign(probe))) return { ok: true, value: { key, sign } };
    } catch {
      // Told below: a key that cannot be read is as wrong as one of another name.
    }
    return { ok: false, code: "corrupt", detail: `\`${this.#privatePath(key)}\` is not the private part of key ${key.id}` };
  }

  /** Removes a private part: what it signed stays verifiable. */
  drop(key: VerifierKey): Attempt<void> {
    const code = this.#libc.unlink(this.#privatePath(key));
    return code >= 0 || code === -errnos.ENOENT ? done : fault(code, "removal of an old private key");
  }

  #privatePath({ id }: VerifierKey): string {
    return `${this.#folder}/${id}.key`;
  }
}
