import { fromBase64 } from "../model/index.ts";

/** Signed notes by c2sp.org/signed-note (v1.0.0), with Ed25519 alone: a text, an empty line, and a line for each signature. */

/** Ed25519 by RFC 8032: true when the signature is this key's over the message. */
export type SignatureCheck = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

/** A key that verifies notes; what others are given. */
export interface VerifierKey {
  readonly name: string;
  /** First four bytes of a hash over name and key, as eight hexadecimal digits: tells keys apart, proves nothing. */
  readonly id: string;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
}

/** A key that signs notes. */
export interface NoteSigner {
  readonly key: VerifierKey;
  sign(message: Uint8Array): Uint8Array;
}

export interface NoteSignature {
  readonly name: string;
  readonly id: string;
  readonly bytes: Uint8Array;
}

export interface Note {
  /** With its last newline; what is signed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

const ed25519 = 0x01;
const idBytes = 4;
const publicKeyBytes = 32;
const noteLengthMax = 65_536;
const signaturesMax = 64;
const encoder = new TextEncoder();

/** Names have neither white space nor a plus; ours are printable as well. */
const isName = (text: string): boolean => /^[^\p{White_Space}\p{C}+]+$/u.test(text);

const idOf = (name: string, typedKey: Uint8Array): string =>
  (new Bun.SHA256().update(`${name}\n`).update(typedKey).digest(new Uint8Array(32)) as Uint8Array).subarray(0, idBytes).toHex();

const typed = (publicKey: Uint8Array): Uint8Array => new Uint8Array([ed25519, ...publicKey]);

/** The key of a name; the name has no white space and no plus. */
export const verifierKeyOf = (name: string, publicKey: Uint8Array): VerifierKey => {
  if (!isName(name)) throw new RangeError(`\`${name}\` cannot be the name of a key`);
  return { name, id: idOf(name, typed(publicKey)), publicKey };
};

/** `NAME+ID+KEY`, as other verifiers take it. */
export const verifierKeyText = ({ name, id, publicKey }: VerifierKey): string => `${name}+${id}+${typed(publicKey).toBase64()}`;

export const readVerifierKey = (text: string): Reading<VerifierKey> => {
  const [, name = "", id = "", encoded = ""] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? [];
  const key = fromBase64(encoded);
  if (!isName(name) || key === undefined) return { ok: false, why: "it has not the form `NAME+ID+KEY`" };
  if (key[0] !== ed25519 || key.length !== 1 + publicKeyBytes) return { ok: false, why: "it is no Ed25519 key" };
  if (idOf(name, key) !== id) return { ok: false, why: "its ID is not the one of its name and key: a character was changed" };
  return { ok: true, value: verifierKeyOf(name, key.subarray(1)) };
};

const signatureLine = ({ name, id, bytes }: NoteSignature): string =>
  `— ${name} ${new Uint8Array([...Uint8Array.fromHex(id), ...bytes]).toBase64()}\n`;

export const writeNote = ({ text, signatures }: Note): string => `${text}\n${signatures.map(signatureLine).join("")}`;

const readSignature = (line: string): NoteSignature | undefined => {
  const [, name = "", encoded = ""] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (!isName(name) || bytes === undefined || bytes.length <= idBytes) return undefined;
  return { name, id: bytes.subarray(0, idBytes).toHex(), bytes: bytes.subarray(idBytes) };
};

/** Control characters below U+0020, but for the newline. */
const forbidden = /[^\P{Cc}\n\u007F-\u009F]/u;

/** Takes a note apart without checking a signature: nothing in it is to be believed yet. */
export const readNote = (note: string): Reading<Note> => {
  if (note.length > noteLengthMax) return { ok: false, why: `it is longer than ${noteLengthMax} characters` };
  if (!note.isWellFormed() || forbidden.test(note)) return { ok: false, why: "it has characters that no note has" };
  const at = note.lastIndexOf("\n\n");
  if (at === -1 || !note.endsWith("\n")) return { ok: false, why: "it lacks the empty line before the signatures or its last newline" };
  const lines = note.slice(at + 2, -1).split("\n");
  if (lines.length > signaturesMax) return { ok: false, why: `it has more than ${signaturesMax} signatures` };
  const signatures = lines.map(readSignature).filter((each) => each !== undefined);
  if (signatures.length < lines.length) return { ok: false, why: "a line after its text is no signature" };
  return { ok: true, value: { text: note.slice(0, at + 1), signatures } };
};

/** Signs a text, which ends with a newline, with every one of some keys. */
export const signNote = (text: string, signers: readonly NoteSigner[]): Note => ({
  text,
  signatures: signers.map(({ key, sign }) => ({ name: key.name, id: key.id, bytes: sign(encoder.encode(text)) })),
});

export type NoteCheck =
  | { readonly ok: true; readonly signedBy: readonly VerifierKey[] }
  | { readonly ok: false; readonly code: "unknown-key" | "bad-signature"; readonly why: string };

/** Checks who signed. Signatures of keys that are not given are passed over; a wrong one of a key that is given fails the note. */
export const checkNote = (note: Note, keys: readonly VerifierKey[], isSignature: SignatureCheck): NoteCheck => {
  const message = encoder.encode(note.text);
  const signedBy: VerifierKey[] = [];
  for (const { name, id, bytes } of note.signatures) {
    const key = keys.find((each) => each.name === name && each.id === id);
    if (key === undefined) continue;
    if (!isSignature(key.publicKey, message, bytes))
      return { ok: false, code: "bad-signature", why: `the signature of key ${id} is wrong` };
    signedBy.push(key);
  }
  if (signedBy.length > 0) return { ok: true, signedBy };
  const ids = note.signatures.map(({ id }) => id).join(", ");
  return { ok: false, code: "unknown-key", why: `it is signed by no known key, but by ${ids}` };
};
