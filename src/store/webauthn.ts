import { fromBase64, toBase64Url } from "../model/index.ts";
import type { Passkey } from "../approval/index.ts";
import { areSame, joined, sha256, utf8 } from "./bytes.ts";
import { readCbor, readCborAt } from "./cbor.ts";
import { readCoseKey, type CoseKey } from "./cose-key.ts";
import { verifies } from "./public-keys.ts";

/** WebAuthn's relying party: the host of the console's page, whatever its port. */
export const relyingParty = "localhost";

/** What an assertion or a registration must be about. */
export interface Ceremony {
  readonly challenge: Uint8Array;
  /** The console's own origins, `http://localhost:PORT`; another program's page on this host has another one. */
  readonly origins: readonly string[];
}

/** An authenticator's yes, base64url, as the page hands it on. */
export interface Assertion {
  /** clientDataJSON. */
  readonly client: string;
  /** authenticatorData. */
  readonly authenticator: string;
  readonly signature: string;
}

/** A new passkey, base64url: with `attestation` (attestationObject) or the `authenticator`'s data alone. */
export type Registration = { readonly client: string } & ({ readonly attestation: string } | { readonly authenticator: string });

export type AssertionVerdict = { readonly ok: true } | Flaw;
export type RegistrationReading =
  | {
      readonly ok: true;
      readonly passkey: Passkey;
      /** It can be copied to other devices by whoever keeps it (backup eligible, WebAuthn Level 3, 6.1). */
      readonly isCopied: boolean;
    }
  | Flaw;
interface Flaw {
  readonly ok: false;
  readonly why: string;
}

const flaw = (why: string): Flaw => ({ ok: false, why });

/** Characters of one part; a registration with a certificate chain stays below. */
const charactersMax = 65_536;

/** Authenticator data (WebAuthn Level 2, 6.1 and 6.5.1). */
const flagBits = { userPresent: 0x01, userVerified: 0x04, copied: 0x08, credential: 0x40, extensions: 0x80 } as const;
const offsets = { flags: 32, rest: 37, idLength: 53, id: 55 } as const;
const idBytes = { min: 16, max: 1023 } as const;

const partyHash = (): Uint8Array => sha256(utf8(relyingParty));

const bytesOf = (text: string): Uint8Array | undefined => (text.length > charactersMax ? undefined : fromBase64(text, "base64url"));

/** Steps 9 to 14 of 7.2 (5 to 10 of 7.1): what the browser says of the page that asked. */
const flawOfClient = (client: Uint8Array, type: "webauthn.get" | "webauthn.create", { challenge, origins }: Ceremony): Flaw | undefined => {
  let read: unknown;
  try {
    read = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(client));
  } catch {
    return flaw("what the browser says of the page is no JSON");
  }
  if (typeof read !== "object" || read === null) return flaw("what the browser says of the page is no object");
  const data = read as Readonly<Record<string, unknown>>;
  if (data["type"] !== type) return flaw(`it was made for something else than \`${type}\``);
  if (data["challenge"] !== toBase64Url(challenge)) return flaw("it was made for something else than exactly this request");
  if (typeof data["origin"] !== "string" || !origins.includes(data["origin"]))
    return flaw("it was made on a page that is not the console's");
  if ((data["crossOrigin"] ?? false) !== false || data["topOrigin"] !== undefined) return flaw("the page stood inside another one");
  // Plain HTTP on this host has no connection that a token could be bound to.
  const binding = data["tokenBinding"] as { status?: unknown } | null | undefined;
  return binding?.status === "present" ? flaw("it is bound to another connection") : undefined;
};

/** Steps 15 to 17 of 7.2 (13 to 15 of 7.1): for this host, by a person who was there and was recognised. */
const flawOfAuthenticator = (data: Uint8Array): Flaw | undefined => {
  if (data.length < offsets.rest) return flaw("the authenticator's data are too short");
  if (!areSame(data.subarray(0, offsets.flags), partyHash())) return flaw(`the passkey is not for ${relyingParty}`);
  const flags = data[offsets.flags] as number;
  if ((flags & flagBits.userPresent) === 0) return flaw("nobody touched the authenticator");
  if ((flags & flagBits.userVerified) === 0)
    return flaw("the authenticator did not verify the person: use one with a PIN, a fingerprint or a face");
  return undefined;
};

/** Extensions were not asked for; what an authenticator adds by itself is read, for nothing may follow it, and ignored. */
const flawOfRest = (data: Uint8Array, at: number): Flaw | undefined => {
  if (((data[offsets.flags] as number) & flagBits.extensions) === 0)
    return at === data.length ? undefined : flaw("something follows the authenticator's data");
  const read = readCbor(data.subarray(at));
  if (!read.ok) return flaw(`the authenticator's extensions cannot be read: ${read.why}`);
  return read.value instanceof Map ? undefined : flaw("the authenticator's extensions are no map");
};

