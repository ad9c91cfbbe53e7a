import { toBase64Url } from "../../model/index.ts";
import { generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";
import type { Passkey, Proof } from "../../approval/index.ts";
import { joined, sha256, utf8 } from "../bytes.ts";

/** An authenticator in software (WebAuthn Level 2, 6), with a browser around it that says what the test wants. */
export interface Authenticator {
  readonly passkey: Passkey;
  assert(challenge: Uint8Array, changes?: Partial<CeremonyChanges>): Extract<Proof, { kind: "passkey" }>;
  register(challenge: Uint8Array, changes?: Partial<CeremonyChanges>): { readonly client: string; readonly attestation: string };
}

export interface CeremonyChanges {
  readonly origin: string;
  readonly relyingParty: string;
  readonly flags: number;
  readonly type: string;
  /** Members added to clientDataJSON or put in their place. */
  readonly client: Readonly<Record<string, unknown>>;
  /** Put behind the authenticator's data. */
  readonly extra: Uint8Array;
  readonly format: "none" | "packed" | "fido-u2f";
  /** Attestation statement in place of the right one, CBOR. */
  readonly statement: Uint8Array;
  readonly aaguid: Uint8Array;
  readonly id: Uint8Array;
  /** Public key in place of the right one, CBOR. */
  readonly publicKey: Uint8Array;
}

export const testOrigin = "http://localhost:4870";

/** A small writer of CBOR (RFC 8949, 3). */
export const cbor = (value: unknown): Uint8Array => {
  if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === "string") return joined(head(3, utf8(value).length), utf8(value));
  if (value instanceof Uint8Array) return joined(head(2, value.length), value);
  if (typeof value === "boolean") return Uint8Array.of(value ? 0xf5 : 0xf4);
  if (value === null) return Uint8Array.of(0xf6);
  if (Array.isArray(value)) return joined(head(4, value.length), ...value.map(cbor));
  if (value instanceof Map) return joined(head(5, value.size), ...[...value].flatMap(([key, item]) => [cbor(key), cbor(item)]));
  throw new Error("not written here");
};

export const head = (major: number, argument: number): Uint8Array => {
  const first = major << 5;
  if (argument < 24) return Uint8Array.of(first | argument);
  if (argument < 0x100) return Uint8Array.of(first | 24, argument);
  if (argument < 0x10000) return Uint8Array.of(first | 25, argument >> 8, argument & 255);
  return Uint8Array.of(first | 26, argument >>> 24, (argument >>> 16) & 255, (argument >>> 8) & 255, argument & 255);
};

const algorithms = { ES256: -7, EdDSA: -8, RS256: -257 } as const;
export type Algorithm = keyof typeof algorithms;

const generate = (algorithm: Algorithm): { readonly publicKey: KeyObject; readonly privateKey: KeyObject } => {
  if (algorithm === "ES256") return generateKeyPairSync("ec", { namedCurve: "P-256" });
  return algorithm === "EdDSA" ? generateKeyPairSync("ed25519") : generateKeyPairSync("rsa", { modulusLength: 2048 });
};

const coseOf = (algorithm: Algorithm, key: KeyObject): Uint8Array => {
  const jwk = key.export({ format: "jwk" });
  const part = (name: "x" | "y" | "n" | "e"): Uint8Array => Uint8Array.fromBase64(jwk[name] as string, { alphabet: "base64url" });
  const parts: Readonly<Record<Algorithm, readonly (readonly [number, unknown])[]>> = {
    ES256: [
      [1, 2],
      [3, -7],
      [-1, 1],
      ...(algorithm === "ES256"
        ? ([
            [-2, part("x")],
            [-3, part("y")],
          ] as const)
        : []),
    ],
    EdDSA: [[1, 1], [3, -8], [-1, 6], ...(algorithm === "EdDSA" ? ([[-2, part("x")]] as const) : [])],
    RS256: [
      [1, 3],
      [3, -257],
      ...(algorithm === "RS256"
        ? ([
            [-1, part("n")],
            [-2, part("e")],
          ] as const)
        : []),
    ],
  };
  return cbor(new Map(parts[algorithm]));
};

const defaults = { get: 0x05, create: 0x45 } as const;

export const makeAuthenticator = (algorithm: Algorithm): Authenticator => {
  const { publicKey, privateKey } = generate(algorithm);
  const cose = coseOf(algorithm, publicKey);
  const id = new Uint8Array(randomBytes(32));
  let counter = 0;
  const signed = (data: Uint8Array): Uint8Array => new Uint8Array(sign(algorithm === "EdDSA" ? null : "sha256", data, privateKey));
  const clientOf = (kind: "get" | "create", challenge: Uint8Array, { type, origin, client }: Partial<CeremonyChanges>): Uint8Array =>
    utf8(
      JSON.stringify({
        type: type ?? `webauthn.${kind}`,
        challenge: toBase64Url(challenge),
        origin: origin ?? testOrigin,
        crossOrigin: false,
        ...client,
      }),
    );
  const dataOf = (
    kind: "get" | "create",
    { relyingParty = "localhost", flags, extra }: Partial<CeremonyChanges>,
    credential: Uint8Array,
  ) => {
    counter += 1;
    const tail = Uint8Array.of(flags ?? defaults[kind], 0, 0, 0, counter);
    return joined(sha256(utf8(relyingParty)), tail, credential, extra ?? new Uint8Array());
  };
  return {
    passkey: { id: toBase64Url(id), publicKey: toBase64Url(cose) },
    assert: (challenge, changes = {}) => {
      const client = clientOf("get", challenge, changes);
      const authenticator = dataOf("get", changes, new Uint8Array());
      const signature = signed(joined(authenticator, sha256(client)));
      const parts = { client, authenticator, signature };
      return {
        kind: "passkey",
        credential: toBase64Url(id),
        ...(Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, toBase64Url(bytes)])) as Record<
          keyof typeof parts,
          string
        >),
      };
    },
    register: (challenge, changes = {}) => {
      const { format = "none", aaguid = new Uint8Array(16) } = changes;
      const client = clientOf("create", challenge, changes);
      const shownId = changes.id ?? id;
      const length = Uint8Array.of(shownId.length >> 8, shownId.length & 255);
      const authData = dataOf("create", changes, joined(aaguid, length, shownId, changes.publicKey ?? cose));
      const own = new Map<string, unknown>([
        ["alg", algorithms[algorithm]],
        ["sig", signed(joined(authData, sha256(client)))],
      ]);
      const statement = changes.statement ?? cbor(format === "packed" ? own : new Map());
      const attestation = joined(head(5, 3), cbor("fmt"), cbor(format), cbor("attStmt"), statement, cbor("authData"), cbor(authData));
      return { client: toBase64Url(client), attestation: toBase64Url(attestation) };
    },
  };
};
