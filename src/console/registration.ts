import type { Passkey } from "../approval/index.ts";

/** What a registration must be about. */
export interface Ceremony {
  readonly challenge: Uint8Array;
  readonly origins: readonly string[];
}

/** What the page sends of a new passkey, base64url. The authenticator's data are sent apart: attestation is not asked for. */
export interface Registration {
  readonly client: string;
  readonly authenticator: string;
}

export type RegistrationReading = { readonly ok: true; readonly passkey: Passkey } | { readonly ok: false; readonly why: string };

/** WebAuthn's relying party: the host of the page. */
export const relyingParty = "localhost";

/**
 * Public keys that are taken, as CTAP2's canonical form of COSE writes them (RFC 9053, 7): what comes before the coordinates,
 * and where each 32-byte coordinate starts. `alg` is their number in COSE's registry (RFC 9053, 2).
 */
const keyForms: readonly { readonly alg: number; readonly pattern: RegExp }[] = [
  { alg: -7, pattern: /^a5010203262001215820[0-9a-f]{64}225820[0-9a-f]{64}/ },
  { alg: -8, pattern: /^a4010103272006215820[0-9a-f]{64}/ },
];
export const algorithms: readonly number[] = keyForms.map(({ alg }) => alg);

const base64Url = { alphabet: "base64url", omitPadding: true } as const;
const bytesOf = (text: string): Uint8Array | undefined => {
  try {
    return Uint8Array.fromBase64(text, { alphabet: "base64url" });
  } catch {
    return undefined;
  }
};

/** Bits of the authenticator data's flags (WebAuthn, 6.1). */
const flagBits = { userPresent: 0x01, userVerified: 0x04, attestedCredential: 0x40 } as const;

/** Where parts of the authenticator's data begin (WebAuthn, 6.1 and 6.5.1). */
const offsets = { flags: 32, idLength: 53, id: 55 } as const;

/** Checks a registration (WebAuthn, 7.1) and takes the passkey out of it. */
export const readRegistration = (given: Registration, { challenge, origins }: Ceremony): RegistrationReading => {
  const client = clientOf(given.client);
  if (client?.["type"] !== "webauthn.create") return { ok: false, why: "it is no registration" };
  if (client["challenge"] !== challenge.toBase64(base64Url)) return { ok: false, why: "it was made for another challenge" };
  if (!origins.includes(String(client["origin"])) || (client["crossOrigin"] ?? false) !== false)
    return { ok: false, why: "it was not made on this page" };
  const data = bytesOf(given.authenticator);
  if (!data || data.length < offsets.id) return { ok: false, why: "the authenticator's data are too short" };
  if (data.subarray(0, 32).toHex() !== Bun.SHA256.hash(relyingParty, "hex")) return { ok: false, why: `it is not for ${relyingParty}` };
  const flags = data[offsets.flags] as number;
  if ((flags & flagBits.userPresent) === 0) return { ok: false, why: "nobody touched the authenticator" };
  if ((flags & flagBits.userVerified) === 0)
    return { ok: false, why: "the authenticator did not verify a person: use one with a PIN or a fingerprint" };
  if ((flags & flagBits.attestedCredential) === 0) return { ok: false, why: "there is no new passkey in it" };
  const length = ((data[offsets.idLength] as number) << 8) | (data[offsets.idLength + 1] as number);
  const id = data.subarray(offsets.id, offsets.id + length).toBase64(base64Url);
  if (length < 16 || length > 1_023) return { ok: false, why: "the passkey's id has an impossible length" };
  const rest = data.subarray(offsets.id + length).toHex();
  const key = keyForms.map(({ pattern }) => pattern.exec(rest)?.[0]).find((each) => each !== undefined);
  if (key === undefined) return { ok: false, why: "its kind of key is not known: ES256 and Ed25519 are" };
  return { ok: true, passkey: { id, publicKey: Uint8Array.fromHex(key).toBase64(base64Url) } };
};

const clientOf = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    return JSON.parse(new TextDecoder().decode(bytesOf(text))) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
};