/** Reads the public key of a passkey as the file of approvers holds it. */
export const readPasskeyKey = (publicKey: string): { readonly ok: true; readonly key: CoseKey } | Flaw => {
  const bytes = bytesOf(publicKey);
  if (!bytes) return flaw("the public key is not base64url");
  const read = readCbor(bytes);
  return read.ok ? readCoseKey(read.value) : flaw(`the public key cannot be read: ${read.why}`);
};

/**
 * Verifies an assertion (WebAuthn Level 2, 7.2, from step 7). No counter is kept (step 21): the challenge is the request's,
 * which has a nonce and is used once, so that an assertion fits nothing a second time.
 */
export const verifyAssertion = (assertion: Assertion, publicKey: string, ceremony: Ceremony): AssertionVerdict => {
  const [client, data, signature] = [assertion.client, assertion.authenticator, assertion.signature].map(bytesOf);
  if (!client || !data || !signature) return flaw("a part of it is not base64url, or too long");
  const key = readPasskeyKey(publicKey);
  if (!key.ok) return flaw(`the enrolled passkey is unusable: ${key.why}`);
  const wrong = flawOfClient(client, "webauthn.get", ceremony) ?? flawOfAuthenticator(data);
  if (wrong) return wrong;
  if (((data[offsets.flags] as number) & flagBits.credential) !== 0) return flaw("it is a registration, not a confirmation");
  const rest = flawOfRest(data, offsets.rest);
  if (rest) return rest;
  return verifies(key.key.parts, joined(data, sha256(client)), signature)
    ? { ok: true }
    : flaw("the signature does not fit: it was made by another passkey or for something else");
};

/** Checks a registration (WebAuthn Level 2, 7.1, from step 5) and takes the passkey out of it. */
export const readRegistration = (registration: Registration, ceremony: Ceremony): RegistrationReading => {
  const client = bytesOf(registration.client);
  const given = bytesOf("attestation" in registration ? registration.attestation : registration.authenticator);
  if (!client || !given) return flaw("a part of it is not base64url, or too long");
  const attested: Attested | Flaw = "attestation" in registration ? readAttestation(given) : { ok: true, data: given };
  if (!attested.ok) return attested;
  const { data, selfSigned } = attested;
  const wrong = flawOfClient(client, "webauthn.create", ceremony) ?? flawOfAuthenticator(data);
  if (wrong) return wrong;
  const credential = readCredential(data);
  if (!credential.ok) return credential;
  const { key, passkey } = credential;
  if (selfSigned && (selfSigned.algorithm !== key.algorithm || !verifies(key.parts, joined(data, sha256(client)), selfSigned.signature)))
    return flaw("the passkey's own signature does not fit");
  return { ok: true, passkey, isCopied: ((data[offsets.flags] as number) & flagBits.copied) !== 0 };
};

interface Attested {
  readonly ok: true;
  readonly data: Uint8Array;
  readonly selfSigned?: { readonly algorithm: number; readonly signature: Uint8Array };
}

/**
 * Attestation is not asked for, so a browser sends `none`, or the `packed` one that the passkey signed itself
 * (WebAuthn Level 2, 5.1.3, 8.2 and 8.7). Another would be a statement that is not checked here.
 */
const readAttestation = (bytes: Uint8Array): Attested | Flaw => {
  const read = readCbor(bytes);
  if (!read.ok) return flaw(`the registration cannot be read: ${read.why}`);
  if (!(read.value instanceof Map) || read.value.size !== 3) return flaw("the registration has not the three parts it should have");
  const [format, statement, data] = ["fmt", "attStmt", "authData"].map((name) => (read.value as ReadonlyMap<unknown, unknown>).get(name));
  if (!(data instanceof Uint8Array) || !(statement instanceof Map)) return flaw("the registration has not the three parts it should have");
  if (format === "none") return statement.size === 0 ? { ok: true, data } : flaw("a registration without attestation has a statement");
  const [algorithm, signature] = [statement.get("alg"), statement.get("sig")] as readonly unknown[];
  if (format !== "packed" || statement.size !== 2 || typeof algorithm !== "number" || !(signature instanceof Uint8Array))
    return flaw("the registration has an attestation that was not asked for");
  return { ok: true, data, selfSigned: { algorithm, signature } };
};

const readCredential = (data: Uint8Array): { readonly ok: true; readonly passkey: Passkey; readonly key: CoseKey } | Flaw => {
  if (((data[offsets.flags] as number) & flagBits.credential) === 0 || data.length < offsets.id) return flaw("there is no passkey in it");
  const length = ((data[offsets.idLength] as number) << 8) | (data[offsets.idLength + 1] as number);
  const keyAt = offsets.id + length;
  if (length < idBytes.min || length > idBytes.max || keyAt > data.length) return flaw("the passkey's id has an impossible length");
  const read = readCborAt(data, keyAt);
  if (!read.ok) return flaw(`the public key cannot be read: ${read.why}`);
  const key = readCoseKey(read.value);
  if (!key.ok) return key;
  const rest = flawOfRest(data, read.end);
  if (rest) return rest;
  const [id, publicKey] = [data.subarray(offsets.id, keyAt), data.subarray(keyAt, read.end)].map(toBase64Url) as [string, string];
  return { ok: true, passkey: { id, publicKey }, key: key.key };
};
